"""Raised digits: before all other words of a line they number an entry, elsewhere they stay what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.report import documents as made
from tests.report.documents import cell, paragraph, run, table
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

TERMS = ("放管服", "1+N政策体系", "三农", "5G专网", "十五分钟生活圈")
TEXT = "由各方共同办理的一种制度。"
RAISED = '<w:vertAlign w:val="superscript"/>'


def _spelled(number: int, term: str) -> str:
    return f'<p><span style="vertical-align: super">{number}</span>{term}：{TEXT}</p>'


HTML: dict[str, Callable[[int, str], str]] = {
    "sup": lambda i, term: f"<p><sup>{i}</sup>{term}：{TEXT}</p>",
    "linked": lambda i, term: f'<p><a href="#n{i}"><sup>{i}</sup></a> {term}：{TEXT}</p>',
    "link inside": lambda i, term: f'<p> <sup><a href="#n{i}"> {i} </a></sup>{term}：{TEXT}</p>',
    "style": _spelled,
    "item": lambda i, term: f"<ul><li><sup>{i}</sup>{term}：{TEXT}</li></ul>",
    "break": lambda i, term: f"<sup>{i}</sup>{term}：{TEXT}<br>",
    "cell": lambda i, term: f"<table><tr><td><sup>{i}</sup>{term}</td><td>{TEXT}</td></tr></table>",
}
WORD: dict[str, Callable[[int, str], str]] = {
    "run": lambda i, term: paragraph(run(str(i), RAISED), f"{term}：{TEXT}"),
    "two runs": lambda i, term: paragraph(run(f"{i}", RAISED), run(" ", RAISED), f"{term}：{TEXT}"),
    "cell": lambda i, term: table([f"<w:tc>{paragraph(run(str(i), RAISED), term)}</w:tc>", cell(TEXT)]),
}


def got(data: bytes, suffix: str = "") -> list[tuple[int, str, str]]:
    """The numbers, terms and texts of what is imported."""
    imported = assemble(text_of(data, suffix).text)
    assert imported is not None
    return [(one.number, one.term, one.text) for one in imported.glossary.entries]


def printed(shape: Callable[[int, str], str]) -> str:
    """The entries in one shape, numbered."""
    return "".join(shape(i, term) for i, term in enumerate(TERMS, 1))


EXPECTED = [(i, term, TEXT) for i, term in enumerate(TERMS, 1)]


@pytest.mark.parametrize("shape", HTML)
def test_a_raised_number_of_html_is_no_part_of_a_term(shape: str) -> None:
    """21+N政策体系 is none."""
    assert got(made.html(f"<h2>名词解释</h2>{printed(HTML[shape])}")) == EXPECTED


@pytest.mark.parametrize("shape", WORD)
def test_a_raised_number_of_word_is_no_part_of_a_term(shape: str) -> None:
    """Whether it stands in one run or in several."""
    assert got(made.word(paragraph("名词解释") + printed(WORD[shape]))) == EXPECTED


def test_a_raised_number_of_markdown_is_no_part_of_a_term() -> None:
    """Also in an item of a list."""
    for mark in ("", "- "):
        rows = "".join(f"{mark}<sup>{i}</sup>{term}：{TEXT}\n\n" for i, term in enumerate(TERMS, 1))
        assert got(f"## 名词解释\n\n{rows}".encode(), ".md") == EXPECTED


@pytest.mark.parametrize(
    "words", ["甲10<sup>2</sup>乙", "甲<sup>2</sup>", "<sup>th</sup>甲", "<sup>1234</sup>甲"]
)
def test_other_raised_words_of_html_stay(words: str) -> None:
    """A power, a call, letters, and what is too long for a number."""
    plain = words.replace("<sup>", "").replace("</sup>", "")
    assert text_of(made.html(f"<p>{words}</p>")).text.strip() == plain


@pytest.mark.parametrize(
    ("runs", "plain"),
    [
        (("甲10", run("2", RAISED), "乙"), "甲102乙"),
        ((run("th", RAISED), "甲"), "th甲"),
        ((run("2", '<w:vertAlign w:val="subscript"/>'), "甲"), "2甲"),
    ],
)
def test_other_raised_words_of_word_stay(runs: tuple[str, ...], plain: str) -> None:
    """As they were."""
    assert text_of(made.word(paragraph(*runs))).text.strip() == plain
