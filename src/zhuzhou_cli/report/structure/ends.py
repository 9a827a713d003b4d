"""The last item of a list without the words of its sentence: 资金链 of 创新链、产业链、资金链深度融合.

What belongs to the sentence is told by the other items, and by the name of the list; no item ends inside a
word. All words are plain; what is given back are places in the last item. See trim.py for the first one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.report.structure.trim import (
    ADVERBS,
    ANY_VERB,
    CHANCE,
    MEASURES,
    NUMERALS,
    OF,
    SHORTEST,
    common_beginning,
)

_OF = re.compile(f"{OF}.*$")
_CARRIED = re.compile("推进|推动|促进|实现|加快|带动")
"""Verbs whose object ends in what is done together, in the middle of an item: 推动京津冀协同发展."""
_NUMBER = rf"(?:[{NUMERALS}]+|\d+)"
_COUNT = re.compile(
    rf"等?(?:上述|这)?“?({_NUMBER})(?:个|项|大|种|类|条|方面|件|座|家|级|位|张|支|批|重|方|者)[^,。;“”]{{0,12}}”?$"
)
_SUM = re.compile(rf"等?(?:上述|这)?({_NUMBER})(?=(.))")
_TAILS = (
    re.compile(rf"这?“(?P<names>[{NUMERALS}0-9][^“”]{{1,12}})”[^,。;“”]{{0,10}}$"),
    re.compile(r"(?<![平高中初同特优甲乙一二三劣上下均])等(?![级于候同待效价距离值式]).*$"),
    re.compile("的(?:简称|统称|总称|合称|简写|缩写)$"),
    re.compile(
        r"于一体.*$|为(?:一体|主要|重点|核心|主体|目标|特征|导向|抓手|载体|引领|支撑|基础|代表|主).*$"
    ),
)
"""What names a list again, or leaves it open, behind its last item."""


_COUNTED = re.compile(rf"[{NUMERALS}0-9]([^{NUMERALS}{MEASURES}0-9、][^、]{{2,}})")
"""What a name counts without a measure, with the rest of the name: 权分置 of 三权分置."""

_IN_QUOTES = re.compile("“([^“”]+)”")
_WITHIN = re.compile("(?<=.)等?(?:(?:方面|领域)[上中]?|[上中](?=取得|实现|走在|有|争|达到|形成|作|做|$))")
"""Where 在甲、乙上取得突破 closes what 在 opens."""

_AS, _AS_END = re.compile("(?<=.)为[^的为、]{1,5}"), re.compile("(?<=.)为[^的为、]{1,5}$")
"""How the items of 以社区为平台、社工为支撑的机制 end; the words behind 的 are of the sentence."""

_THINGS = "网络?|平台|中心|设施|设备|体|战线|单车|经济|基地|园区?|站|库|部|品"
_NO_THING = rf"(?!网|.{{0,4}}(?:{_THINGS})$)"
"""What makes a thing of such words: 互联网, 公共配套设施."""

_TOGETHER = re.compile(
    r"(?:协同|联动|融合|深度|有机(?![肥农食蔬产物化质茶])|相互|一体|共同|全面|同步|衔接|贯通|并行|分置|并重|统一|互补|互动|互联|互通|共建|共享|共治|"
    rf"结合|配套|开展|组成|构成|有保障){_NO_THING}.*$"
)
"""How a sentence goes on behind items that are one thing together: 医保、医疗、医药协同发展."""


_PREDICATE = re.compile(
    rf"(?:{ADVERBS}|有效|有序|综合|规范|协同|联动|融合|共同)*"
    "(?:治理|管理|保护|防治|建设|保障|发展|改革|服务|管控|监管|利用|使用|整治|处理|处置|提升|防控|防范|协调|推进|筛查|救治|"
    "分离|合并|维护|供给|供应|转化|培育|考核|检查|审批|验收|办理|运行|运营|落实|攻坚|推广|达标|覆盖|流转|划定|改造|整合|衔接)*"
    "(?:机制|制度|工作|政策)?(?<=..)"
)
"""What is done to the items of a list, where it stands behind the last of them: 废水、废气、废渣治理."""

_AFFAIR = re.compile("工作|机制|制度|政策")
"""What is done with both of a pair: 拥军优属、拥政爱民工作."""

# A noun behind the count word's quotes (“三认”活动) belongs to the whole list, with what qualifies it.
_QUALIFIED = r"(?:领导|评选|公益|创建|主题|专项|系列|宣传)*"

_GOES_ON = {
    "会": "议 员 场 计 展 见 谈 诊 商 所",
    "区": "域 别 间 划 位 块",
    "化": "工 学 肥 石 解",
    "产": "业 品 值 权",
    "业": "务 态 主 绩",
    "工": "程 业 作 厂 人 匠",
    "城": "市 镇 乡 区",
    "园": "区 林",
    "网": "络 站 点 格",
    "港": "口 湾 区",
    "路": "线 径 灯 网",
    "链": "条 主 长",
    "水": "利 库 源 网",
    "制": "度 造 定",
    "体": "系 制 育",
    "村": "庄 民 镇",
    "社": "区 会",
    "农": "业 村 民",
    "人": "才 员 口 民 群",
    "点": "位",
    "线": "路 上 下",
    "员": "工",
    "地": "区 方 点 带",
    "中": "心",
}
"""For what is often counted, the signs with which it makes another word: 会 and 会议."""


_FEW = 4
"""Characters of items that are words, and no phrases with predicates of their own."""

_LIKE = 8
"""Characters of items among which one behind 的 is told by its length."""


def end_of_last(words: Sequence[str], unit: str = "", noun: str = "") -> int:
    """Where the last item ends behind the last separator; ``noun`` follows the quotes of the count word.

    >>> end_of_last(("创新链", "产业链", "资金链深度融合")), end_of_last(("建好", "管好", "运营好的农村公路"))
    (3, 3)
    >>> end_of_last(("坚持做强实体经济", "坚持推动县域经济发展"), noun="坚持")
    10
    """
    end = _without_name(words)
    others = words[:-1]
    if length := _as_long(words[-1][:end], others):
        return length
    end = _before_noun(words[-1][:end], others, noun) or end
    last = words[-1][:end]
    if noun and all(word.startswith(noun) for word in words):  # each has a predicate of its own
        return _before_of(last, others) or end
    ways = (
        _at_common_ending(last, others, unit),
        _before_predicate(last, others, unit),
        _behind_as(last, others),
        _before_of(last, others),
        _before_together(last, others),
        1 if len(last) > CHANCE and _lengths(others) == {1} and not _is_in_word(last, 1) else 0,
    )
    return next(filter(None, ways), end)


def _lengths(others: Sequence[str]) -> set[int]:
    """The lengths of the items before the last; the first is not trimmed yet, and counts if it is alone."""
    return {len(other) for other in others[1:] or others}


def _at_common_ending(last: str, others: Sequence[str], unit: str) -> int:
    """Where the last item ends as all others do; 0, as below, if that says nothing."""
    shared = _common_ending(others)
    if unit and all(other.endswith(unit) for other in others):
        shared = shared or unit
    if not shared or shared not in last:
        return 0
    is_one = len(shared) > 1 or "或" in last  # 村民代表会议或村民会议决议
    if last.endswith(shared) and (is_one or len(last) <= max(map(len, others)) + CHANCE):
        return len(last)
    # What is shared is no item by itself: 数据中心、中心医院, 水网、网络安全网; and 施工员或技术员 is one.
    ends = [found.end() for found in re.finditer(re.escape(shared), last) if found.start()]
    ends = [
        end
        for end in ends
        if not last.startswith(("或", "和", "与", "及"), end) and not _is_in_word(last, end)
    ]
    return min(ends, key=lambda end: (abs(end - max(_lengths(others))), end), default=0)


def _is_in_word(words: str, place: int) -> bool:
    """Whether a place is inside a word; between two words there is none, though 金融 is one too.

    >>> [_is_in_word(*one) for one in (("协商会议", 3), ("互联网融合", 2), ("资金融合", 2))]
    [True, True, False]
    """
    if not 0 < place < len(words):
        return False
    if words[place] in _GOES_ON.get(words[place - 1], " ").split():
        return True
    is_between = place > 1 and is_word(words[place - 2 : place]) and is_word(words[place : place + 2])
    return is_word(words[place - 1 : place + 1]) and not is_between


def _behind_as(last: str, others: Sequence[str]) -> int:
    """Where the last of 以社区为平台、社工为支撑的机制 ends."""
    found = _AS.search(last)
    return found.end() if found and all(_AS_END.search(other) for other in others) else 0


def _as_long(last: str, others: Sequence[str]) -> int:
    """How long the last item is if the others are as long and begin as it does, and a predicate follows.

    >>> _as_long("医药改革联动", ("医保", "医疗")), _as_long("资源管理", ("集体资金", "资产"))
    (2, 2)
    """
    lengths = _lengths(others)
    is_pair = len(others) == 1 and _AFFAIR.fullmatch(last, min(lengths))
    length = lengths.pop() if (len(others) > 1 or is_pair) and len(lengths) == 1 else 0
    if not 1 < length < len(last) or any(other[-length:][:1] != last[0] for other in others):
        return 0
    is_together = length <= SHORTEST and length == len(others[0]) and _TOGETHER.search(last, length)
    is_same = length - 1 <= shared_beginning([*others[1:], last]) > 1  # 高血压、高血糖、高血脂患者
    is_told = is_together or is_same or _PREDICATE.fullmatch(last, length)
    return length if is_told and not _is_in_word(last, length) else 0


def _before_predicate(last: str, others: Sequence[str], unit: str) -> int:
    """Where the last item ends as the others do, or with what is counted, if a predicate follows; else 0.

    Other words may follow where it then is as long as the others.

    >>> _before_predicate("糖尿病防治", ["高血压"], "病"), _before_predicate("政务服务", ["业务", "税务"], "")
    (3, 0)
    >>> _before_predicate("停车难问题", ["上学难", "看病难"], "")
    3
    """
    for sign in filter(None, (_ending(others), unit)):
        end = last.find(sign, 1) + len(sign) if sign in last[1:-1] and not last.endswith(sign) else 0
        is_as_long = len(others) > 1 and _lengths(others) == {end} and last.startswith(sign, end - len(sign))
        if end and (is_as_long or _PREDICATE.fullmatch(last, end)) and not _is_in_word(last, end):
            return end
    return 0


def _common_ending(words: Sequence[str]) -> str:
    """What words end with not by chance, as common_beginning has it of their beginnings."""
    return common_beginning([word[::-1] for word in words])[::-1]


def _ending(words: Sequence[str]) -> str:
    """What all of some words end with, though it may be one sign."""
    backward = [word[::-1] for word in words]
    return backward[0][: shared_beginning(backward) if len(words) > 1 else 1][::-1]


def has_rest(words: Sequence[str], unit: str = "") -> bool:
    """Whether the last of some items has words beyond the shape of the others that may be of the sentence.

    It has if the others are as long as each other, or end alike, and nothing tells where it does.

    >>> has_rest(("水资源", "水生态", "水灾害应对能力")), has_rest(("高血压", "糖尿病门诊用药"), "病")
    (True, True)
    >>> has_rest(("产业", "城市", "社会治理")), has_rest(("产业发展", "城市更新", "社会综合治理"))
    (True, False)
    """
    last, others = words[-1], words[:-1]
    longest = max(map(len, others))
    beyond = len(last) - longest
    is_alike = len(others) > 1 and longest <= _FEW and {len(other) for other in others} == {longest}
    if is_alike and shared_beginning(words) and beyond >= SHORTEST:
        return True
    ending = _ending(others) if len(others) > 1 else ""
    is_whole = len(ending) > 1 and last.endswith(ending)  # 法制审核制度
    signs = () if is_whole else filter(None, (unit, ending))
    if any(_has_inside(last, sign) and not any(_has_inside(one, sign) for one in others) for sign in signs):
        return True
    is_own = (
        (ending and last.endswith(ending)) or ANY_VERB.match(last) or any(map(_ends_with_predicate, others))
    )
    return is_alike and beyond >= CHANCE and _ends_with_predicate(last) and not is_own


def _has_inside(word: str, sign: str) -> bool:
    """Whether a sign stands in a word, neither at one of its ends nor in another word of two signs."""
    place = word.find(sign, 1)
    end = place + len(sign)
    is_torn = _is_in_word(word, end) and not is_word(word[end : end + 2])  # 病|患者
    return place > 0 and not word.endswith(sign) and len(word) - end > 1 and not is_torn


def _ends_with_predicate(word: str) -> bool:
    return any(_PREDICATE.fullmatch(word, begin) for begin in range(CHANCE, len(word) - 1))


def _before_of(last: str, others: Sequence[str]) -> int:
    qualified = _OF.search(last) if not any("的" in other for other in others) else None
    lengths = _lengths(others)
    if qualified and qualified.end() == qualified.start() + 1 and len(lengths) == 1:
        return min(lengths)  # 火灾、洪灾、旱灾设立的三条防线
    fits = qualified and 0 < min(lengths) - 1 <= qualified.start() <= max(lengths) + 1 <= _LIKE
    return qualified.start() if qualified and fits else 0


def _before_together(last: str, others: Sequence[str]) -> int:
    together = _TOGETHER.search(last, 2) if len(last) > max(_lengths(others)) else None
    if together and _CARRIED.search(last, 0, together.start()):
        return 0  # 推动甲乙协同发展: the verb has it all for its object
    return together.start() if together and not any(_TOGETHER.search(other) for other in others) else 0


def _before_noun(last: str, others: Sequence[str], noun: str) -> int:
    if not noun or any(other.endswith(noun) for other in others):
        return 0
    if all(other[-1:] == noun[-1] for other in others):
        return 0  # 东园、西园、数字产业园
    closing = re.search(rf"(?<=.)(?:实现|取得|达到)?有?{_QUALIFIED}{re.escape(noun)}$", last)
    if not closing:
        return 0
    shared = _common_ending(others)
    is_part = bool(shared) and last.startswith(shared, closing.start())  # 城市提升、乡村提升工程
    return closing.start() + (len(shared) if is_part else 0)


def before_echo(words: Sequence[str], name: str) -> int:
    """Where the last of some items ends before words of the sentence: the name of the list or its end.

    >>> before_echo(("甲社", "乙社", "丙社五社联动"), "“五社联动”"), before_echo(("在甲", "乙上取得突破"), "")
    (2, 1)
    """
    last, others = words[-1], words[:-1]
    ways = (_before_name, _behind_counted, _before_tail)
    ends = (_before_sum(last, others), *(way(last, others, name) for way in ways))
    end = next(filter(None, ends), len(last))
    opened = re.split("[,;:]", words[0])[-1][:1]
    if opened == "以" and not any("为" in other for other in others) and "为" in last[1:end]:
        end = last.index("为", 1)  # 以东城、西城为两翼
    is_within = opened == "在" and not others[-1].endswith(("方面", "领域"))
    within = _WITHIN.search(last, 0, end) if is_within else None
    lengths = _lengths(others)
    if within and min(lengths) - 1 <= within.start() <= max(lengths) + 1 + len(within[0]):
        end = within.start()
    return end


def _before_sum(last: str, others: Sequence[str]) -> int:
    """Where the last item ends before the number of all items and the noun that each of them has; else 0.

    >>> _before_sum("互联网三网融合", ("电信网", "广播电视网")), _before_sum("第二产业", ("第一产业",))
    (3, 0)
    """
    sums = (found for found in _SUM.finditer(last) if value(found[1]) == len(others) + 1)
    return next(
        (one.start() for one in sums if all(one[2] in word for word in (*others, last[: one.start()]))), 0
    )


def _before_name(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends before the whole name of the list, or what stands in its quotes; else 0."""
    for one in filter(None, [_bare(name), *_IN_QUOTES.findall(name)]):
        found = re.search(rf"这?“{re.escape(one)}”[^,;。“”]*$|{re.escape(one)}$", last)
        if found and found.start() > 0 and not any(one in other for other in others):
            return found.start()
    return 0


def _behind_counted(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends with what the name counts, if the rest of the name follows it; else 0.

    >>> _behind_counted("经营权分置", ("所有权", "承包权"), "“三权分置”")
    3
    """
    counted = _COUNTED.search(_bare(name))
    echo = counted[1] if counted else ""
    place = last.find(echo) if echo else 0
    if place < 1 or any(echo in other or other.startswith(echo[0]) for other in others):
        return 0
    if shared := _shared_with(echo, others):
        return place + shared
    ends = range(place + 1, place + len(echo))
    return next((end for end in ends if not _is_in_word(last, end)), 0)


def _before_tail(last: str, others: Sequence[str], name: str) -> int:
    """Where the last item ends before the last words of the name, of which it keeps what others end with.

    Two signs may be a part of the item; they are none where what is left is as long as the other items.

    >>> [_before_tail(last, ("废水", "废气"), "三废治理") for last in ("废渣治理", "危险废物治理")]
    [2, 0]
    """
    whole = name.strip("“”")
    shared = _common_ending(others)
    if any(other[-1:] == last[-1] for other in others) or (shared and shared in last):
        return 0
    sizes = range(min(len(whole), len(last) - 1), CHANCE - 1, -1)
    size = next((size for size in sizes if last.endswith(whole[-size:])), 0)
    end = len(last) - size
    is_sure = size > CHANCE or (1 < end in _lengths(others) and not _OF.search(last[:end]))
    return end + _shared_with(last[end:], others) if size and is_sure else 0


def _shared_with(echo: str, others: Sequence[str]) -> int:
    """With how many of the first signs of an echo another item ends: 1 of 权分置 with 承包权."""
    sizes = range(len(echo), 0, -1)
    return next((size for size in sizes if any(other.endswith(echo[:size]) for other in others)), 0)


def _bare(name: str) -> str:
    return name.replace("“", "").replace("”", "")


def counts_itself(last: str, count: int) -> bool:
    """Whether the last words of a list say how many things it lists: 丙三条控制线.

    >>> counts_itself("丙三条控制线", 3), counts_itself("丙两条控制线", 3)
    (True, False)
    """
    named = _COUNT.search(last)
    return named is not None and value(named[1]) == count


def _may_name(tail: re.Match[str], count: int) -> bool:
    """Whether a tail may name a list of so many items: in quotes it counts them, or several kinds of them."""
    name = tail.groupdict().get("names")
    numbers = re.findall(f"[{NUMERALS}]|[0-9]+", name) if name else []
    return not numbers or len(numbers) > 1 or value(numbers[0]) == count


def _without_name(words: Sequence[str]) -> int:
    """Where the last of some items ends before what names the list again: 等六项行动, “五大体系”."""
    last, others = words[-1], words[:-1]
    found = (tail.search(last) for tail in _TAILS if not any(tail.search(other) for other in others))
    ends = [one.start() for one in found if one and one.start() > 0 and _may_name(one, len(words))]
    if (named := _COUNT.search(last)) and value(named[1]) == len(words) and named.start() > 0:
        ends.append(named.start())
    return min(ends, default=len(last))
