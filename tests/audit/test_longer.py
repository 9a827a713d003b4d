"""Lists of what a name only qualifies, and of what it counts."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes
from tests.audit.test_miscounted import listed_in


@pytest.mark.parametrize(
    "said",
    [
        "“三区”人才：教师、医生、科技人员、文化工作者。",
        "“三区人才”：教师、医生、科技人员、文化工作者。",
        "“三农”工作：农业增产、农村稳定、农民增收、基层有力。",
        "“三农”工作：一是稳面积；二是稳产量；三是促增收；四是强基层。",
        "“两会”期间：代表、委员、群众积极建言。",
        "“三农”地区分别是甲乡、乙乡、丙乡、丁乡。",
        "“四好”干部：信念坚定、为民服务、勤政务实。",
        "“五大行动”成员单位：发改、财政、教育、民政。",
        "“三大战役”期间：蓝天保卫、碧水攻坚、净土行动、降碳行动。",
    ],
)
def test_a_list_of_what_a_name_qualifies_is_not_counted(said: str) -> None:
    """Who, when, with what result; a short name counts what each item has."""
    assert "A302" not in codes(f"做好{said}\n")


@pytest.mark.parametrize(
    "said",
    [
        "“三保”支出：保民生、保工资、保运转、保就业。",
        "“三清”行动：清垃圾、清塘沟、清淤泥、清违建。",
        "“三农”，分别是种植、养殖、加工、流通。",
        "“三化”改造：高端化、智能化、绿色化、数字化。",
        "“三大工程”建设：交通工程、水利工程、能源工程、信息工程。",
        "“三项制度”改革（人事、劳动、分配、考核）。",
        "“三家企业”：甲公司、乙公司、丙公司、丁公司。",
    ],
)
def test_a_list_of_what_a_name_counts_is_counted_behind_a_noun(said: str) -> None:
    """Each item has what is counted, or the noun is what the name is called."""
    assert "A302" in codes(f"做好{said}\n")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("三区人才：教师、医生、科技人员、文化工作者。", []),
        ("“三农”工作：农业增产、农村稳定、农民增收、基层有力。", []),
        ("三农：农业、农村、农民、农地。", ["名词解释第2条列出 4 项"]),
    ],
)
def test_entries_are_read_as_the_body_is(entry: str, told: list[str]) -> None:
    """Of a longer term, the list is of its last noun."""
    assert listed_in(entry) == told
