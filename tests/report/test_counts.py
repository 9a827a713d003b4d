"""Promises about the numbers in terms: which of them count a list, and when a list contradicts them."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.structure.propose import propose


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("百千万工程", "培育100家龙头企业、1000家骨干企业、10000家科技型企业。"),
        ("“十百千”行动", "打造10个示范镇、100个示范村、1000个示范户。"),
        ("“十”“百”“千”工程", "十家甲企业、百家乙企业、千家丙企业。"),
        ("“千百亿”工程", "培育千亿产业、百亿企业、亿元项目。"),
        ("十亿工程", "甲项目、乙项目、丙项目。"),
        ("百企行动", "甲企业、乙企业、丙企业。"),
        ("双百行动", "①甲行动。②乙行动。③丙行动。"),
        ("九零后", "甲青年、乙青年、丙青年。"),
        ("三零一医院", "甲医院、乙医院、丙医院、丁医院。"),
        ("十四五规划", "甲规划、乙规划、丙规划。"),
    ],
)
def test_a_number_that_counts_nothing_is_contradicted_by_no_list(term: str, text: str) -> None:
    """A magnitude, a year, a number as a name."""
    assert propose(term, text).disagreement == ""


@pytest.mark.parametrize(
    ("term", "text", "members"),
    [
        ("四零服务", "零距离、零障碍、零成本、零投诉。", 4),
        ("“三零”承诺", "零延误、零差错、零收费。", 3),
        ("八大行动", "指甲、乙、丙、丁、戊、己、庚、辛行动。", 8),
        ("双百行动", "百名干部、百家企业。", 2),
        ("2032年三件实事", "甲事、乙事、丙事。", 3),
        ("四核一区", "①甲核。②乙核。③丙核。④丁核。⑤戊区。", 5),
    ],
)
def test_a_list_that_agrees_with_its_number_gives_members(term: str, text: str, members: int) -> None:
    """Also where 零 is what is counted, and where the numbers of the segments have to be added."""
    assert len(propose(term, text).members) == members


def test_zero_may_be_what_a_segment_counts() -> None:
    """Each segment takes as many items as it counts."""
    parts = propose("三零两满", "零延误、零差错、零收费、群众满意、企业满意。").parts
    assert [(part.term, len(part.members)) for part in parts] == [("三零", 3), ("两满", 2)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("一区四园", "指高新区和东园、西园、南园、北园。"),
        ("一核四组团", "中心城区和东、西、南、北四个组团。"),
        ("一区四园", "指东园、西园、南园、北园及高新区。"),
        ("一核四组团", "指东、西、南、北四个组团。"),
        ("六新", "新能源和智能网联汽车、新材料、新装备、新农业、新文旅。"),
        ("四核一区", "①甲核、乙核、丙核、丁核。②戊区。"),
    ],
)
def test_a_list_that_may_be_as_long_as_its_number_contradicts_nothing(term: str, text: str) -> None:
    """Where 和 or 及 may join two items, and where the list is that of one segment."""
    assert propose(term, text).disagreement == ""


@pytest.mark.parametrize(
    ("term", "text", "listed"),
    [
        ("五大行动", "甲行动、乙行动、丙行动、丁行动。", 4),
        ("五新", "新能源、新材料、新装备、新农业、新文旅、新物流。", 6),
        ("七大行动", "甲行动、乙行动、丙行动和丁行动、戊行动。", 4),
        ("三零承诺", "零延误、零差错、零收费、零等待。", 4),
        ("一区四园", "指高新区、东园、西园。", 3),
        ("四核一区", "①甲核。②乙核。③丙区。", 3),
    ],
)
def test_a_list_of_another_length_than_its_number_is_told(term: str, text: str, listed: int) -> None:
    """With the number of items."""
    assert f" {listed} 项" in propose(term, text).disagreement


def test_a_term_with_quotes_gets_no_others_where_it_is_contradicted() -> None:
    """““四边三化”” is no Chinese."""
    said = [propose(term, "甲、乙、丙。").disagreement for term in ("“四边”", "四边")]
    assert said == ["“四边”的数词与列出的 3 项不合"] * 2
