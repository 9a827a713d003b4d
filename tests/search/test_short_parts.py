"""Parts of two signs in a list of names are found, whatever parts them; halves of another name are not."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Part, Source
from zhuzhou_cli.search import answer


def _parted(number: int, term: str, *parts: str) -> Entry:
    explained = tuple(Part(part, "指一些事。") for part in parts)
    return Entry(number, term, "".join(f"“{part}”指一些事。" for part in parts), parts=explained)


INDEX = build(
    [
        Glossary(
            "parts",
            "名词解释",
            Source("青禾市", "政府工作报告", "2025-01-10"),
            (
                _parted(1, "“六稳”“六保”", "六稳", "六保"),
                _parted(2, "“六新六特”产业", "六新", "六特"),
                Entry(3, "两个维护", "坚决维护核心地位。"),
                Entry(4, "“四水四定”", "以水定城、以水定产。"),
                _parted(5, "一园两中心", "一园", "两中心"),
                _parted(6, "三馆两场", "三馆", "两场"),
            ),
        )
    ]
)


@pytest.mark.parametrize(
    ("query", "numbers", "missed"),
    [
        ("两个维护，六稳", [3, 1], ()),
        ("两个维护、六稳", [3, 1], ()),
        ("六稳，两个维护", [1, 3], ()),
        ("六特，四水四定", [2, 4], ()),
        ("六稳，六新", [1, 2], ()),
        ("六稳,六新", [1, 2], ()),
        ("六稳、六新", [1, 2], ()),
        ("六稳和六新", [1, 2], ()),
        ("六稳以及六新", [1, 2], ()),
        ("六穩、六新", [1, 2], ()),
        ("六稳、六新、四水四定", [1, 2, 4], ()),
        ("六稳 六新", [1, 2], ()),
        ("什么是六稳，什么是六新", [1, 2], ()),
        ("六稳是什么？六新是什么？", [1, 2], ()),
        ("什么是两个维护，什么是六稳", [3, 1], ()),
        ("什么是三馆，什么是一园", [6, 5], ()),
        ("推进六稳、六新", [1, 2], ()),
        ("六稳和稳岗", [1], ("稳岗",)),
        ("三馆、一园", [], ()),
        ("建设三馆、四园", [], ()),
        ("建设四园、三馆", [], ()),
        ("六稳六新", [], ()),
        ("六稳产业，六新产业", [], ()),
    ],
)
def test_lists_of_parts_of_two_signs(query: str, numbers: list[int], missed: tuple[str, ...]) -> None:
    """“三馆、一园” may be another name, for 一园 is in many; so may 三馆 beside a number that is unknown."""
    found = answer(query, INDEX)
    assert ([hit.entry.number for hit in found.hits], found.missed) == (numbers, missed)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [("三馆、一园", [6, 5]), ("推进三馆、一园", [6, 5]), ("建设三馆、四塘", []), ("三馆、一区", [])],
)
def test_what_may_be_halves_of_another_name_is_suggested_if_all_are_known(
    query: str, numbers: list[int]
) -> None:
    """Each of them, or none."""
    assert [one.number for one in answer(query, INDEX).suggestions] == numbers
