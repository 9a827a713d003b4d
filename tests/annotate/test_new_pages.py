"""Promises about the pages that annotating writes, and about what of a text is none of its words."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.report.documents import paragraph, run, word
from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.annotate.formats import html
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(build([report("株洲市", "2026-01-12", "三百工程")]))


def _is_national(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("source", "encoding"),
    [
        (
            "<!DOCTYPE html><html><head><title>甲</title></head><body><p>推进三百工程</p></body></html>",
            "utf-16",
        ),
        ("<html><head lang='zh'><title>甲</title></head><body><p>推进三百工程，抓好落实</p></body>", "gbk"),
        ("<!DOCTYPE html>\n<p>我市推进三百工程，抓好落实", "gb18030"),
        (
            '<?xml version="1.0" encoding="gbk"?>\n<html><head></head><body><p>推进三百工程。</p></body>',
            "gbk",
        ),
        ("<!DOCTYPE html><html><head></head><body><p>推进三百工程</p></body></html>", "utf-8-sig"),
        ('<html><head><meta charset="gbk"></head><body><p>推进三百工程，抓好落实</p></body></html>', "gbk"),
        (
            "<html><head><!-- <meta charset=gbk> --></head><body><p>推进三百工程，落实</p></body></html>",
            "gbk",
        ),
    ],
)
def test_a_page_says_that_it_is_utf_8_now(source: str, encoding: str) -> None:
    """Where its bytes alone had told what it was, or a declaration that no longer holds."""
    made = html.written(annotated(read(source.encode(encoding), "a.html"), FINDER, _is_national)).encode()
    assert "三百工程" in "".join(map(str, etree.HTML(made).itertext()))
    assert made.count(b"zz-name-1") == 2
    assert b"gbk" not in made.replace(b"<!-- <meta charset=utf-8> -->", b"")


def test_nothing_of_a_file_name_acts_on_a_terminal() -> None:
    """In the title of a new page, as anywhere."""
    made = html.written(
        annotated(read("推进三百工程".encode(), "e\x1b[31mvil\u202e\n.txt"), FINDER, _is_national)
    )
    title = made.partition("<title>")[2].partition("</title>")[0]
    assert title.isprintable()


def test_a_line_of_a_text_that_begins_with_a_sign_stays_as_it_is() -> None:
    """In a .txt it is no heading."""
    made = html.written(
        annotated(read("推进三百工程。\n# 2号楼改造\n".encode(), "a.txt"), FINDER, _is_national)
    )
    assert "<p># 2号楼改造</p>" in made


@pytest.mark.parametrize("behind", ["\t3", "\t\t12", "……3", "···········　3", "........ 3"])
def test_a_table_of_contents_is_no_running_text(behind: str) -> None:
    """The first mark stands in the text itself; what tabs part in a .txt may be any table."""
    lines = f"一、推进三百工程{behind}", "今年推进三百工程。"
    made = word("".join(paragraph(run(line)) for line in lines).replace("\t", "</w:t><w:tab/><w:t>"))
    for data, name in (("\n".join(lines).encode(), "a.txt"), (made, "a.docx")):
        (mark,) = annotated(read(data, name), FINDER, _is_national).marks
        is_table = "\t" in behind and name == "a.txt"
        assert (mark.start > len(lines[0])) is not is_table
