"""A term that bold alone sets apart from its explanation is a term; bold words elsewhere change nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report import documents as made
from tests.report.documents import paragraph, run
from tests.report.test_raised import got
from zhuzhou_cli.report.read import text_of

ENTRIES = (
    ("三链融合", "产业链、创新链、人才链深度融合。"),
    ("“两业”融合", "先进制造业和现代服务业融合发展的模式。"),
    ("GEP", "生态系统在一定时期内生产的最终产品的总值。"),
    ("全国一张网", "“十四五”期间建成的管网。"),
)
EXPECTED = [(i, *entry) for i, entry in enumerate(ENTRIES, 1)]
BOLD = "<w:b/>"

HTML: dict[str, Callable[[int, str, str], str]] = {
    "strong": lambda i, term, text: f"<p><strong>{i}.{term}</strong>{text}</p>",
    "style": lambda i, term, text: f'<p><span style="font-weight: 700">{i}、{term}</span>{text}</p>',
    "span in bold": lambda i, term, text: f"<p><b>{i}.<span>{term}</span></b><span>{text}</span></p>",
    "number before": lambda i, term, text: f"<p>（{i}）<b>{term}</b>{text}</p>",
    "two runs": lambda i, term, text: f"<div><b>{i}.</b><b>{term}</b>{text}</div>",
    "breaks": lambda i, term, text: f"<b>{i}.{term}</b>{text}<br>",
}
WORD: dict[str, Callable[[int, str, str], str]] = {
    "run": lambda i, term, text: paragraph(run(f"{i}.{term}", BOLD), text),
    "two runs": lambda i, term, text: paragraph(run(f"{i}.", BOLD), run(term, BOLD), text),
    "number before": lambda i, term, text: paragraph(f"{i}.", run(term, BOLD), text),
}
MARKDOWN: dict[str, Callable[[int, str, str], str]] = {
    "number in bold": lambda i, term, text: f"**{i}.{term}**{text}\n\n",
    "number before": lambda i, term, text: f"{i}. **{term}**{text}\n\n",
}


def printed(shape: Callable[[int, str, str], str]) -> str:
    """The entries in one shape."""
    return "".join(shape(i, *entry) for i, entry in enumerate(ENTRIES, 1))


@pytest.mark.parametrize("shape", HTML)
def test_bold_of_html_parts_a_term(shape: str) -> None:
    """By a tag, or by a style."""
    assert got(made.html(f"<h2>名词解释</h2>{printed(HTML[shape])}")) == EXPECTED


@pytest.mark.parametrize("shape", WORD)
def test_bold_of_word_parts_a_term(shape: str) -> None:
    """Whether it stands in one run or in several."""
    assert got(made.word(paragraph("名词解释") + printed(WORD[shape]))) == EXPECTED


@pytest.mark.parametrize("shape", MARKDOWN)
def test_bold_of_markdown_parts_a_term(shape: str) -> None:
    """With its number or without."""
    assert got(f"## 名词解释\n\n{printed(MARKDOWN[shape])}".encode(), ".md") == EXPECTED


@pytest.mark.parametrize(
    "line",
    [
        "<b>一是</b>加快推进。",
        "<b>三链融合：</b>产业链。",
        "<b>三链融合</b>，产业链。",
        "推进<b>三链融合</b>产业链。",
        "<b>（一）</b>过去一年。",
        "<b>过去一年，我们推进了三链融合。</b>今年我们要做得更好。",
    ],
)
def test_bold_that_parts_no_term_leaves_a_line_as_it_is(line: str) -> None:
    """A sign parts them already, or the bold words are no term."""
    text = line.replace("<b>", "").replace("</b>", "")
    assert text_of(made.html(f"<p>{line}</p>")).text.strip() == text
    assert (
        text_of(line.replace("<b>", "**").replace("</b>", "**").encode(), ".md").text.replace("*", "") == text
    )


def test_off_is_not_bold() -> None:
    """A run of Word may say that it is not bold where its style is."""
    off = paragraph(run("三链融合", '<w:b w:val="0"/>'), "产业链融合。")
    assert text_of(made.word(off)).text.strip() == "三链融合产业链融合。"


@pytest.mark.parametrize("sign", ["：", "指", "是指", "——", "　"])
@pytest.mark.parametrize("form", ["<p><b>{}</b>{}</p>", "<p>1.<b>{}</b>{}</p>"])
def test_half_a_term_in_bold_ends_no_term(form: str, sign: str) -> None:
    """Another sign parts it from its explanation."""
    terms = ("三链融合", "两业联动", "链长制度", "全国一张网")
    page = "".join(form.format(term[:2], f"{term[2:]}{sign}某种制度的总称。") for term in terms)
    read = got(made.html(f"<h2>名词解释</h2>{page}"), ".html")
    assert [term for _, term, _ in read] == list(terms)


@pytest.mark.parametrize("sign", ["指", "是指"])
def test_what_parts_term_and_text_may_be_bold(sign: str) -> None:
    """It is no end of the term."""
    page = "".join(
        f"<p><b>{term}{sign}</b>某种制度的总称。</p>" for term in ("三链融合", "两业联动", "链长制度")
    )
    read = got(made.html(f"<h2>名词解释</h2>{page}"), ".html")
    assert [term for _, term, _ in read] == ["三链融合", "两业联动", "链长制度"]
