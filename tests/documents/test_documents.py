"""A document knows where its words stand in the file, what is no running text, and its own 名词解释."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from tests.conftest import DATA
from zhuzhou_cli.documents import Kind, UnreadableDocumentError, html, read
from zhuzhou_cli.documents.markdown import silent

BODY = "推进五项攻坚。\n"
APPENDIX = "名词解释\n1.五项攻坚：治水攻坚、护林攻坚。\n2.QHB指数：指营商环境的指数。\n"


def word(*lines: str) -> bytes:
    """A Word file of some paragraphs."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("a.txt", BODY.encode(), Kind.TEXT),
        ("a.txt", BODY.encode("gb18030"), Kind.TEXT),
        ("a.txt", b"\xef\xbb\xbf" + BODY.encode(), Kind.TEXT),
        ("a.md", BODY.encode(), Kind.MARKDOWN),
        ("a.txt", f"<p>{BODY}</p>".encode(), Kind.HTML),
        ("a", word(BODY.strip()), Kind.WORD),
    ],
)
def test_a_kind_is_told_by_bytes(path: str, data: bytes, kind: Kind) -> None:
    """But for Markdown, which only its name tells; the words are there whatever the encoding."""
    document = read(data, path)
    assert document.kind is kind
    assert document.text.strip() == BODY.strip()


@pytest.mark.parametrize("data", [b"", b" \n", b"\0\1\xff", b"%PDF-1.7 no more"])
def test_what_is_no_document_is_refused_with_a_reason(data: bytes) -> None:
    """In one line."""
    with pytest.raises(UnreadableDocumentError, match=r"^[^\n]+$"):
        read(data, "a.txt")


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.txt", (BODY + APPENDIX).encode()),
        ("a.md", (BODY + APPENDIX.replace("名词解释", "## 名词解释")).encode()),
        ("a.html", "".join(f"<p>{line}</p>\n" for line in (BODY + APPENDIX).splitlines()).encode()),
        ("a.docx", word(*(BODY + APPENDIX).splitlines())),
    ],
)
def test_its_own_appendix_is_told_apart(path: str, data: bytes) -> None:
    """From its heading to its end; the body is outside."""
    document = read(data, path)
    [(begin, end)] = document.appendix
    assert "名词解释" in document.text[begin : begin + 8]
    assert BODY.strip() in document.text[:begin]
    assert document.text[end:].strip() == ""
    assert document.glossary is not None
    assert [entry.term for entry in document.glossary.entries] == ["五项攻坚", "QHB指数"]


@pytest.mark.parametrize("path", sorted((DATA / "reports").glob("*.txt")), ids=lambda path: path.stem)
def test_no_appendix_begins_before_the_first_sign_of_one(path: Path) -> None:
    """Or a name in it would be marked."""
    document = read(path.read_bytes(), path.name)
    for begin, _ in document.appendix:
        assert document.may_be_appendix(begin)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x85"])
def test_an_appendix_begins_where_it_does_whatever_ends_a_line(end: str) -> None:
    """The importer takes all of them for ends of lines."""
    document = read((f"青禾县{end}好{end}" + BODY + APPENDIX).encode(), "a.txt")
    [(begin, _)] = document.appendix
    assert document.text[begin:].startswith("名词解释")


def test_what_follows_an_appendix_is_running_text_again() -> None:
    """It ends where its last explanation does."""
    document = read((APPENDIX + "\n\n\n\n# 报告\n" + BODY).encode(), "a.txt")
    [(_, end)] = document.appendix
    assert document.text[end:].strip().endswith(BODY.strip())


SOURCE = """<!DOCTYPE html>
<html><head><title>八大行动</title></head><body>
<h1>八大行动</h1><script>八大行动</script><p hidden>八大行动</p>
<p>抓好<b>八</b>大&#x884C;动，<a href="x">八大行动</a>。</p><code>八大行动</code>
"""


def test_words_of_a_page_know_their_place_in_its_source() -> None:
    """Whatever stands between them: tags, references; but for the title, what is not shown is no word."""
    document = read(SOURCE.encode(), "a.html")
    assert document.page is not None
    running = document.text.index("抓好")
    line = SOURCE.split("\n")[3]
    for sign, there in (("八", "八"), ("大", "大"), ("行", "&"), ("动", "动")):
        at = document.text.index(sign, running)
        assert document.place(at) == (4, line.index(there, line.index("<b>")) + 1)
    assert document.text.count("八大行动") == 5
    assert [document.text[begin:end] for begin, end in document.silent] == ["八大行动"] * 4


@pytest.mark.parametrize(
    "text",
    [
        *("- 一\n    - 八大行动", "抓好：\n    八大行动", "**八大行动**", "> 八大行动", "| 八大行动 |"),
        *("花了$100，八大行动$200", "10~~20个八大行动30~~40", "{八大行动}", "{\n八大行动", "\\(八大行动\\)"),
        *("---\n\n八大行动\n\n---\n",),
    ],
)
def test_paragraphs_lists_quotes_and_tables_are_running_text(text: str) -> None:
    """An item of an inner list is no code, sums of money no formula, brackets no attributes."""
    at = text.index("八大行动")
    assert not any(begin <= at < end for begin, end in silent(text))


@pytest.mark.parametrize(
    "markup",
    [
        "# 八大行动",
        "八大行动\n===",
        "`八大行动`",
        "``a`八大行动``",
        "```\n八大行动\n```",
        "~~~ py\n八大行动",
        "    八大行动",
        "```\nx\n```\n    八大行动",
        "# 题\n    八大行动",
        "题\n---\n    x\n    八大行动",
        "文\n \n    八大行动",
        "<xmp>八大行动</xmp>",
        "<textarea>八大行动</textarea>",
        "[八大行动](a.md)",
        "![八大行动](a.png)",
        "[八大行动]: a.md",
        "<a href='a'>八大行动</a>",
        "<!-- 八大行动 -->",
        "---\ntitle: 八大行动\n---",
        "---\ntitle: 八大行动\n...",
        '{\n"title": "八大行动"\n}',
        "~~八大行动~~",
        "**~~见`a`，八大行动~~**全面",
        "即 $八大行动_1 + x$ 元",
        r"即 \(x_{八大行动}\) 元",
        '![图](a.png){fig-alt="八大行动" width=50%}',
        "文字{: title='八大行动'}",
        "文字{#八大行动 .甲}",
    ],
)
def test_markup_of_markdown_is_no_running_text(markup: str) -> None:
    """Each kind, alone and before a paragraph."""
    at = markup.index("八大行动")
    for text in (markup, f"{markup}\n\n抓好三百工程。"):
        assert any(begin <= at < end for begin, end in silent(text))


HOLDS_NO_LINK = """
title textarea script style xmp iframe noembed noframes noscript plaintext select datalist option optgroup
button a code pre listing svg math template object audio video canvas meter progress head del
"""


@pytest.mark.parametrize("element", HOLDS_NO_LINK.split())
def test_words_that_cannot_hold_a_link_are_no_running_text(element: str) -> None:
    """Of elements whose tags browsers show as typed, that hold text alone or a link, or are not shown."""
    document = read(f"<p>先</p><{element}>三百工程</{element}><p>后</p>".encode(), "a.html")
    silent = [document.text[begin:end] for begin, end in document.silent]
    assert "三百工程" not in document.text or "三百工程" in silent


@pytest.mark.parametrize(
    "opened", ["<!-- ", "<!-- <p>", "<![CDATA[<p>", "<![if x<p>", "<!a <p>", "<a ", "<?", "</a"]
)
def test_what_a_page_opens_without_end_takes_no_more_time_than_other_words(opened: str) -> None:
    """The end of each was sought in all that follows; the words before and behind have their places."""
    source = f"<!doctype html><p>建设一廊</p>{opened * 50_000}<p>一圈</p><!-- 甲 --><p>一带"
    for page in (html.page(source), html.page(source.removesuffix("<!-- 甲 --><p>一带"))):
        assert page.text.startswith("建设一廊")
        assert page.source[page.source_of(2) :].startswith("一廊")


@pytest.mark.parametrize(
    "section", ["<![foo[x]]>", "<![乙[丙]]>", "<![]>", "<![ if x]>", "<![CDATA[<b>甲]]>"]
)
def test_a_section_that_only_sgml_has_is_passed_over(section: str) -> None:
    """As browsers do, up to its end; the words around it are read."""
    assert "抓好八大行动。" in read(f"<p>抓好八大行动。{section}</p>".encode(), "a.html").text


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("亩均10<sup>3</sup>元", "亩均10³元"),
        ("10<sup>-3</sup>克", "10⁻³克"),
        ("CO<sub>2</sub>减排", "CO₂减排"),
        ("5<sup>th</sup>", "5th"),
        ("见<sup>[3]</sup>", "见[3]"),
    ],
)
def test_numbers_of_a_page_keep_their_height(inner: str, words: str) -> None:
    """10³ is not 103, in whatever the words of the page are written."""
    assert read(f"<html><body><p>{inner}</p></body></html>".encode(), "甲.html").text.strip() == words
