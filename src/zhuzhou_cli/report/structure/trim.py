"""The items of a list without the words of the sentence around it: three of 通过早预防、早干预、早诊治的机制.

What belongs to the sentence is told by the other items: they begin or end alike, are as long, none of them
opens with a verb. All words are plain; what is given back are places in the first and the last item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zhuzhou_cli.language.numerals import DIGITS, UNITS, value
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.report.words import ADVERB, COVERS, IS, LEAD

NUMERALS: Final = "".join(DIGITS) + "".join(UNITS)
MEASURES: Final = "大个项件条类种张级批家所位"

_ADVERB = "(?:要|将|重点|着力|全力|大力|加快|深入|扎实|全面|统筹|积极|进一步|部署|系统|持续|切实|共同|集中)"
_CARRIES = (
    "推进|推动|聚焦|围绕|通过|实施|开展|坚持|打造|构建|落实|强化|加快|守住|守牢|守好|筑牢|创建|培育|突出|抓好|做好|整合|统筹|实现|针对|按照|依托|"
    "覆盖|面向|包括|包含|涵盖|涉及(?!面)|实行|提供|建立|形成|做到"
)
"""Verbs that carry out what is listed, and hardly ever begin the name of an item."""

FOR: Final = "为(?!民|[^、,;。]{1,8}(?:服务|着想|分忧|解忧|解难|办事|谋利))"
"""为 where it does not begin what is done for somebody: 为人民服务."""

_SHORT = (
    "集(?![成中体团约装群聚资市合])|以(?![及上下内外来后前往])|对(?![外口标接象])|由|将(?![来军])|把(?![关手握])|"
    "在(?![线建家岗校职编外地])|从(?![业严事宽优])|向(?![上好善])|"
    f"{FOR}"
)
"""Verbs of one hanzi where they are not the beginning of another word."""

_ALSO = (
    "深化|健全|完善|支持|促进|引进|融合|指导|启动|提升|提高|加强|规范|优化|保障|扩大|减少|增加|降低|改善|改造|培养|培训|选派|"
    "严格|依法|严禁|不得|发挥|解决|办好|建好|推广|完成|保持|维护|争取"
)
"""Verbs with which the items of a list begin as often as the sentence around it."""

_NOUN_VERB = re.compile(rf"{_ADVERB}*(?:建设|发展|服务|管理|防治|治理|保护|生产|利用|{_ALSO})")
"""Verbs that are nouns as often (建设用地): of the sentence if the rest is as long as the other items."""

_OPENING = re.compile(
    rf"(?:{LEAD}|(?:{ADVERB}|依次|共){COVERS}|{ADVERB}(?:涉及(?!面)|{IS})|(?![为有])(?:{ADVERB}|依次)[为有]|[为有](?=“|:)):?|"
    "(?:其中,?)?"
)
"""Words before the first item; 有 and 为 alone are rather part of it: 有色金属、黑色金属."""
_DEMANDS = re.compile("(?:明确|严格|必须)?要求(?:做到)?")
"""A verb of the sentence where what it opens is longer than the other items: not in 要求严格、措施有力."""
_OBJECT = re.compile(f"{_ADVERB}*(?:把(?![关手握])|将(?![来军]))")
"""What opens that to which something is done: 把农村公路建好、管好."""
_OPENS_SENTENCE = re.compile(rf"(?:{_ADVERB}+(?:建设|发展)|{_ADVERB}*(?:{_CARRIES})|{_SHORT})+")
_ANY_VERB = re.compile(rf"{_ADVERB}*(?:{_CARRIES}|{_ALSO})")
_LAST_VERB = re.compile(rf".*(?:{_CARRIES}|{_ADVERB}(?:建设|发展))的?")
_CARRIED = re.compile("推进|推动|促进|实现|加快|带动")
"""Verbs whose object ends in what is done together, in the middle of an item: 推动京津冀协同发展."""
_NUMBER = rf"(?:[{NUMERALS}]+|\d+)"
_COUNT = re.compile(
    rf"等?(?:上述|这)?“?({_NUMBER})(?:个|项|大|种|类|条|方面|件|座|家|级|位|张|支|批|重|方|者)[^,。;“”]{{0,12}}”?$"
)
_TAILS = (
    re.compile(rf"这?“[{NUMERALS}0-9][^“”]{{1,12}}”[^,。;“”]{{0,10}}$"),
    re.compile(r"(?<![平高中初同特优甲乙一二三劣上下均])等(?![级于候同待效价距离值式]).*$"),
    re.compile("的(?:简称|统称|总称|合称|简写|缩写)$"),
    re.compile(
        r"于一体.*$|为(?:一体|主要|重点|核心|主体|目标|特征|导向|抓手|载体|引领|支撑|基础|代表|主).*$"
    ),
)
"""What names a list again, or leaves it open, behind its last item."""

OF: Final = "(?:(?<!目)(?<![^目]标)的(?![确士]))"
"""的 where it qualifies, and is no part of a word: 目的地, 标的."""

_OF = re.compile(f"{OF}.*$")
_RELATIVE = re.compile(f".{{2,}}(?<!党){OF}")
"""What qualifies the whole list: 我市确定的电子信息、装备制造; 党的建设 is an item."""
_GIVEN = re.compile(
    rf"(?:我[省市州县区国们]|全[省市州县区国]|[省市州县区]委|中央|习近平)|.*(?:{_CARRIES}|安排|用于|采取|推行|建设|而|提出|确[定立]|部署|反映|规定|"
    "要求|划定|明确|承诺|制定|组织|探索|发展|影响|负责|构成|认定|列出|公布|发布|关[注心])"
)
"""How such a qualification says who names the items, or what for, and cannot be a part of the first."""
_IN_QUOTES = re.compile("“([^“”]+)”")
_WITHIN = re.compile(
    "(?<=.)等?(?:方面|领域)?[上中]?(?<=[上中面域])(?=取得|实现|走在|有|争|达到|形成|作|做|$)"
)
"""Where 在甲、乙上取得突破 closes what 在 opens."""

_AS, _AS_END = re.compile("(?<=.)为[^的为、]{1,5}"), re.compile("(?<=.)为[^的为、]{1,5}$")
"""How the items of 以社区为平台、社工为支撑的机制 end; the words behind 的 are of the sentence."""

_TOGETHER = re.compile(
    r"(?:协同|联动|融合|深度|有机(?![肥农食蔬产物化质茶])|相互|一体|共同|全面|同步|衔接|贯通|并行|分置|并重|统一|互补|互动|互联|互通|共建|共享|共治|"
    r"结合|配套|开展|组成|构成|有保障).*$"
)
"""How a sentence goes on behind items that are one thing together: 医保、医疗、医药协同发展."""

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

_CHANCE = 2
"""Words that may share one character by chance."""

_SHORTEST = 3
"""Characters of items that say of the last one how long it is."""

_LONGER = 1.6
"""How many times as long as the longest other item a first item may be, in the middle of a sentence."""

_LIKE = 8
"""Characters of items among which one behind 的 is told by its length."""


def begin_of_first(words: Sequence[str], unit: str = "") -> int:
    """Where the first item begins in the words before the first separator; ``unit`` is what is counted.

    >>> begin_of_first(("通过早预防", "早干预", "早诊治")), begin_of_first(("重点发展装备", "电子", "建材"))
    (2, 4)
    """
    first, others = words[0], words[1:]
    lead = _OPENING.match(first)
    shared = _shared(others) or (unit if all(other.startswith(unit) for other in others) else "")
    begin = lead.end() if lead and not (shared and first.startswith(shared)) else 0
    demand = _DEMANDS.match(first, begin)
    if demand and (len(first) - begin > max(map(len, others)) or first[demand.end() :][:1] == others[0][:1]):
        begin = demand.end()
    if (at := _behind_object(first, begin, others)) >= 0:
        return at
    behind = _behind_relative(first, begin, others)
    if len(words) > _CHANCE and first[behind:][:1] == words[1][:1] and shared_beginning(others):
        return behind
    if (at := _like_others(first, behind, others, unit)) >= 0:
        return at
    if any(_ANY_VERB.match(other) for other in others):
        return behind if _ANY_VERB.match(first, behind) and not _ANY_VERB.match(first, begin) else begin
    if behind > begin:
        return behind
    found = _OPENS_SENTENCE.match(first, begin)
    if found and len(first) - found.end() > 1 and not any(other.startswith(found[0]) for other in others):
        own = first.find(others[0][0], begin, found.end()) if shared_beginning(others) else -1
        begin = own if own >= 0 else found.end()  # 实现由多向好转变、由粗向细转变
    elif (noun := _NOUN_VERB.match(first, begin)) and set(map(len, others)) == {len(first) - noun.end()}:
        begin = noun.end()
    return _behind_relative(first, begin, others)


def _behind_object(first: str, begin: int, others: Sequence[str]) -> int:
    """Where the first item begins behind what all are done to; -1 if they are not as short and end alike.

    >>> _behind_object("把农村公路建好", 0, ["管好", "运营好"]), _behind_object("把好关口", 0, ["守住阵地"])
    (5, -1)
    """
    is_done = _OBJECT.match(first, begin) and not any(_OBJECT.match(other) for other in others)
    is_alike = all(len(other) <= _SHORTEST and other[-1:] == first[-1] for other in others)
    return len(first) - min(map(len, others)) if is_done and is_alike else -1


def _behind_relative(first: str, begin: int, others: Sequence[str]) -> int:
    """Where the first item begins behind what qualifies the whole list; ``begin`` if nothing does.

    >>> _behind_relative("我市确定的新材料", 0, ["装备制造"]), _behind_relative("党的建设", 0, ["民生"])
    (5, 0)
    """
    relative = _RELATIVE.match(first, begin)
    if not relative or any(_OF.search(other) for other in others):
        return begin
    left, longest = len(first) - relative.end(), max(map(len, others))
    is_item = len(first) - begin <= longest + 1 and not _GIVEN.match(relative[0])  # 国家的安全、社会稳定
    fits = min(_CHANCE, *map(len, others)) <= left <= longest * _LONGER
    return relative.end() if fits and not is_item else begin


def _like_others(first: str, begin: int, others: Sequence[str], unit: str) -> int:
    """Where the first item begins as all others do; -1 if they do not begin alike, or it nowhere does."""
    if len(others) > 1 and all(other[:1].isdecimal() for other in others):
        return next((i for i, sign in enumerate(first) if i >= begin and sign.isdecimal()), -1)
    shared = _shared(others)
    if unit and all(other.startswith(unit) for other in others):
        shared = shared or unit
    if not shared or first.startswith(shared, begin):
        return begin if shared else -1
    verb = _OPENS_SENTENCE.match(first, begin)
    at = verb.end() if verb and first.startswith(shared, verb.end()) else first.find(shared, begin)
    if at < 0 or (at > 0 and first[at:] == shared):  # 空港、港口 are no 港 and 港口
        return -1
    same = shared_beginning([others[0], first[at:]])
    alike = len(others) > 1 or same > 1 or {len(other) for other in others} == {len(first) - at}
    last = _LAST_VERB.match(first, begin)
    return at if alike or (last and last.end() == at) else -1


def _shared(words: Sequence[str]) -> str:
    """What words begin with not by chance: two of them share two characters, more of them one."""
    shared = words[0][: shared_beginning(words)] if len(words) > 1 else ""
    return shared if len(shared) > 1 or len(words) > _CHANCE else ""


def begin_in_sentence(words: Sequence[str], unit: str = "") -> int:
    """Where the first item of a list in the middle of a sentence begins; -1 if that cannot be told."""
    begin = begin_of_first(words, unit)
    longest = max(map(len, words[1:])) * _LONGER
    shared = _shared(words[1:])
    if len(words[0]) - begin <= longest or (shared and words[0].startswith(shared, begin)):
        return begin
    found = _LAST_VERB.match(words[0], begin)
    return found.end() if found and 1 < len(words[0]) - found.end() <= longest else -1


def end_of_last(words: Sequence[str], unit: str = "", noun: str = "") -> int:
    """Where the last item ends behind the last separator; ``noun`` follows the quotes of the count word.

    >>> end_of_last(("创新链", "产业链", "资金链深度融合")), end_of_last(("建好", "管好", "运营好的农村公路"))
    (3, 3)
    """
    end = _without_name(words)
    others = words[:-1]
    if length := _as_long(words[-1][:end], others):
        return length
    end = _before_noun(words[-1][:end], others, noun) or end
    last = words[-1][:end]
    ways = (
        _at_shared(last, others, unit),
        _behind_as(last, others),
        _before_of(last, others),
        _before_together(last, others),
        1 if len(last) > _CHANCE and _lengths(others) == {1} else 0,
    )
    return next(filter(None, ways), end)


def _lengths(others: Sequence[str]) -> set[int]:
    """The lengths of the items before the last; the first is not trimmed yet, and counts if it is alone."""
    return {len(other) for other in others[1:] or others}


def _at_shared(last: str, others: Sequence[str], unit: str) -> int:
    """Where the last item ends as all others do; 0, as below, if that says nothing."""
    shared = _shared([other[::-1] for other in others])[::-1]
    if unit and all(other.endswith(unit) for other in others):
        shared = shared or unit
    if not shared or shared not in last:
        return 0
    is_one = len(shared) > 1 or "或" in last  # 村民代表会议或村民会议决议
    if last.endswith(shared) and (is_one or len(last) <= max(map(len, others)) + _CHANCE):
        return len(last)
    # What is shared is no item by itself: 数据中心、中心医院, 水网、网络安全网; and 施工员或技术员 is one.
    ends = [found.end() for found in re.finditer(re.escape(shared), last) if found.start()]
    ends = [end for end in ends if not last.startswith("或", end) and not _is_in_word(last, end)]
    return min(ends, key=lambda end: (abs(end - max(_lengths(others))), end), default=0)


def _is_in_word(words: str, place: int) -> bool:
    """Whether a place is inside a word.

    >>> _is_in_word("协商会议", 3), _is_in_word("数据链融合", 3)
    (True, False)
    """
    return words[place : place + 1] in _GOES_ON.get(words[place - 1], " ").split()


def _behind_as(last: str, others: Sequence[str]) -> int:
    """Where the last of 以社区为平台、社工为支撑的机制 ends."""
    found = _AS.search(last)
    return found.end() if found and all(_AS_END.search(other) for other in others) else 0


def _as_long(last: str, others: Sequence[str]) -> int:
    """How long the last item is if all others are as short as each other and begin as it does.

    >>> _as_long("医药改革联动", ("医保", "医疗"))
    2
    """
    lengths = {len(other) for other in others}
    is_list = len(others) > 1 and len(lengths) == 1 and shared_beginning([*others, last]) > 0
    length = lengths.pop() if is_list else 0
    return length if length <= _SHORTEST and _TOGETHER.search(last, length) else 0


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
    shared = _shared([other[::-1] for other in others])[::-1]
    is_part = bool(shared) and last.startswith(shared, closing.start())  # 城市提升、乡村提升工程
    return closing.start() + (len(shared) if is_part else 0)


def before_echo(words: Sequence[str], name: str) -> int:
    """Where the last of some items ends before words of the sentence: the name of the list or its end.

    >>> before_echo(("甲社", "乙社", "丙社五社联动"), "“五社联动”"), before_echo(("在甲", "乙上取得突破"), "")
    (2, 1)
    """
    last, others = words[-1], words[:-1]
    end = len(last)
    for one in filter(None, [name.replace("“", "").replace("”", ""), *_IN_QUOTES.findall(name)]):
        found = re.search(rf"这?“{re.escape(one)}”[^,;。“”]*$|{re.escape(one)}$", last)
        if found and found.start() > 0 and not any(one in other for other in others):
            end = found.start()
            break
    else:
        whole = name.strip("“”")
        sizes = range(min(len(whole), end - 1), _CHANCE, -1)
        tails = [size for size in sizes if last.endswith(whole[-size:])]
        shared = _shared([other[::-1] for other in others])[::-1]
        is_own = any(other[-1:] == last[-1] for other in others) or (shared and shared in last)
        if tails and not is_own:
            end -= tails[0]
    within = _WITHIN.search(last, 0, end) if words[0].startswith("在") else None
    lengths = _lengths(others)
    if within and min(lengths) - 1 <= within.start() <= max(lengths) + 1:
        end = within.start()
    return end


def counts_itself(last: str, count: int) -> bool:
    """Whether the last words of a list say how many things it lists: 丙三条控制线.

    >>> counts_itself("丙三条控制线", 3), counts_itself("丙两条控制线", 3)
    (True, False)
    """
    named = _COUNT.search(last)
    return named is not None and value(named[1]) == count


def _without_name(words: Sequence[str]) -> int:
    """Where the last of some items ends before what names the list again: 等六项行动, “五大体系”."""
    last, others = words[-1], words[:-1]
    found = (tail.search(last) for tail in _TAILS if not any(tail.search(other) for other in others))
    ends = [one.start() for one in found if one and one.start() > 0]
    if (named := _COUNT.search(last)) and value(named[1]) == len(words) and named.start() > 0:
        ends.append(named.start())
    return min(ends, default=len(last))
