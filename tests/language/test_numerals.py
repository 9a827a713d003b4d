"""Promises about numerals and count words."""

from __future__ import annotations

import pytest

from zhuzhou_cli.language.numerals import count_words, in_digits, in_hanzi, sign_value, value


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("零", 0),
        ("两", 2),
        ("双", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三百", 300),
        ("二百零五", 205),
        ("一千零一", 1001),
        ("1937", 1937),
        ("八八", None),
        ("百千", None),
        ("大", None),
        ("①", None),
        ("", None),
    ],
)
def test_a_numeral_has_its_value(numeral: str, expected: int | None) -> None:
    """Hanzi and digits have a value, what is no numeral has none."""
    assert value(numeral) == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("八大行动", ["八"]),
        ("两园", ["两"]),
        ("四走四看", ["四"]),
        ("十大工程、五大行动", ["十", "五"]),
        ("安全生产“三项机制”", ["三"]),
        ("10件民生实事", ["10"]),
        ("5+2就业之家", []),
        ("“二分法”改革", []),
        ("一体化", []),
        ("LPR", []),
    ],
)
def test_count_words_are_found_where_segments_begin(term: str, expected: list[str]) -> None:
    """A numeral at the beginning of a segment counts; a lone 一 or 二 and a bare digit do not."""
    assert count_words(term) == expected


@pytest.mark.parametrize(
    ("sign", "expected"),
    [("8", 8), ("八", 8), ("捌", 8), ("两", 2), ("双", 2), ("佰", 100), ("大", None), ("a", None)],
)
def test_a_sign_has_its_value(sign: str, expected: int | None) -> None:
    """Formal or not, hanzi or digit."""
    assert sign_value(sign) == expected


@pytest.mark.parametrize(
    ("digits", "hanzi"),
    [
        ("300工程", "三百工程"),
        ("10大", "十大"),
        ("12条", "十二条"),
        ("2005", "二千零五"),
        ("8大", "8大"),
        ("12316场", "12316场"),
    ],
)
def test_numbers_of_two_to_four_digits_are_written_in_hanzi(digits: str, hanzi: str) -> None:
    """One digit is one sign, which the alignment reads; longer numbers are never terms."""
    assert in_hanzi(digits) == hanzi


@pytest.mark.parametrize(
    ("hanzi", "digits"),
    [
        ("一百万千瓦", "100万千瓦"),
        ("二十八个", "28个"),
        ("两千人", "2000人"),
        ("八大行动", "八大行动"),
        ("双十一", "双11"),
        ("百千工程", "百千工程"),
    ],
)
def test_hanzi_numbers_are_written_in_digits(hanzi: str, digits: str) -> None:
    """A single sign stays, and what is no number."""
    assert in_digits(hanzi) == digits
