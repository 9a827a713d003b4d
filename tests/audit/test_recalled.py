"""A302 of a list right before a name, held against the items that its entry has."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import findings

OWN = "产业发展、项目建设、城乡融合、生态治理、民生改善"
ENTRY = f"\n\n名词解释\n1.五大攻坚战：{OWN}攻坚战。\n2.林长制：由负责人担任林长的制度。\n"


def counted(said: str) -> list[str]:
    """What is told of the count of the name."""
    found = findings(f"推行林长制，{said}“五大攻坚战”。\n", ENTRY)
    return [finding.why for finding in found if finding.code == "A302"]


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("打好产业发展、项目建设、城乡融合、生态治理", 4),
        ("深入打好项目建设、城乡融合、生态治理、民生改善", 4),
        (f"打好{OWN}、平安创建", 6),
    ],
)
def test_all_items_of_an_entry_but_one_or_one_more_are_told(said: str, listed: int) -> None:
    """The last of them is no beginning of the name, for the entry has it."""
    assert counted(said) == [f"数词是 5，前面列出 {listed} 项"]


@pytest.mark.parametrize(
    "said",
    [
        f"打好{OWN}",
        "打好产业发展、项目建设、城乡融合、生态治理等",
        "打好产业发展、项目建设、城乡融合、生态治理和民生改善",
        "打好安全生产、社会治安、食品药品、信访维稳",
        "推进产业发展、项目建设、城乡融合、生态治理，打好",
        "聚焦产业发展、项目建设",
        "",
    ],
)
def test_other_words_before_a_name_are_not_counted(said: str) -> None:
    """They agree, are open or joined, are other things, of another clause, or few."""
    assert counted(said) == []


LIKE_ITS_NAME = (
    "\n\n名词解释\n1.五大攻坚行动：产业攻坚行动、项目攻坚行动、招商攻坚行动、环境攻坚行动、民生攻坚行动。\n"
)


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("产业攻坚、项目攻坚、招商攻坚、环境攻坚", [4]),
        ("产业、项目、招商、环境", [4]),
        ("产业攻坚、项目攻坚、招商攻坚、环境攻坚、民生攻坚", []),
        ("产业攻坚、项目攻坚、招商攻坚、环境攻坚、民生", []),
        ("产业攻坚、项目攻坚、招商攻坚、环境攻坚等", []),
        ("产业攻坚、项目攻坚、招商攻坚、环境和民生攻坚", []),
        ("产业、项目攻坚、招商、环境攻坚", []),
    ],
)
def test_items_that_are_named_as_the_name_is_stand_with_or_without_it(said: str, listed: list[int]) -> None:
    """产业攻坚 and 产业 are both 产业攻坚行动, one of 五大攻坚行动."""
    found = findings(f"统筹推进{said}“五大攻坚行动”。\n", LIKE_ITS_NAME)
    counted = [finding.why for finding in found if finding.code == "A302"]
    assert counted == [f"数词是 5，前面列出 {number} 项" for number in listed]
