"""Promises about lines of PDF that are set in several fonts, each of which leaves out what it lacks."""

from __future__ import annotations

from typing import Any

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.report import documents as made
from zhuzhou_cli.report.formats.runs import Shown
from zhuzhou_cli.report.read import text_of

LATIN = "Vera"
pdfmetrics.registerFont(TTFont(LATIN, "Vera.ttf"))
MARK = 12 * pdfmetrics.stringWidth("“", LATIN, 1)
"""The width of a quote in points: half that of a hanzi."""

Setting = tuple[str, float, float, list[str]]
"""Words of one font with room for a quote between them: the font, where they begin, and the words."""


def pdf(*settings: Setting) -> bytes:
    """A page of one block of text, set as an office sets it whose font lacks quotes."""
    sheet = made.Sheet()
    text = sheet.canvas.beginText()
    for font, x, y, words in settings:
        text.setFont(font, 12)
        text.setTextOrigin(x, y)
        if font == LATIN:
            text.textOut(*words)
            continue
        codes = (f"<{word.encode('utf-16-be').hex()}>" for word in words)
        text._code.append(f"[{f' {-MARK / 12 * 1000:.0f} '.join(codes)}] TJ")  # noqa: SLF001 - no other way to an array
    sheet.canvas.drawText(text)
    return sheet.bytes()


OPENS, CLOSES = 100.0, 100 + MARK + 24


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        (
            [
                (LATIN, OPENS, 800, ["“"]),
                (LATIN, CLOSES, 800, ["”"]),
                (made.FONT, OPENS + MARK, 800, ["四上", "企业：指甲。"]),
            ],
            "“四上”企业：指甲。",
        ),
        (
            [
                (made.FONT, OPENS - 24, 800, ["推进", "四上", "企业。"]),
                (LATIN, OPENS, 800, ["“"]),
                (LATIN, CLOSES, 800, ["”"]),
            ],
            "推进“四上”企业。",
        ),
        (
            [
                (LATIN, OPENS, 800.5, ["“"]),
                (LATIN, CLOSES, 800.5, ["”"]),
                (made.FONT, OPENS + MARK, 800, ["四"]),
                (made.OTHER_FONT, OPENS + MARK + 12, 800, ["上"]),
                (made.FONT, CLOSES + MARK, 800, ["企业。"]),
            ],
            "“四上”企业。",
        ),
    ],
    ids=["quotes first", "quotes last", "three fonts"],
)
def test_letters_of_another_font_stand_in_their_places(settings: list[Setting], line: str) -> None:
    """Whichever were set first."""
    assert text_of(pdf(*settings)).text == line


@pytest.mark.parametrize(
    ("settings", "lines"),
    [
        (
            [(LATIN, 125, 806, ["“"]), (made.FONT, 100, 800, ["四上", "企业。"])],
            ["“", "四上 企业。"],
        ),
        (
            [(made.FONT, 200, 800, ["指甲事。"]), (made.FONT, 100, 800, ["四上企业"])],
            ["指甲事。", "四上企业"],
        ),
        (
            [(made.OTHER_FONT, 112, 800, ["两新"]), (made.FONT, 100, 800, ["四上企业"])],
            ["两新", "四上企业"],
        ),
    ],
    ids=["a raised mark", "the right cell first", "one over the other"],
)
def test_words_that_are_no_line_together_stay_as_they_were_set(
    settings: list[Setting], lines: list[str]
) -> None:
    """On another height, far apart, or in each other's place."""
    assert text_of(pdf(*settings)).text.split("\n") == lines


@pytest.mark.parametrize(
    "font",
    [
        {"/Subtype": "/TrueType", "/FirstChar": 10**18, "/Widths": [500]},
        {"/Subtype": "/TrueType", "/FirstChar": "a", "/Widths": None},
        {"/Subtype": "/TrueType", "/FirstChar": 0, "/Widths": ["a"]},
        {"/Subtype": "/Type0"},
        {},
        None,
    ],
)
def test_a_damaged_font_tells_nothing(font: Any) -> None:
    """And does no harm."""
    shown = Shown()
    shown.operator(b"TJ", [[b"ab", -500.0, b"c"]])
    assert shown.runs("ab c", font) == ()
