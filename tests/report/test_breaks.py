"""Numbers on both sides of a line break stay apart where an author broke the line."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.documents import cell, paragraph, run, table
from tests.report.test_marks import got
from zhuzhou_cli.report.read import text_of

_HEAD = "名词解释"
_BR = "<w:r><w:br/></w:r>"
_ROWS = "# 名词解释\n\n| 名词 | 解释 |\n|---|---|\n| 甲工程 | 指完成10{}20个。 |\n| 乙工程 | 指乙事。 |\n"
_LINES = "# 名词解释\n\n1.甲工程：指完成10{}20个。\n2.乙工程：指乙事。\n"


def _html(inside: str) -> bytes:
    return made.html(f"<h2>{_HEAD}</h2>{inside}")


def _word(*inside: str, **parts: str) -> bytes:
    return made.word("".join([paragraph(_HEAD), *inside, paragraph("2.乙工程：指乙事。")]), **parts)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (_html("<p>1.甲工程：指完成10<br>20个。</p><p>2.乙工程：指乙事。</p>"), ""),
        (_html("<p>1.甲工程：指完成10</p><p>20个。</p><p>2.乙工程：指乙事。</p>"), ""),
        (_html("<ol><li>甲工程：指完成10<br>20个。<li>乙工程：指乙事。</ol>"), ""),
        (_html("<table><tr><td>甲工程<td>指完成10<br>20个。<tr><td>乙工程<td>指乙事。</table>"), ""),
        (_word(paragraph(run("1.甲工程：指完成10"), _BR, run("20个。"))), ""),
        (_word(paragraph("1.甲工程：指完成10"), paragraph("20个。")), ""),
        (
            made.word(
                paragraph(_HEAD)
                + table(
                    [cell("甲工程"), cell("指完成10</w:t><w:br/><w:t>20个。")],
                    [cell("乙工程"), cell("指乙事。")],
                )
            ),
            "",
        ),
        *((_LINES.format(end).encode(), ".md") for end in ("<br>", "<br/>\n", "\\\n", "  \n", "\n\n")),
        *((_ROWS.format(end).encode(), ".md") for end in ("<br>", " <br/> ", " |\n|  | ")),
    ],
    ids=[
        *("HTML", "paragraphs of HTML", "an item of HTML", "a cell of HTML"),
        *("Word", "paragraphs of Word", "a cell of Word"),
        *("a tag in Markdown", "a tag at the end", "a backslash", "two blanks", "paragraphs"),
        *("a tag in a row", "a tag between blanks", "a row that goes on"),
    ],
)
def test_a_break_of_an_author_makes_no_other_number(data: bytes, suffix: str) -> None:
    """10 and 20 on two lines are not 1020, whatever broke the line."""
    assert got(text_of(data, suffix).text) == [("甲工程", "指完成10 20个。"), ("乙工程", "指乙事。")]


def test_a_break_in_a_note_of_word_makes_no_other_number() -> None:
    """The paragraphs of a note are joined as those of the body."""
    note = f'<w:footnote w:id="2">{paragraph("指完成10")}{paragraph("20个。")}</w:footnote>'
    body = paragraph(run("甲工程"), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    assert "［1］指完成10 20个。" in text_of(made.word(body, footnotes=note)).text


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [("完成", "20个", ""), ("10", "个县", ""), ("10,", "20个", " "), ("5%", "6%", " "), ("A", "5级", " ")],
)
def test_a_break_leaves_a_blank_only_where_it_parts_figures_or_words(
    before: str, after: str, between: str
) -> None:
    """Hanzi are joined without a blank."""
    data = _html(f"<p>1.甲工程：指{before}<br>{after}。</p><p>2.乙工程：指乙事。</p>")
    assert got(text_of(data).text)[0] == ("甲工程", f"指{before}{between}{after}。")


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_number_that_the_edge_of_a_page_breaks_is_one(suffix: str) -> None:
    """A text has hard wraps, also within a number: 10 and 20 are 1020 there."""
    data = _LINES.format("\n").encode()
    assert got(text_of(data, suffix).text)[0] == ("甲工程", "指完成1020个。")
