"""Where two explanations are shown, what they do not share is set off, and nothing of them is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.comparison.differences import LONGEST, differences


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("增长12%左右。", "增长15%左右。", ("增长[12]%左右。", "增长[15]%左右。")),
        ("增长1.2%。", "增长1.25%。", ("增长[1.2]%。", "增长[1.25]%。")),
        ("指一件大事。", "是指一件大事情。", ("指一件大事。", "[是]指一件大事[情]。")),
        ("建设AI园区。", "建设5G园区。", ("建设[AI]园区。", "建设[5G]园区。")),
        ("办理退税。", "申报免税。", ("[办理退]税。", "[申报免]税。")),
        ("建桥、修路、造林。", "建桥、造林。", ("建桥[、修路]、造林。", "建桥、造林。")),
        ("甲乙丙丁", "子丑乙寅卯", ("[甲乙丙丁]", "[子丑乙寅卯]")),
        ("一样的。", "一样的。", ("一样的。", "一样的。")),
        ("", "新的。", ("", "[新的。]")),
        ("长" * (LONGEST + 1), "短", ("长" * (LONGEST + 1), "短")),
    ],
)
def test_what_differs_is_set_off_by_whole_numbers_and_words(
    before: str, after: str, marked: tuple[str, str]
) -> None:
    """What stands in square brackets is what the other text has not; a sign alone is no common ground."""
    texts = differences(before, after)
    shown = tuple("".join(f"[{text}]" if other else text for text, other in pieces) for pieces in texts)
    assert shown == marked


@given(st.text("甲乙丙1.5、%a。", max_size=30), st.text("甲乙丙1.5、%a。", max_size=30))
def test_pieces_make_the_texts_again_and_what_is_not_set_off_is_shared(before: str, after: str) -> None:
    """Both texts can be put together again, and without what is set off they are one text."""
    pieces = differences(before, after)
    assert tuple("".join(text for text, _ in some) for some in pieces) == (before, after)
    shared = ["".join(text for text, other in some if not other) for some in pieces]
    assert shared[0] == shared[1]
