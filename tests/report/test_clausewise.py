"""Clauses with lists of their own are parts, and what sums a list up is no member of it."""

from __future__ import annotations

import pytest

from tests.report.test_parts import parts
from zhuzhou_cli.report.structure.propose import propose


def members(term: str, text: str) -> list[str]:
    """The members that are proposed."""
    return [member.text for member in propose(term, text).members]


@pytest.mark.parametrize(
    ("term", "text", "each"),
    [
        (
            "双随机一公开",
            "随机抽取检查对象、随机选派执法检查人员，抽查情况及查处结果及时向社会公开。",
            [["随机抽取检查对象", "随机选派执法检查人员"], ["抽查情况及查处结果及时向社会公开"]],
        ),
        (
            "“双随机、一公开”",
            "随机抽取检查对象及随机选派执法检查人员，抽查情况及查处结果及时向社会公开。",
            [["随机抽取检查对象", "随机选派执法检查人员"], ["抽查情况及查处结果及时向社会公开"]],
        ),
        (
            "两评一公示",
            "群众评议、代表评议，评议名单及评议结果及时公示。",
            [["群众评议", "代表评议"], ["评议名单及评议结果及时公示"]],
        ),
        (
            "一廊四轴",
            "科创走廊，东西、南北、沿江、沿海四条轴线。",
            [["科创走廊"], ["东西", "南北", "沿江", "沿海"]],
        ),
        ("一核两翼", "以中心城区为核心，以东城、西城为两翼。", [["以中心城区为核心"], ["东城", "西城"]]),
        ("一核三轴", "中心城区；东西、南北、沿江三条轴线。", [["中心城区"], ["东西", "南北", "沿江"]]),
        (
            "三纵四横",
            "南北向一路、二路、三路三条，东西向东路、西路、中路、环路四条。",
            [["一路", "二路", "三路"], ["东路", "西路", "中路", "环路"]],
        ),
        (
            "一主两副三组团",
            "老城，东城、西城，甲镇、乙镇、丙镇三个组团。",
            [["老城"], ["东城", "西城"], ["甲镇", "乙镇", "丙镇"]],
        ),
    ],
)
def test_a_clause_for_each_count_is_a_part(term: str, text: str, each: list[list[str]]) -> None:
    """With the items that stand in it, and none of those of the next clause."""
    assert [own for _, _, own in parts(term, text)] == each


def test_a_verb_is_no_last_sign_of_a_word() -> None:
    """知情权 is no 权 of its own, so the items are cut nowhere."""
    found = propose("“四问四权”", "问需于民保障知情权，问计于民保障参与权，问政保障表达权，问效保障监督权。")
    assert found.parts == ()


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("一廊四轴", "东西、南北、沿江、沿海四条轴线，科创走廊。"),
        ("五条通道", "甲、乙、丙三条，丁、戊两条。"),
        ("两山一湖", "甲山、乙山，推动全域旅游。"),
        ("一湖两岸", "洞庭湖，东岸、西岸，打造生态廊道。"),
        ("“两新一重”", "新型基础设施建设、新型城镇化建设，交通、水利等重大工程建设。"),
        ("“两新一重”", "新型基础设施建设、新型城镇化建设，以及交通、水利等重大工程建设。"),
        ("“两新一重”", "新型基础设施建设、新型城镇化建设和交通、水利等重大工程建设。"),
    ],
)
def test_clauses_in_another_order_are_no_list(term: str, text: str) -> None:
    """Nor is one whose clauses go on within an item: neither parts nor members can be told."""
    found = propose(term, text)
    assert (found.parts, found.members) == ((), ())


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("三网融合", "电信网、广播电视网、互联网三网融合发展。", ["电信网", "广播电视网", "互联网"]),
        ("三网", "电信网、广播电视网和互联网3网。", ["电信网", "广播电视网", "互联网"]),
        ("三链协同", "产业链、供应链、创新链三链协同发展。", ["产业链", "供应链", "创新链"]),
        (
            "四水共治",
            "坚持水环境、水生态、水资源、水安全四水统筹。",
            ["水环境", "水生态", "水资源", "水安全"],
        ),
        (
            "三中心",
            "推进物流中心、会展中心、金融中心三中心建设。",
            ["物流中心", "会展中心", "金融中心"],
        ),
        ("三产融合", "第一产业、第二产业、第三产业。", ["第一产业", "第二产业", "第三产业"]),
    ],
)
def test_the_sum_behind_a_list_is_no_part_of_its_last_member(
    term: str, text: str, expected: list[str]
) -> None:
    """A number with the noun that all members have is of the sentence; a number of their own is theirs."""
    assert members(term, text) == expected
