"""The words of made reports: sections of ``words.txt``, where a line that begins with two spaces goes on."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

DIGITS = "零一二三四五六七八九"
TEN = 10


@cache
def words() -> dict[str, list[str]]:
    """The lines of each section, in their order."""
    sections: dict[str, list[str]] = defaultdict(list)
    name = ""
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line.startswith("  "):
            sections[name][-1] += line[2:]
        else:
            sections[name].append(line)
    return dict(sections)


@cache
def pairs(section: str) -> tuple[tuple[str, str], ...]:
    """The lines of a section, each split at its first ``|``."""
    return tuple((line.partition("|")[0], line.partition("|")[2]) for line in words()[section])


def hanzi(number: int) -> str:
    """A number from 1 to 99 in hanzi.

    >>> hanzi(10), hanzi(12), hanzi(25)
    ('十', '十二', '二十五')
    """
    tens, ones = divmod(number, TEN)
    return (DIGITS[tens] if tens > 1 else "") + "十" * bool(tens) + (DIGITS[ones] if ones else "")
