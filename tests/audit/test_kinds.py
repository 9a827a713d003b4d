"""Which quotations look as number abbreviations do, and which are everyday words."""

from __future__ import annotations

import pytest

from zhuzhou_cli.audit.kinds import kind_of

ABBREVIATIONS = {
    "parallel": (
        "三区一村 四横六纵 两高地、两基地、一屏障 五河两岸一湖一江 "
        "一主一副、两翼联动、多点支撑 五统一、一开放 一廊一带 一核一圈一带 三通一码 一枢纽一门户四中心 "
        "一心三轴 一心两翼三带四区 一心一带三区 一路两园 三线四面 一山两湖 一江两岸三片 两海湾三半岛 "
        "两率一度 一核多点 一主两副多点 一谷一港 三城三都 一馆一园一基地 一校一院一中心 两高四着力"
    ),
    "counted": "六个能力 八大行动 五项机制 六个一批 五个一律 三张清单 10大工程 六个一",
    "code": "1351 1269 1+20 1+10+N 1+M+N 13445工程 一二三四五 5020",
    "articles": "26条 金融十条 人才二十条",
    "short": "三全 四上 新三样 五长制 三百工程 双十工程 百千万行动",
}
EVERYDAY = [
    *("三心二意", "十年磨一剑", "七嘴八舌", "五光十色"),
    *("一心一意", "一心两用", "七上八下", "五颜六色", "一来二去", "四面八方", "三天两头", "两点一线"),
    *("一年四季", "三年五载", "一日三餐", "两小时、三公里", "两手抓、两手硬", "一分部署、九分落实"),
    *("三面环山、一面临水", "十五五", "九五", "1·24", "9·3", "双十一", "12345", "119", "2035", "五一"),
    *("一县一馆", "一企一策", "一村（格）一警", "一业一证", "一江两岸", "三街两巷"),
    *("三年大变样", "两个百亿", "一刻不能停、一步不能错、一天误不起", "两手抓、两手都要硬"),
    *("百企领航·千企升级", "千村示范、万村整治", "十镇百村", "双向开放、惠通四方", "5个医联体", "五星3A"),
    *("智改数转", "天府粮仓", "365天不落幕的科技博览会", "一张蓝图绘到底", "零违约", "5G+工业互联网"),
]


@pytest.mark.parametrize(
    ("text", "shape"), [(text, shape) for shape, texts in ABBREVIATIONS.items() for text in texts.split()]
)
def test_an_abbreviation_is_told_by_its_shape(text: str, shape: str) -> None:
    """Numbers side by side, a number and a measure word, digits, articles, or a number and a few hanzi."""
    kind = kind_of(text)
    assert kind is not None
    assert kind.shape.value == shape


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_words_abbreviate_nothing(text: str) -> None:
    """Idioms, plans, dates, telephone numbers, places, amounts, sentences, and one for each."""
    kind = kind_of(text.translate({ord("（"): "(", ord("）"): ")", ord("，"): ","}))
    assert kind is None or kind.shape.value == "short"  # notes only
