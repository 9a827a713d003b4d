"""Where several reports have a name, whoever reads a note learns that one of them was chosen."""

from __future__ import annotations

import io
import json
import re

import docx
import pytest

from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.annotate.formats import FORMS, written
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build(
        [
            report("株洲市", "2026-01-12", "三百工程", "十大新城", "“一廊”", "“一廊”"),
            report("株洲市", "2025-01-12", "三百工程"),
            *(report(place, "2026-01-12", "三百工程") for place in ("长沙市", "湘潭市", "湖南省")),
        ]
    )
)


def annotation(text: str, form: str) -> str:
    """What a form makes of a text; of a Word file its comments."""
    data = written(annotated(read(text.encode(), "a.md"), FINDER, lambda _: False), form)
    if isinstance(data, str):
        return data
    return "\n".join(comment.text for comment in docx.Document(io.BytesIO(data)).comments)


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if not name.startswith("json")])
@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("株洲市“三百工程”。", "同名还有：株洲市 2025、长沙市 2026、湘潭市 2026 等4份"),
        ("长沙市“三百工程”。", "同名还有：株洲市 2026、株洲市 2025、湘潭市 2026 等4份"),
        ("株洲市“十大新城”。", ""),
        ("株洲市“一廊”。", "；这一份里同名还有：第4条"),
    ],
)
def test_a_note_names_the_other_reports_that_have_its_name(form: str, text: str, others: str) -> None:
    """And other entries of its own report; nobody where there is none."""
    said = annotation(text, form)
    assert "名词解释第" in said
    assert others in said
    assert others or "同名还有" not in said


@pytest.mark.parametrize(
    ("text", "chosen", "is_placed"),
    [
        ("株洲市推进三百工程。", "株洲市", True),
        ("长沙市工作报告\n去年，推进三百工程。", "长沙市", True),
        ("湖南省三百工程和十大新城。", "湖南省", True),
        ("长沙市推进会召开，长沙怎么干\n\n推进三百工程。", "长沙市", True),
        ("推进十大新城。", "株洲市", True),  # of one place alone
        ("推进三百工程。", "株洲市", False),
        ("全市推进三百工程。", "株洲市", False),
        ("全省推进三百工程。", "湖南省", False),
        ("会议在长沙结束。各地推进三百工程。", "长沙市", False),
        ("各地推进三百工程，长沙负责人陪同。", "长沙市", False),
        ("全市推进三百工程。图为韶山市的新村。", "湘潭市", True),
        ("图为澧县的新村，推进三百工程。", "湖南省", False),
        ("图为仁化县的新村，推进三百工程。", "株洲市", False),
    ],
)
def test_where_the_text_does_not_say_whose_a_name_is_its_note_says_so(
    text: str,
    chosen: str,
    is_placed: bool,  # noqa: FBT001
) -> None:
    """The report of the nearest place in the text is the likeliest, or else the newest."""
    (mark,) = annotated(read(text.encode(), "a.md"), FINDER, lambda _: False).marks[:1]
    assert (mark.located.source.place, mark.is_placed) == (chosen, is_placed)
    assert ("文中看不出是哪一份，同名还有" in annotation(text, "plain").split("\n")[0]) != is_placed
    assert (json.loads(annotation(text, "jsonl").split("\n")[0])["placed"]) == is_placed


def test_what_is_told_of_a_place_without_a_report_is_nobody_elses() -> None:
    """A name that is the same in the whole country is explained, and its note says that it is not sure."""
    marks = annotated(read("郴州市推进三百工程。".encode(), "a.md"), FINDER, lambda _: True).marks
    assert [(mark.located.source.place, mark.is_placed) for mark in marks] == [("湖南省", True)]
    marks = annotated(read("南宁市推进三百工程。".encode(), "a.md"), FINDER, lambda _: True).marks
    assert [mark.is_placed for mark in marks] == [False]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><script>w('<head></head><body></body>')</script></head><body><p>{}</p></body></html>",
        "<body><p>{}</p><script>w('<body>x</body>')</script><p>完</p>",
        "<p>{}</p><!-- </body> -->",
    ],
)
def test_scripts_and_comments_of_a_page_stay_as_they_were(page: str) -> None:
    """What is added stands outside them, whatever tags they hold."""
    source = page.format("推进三百工程")
    marked = annotated(read(source.encode(), "a.html"), FINDER, lambda _: False)
    made = str(written(marked, "html"))
    assert all(kept in made for kept in re.findall("<script>.*?</script>|<!--.*?-->", source))
    assert "zz-notes" in re.sub(
        "<script>.*?</script>|<!--.*?-->|<style>.*?</style>", "", made, flags=re.DOTALL
    )


@pytest.mark.parametrize(
    ("text", "is_before"),
    [
        ("推进三百工程\n\n```\n码\n", True),
        ("推进三百工程\n\n<!-- 待补\n", True),
        ("推进三百工程\n<script>\n\n码", True),
        ("推进三百工程\n\n```\n码\n```", False),
        ("推进三百工程\n\n<div>\n", False),
        ("- 推进三百工程\n  ```\n  码\n", False),
    ],
)
def test_the_notes_of_markdown_stand_in_no_block_that_is_left_open(text: str, is_before: bool) -> None:  # noqa: FBT001
    """They stand before it, with nothing else moved; what a list leaves open ends with the list."""
    marked = str(written(annotated(read(text.encode(), "a.md"), FINDER, lambda _: False), "markdown"))
    notes = marked.index("[^zz-1]: ")
    assert (notes < max(marked.find("码"), marked.find("<!--"))) == is_before
    assert re.sub(r"\n*\[\^zz-1\]: .*\n", "", marked).replace("[^zz-1]", "").split() == text.split()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("沿湘江两岸布局高校和研发机构，打造“一廊”。", 16),
        ("建设美丽乡村，打造示范“一廊”。", 3),
        ("推进“一廊”建设。", 3),
    ],
)
def test_of_entries_of_one_report_that_explains_which_says_what_the_sentence_does(
    text: str, number: int
) -> None:
    """The first one where nothing tells; the note names the other."""
    own = Finder(build([load(builtin()).glossary]))
    (mark,) = annotated(read(text.encode(), "a.txt"), own, lambda _: False).marks
    assert (mark.entry.number, [citation.number for citation in mark.also]) == (number, [19 - number])
