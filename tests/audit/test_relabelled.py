"""A302 of a layout or code that is explained at once, one of its numbers as another number."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings

WRONG = [
    ("“一带四园”：“一带”即沿江带，“三园”即东园、西园、南园。", "四园", "三园"),
    ("“一廊三院”，“一廊”即科创走廊，“两院”即产业院、中试院。", "三院", "两院"),
    ("“一核两翼三区”，一核即主城，两翼即东翼、西翼，四区即甲区、乙区、丙区、丁区。", "三区", "四区"),
    ("“1+3+N”：“1”指总部，“4”指钢铁、有色、化工、建材，“N”指若干园区。", "3", "4"),
    ("“135”体系：“1”是一个目标，“3”是三个抓手，“6”是六项任务。", "5", "6"),
]

RIGHT = [
    "“一带三园”：“一带”即沿江带，“三园”即东园、西园、南园。",
    "“一带四园”，“一带”即沿江带，“三区”即东区、西区、南区。",
    "“一带四园”：“一带”即沿江带，“四园”即甲园、乙园、丙园、丁园，“三园”是老园。",
    "“一带四园”，“一带”引领，“三园”联动。",
    "“一带四园”。三园是老园，一带是江带，四园是甲园、乙园、丙园、丁园。",
    "“一带四园”，“一带”即沿江带，其他三园：东园、西园、南园。",
    "“一带四园”，建设“一带三园”：“一带”即沿江带，“三园”即东园、西园、南园。",
    "“1+3+N”：“1”指总部，“3”指三类，“4”指另外四类，“N”指若干园区。",
    "“1+3+N”：“1”指总部，“3”指钢铁、有色、化工，“N”指若干园区。",
]


@pytest.mark.parametrize(("said", "label", "other"), WRONG)
def test_a_number_that_is_explained_as_another_one_is_told(said: str, label: str, other: str) -> None:
    """At its place in the name, which is not said to be unexplained besides; in an entry as well."""
    (found,) = findings(f"推进{said}\n")
    assert (found.code, found.text, found.why) == ("A302", label, f"后面解释的是“{other}”")
    (name, _, _) = said.removeprefix("“").partition("”")
    told = findings(f"推进“{name}”。\n\n名词解释\n1.碳达峰：指峰值。\n2.{said}\n", "")
    why = [finding.why for finding in told if finding.code == "A302"]
    assert why == [f"名词解释第2条解释的是“{other}”"]


@pytest.mark.parametrize("said", RIGHT)
def test_other_labels_are_no_other_number_of_the_name(said: str) -> None:
    """They agree, count something else, are of another name, or one more than the name has."""
    assert "A302" not in codes(f"推进{said}\n")
