"""A302 of lists whose items are pairs: in one frame each is one item, elsewhere it may be two."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes
from tests.audit.test_miscounted import listed_in

MANY = "统筹发展和安全、统筹城市和乡村、统筹供给和需求、统筹当前和长远"
RELATIONS = "政府和市场的关系、城市和乡村的关系、发展和保护的关系、当前和长远的关系"
FOUR = [
    f"统筹：{MANY}。",
    f"统筹，即{MANY}，抓好工作。",
    f"统筹：{MANY.replace('和', '与')}。",
    f"统筹：{MANY.replace('、', '；')}。",
    f"关系：{RELATIONS}。",
    f"关系：{RELATIONS.replace('的关系', '关系')}。",
    "结合：长期与短期相结合、整体与局部相结合、点与面相结合、上与下相结合。",
    "并重：发展与保护并重、城市与乡村并重、建设与管理并重、传承与创新并重。",
    "坚持：坚持发展和安全并重、坚持城市和乡村并重、坚持供给和需求并重、坚持当前和长远并重。",
]
UNSURE = [
    "五大工程：教育和医疗工程、养老和托育工程、交通和水利工程。",
    "五个统筹：统筹发展、统筹城市、统筹供给、统筹当前和长远。",
    "五个统筹：统筹发展和安全、统筹城市和乡村、统筹供给和需求等。",
    "五个统筹：统筹发展和安全、统筹城市和乡村。",
    "五个统筹：统筹发展和安全、统筹城市和乡村、统筹供给和需求、统筹当前，提升效益和质量。",
    "六大领域：文化和旅游、教育和医疗、养老和托育。",
    "五大任务：推动产业和科技融合发展、做好教育和医疗、抓好养老和托育。",
    "五项机制：县和乡联动、乡和村联动、医和养联动机制、督查与问责机制。",
]


@pytest.mark.parametrize("said", FOUR)
@pytest.mark.parametrize("count", ["三", "四", "五", "八"])
def test_a_pair_in_the_frame_of_its_list_is_one_item(said: str, count: str) -> None:
    """In the report and in its own 名词解释, however many a name counts."""
    name, mark, items = said.partition("，" if "，即" in said else "：")
    assert ("A302" in codes(f"坚持“{count}个{name}”{mark}{items}")) == (count != "四")
    if mark == "：" and "；" not in items:
        told = listed_in(f"{count}个{name}：{items}")
        assert told == ([] if count == "四" else ["名词解释第2条列出 4 项"])


@pytest.mark.parametrize("said", UNSURE)
def test_pairs_that_may_be_two_items_each_are_not_counted(said: str) -> None:
    """They have no frame of two, not all of them are pairs, or the list is open or short."""
    name, _, items = said.partition("：")
    assert "A302" not in codes(f"落实“{name}”：{items}")
    assert listed_in(said) == []
