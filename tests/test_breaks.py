"""Where lines of Chinese may end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.render.breaks import breaks
from zhuzhou_cli.render.width import width


def lines(text: str, columns: int) -> list[str]:
    """A text in lines of at most so many columns."""
    ends = [*breaks(text, columns), len(text)]
    return [text[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("text", "columns", "broken"),
    [
        ("一二三四五", 4, ["一二", "三四", "五"]),
        ("一二，三四", 4, ["一", "二，", "三四"]),
        ("一“二”三", 4, ["一", "“二”", "三"]),
        ("一（二三）", 4, ["一", "（二", "三）"]),
        ("用InSAR卫星", 6, ["用", "InSAR", "卫星"]),
        ("A、B、C、E线〔1〕", 12, ["A、B、C、E", "线〔1〕"]),
        ("环路—南环路", 4, ["环", "路—", "南环", "路"]),
        ("一——二", 4, ["一——", "二"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("，，，，", 4, ["，，", "，，"]),
        ("", 4, [""]),
    ],
)
def test_a_line_ends_where_print_would_end_it(text: str, columns: int, broken: list[str]) -> None:
    """Not before a closing mark, after an opening one or inside a word, unless there is no other place."""
    assert lines(text, columns) == broken


@given(st.text(alphabet="一二三，。“”（）〔1〕aB-… —\u0301", max_size=60), st.integers(2, 12))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, columns: int) -> None:
    """Whatever the text."""
    broken = lines(text, columns)
    assert "".join(broken) == text
    assert max(map(width, broken)) <= columns
    assert all(broken[1:])
