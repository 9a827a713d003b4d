"""A name that a report explains by itself is marked with its own entry, not as an item of a list there."""

from __future__ import annotations

import pytest

from tests.search.test_own_entries import INDEX
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.search.find import Finder

FINDER = Finder(INDEX)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("推进城市更新工程。", ["城市更新工程 4"]),
        ("推进“城市更新工程”。", ["城市更新工程 4"]),
        ("推进“产业提升工程”。", ["产业提升工程 1"]),
        ("推进产业提升工程。", []),
        ("实施“五大工程”，推进城市更新工程。", ["五大工程 1", "城市更新工程 4"]),
        (
            "青禾市推进“安居乐业”工程，实施“绿满青禾”行动。",
            ["安居乐业”工程 2", "绿满青禾”行动 3"],
        ),
        ("落实“四定”。", ["四定 6"]),
        ("落实“四水四定”，坚持“四定”。", ["四水四定 5", "四定 5"]),
    ],
)
def test_a_mark_is_of_the_own_entry_of_a_name(text: str, marked: list[str]) -> None:
    """Also where the list was named before; a part of two signs is one once its entry was named."""
    marks = annotated(read(text.encode(), "a.txt"), FINDER, lambda _: False, every=True).marks
    assert [f"{mark.text} {mark.entry.number}" for mark in marks] == marked
