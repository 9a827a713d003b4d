"""Lists behind a comma whose items have the noun of a name, and lists in brackets with words of one sign."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("“三个聚焦”，聚焦产业强区、聚焦城市更新、聚焦民生改善、聚焦基层治理。", "数词是 3，后面列出 4 项"),
        ("“三个聚焦”，始终聚焦产业、聚焦城市、聚焦民生、聚焦治理。", "数词是 3，后面列出 4 项"),
        (
            "“六个到位”，做到责任到位、措施到位、资金到位、人员到位、监督到位。",
            "数词是 6，后面列出 5 项",
        ),
        ("“三个聚焦”，聚焦产业强区升级、聚焦城市、聚焦民生、聚焦治理。", "数词是 3，后面列出 4 项"),
        ("“四个不变”，坚持目标不变、力度不变、政策不变。", "数词是 4，后面列出 3 项"),
        ("“两个不变”，坚持目标不变、力度不变、政策不变，成效明显。", "数词是 2，后面列出 3 项"),
        ("“三保”，保就业、保民生、保运转、保工资。", "数词是 3，后面列出 4 项"),
        ("“三大攻坚”（大气、水、土壤、固废）。", "数词是 3，后面列出 4 项"),
        ("“五大攻坚”，分别是大气、水、土壤、固废。", "数词是 5，后面列出 4 项"),
        ("“五个统筹”，统筹甲地，统筹乙地，统筹丙地，统筹丁地。", "数词是 5，后面列出 4 项"),
    ],
)
def test_a_list_of_items_alike_is_counted_without_a_word_before_it(said: str, why: str) -> None:
    """It is told with the number listed, and nothing else is: the items are not said to be missing."""
    assert [(found.code, found.why) for found in findings(f"坚持{said}\n")] == [("A302", why)]


@pytest.mark.parametrize(
    "said",
    [
        "“四个不变”，坚持目标不变、力度不变、政策不变和队伍不变。",
        "“四个不变”，坚持目标和方向不变、力度不变、政策不变。",
        "“四个不变”，坚持目标不变、力度不变、政策不变，保持队伍稳定。",
        "“四个不变”，坚持目标不变、力度不变、政策不变，队伍不变。",
        "“四个不变”，坚持目标不变、力度不变、政策不变等。",
        "“四个不变”，坚持目标不变、力度不变、政策队伍稳定不变、作风不变。",
        "“四个不摘”，摘帽不摘责任、不摘政策、不摘帮扶、不摘监管。",
        "“八个到位”，做到责任到位、措施到位、资金到位。",
        "“两大中心”，新增医疗中心、养老中心、托育中心。",
        "“五大基地”，重点建设粮食基地、蔬菜基地、水果基地、茶叶基地。",
        "“三大行动”，产业行动、创新行动、改革行动、民生行动成效明显。",
        "“四个片区”，东西片区、南片区、北片区。",
        "“三带”，江带、河带、湖带、路带投资3亿元。",
        "“四大攻坚”（大气、水、土壤、固废）。",
        "“三大攻坚”（大气、水、土壤污染防治、固废）。",
        "“五大工程”（省、市、县级）。",
        "“五大工程”（市、县区）。",
    ],
)
def test_a_list_alike_that_may_agree_or_be_of_something_else_is_not_counted(said: str) -> None:
    """It goes on, is open, joins items, is much shorter than its count, or names who takes part."""
    assert "A302" not in codes(f"坚持{said}\n")


def test_items_that_may_be_some_are_listed_all_the_same() -> None:
    """They are not counted, and the name is not said to be listed nowhere."""
    assert codes("落实“六个到位”，压实主体责任到位、措施到位、资金到位、人员到位、监督到位。\n") == []
