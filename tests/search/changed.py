"""Queries with another number than a name has, and answers that mistake one for the other."""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.answers import Answer, Field
from zhuzhou_cli.language.cleaning import without_unseen
from zhuzhou_cli.language.numbers import Number, numbers

HANZI = "零一二三四五六七八九"
TO_HANZI = str.maketrans("0123456789", "〇一二三四五六七八九")


def changed(name: str) -> Iterator[tuple[str, str]]:
    """The name with one of its numbers changed, and how."""
    found = numbers(name)
    for at, number in enumerate(found):
        begin, end = number.span
        run = name[begin:end]
        for how, other in _other_numbers(run, number):
            yield how, name[:begin] + other + name[end:]
        if begin and end < len(name):
            yield "dropped", name[:begin] + name[end:]
        for after in found[at + 1 : at + 2]:
            between = name[end : after.span[0]]
            yield "swapped", name[:begin] + name[slice(*after.span)] + between + run + name[after.span[1] :]


def _other_numbers(run: str, number: Number) -> Iterator[tuple[str, str]]:
    value = number.values[0]
    if value.isdecimal():
        for how, other in (
            ("one more", int(value) + 1),
            ("one less", int(value) - 1),
            ("tenfold", int(value) * 10),
        ):
            yield how, str(other)
            yield how, HANZI[other] if other < len(HANZI) else str(other).translate(TO_HANZI)
    yield "doubled", run * 2
    yield "a sign doubled", run[0] + run
    yield "regrouped", run[::-1]
    if run[:1] not in HANZI + "十":  # 十.二 is the tenth item of a list, which begins with a two
        yield "regrouped", f"{run[:1]}.{run[1:]}"
    for mark in ".．%％‰/点·:":
        yield "loses its mark", run.replace(mark, "")
    yield "a share", f"{run}%"


def values(text: str) -> list[tuple[str, ...]]:
    """The values of each number of a text."""
    return [number.values for number in numbers(text)]


def has_numbers_of(query: str, text: str) -> bool:
    """Whether the numbers of a query stand in a text, side by side and in their order.

    What no reader sees parts none of them.
    """
    asked, there = values(without_unseen(query)), values(text)
    return any(
        all(set(mine) & set(theirs) for mine, theirs in zip(asked, there[at:], strict=False))
        for at in range(len(there) - len(asked) + 1)
    )


def lies(query: str, found: Answer) -> list[str]:
    """The texts that a query was answered with, though they do not have its numbers."""
    return [
        hit.match.text
        for hit in found.hits
        if hit.match.field is not Field.NUMBER and not has_numbers_of(query, hit.match.text)
    ]
