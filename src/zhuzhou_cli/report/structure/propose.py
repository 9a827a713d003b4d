"""The parts and members of an entry, proposed only where the count words of its term agree.

“八港”即甲港、乙港…        parts that the text names, each with members
甲、乙“两个目标”           parts that are named behind their lists
①甲;乙。②丙;丁。          members with children
一是甲，二是乙             members
走进甲看乙、走进丙看丁      parts that cross: 两走两看
甲中心、乙中心、丙基地      parts by their counts: 两中心一基地
甲廊，乙、丙、丁三条轴     parts by their clauses and counts: 一廊三轴
甲化、乙化的队伍，丙制和丁制  parts by what they count: 两化两制
甲事；乙事                  parts by their clauses: “两重”“两新”
甲行动、乙行动、丙行动      members
"""

from __future__ import annotations

from zhuzhou_cli.report.structure.announced import announced_parts
from zhuzhou_cli.report.structure.apposed import apposed_parts
from zhuzhou_cli.report.structure.counted import (
    clause_parts,
    clausewise_parts,
    counted_parts,
    crossing_parts,
    unit_parts,
)
from zhuzhou_cli.report.structure.lists import Explanation, Structure
from zhuzhou_cli.report.structure.members import listed_members, numbered_members

_WAYS = (
    *(
        announced_parts,
        apposed_parts,
        numbered_members,
        crossing_parts,
        unit_parts,
        clausewise_parts,
        counted_parts,
        clause_parts,
    ),
    listed_members,
)
"""The ways in which structure is printed; the first that an explanation shows is believed."""


_LONGEST = 20_000
"""Signs of an explanation in which structure is sought: many times those of any that is printed."""


def propose(term: str, text: str) -> Structure:
    """The parts and members of an explanation, or which count word it contradicts; often nothing.

    >>> [member.text for member in propose("三项行动", "指甲行动、乙行动、丙行动。").members]
    ['甲行动', '乙行动', '丙行动']
    """
    if len(text) > _LONGEST:
        return Structure()
    explanation = Explanation.of(term, text)
    return next((shown for way in _WAYS if (shown := way(explanation))), Structure())
