"""Members are whole items of an explanation, whatever its first words and its last ones have in common."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.structure.propose import propose


@pytest.mark.parametrize(
    ("term", "text", "members"),
    [
        ("三大主业", "有色冶炼、盐化工、装备制造。", ["有色冶炼", "盐化工", "装备制造"]),
        ("三个市场", "有形市场、无形市场、产权市场。", ["有形市场", "无形市场", "产权市场"]),
        ("三个市场", "分别为有形市场、无形市场、产权市场。", ["有形市场", "无形市场", "产权市场"]),
        ("三网", "水网、路网、网络安全网。", ["水网", "路网", "网络安全网"]),
        ("两港", "空港、港口。", ["空港", "港口"]),
        ("三个中心", "数据中心、物流中心、中心医院。", ["数据中心", "物流中心", "中心医院"]),
        ("三大提升工程", "园区提升、城市提升、乡村提升工程。", ["园区提升", "城市提升", "乡村提升"]),
        ("两为方针", "为人民服务、为社会主义服务。", ["为人民服务", "为社会主义服务"]),
        ("三为服务", "为群众办事、为企业分忧、为基层服务。", ["为群众办事", "为企业分忧", "为基层服务"]),
        ("三个服务", "包括为人民服务、服务企业、服务基层。", ["为人民服务", "服务企业", "服务基层"]),
        ("三为", "为民、为企、为农。", ["为民", "为企", "为农"]),
        ("三大行动", "为甲行动、乙行动、丙行动。", ["甲行动", "乙行动", "丙行动"]),
        ("三大行动", "产业、城市、乡村三大行动。", ["产业", "城市", "乡村"]),
    ],
)
def test_a_member_is_a_whole_item(term: str, text: str, members: list[str]) -> None:
    """有 begins 有色冶炼, 为 begins 为人民服务, and neither is a lead; what all items share is none alone."""
    assert [member.text for member in propose(term, text).members] == members
