"""A number is one sign with one value, in whatever signs it is written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.language.numbers import numbers


def values(text: str) -> list[str]:
    """The first value of each number of a text."""
    return [number.values[0] for number in numbers(text)]


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (("8", "８", "八", "捌"), "8"),
        (("10", "十", "拾"), "10"),
        (("2.5", "₂.₅", "２．５"), "2.5"),
        (("24", "二十四", "廿四", "贰拾肆"), "24"),
        (("36", "卅六", "三十六"), "36"),
        (("2035", "二〇三五", "二零三五", "二○三五", "二O三五", "2O35", "２０３５"), "2035"),
        (("2020年", "二O二O年", "202O年"), "2020"),
        (("1.5万", "一点五万", "１．５万", "15000", "1万5", "一万五", "15,000"), "15000"),
        (("1.5万亿", "15000亿"), "1500000000000"),
        (("2,719亿", "2719亿", "2719００００００００"), "271900000000"),
        (("1.25万", "12500", "一万二千五百"), "12500"),
        (("120", "一百二十", "一百二", "1百2十"), "120"),
        (("102", "一百零二", "一百〇二"), "102"),
        (("4.0",), "4.0"),
        (("30%", "百分之三十", "30％"), "30%"),
        (("3‰", "千分之三"), "3‰"),
        (("1/3", "三分之一", "１／３"), "1/3"),
        (("3:7", "３：７"), "3:7"),
        (("两千五百", "2500", "二千五百"), "2500"),
        (("千万", "一千万", "1000万"), "10000000"),
        (("双", "2", "二", "两"), "2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_value_may_be_written_in_many_ways(texts: tuple[str, ...], value: str) -> None:
    """Digits of any width, hanzi, the numerals of cheques, a point, a unit, a circle for 〇."""
    assert [values(text) for text in texts] == [[value]] * len(texts)


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("十四五", ["14", "5"]),
        ("三百百", ["300", "100"]),
        ("三三百", ["3", "300"]),
        ("双十一", ["2", "11"]),
        ("三点一线", ["3", "1"]),
        ("两点一线", ["2", "1"]),
        ("1+1=2", ["1", "1", "2"]),
        ("2024-01-05", ["2024", "1", "5"]),
        ("一带一路", ["1", "1"]),
        ("1.2.3 4", ["1.2.3", "4"]),
    ],
)
def test_what_is_no_single_numeral_is_several(text: str, several: list[str]) -> None:
    """Each in its order; signs that only stand side by side make no larger number."""
    assert values(text) == several


@pytest.mark.parametrize("text", ["", "H工程", "重点", "人民O", "○"])
def test_a_text_without_numerals_has_no_number(text: str) -> None:
    """A circle, an O or 点 by themselves are none."""
    assert values(text) == []


def test_a_dot_that_parts_digits_leaves_two_values() -> None:
    """3·15 is the day that others write 315 or 3.15."""
    (dated,) = numbers("3·15行动")
    assert (dated.values, dated.span) == (("315", "3.15"), (0, 4))


@given(st.integers(0, 99_999_999))
def test_a_number_in_hanzi_is_the_same_in_digits(number: int) -> None:
    """However long it is."""
    assert values(in_hanzi(number)) == values(str(number)) == [str(number)]


@given(st.text(st.sampled_from("0123456789零〇一二三十百千万亿两双廿.．·/,点分之%‰Oo年大工程")))
def test_numbers_stand_in_their_order_and_never_overlap(text: str) -> None:
    """Whatever the signs; each span holds its signs, and reading a number again gives its value."""
    spans = [number.span for number in numbers(text)]
    assert all(begin < end for begin, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def in_hanzi(number: int) -> str:
    """A number as it is read aloud."""
    if number < 10_000:
        return _below_a_myriad(number) or "零"
    high, low = divmod(number, 10_000)
    gap = "零" if 0 < low < 1000 else ""
    return f"{_below_a_myriad(high)}万{gap}{_below_a_myriad(low)}"


def _below_a_myriad(number: int) -> str:
    spelled, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            spelled += ("零" if gap and spelled else "") + "零一二三四五六七八九"[digit] + unit
            gap = False
        else:
            gap = True
    return spelled


def test_a_numeral_of_any_length_is_read() -> None:
    """Python refuses to make a number of many thousand digits."""
    assert values("9" * 6_000 + "万") == ["9" * 6_000 + "0000"]
    assert len(values("八" * 6_000 + "万8")) > 0


def test_a_second_point_behind_a_unit_is_passed_over() -> None:
    """百零8.8.4 is 108.8."""
    assert values("百零8.8.4") == ["108.8"]
