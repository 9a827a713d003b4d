"""A name that a report explains by itself is answered by its own entry, not as an item of a list there."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Member, Part, Source
from zhuzhou_cli.search import answer

_LISTED = ("产业提升工程", "“安居乐业”工程", "“绿满青禾”行动", "城市更新工程")
_PARTS = (Part("四定", "以水定城、以水定产。"),)
GLOSSARY = Glossary(
    "own",
    "名词解释",
    Source("青禾市", "政府工作报告", "2025-01-10"),
    (
        Entry(1, "“五大工程”", "、".join(_LISTED) + "。", members=tuple(map(Member, _LISTED))),
        Entry(2, "“安居乐业”工程", "建设保障性住房1万套。"),
        Entry(3, "“绿满青禾”行动", "全年造林10万亩。"),
        Entry(4, "城市更新工程", "对老旧街区进行改造提升。"),
        Entry(5, "“四水四定”", "“四定”即以水定城、以水定产。", parts=_PARTS),
        Entry(6, "四定", "定岗、定责、定人、定时。"),
    ),
)
INDEX = build([GLOSSARY])


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("城市更新工程", [4]),
        ("推进城市更新工程", [4]),
        ("抓好“安居乐业”工程", [2]),
        ("实施五大工程，推进城市更新工程", [1, 4]),
        ("推进城市更新工程、产业提升工程", [4, 1]),
        ("推进产业提升工程", [1]),
        ("安居乐业工程、绿满青禾行动", [2, 3]),
        ("城市更新工程、产业提升工程", [4, 1]),
        ("做到四定", [6]),
    ],
)
def test_a_sentence_is_answered_by_the_own_entry_of_a_name(query: str, numbers: list[int]) -> None:
    """As the bare name is; what has no entry of its own is an item of the list."""
    assert [hit.entry.number for hit in answer(query, INDEX).hits] == numbers
