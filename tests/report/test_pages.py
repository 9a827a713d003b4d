"""A page is read as one whatever tags it has, and a text as a text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.report.test_marks import got
from zhuzhou_cli.documents import Kind, read
from zhuzhou_cli.report.read import text_of

_LINES = (
    "抓好八大<b>行动</b>。",
    "名词解释",
    "1.八大行动：指甲、乙等。",
    "2.&ldquo;三通&rdquo;：指丙、丁等。",
)
_WANTED = [("八大行动", "指甲、乙等。"), ("“三通”", "指丙、丁等。")]


def _page(end: str, lines: Sequence[str] = _LINES) -> bytes:
    return "".join(f"{line}{end}" for line in lines).encode()


_PAGES = [
    (_page("<br>\n"), ".html"),
    (_page("<BR/>"), ".htm"),
    (_page("\n"), ".html"),
    (_page("\n", [_LINES[0].replace("b>", "blink>"), *_LINES[1:]]), ".html"),
    (_page("\n", [_LINES[0].replace("<b>", "").replace("</b>", ""), *_LINES[1:]]), ".XHTML"),
    (_page("<br>\n"), ".txt"),
    (_page("<br />\r\n"), ""),
    (_page("\n"), ""),
]
_IDS = [
    *("breaks", "breaks alone", "inline tags", "an unknown tag", "references", "breaks in a text"),
    *("breaks without a name", "inline tags without a name"),
]


@pytest.mark.parametrize(("data", "suffix"), _PAGES, ids=_IDS)
def test_a_fragment_of_a_page_is_read_as_one(data: bytes, suffix: str) -> None:
    """Its breaks end lines, or those of its source where it has none; references are signs."""
    assert got(text_of(data, suffix).text) == _WANTED


@pytest.mark.parametrize(("data", "suffix"), _PAGES, ids=_IDS)
def test_names_are_found_in_a_fragment_of_a_page(data: bytes, suffix: str) -> None:
    """Tags are no words of it, and its own list is found."""
    document = read(data, f"报告{suffix}")
    assert document.kind is Kind.HTML
    assert document.text.startswith("抓好八大行动。")
    assert document.glossary is not None
    assert [entry.term for entry in document.glossary.entries] == ["八大行动", "“三通”"]


@pytest.mark.parametrize(
    ("words", "suffix", "kind"),
    [
        ("抓好八大行动。R&D经费占比<3%。", ".txt", Kind.TEXT),
        ("抓好八大行动。R&D经费；占比>3%。", ".html", Kind.TEXT),
        ("抓好八大行动<br>三百工程。", ".txt", Kind.TEXT),
        ("抓好八大行动。\n<br>\n产值<a 与 b>a的三百工程。", ".txt", Kind.TEXT),
        ("抓好八大行动。若A<i 且 i>B，<i>LPR</i>不变；“<p>”是段落标签。", ".txt", Kind.TEXT),
        ("# 甲\n\n| 甲<br>乙 | <b>丙</b> |\n", "", Kind.TEXT),
        ("抓好八大<b>行动</b>。<br>\n", ".md", Kind.MARKDOWN),
    ],
    ids=[
        "signs",
        "a page without markup",
        "a tag within a line",
        "a tag on a line",
        "tags in a text",
        "Markdown from a pipe",
        "Markdown",
    ],
)
def test_a_text_is_no_page(words: str, suffix: str, kind: Kind) -> None:
    """A single sign or tag makes none of it, nor do the tags that Markdown may hold."""
    assert read(words.encode(), f"报告{suffix}").kind is kind
