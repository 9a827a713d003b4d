"""What an author struck is no part of a report, in any format, and is told."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.documents import paragraph, run
from zhuzhou_cli.documents import read
from zhuzhou_cli.report.read import text_of

_STYLES = '<w:style w:type="character" w:styleId="s"><w:rPr><w:strike/></w:rPr></w:style>'
_IN_WORD, _IN_HTML, _IN_MARKDOWN = "修订删去的、划去的或隐藏的", "网页里隐藏或删去的", "划去的"


def _word(struck: str) -> bytes:
    return made.word(paragraph(run("乙"), struck), styles=_STYLES)


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (_word(run("甲", "<w:strike/>")), "", _IN_WORD),
        (_word(run("甲", "<w:dstrike/>")), "", _IN_WORD),
        (_word('<w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>甲</w:t></w:r>'), "", _IN_WORD),
        (made.html("<p>乙<s>甲</s></p>"), "", _IN_HTML),
        (made.html("<p>乙<strike>甲</strike></p>"), "", _IN_HTML),
        (made.html('<p>乙<b style="text-decoration: red line-through">甲</b></p>'), "", _IN_HTML),
        ("乙~~甲~~".encode(), ".md", _IN_MARKDOWN),
        ("乙<del>甲</del>".encode(), ".md", _IN_MARKDOWN),
    ],
    ids=[
        *("struck", "struck twice", "struck by a style"),
        *("a tag", "an old tag", "a style of HTML", "tildes", "a tag in Markdown"),
    ],
)
def test_struck_words_are_not_read_and_said(data: bytes, suffix: str, said: str) -> None:
    """They are counted in a remark."""
    made_text = text_of(data, suffix)
    assert (made_text.text.strip(), made_text.remarks) == ("乙", (f"{said} 1 个汉字没有读",))


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (made.word(paragraph(run("50", "<w:strike/>"), "60")), "", _IN_WORD),
        (made.html("<p><del>50</del>60</p>"), "", _IN_HTML),
        (b"~~50~~60", ".md", _IN_MARKDOWN),
    ],
    ids=["Word", "HTML", "Markdown"],
)
def test_struck_figures_are_not_read_and_said(data: bytes, suffix: str, said: str) -> None:
    """Without hanzi too, for 50 was taken back."""
    made_text = text_of(data, suffix)
    assert (made_text.text.strip(), made_text.remarks) == ("60", (f"{said} 2 个数字没有读",))


@pytest.mark.parametrize(
    ("data", "suffix", "words"),
    [
        (_word(run("甲", '<w:strike w:val="0"/>')), "", "乙甲"),
        (_word(run("甲", '<w:dstrike w:val="false"/>')), "", "乙甲"),
        ("5~~6个县，7~~8个乡".encode(), ".md", "5~~6个县，7~~8个乡"),
    ],
    ids=["strike", "dstrike", "spans"],
)
def test_what_only_looks_struck_is_read(data: bytes, suffix: str, words: str) -> None:
    """A property that is off strikes nothing, nor do tildes that stand for 至."""
    made_text = text_of(data, suffix)
    assert (made_text.text.strip(), made_text.remarks) == (words, ())


@pytest.mark.parametrize("tag", ["s", "strike", "del"])
def test_struck_words_of_a_page_are_no_names(tag: str) -> None:
    """A page that is annotated has none in them."""
    page = made.html(f"<p>抓好<{tag}>八大行动</{tag}>三百工程。</p>")
    assert read(page, "a.html").text.strip() == "抓好三百工程。"
