"""A201 of names that begin with a number: what only spells them is no use, whatever spells it."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import APPENDIX, findings


def unused(body: str, term: str) -> bool:
    """Whether an audit says that a report explains a term and does not use it."""
    found = findings(body, f"{APPENDIX}3.{term}：指甲。\n")
    return any(finding.code == "A201" and finding.text == term for finding in found)


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("\n六、保障和改善民生。", "“六保”"),
        ("\n## 六、保障和改善民生\n", "“六保”"),
        ("\n6、保障和改善民生。", "“六保”"),
        ("\n（三）农业农村优先发展。", "“三农”"),
        ("\n　　（三）农业农村优先发展。", "“三农”工作"),
        ("第二部分（三）农业农村。", "“三农”"),
        ("\n3）农业农村优先发展。", "“三农”"),
        ("一是稳增长；二是促转型；③农业增效。", "“三农”"),
        ("三是改革开放纵深推进。", "“三改”联动"),
        ("二要新建学校。", "“二新”"),
        ("全市三家医院投用。", "“三医”联动"),
        ("三家医院联合行动。", "三医联动"),
        ("第三医院投用。", "“三医”联动"),
        ("第三产业农村化。", "“三产”"),
        ("新增专利4件，新建园区2个。", "“四新”经济"),
        ("新增专利四，新建园区。", "“四新”经济"),
        ("落实减碳，汇聚合力。", "碳汇"),
    ],
)
def test_a_number_and_a_sign_that_spell_a_name_by_chance_are_no_use(body: str, term: str) -> None:
    """Of a chapter or an item, of a count with its measure, of an ordinal, or parted by a comma."""
    assert unused(body, term)


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("\n六、“六保”任务全面落实。", "“六保”"),
        ("\n（三）三农工作提质增效。", "“三农”"),
        ("做好三农工作。", "“三农”"),
        ("三医协同联动。", "三医联动"),
        ("推进医保、医疗、医药三医联动。", "“三医”联动"),
        ("\n三、四线城市发展。", "三、四线城市"),
        ("推动一、二、三产业融合。", "一、二、三产业融合"),
        ("推动一二三产业融合。", "一、二、三产业融合"),
        ("推动一、二、三产业融合。", "一二三产业融合"),
        ("三四线城市发展。", "三、四线城市"),
        ("推行双随机，一公开。", "双随机、一公开"),
        ("坚持产业强市，坚持生态立市。", "产业强市、生态立市战略"),
        ("打造15分钟便民生活圈。", "15分钟生活圈"),
        ("加强与两新组织联系，选派第一书记。", "第一书记"),
        ("推进“五大\n标志性工程”。", "五大工程"),
        ("健全河湖长制。", "河长制"),
        ("新增投资三亿元。", "元"),
    ],
)
def test_a_name_that_stands_in_one_phrase_is_used(body: str, term: str) -> None:
    """With or without quotes, with words between its own, behind the number of a chapter."""
    assert not unused(body, term)
