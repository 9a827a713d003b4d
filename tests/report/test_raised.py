"""Raised digits number or call a note, or are a power; other raised words stay what they are."""

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


POWERS = [
    ("甲10", "4", "甲10⁴"),
    ("每m", "2", "每m²"),
    ("10", "-6", "10⁻⁶"),
    ("每100千米", "2", "每100千米²"),
]
CALLS = [("推进八大行动", "3", "推进八大行动[3]"), ("“三农”", "12", "“三农”[12]")]
OTHERS = [("", "th", "th"), ("甲", "注", "甲注"), ("甲", "1234", "甲1234")]


@pytest.mark.parametrize(("before", "words", "plain"), [*POWERS, *CALLS, *OTHERS])
def test_raised_words_are_powers_calls_or_themselves(before: str, words: str, plain: str) -> None:
    """In HTML, Markdown and Word: 10⁴ is not 104, and the call of a note no digit of its name."""
    marked = f"{before}<sup>{words}</sup>乙"
    made_of = {
        "html": text_of(made.html(f"<p>{marked}</p>")),
        "markdown": text_of(f"# 甲\n\n{marked}\n".encode(), ".md"),
        "word": text_of(made.word(paragraph(before, run(words, RAISED), "乙"))),
    }
    assert {name: text.text.split()[-1] for name, text in made_of.items()} == dict.fromkeys(
        made_of, f"{plain}乙"
    )


def test_a_raised_link_calls_a_note_whatever_stands_before() -> None:
    """R&D³ would be a power."""
    page = made.html('<p>R&amp;D<sup><a href="#n3">3</a></sup>与5G<a href="#n4"><sup>4</sup></a></p>')
    assert text_of(page).text.strip() == "R&D[3]与5G[4]"


def test_a_lowered_number_stays_a_number() -> None:
    """CO2."""
    lowered = run("2", '<w:vertAlign w:val="subscript"/>')
    assert text_of(made.word(paragraph("CO", lowered, "排放"))).text.strip() == "CO2排放"
