"""Promises of the normal form."""

from __future__ import annotations

import pytest

from zhuzhou_cli.language.text import fold


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("八大行动", "八大行动"),
        ("《八大行动》：", "八大行动"),
        (" 八大 行动\u3000", "八大行动"),
        ("「三項機制」", "三项机制"),
        ("“１＋Ｎ＋Ｘ”", "1nx"),
        ("LPR", "lpr"),
        ("一址、一馆、两园、两群", "一址一馆两园两群"),
        ("芦淞·1937文创园", "芦淞1937文创园"),
        ("东环路—南环路", "东环路南环路"),
        ("裡綫餘檯", "里线余台"),
        ("①提升", "1提升"),
        ("\ufeff八大\u200b行动", "八大行动"),
        ("\udcb0\udccb", ""),
        ("？！", ""),
        ("", ""),
    ],
)
def test_the_same_words_have_the_same_key(raw: str, key: str) -> None:
    """Width, case, script, quotes, spaces and punctuation make no difference."""
    assert fold(raw).key == key


def test_a_composed_and_a_decomposed_letter_are_one_key() -> None:
    """Ā as one code point and as a letter with a combining macron fold alike."""
    assert fold("b\u0101").key == fold("ba\u0304").key


@pytest.mark.parametrize("key_span", [(0, 3), (3, 7), (6, 7), (0, 10)])
def test_spans_lead_back_to_the_raw_string(key_span: tuple[int, int]) -> None:
    """What a stretch of the key covers in the raw string folds to that stretch again."""
    raw = "“北斗、產業”·1937（ＡＢ）"
    folded = fold(raw)
    begin, end = folded.span(*key_span)
    assert fold(raw[begin:end]).key == folded.key[slice(*key_span)]


def test_segments_begin_after_what_was_dropped() -> None:
    """The first sign, and each sign after punctuation, begins a segment."""
    folded = fold("“一廊”即A、B")
    assert [sign for sign, starts in zip(folded.key, folded.starts, strict=True) if starts] == list("一即b")


@pytest.mark.parametrize(
    ("raw", "from_width", "from_traditional"),
    [("LPR", False, False), ("ＬＰＲ", True, False), ("三項", False, True), ("“三项”", False, False)],
)
def test_rewriting_is_reported(raw: str, from_width: bool, from_traditional: bool) -> None:  # noqa: FBT001
    """A key says whether width or script was rewritten to make it; quotes and case are not rewriting."""
    folded = fold(raw)
    assert (folded.from_width, folded.from_traditional) == (from_width, from_traditional)
