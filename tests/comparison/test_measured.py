"""Diff: what is measured, old or new, whose, within which hours; parts of a year and shares in figures."""

from __future__ import annotations

import pytest

from tests.comparison.test_qualified import kinds


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # what is measured
        ("地方财政收入。", "财政收入。"),
        ("污水集中处理率达95%。", "污水处理率达95%。"),
        ("固定资产投资增长8%。", "工业固定资产投资增长8%。"),
        ("新能源汽车产值达100亿元。", "汽车产值达100亿元。"),
        ("规模工业增加值增长8%。", "增加值增长8%。"),
        ("农业人口转移。", "人口转移。"),
        ("年利润总额500万元以上的企业。", "年净利润500万元以上的企业。"),
        # old or new, whose, on which terms
        ("新建住宅小区配建充电桩。", "住宅小区配建充电桩。"),
        ("存量住房纳入保障。", "住房纳入保障。"),
        ("国有企业。", "国有控股企业。"),
        ("就近入学。", "免试就近入学。"),
        ("有偿转让。", "转让。"),
        # words that share a sign, or have one that is a filler elsewhere
        ("房屋所有权。", "房屋使用权。"),
        ("小型微利企业。", "中小企业。"),
        # hours and days
        ("工作日内办结。", "5个工作日内办结。"),
        ("24小时服务。", "24小时内服务。"),
    ],
)
def test_what_tells_a_part_from_the_whole_changes_the_meaning(before: str, after: str) -> None:
    """Whichever of both comes first."""
    assert kinds(before, after) == ["meaning", "meaning"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("上半年完成。", "6月底前完成。"),
        ("第一季度内开工。", "3月底前开工。"),
        ("约五分之一。", "约20%。"),
        ("五分之二以上。", "40%以上。"),
        ("严守耕地面积红线。", "耕地面积红线。"),
        ("逐年提高财政收入占比。", "提高财政收入占比。"),
        ("千方百计增加农民收入。", "增加农民收入。"),
        ("精准投放贷款。", "投放贷款。"),
        ("坚决遏制新增债务。", "遏制新增债务。"),
        ("力促工业投资增长。", "工业投资增长。"),
        ("用好财政补助。", "财政补助。"),
        ("确保森林覆盖率稳定。", "森林覆盖率稳定。"),
        ("全市财政收入实现增长。", "财政收入增长。"),
        ("为所有企业服务。", "为企业服务。"),
        ("5个工作日办结。", "5个工作日内办结。"),
        ("新建充电桩100个。", "建设充电桩100个。"),
        # 到2030年 is 2030年前 to who writes reports; statistics say both of 营业收入
        ("到2030年实现碳达峰。", "2030年前实现碳达峰。"),
        ("年营业收入2000万元的企业。", "年主营业务收入2000万元的企业。"),
    ],
)
def test_the_same_part_or_figure_in_other_words_is_reworded(before: str, after: str) -> None:
    """And so are words that say how, and tell nothing from anything."""
    assert kinds(before, after) == ["reworded", "reworded"]
