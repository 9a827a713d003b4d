"""The last item of a list without the words of its sentence: 资金链 of 创新链、产业链、资金链深度融合.

What belongs to the sentence is told by the other items, and by the name of the list; no item ends inside a
word. All words are plain; what is given back are places in the last item. See trim.py for the first one,
echoes.py for what names the list again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.report.structure.echoes import CLOSELY, without_name
from zhuzhou_cli.report.structure.endings import common_ending, ending_of, is_in_word, lengths_of
from zhuzhou_cli.report.structure.trim import ADVERBS, ANY_VERB, CHANCE, OF_TO_END, SHORTEST

_CARRIED = re.compile("推进|推动|促进|实现|加快|带动")
"""Verbs whose object ends in what is done together, in the middle of an item: 推动京津冀协同发展."""
_AS, _AS_END = re.compile("(?<=.)为[^的为、]{1,5}"), re.compile("(?<=.)为[^的为、]{1,5}$")
"""How the items of 以社区为平台、社工为支撑的机制 end; the words behind 的 are of the sentence."""
_THINGS = "网络?|平台|中心|设施|设备|体|战线|单车|经济|基地|园区?|站|库|部|品"
_NO_THING = rf"(?!网|.{{0,4}}(?:{_THINGS})$)"
"""What makes a thing of such words: 互联网, 公共配套设施."""
_TOGETHER = re.compile(
    rf"{CLOSELY}(?:协同|联动|融合|深度|有机(?![肥农食蔬产物化质茶])|相互|一体|共同|全面|同步|衔接|贯通|并行|分置|并重|统一|互补|互动|互联|互通|共建|共享|共治|"
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
    end = without_name(words)
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
        1 if len(last) > CHANCE and lengths_of(others) == {1} and not is_in_word(last, 1) else 0,
    )
    return next(filter(None, ways), end)


def _at_common_ending(last: str, others: Sequence[str], unit: str) -> int:
    """Where the last item ends as all others do; 0, as below, if that says nothing."""
    shared = common_ending(others)
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
        if not last.startswith(("或", "和", "与", "及"), end)
        and not is_in_word(last, end)
        and len(last) - end != 1  # 绿色廊道 beside 文化长廊: a sentence goes on with more
    ]
    qualified = None if any("的" in other for other in others) else OF_TO_END.search(last)
    before = [end for end in ends if qualified and end == qualified.start()]  # 林权的确权登记
    return min(before or ends, key=lambda end: (abs(end - max(lengths_of(others))), end), default=0)


def _behind_as(last: str, others: Sequence[str]) -> int:
    """Where the last of 以社区为平台、社工为支撑的机制 ends."""
    found = _AS.search(last)
    return found.end() if found and all(_AS_END.search(other) for other in others) else 0


def _as_long(last: str, others: Sequence[str]) -> int:
    """How long the last item is if the others are as long and begin as it does, and a predicate follows.

    >>> _as_long("医药改革联动", ("医保", "医疗")), _as_long("资源管理", ("集体资金", "资产"))
    (2, 2)
    """
    lengths = lengths_of(others)
    is_pair = len(others) == 1 and _AFFAIR.fullmatch(last, min(lengths))
    length = lengths.pop() if (len(others) > 1 or is_pair) and len(lengths) == 1 else 0
    if not 1 < length < len(last) or any(other[-length:][:1] != last[0] for other in others):
        return 0
    is_together = length <= SHORTEST and length == len(others[0]) and _TOGETHER.search(last, length)
    is_same = length - 1 <= shared_beginning([*others[1:], last]) > 1  # 高血压、高血糖、高血脂患者
    is_told = is_together or is_same or _PREDICATE.fullmatch(last, length)
    return length if is_told and not is_in_word(last, length) else 0


def _before_predicate(last: str, others: Sequence[str], unit: str) -> int:
    """Where the last item ends as the others do, or with what is counted, if a predicate follows; else 0.

    Other words may follow where it then is as long as the others.

    >>> _before_predicate("糖尿病防治", ["高血压"], "病"), _before_predicate("政务服务", ["业务", "税务"], "")
    (3, 0)
    >>> _before_predicate("停车难问题", ["上学难", "看病难"], "")
    3
    """
    for sign in filter(None, (ending_of(others), unit)):
        end = last.find(sign, 1) + len(sign) if sign in last[1:-1] and not last.endswith(sign) else 0
        is_as_long = (
            len(others) > 1 and lengths_of(others) == {end} and last.startswith(sign, end - len(sign))
        )
        if end and (is_as_long or _PREDICATE.fullmatch(last, end)) and not is_in_word(last, end):
            return end
    return 0


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
    ending = ending_of(others) if len(others) > 1 else ""
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
    is_torn = is_in_word(word, end) and not is_word(word[end : end + 2])  # 病|患者
    return place > 0 and not word.endswith(sign) and len(word) - end > 1 and not is_torn


def _ends_with_predicate(word: str) -> bool:
    return any(_PREDICATE.fullmatch(word, begin) for begin in range(CHANCE, len(word) - 1))


def _before_of(last: str, others: Sequence[str]) -> int:
    qualified = OF_TO_END.search(last) if not any("的" in other for other in others) else None
    lengths = lengths_of(others)
    if qualified and qualified.end() == qualified.start() + 1 and len(lengths) == 1:
        return min(lengths)  # 火灾、洪灾、旱灾设立的三条防线
    fits = qualified and 0 < min(lengths) - 1 <= qualified.start() <= max(lengths) + 1 <= _LIKE
    return qualified.start() if qualified and fits else 0


def _before_together(last: str, others: Sequence[str]) -> int:
    together = _TOGETHER.search(last, 2) if len(last) > max(lengths_of(others)) else None
    if together and _CARRIED.search(last, 0, together.start()):
        return 0  # 推动甲乙协同发展: the verb has it all for its object
    return together.start() if together and not any(_TOGETHER.search(other) for other in others) else 0


def _before_noun(last: str, others: Sequence[str], noun: str) -> int:
    if not noun or any(other.endswith(noun) for other in others):
        return 0
    if all(other[-1:] == noun[-1] for other in others):
        return 0  # 东园、西园、数字产业园
    closing = re.search(rf"(?<=[^为])(?:实现|取得|达到)?有?{_QUALIFIED}{re.escape(noun)}$", last)
    if not closing:
        return 0
    shared = common_ending(others)
    is_part = bool(shared) and last.startswith(shared, closing.start())  # 城市提升、乡村提升工程
    return closing.start() + (len(shared) if is_part else 0)
