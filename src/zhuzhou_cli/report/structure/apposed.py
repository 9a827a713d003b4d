"""Parts that stand behind their lists, in quotes: 甲、乙“两个目标”，丙、丁、戊“三项行动”."""

from __future__ import annotations

import re

from zhuzhou_cli.model import Part
from zhuzhou_cli.report.structure.lists import Explanation, Item, Structure, first_count
from zhuzhou_cli.report.structure.trim import NUMERALS

_APPOSED = re.compile(rf"“(?P<name>[{NUMERALS}0-9][^“”]{{1,12}})”")
_FEWEST = 2
"""Parts of a term; a list and its name alone are its members."""


def apposed_parts(explanation: Explanation) -> Structure | None:
    """The parts of a text whose clauses are lists, each with its name behind it."""
    parts: list[Part] = []
    for clause in explanation.split(Item(0, len(explanation.plain)), ",;。"):
        found = _APPOSED.search(explanation.plain, clause.begin, clause.end)
        count = first_count(found["name"]) if found else 0
        if found and (items := explanation.counted(Item(clause.begin, found.start()), count)):
            text = explanation.printed(Item(items[0].begin, items[-1].end))
            parts.append(
                Part(
                    explanation.text[found.start("name") : found.end("name")],
                    text,
                    explanation.members(items),
                )
            )
    return Structure(tuple(parts)) if len(parts) >= _FEWEST else None
