"""What is long, or said a thousand times, takes a time in proportion to it."""

from __future__ import annotations

import pytest

from tests.annotate.test_above import FINDER
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("全市“八大行动”。\n" * 2000, 2000),
        (f"甲乙。{' ' * 300_000}抓八大行动。", 1),
        (f"| {'长沙' * 10_000} | 八大行动 |\n", 1),
        (f"全省推进八大行动。\n来源：{'市' * 300_000}株洲市\n", 1),
    ],
    ids=["levels", "blanks", "places", "kinds"],
)
def test_names_among_long_runs_are_found(text: str, count: int) -> None:
    """Each of these took minutes: a level was sought in the whole text for each name, blanks from each."""
    assert len(annotated(read(text.encode(), "a.md"), FINDER, lambda _: False, every=True).marks) == count
