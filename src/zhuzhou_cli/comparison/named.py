"""Full and short names of meetings, and turns with two forms, each in one: 党的二十大, 7×24小时."""

from __future__ import annotations

import re

_NUMBER = "([0-9〇零一二三四五六七八九十]+)"
_PARTY = "(?:中国共产党|中共|党的?)"
_ALL_WEEK, _ALL_DAY = "(?:每个?(?:周|星期))?[7七]天", "(?:每[天日])?(?:24|二十四)个?小时"
_TERMS = "(?:条件|情形|要求|标准)"
_COUNT = "(?:[2-9二三四五六七八九十两][个项条])?"
_ALL = f"(?:全部|所有|任[一意]|各)?的?{_COUNT}"
_BOUND = "(?=[,;。，；、的]|$)"
_SHORT = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (f"{_PARTY}第{_NUMBER}次全国代表大会", r"党的\1大"),
        (f"{_PARTY}第?{_NUMBER}届中央委员会第{_NUMBER}次全体会议", r"党的\1届\2中全会"),
        (f"{_PARTY}第?{_NUMBER}届{_NUMBER}中全会", r"党的\1届\2中全会"),
        (f"(?:国民经济和社会发展)?第{_NUMBER}个五年规划(?:纲要)?", r"\1五规划"),
        ("(?<=[国省市州县区旗乡镇届])人民代表大会", "人大"),
        ("中国人民政治协商会议|人民政协(?=全国|[^，。；、]{1,6}委员会)", "政协"),
        ("(?<=人大)常务委员会", "常委会"),
        ("规模以上(?=[工服文企建])", "规上"),
        ("社会消费品零售总额", "社零总额"),
        ("免予征[收缴]|免予缴纳?", "免征"),
        ("无偿", "免费"),
        (f"(?:以下|如下|下述)(?={_ALL}{_TERMS})", "下列"),
        (f"(?:(?<=[应须需当])全部|均)(?=(?:符合|具备|满足|达到)[^，。；、]{{0,12}}{_TERMS})", "同时"),
        (f"(?:全部|所有)的?(?={_COUNT}{_TERMS})", ""),
        ("年末|年12月31日(?=[之以]?前)", "年底"),
        ("新建、?改建(?:、|和)?扩建", "新改扩建"),
        (
            f"{_ALL_WEEK}[、，,]?{_ALL_DAY}|[7七][x×*]24(?:个?小时)?|{_ALL_DAY}[、，,x×*]?{_ALL_WEEK}",
            "7×24小时",
        ),
        (
            f"(?<![可所予得给用加难何足])以(?![及上下内外后前来])([^，。；、,;]{{1,12}}?为[主辅]){_BOUND}",
            r"\1",
        ),
    )
)
_LATIN = r"[“\"]?[A-Za-z][A-Za-z\s.'’&/-]*[”\"]?"
_BEGIN, _ENGLISH, _CALLED = "(?:^|(?<=[，,；;。]))", "(?:英[文语])", "(?:全称|缩写|简称|名称?)[为是:：]?"
_LETTERS = re.compile(
    rf"{_BEGIN}[指是为即系]?{_ENGLISH}?{_LATIN}(?:一词)?的?{_ENGLISH}?(?:首字母)?的?"
    "(?:缩写|简称|简写)[，,；;]?"
    rf"|{_BEGIN}其?{_ENGLISH}{_CALLED}{_LATIN}[，,；;]"
    rf"|[，,]其?{_ENGLISH}?{_CALLED}{_LATIN}(?=[，,；;。]|$)"
)
"""Clauses with a name in English, or its letters, and nothing else: 是Gross Ecosystem Product的缩写."""
_FIRST = re.compile("(首|第[一1])(?=[个家座条部项支台例所批次届套])")


def in_short_names(before: str, after: str) -> tuple[str, str]:
    """Two texts with short names and one form of each turn; with 首 for 第一 where each has another one.

    >>> in_short_names("中国共产党第二十次全国代表大会提出", "全国首个，以甲为主")
    ('党的二十大提出', '全国首个，甲为主')
    >>> in_short_names("每周7天、每天24小时服务", "是Gross Product的缩写，指产值")
    ('7×24小时服务', '指产值')
    >>> in_short_names("首个甲、第二个乙", "第一个甲"), in_short_names("第一个甲", "第二个甲")
    (('第一个甲、第二个乙', '第一个甲'), ('第一个甲', '第二个甲'))
    """
    earlier, later = _without_letters(_shortened(before), _shortened(after))
    if set(_FIRST.findall(earlier)) != set(_FIRST.findall(later)):
        earlier, later = _counted(earlier, later)
    return earlier, later


def _shortened(text: str) -> str:
    for pattern, name in _SHORT:
        text = pattern.sub(name, text)
    return text


def _counted(before: str, after: str) -> tuple[str, str]:
    """Two texts with 第一 for 首 if both have one of them; a number that only one of them has stays away."""
    if _FIRST.search(before) and _FIRST.search(after):
        return _FIRST.sub("第一", before), _FIRST.sub("第一", after)
    return before, after


def _without_letters(before: str, after: str) -> tuple[str, str]:
    """Two texts without the clauses of Latin names, if one of them has all that the other has."""
    earlier, later = (set(_LETTERS.findall(text)) for text in (before, after))
    if earlier <= later or later <= earlier:
        return _LETTERS.sub("", before), _LETTERS.sub("", after)
    return before, after
