"""The first item of a list without the words of its sentence: 早预防 of 通过早预防、早干预、早诊治的机制.

What belongs to the sentence is told by the other items: they begin or end alike, are as long, none of them
opens with a verb. All words are plain; what is given back are places in the first item. See ends.py for the
last one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import fmean
from typing import Final

from zhuzhou_cli.language.numerals import DIGITS, UNITS
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.report.words import ADVERB, COVERS, IS, LEAD

NUMERALS: Final = "".join(DIGITS) + "".join(UNITS)
MEASURES: Final = "大个项件条类种张级批家所位"

ADVERBS = "(?:要|将|重点|着力|全力|大力|加快|深入|扎实|全面|统筹|积极|进一步|部署|系统|持续|切实|共同|集中)"
_CARRIES = (
    "推进|推动|聚焦|围绕|通过|实施|开展|坚持|打造|构建|落实|强化|加快|守住|守牢|守好|筑牢|创建|培育|突出|抓好|做好|整合|统筹|实现|针对|按照|依托|"
    "覆盖|面向|包括|包含|涵盖|涉及(?!面)|实行|提供|建立|形成|做到|确保"
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

_NOUN_VERB = re.compile(rf"{ADVERBS}*(?:建设|发展|服务|管理|防治|治理|保护|生产|利用|{_ALSO})")
"""Verbs that are nouns as often (建设用地): of the sentence if the rest is as long as the other items."""

_SAID = (
    r"(?:(?:主要|重点|具体)?(?:做好|抓好|实施|推进|开展|有|是|包括|分为)?"
    f"(?:以下|下列|下述|如下|这)[^:、,;]{{0,12}}|[^:、,;]{{0,8}}[{NUMERALS}0-9几]{{1,2}}[{MEASURES}方][^:、,;]{{0,6}}|"
    "(?:主要|具体|重点)?(?:内容|任务|措施|做法|目标|要求|名单)(?:如下|包括|有|是|为)?):"
)
"""What announces a list before a colon: 以下四项:, 主要任务:."""

_OPENING = re.compile(
    rf"(?:(?:[前后]者)?(?:{LEAD}|(?:{ADVERB}|依次|共){COVERS}|{ADVERB}(?:涉及(?!面)|{IS}))|"
    rf"(?![为有])(?:{ADVERB}|依次)[为有]|[为有](?=“|:)):?(?:{_SAID})?|(?:其中,?)?(?:{_SAID})?"
)
"""Words before the first item; 有 and 为 alone are rather part of it: 有色金属、黑色金属."""
_DEMANDS = re.compile("(?:明确|严格|必须)?要求(?:做到)?")
"""A verb of the sentence where what it opens is longer than the other items: not in 要求严格、措施有力."""
_OBJECT = re.compile(f"{ADVERBS}*(?:把(?![关手握])|将(?![来军]))")
"""What opens that to which something is done: 把农村公路建好、管好."""
_OPENS_SENTENCE = re.compile(rf"(?:{ADVERBS}+(?:建设|发展)|{ADVERBS}*(?:{_CARRIES})|{_SHORT})+")
ANY_VERB: Final = re.compile(rf"{ADVERBS}*(?:{_CARRIES}|{_ALSO})")
_LAST_VERB = re.compile(rf".*(?:{_CARRIES}|{ADVERBS}(?:建设|发展))的?")

OF: Final = "(?:(?<!目)(?<![^目]标)的(?!确(?![权认定立])|士))"
"""的 where it qualifies, and is no part of a word: 目的地, 标的."""

OF_TO_END: Final = re.compile(f"{OF}.*$")
"""What stands behind 的 that qualifies, with it."""
_WAY = re.compile("(?:东西|南北|[横纵])向(?:的|(?P<says>[为有是]))?")
"""Which way all things of a list go: 南北向一路、二路、三路, 横向为甲、乙."""
_RELATIVE = re.compile(f".{{2,}}(?<!党){OF}")
"""What qualifies the whole list: 我市确定的电子信息、装备制造; 党的建设 is an item."""
_GIVEN = re.compile(
    rf"(?:我[省市州县区国们]|全[省市州县区国]|[省市州县区]委|中央|习近平)|.*(?:{_CARRIES}|安排|用于|采取|推行|建设|而|提出|确[定立]|部署|反映|规定|"
    "要求|划定|明确|承诺|制定|组织|探索|发展|影响|负责|构成|认定|列出|公布|发布|关[注心])"
)
"""How such a qualification says who names the items, or what for, and cannot be a part of the first."""

_DEED = re.compile(
    f"(?:定期|按期|按时|{ADVERBS})*(?:召开|举办|举行|建立健全|开拓|开辟|建立|健全|完善|给予|探索|引进|建设|做强|做大|新建|修建|搭建|创办|成立|组建|设立|配备|"
    "发放|推广|推行|发布|制定|出台|编制|印发|整治|清理|连接|争取|争创|申报|扩大|增加|减少|降低|改善|优化|加强)"
)
"""What is done to all that is listed, where all items end alike: 开拓省内市场、国内市场."""
_HOW = f"(?:{ADVERBS}|坚决|充分|正确|不断|加速|大力|定期|有效|科学|稳步)"
_DOES = (
    f"{_CARRIES}|健全|完善|提升|提高|加强|优化|扩大|改善|改造|办好|建好|争取|打[好赢响通]|做[强优大精实]|攻克|破解|巩固|壮大|搭建|激活|用好|释放"
    "|处理|擦亮|叫响|增强|整治|补[齐强]|规划|夯实|厚植|激发|拓展|拓宽|畅通|延伸|集聚|建设(?=..)|新建|组建|设立|配备"
)
_VERBS = re.compile(f"(?:{_HOW}|{_DOES})+(?=[^与和及的]{{2}})")
"""What a sentence does to all of a list whose name it says behind it: 打好甲、乙、丙三大攻坚战."""
_NAMES_DEED = re.compile("整治|清理|连接|争取|扩大|增加|减少|降低|改善|优化|加强|健全|完善|引进|做强|做大")
"""What of it begins names as well, where the first item is as long as the others: 扩大有效投资工程."""
_TO_WHOM = re.compile("[对为给向]$")
_DONE = re.compile("(?<=..)(?<!免费|无偿|统一|依法)(?:进行|开展|给予|予以|实行|提供|采取)(?=..)")
_FRAME = re.compile(".{2,}?(?:进行|开展|给予|实行)(?=..)|.+[查找现]出的(?=..)")
"""How the sentence says to whom: 对妇女进行甲、乙检查."""

_IS = re.compile("(?<=.)(?<![的还都又只总或乃便算])是(?=..)")
"""What says of a clause what it is, and stands in no name of an item."""

CHANCE: Final = 2
"""Words that may share one character by chance."""

SHORTEST: Final = 3
"""Characters of items that say of the last one how long it is."""

_LONGER = 1.6
"""How many times as long as the longest other item a first item may be, in the middle of a sentence."""


def begin_of_first(words: Sequence[str], unit: str = "") -> int:
    """Where the first item begins in the words before the first separator; ``unit`` is what is counted.

    >>> begin_of_first(("通过早预防", "早干预", "早诊治")), begin_of_first(("重点发展装备", "电子", "建材"))
    (2, 4)
    >>> begin_of_first(("坚持甲的领导", "坚持乙")), begin_of_first(("坚持甲是前提", "做好乙是根本"))
    (0, 0)
    """
    first, others = words[0], words[1:]
    lead = _OPENING.match(first)
    shared = common_beginning(others) or (unit if all(other.startswith(unit) for other in others) else "")
    begin = lead.end() if lead and not (shared and first.startswith(shared)) else 0
    demand = _DEMANDS.match(first, begin)
    if demand and (len(first) - begin > max(map(len, others)) or first[demand.end() :][:1] == others[0][:1]):
        begin = demand.end()
    at = 0 if _are_clauses(words) else _behind_object(first, begin, others)
    if at >= 0:
        return at
    begin = _behind_way(first, begin, others)
    behind = _behind_relative(first, begin, others)
    if len(words) > CHANCE and first[behind:][:1] == words[1][:1] and shared_beginning(others):
        return behind
    if (at := _like_others(first, behind, others, unit)) >= 0:
        return at
    if any(ANY_VERB.match(other) for other in others):
        return behind if ANY_VERB.match(first, behind) and not ANY_VERB.match(first, begin) else begin
    if behind > begin:
        return behind
    found = _OPENS_SENTENCE.match(first, begin)
    if found and len(first) - found.end() > 1 and not any(other.startswith(found[0]) for other in others):
        own = first.find(others[0][0], begin, found.end()) if shared_beginning(others) else -1
        begin = own if own >= 0 else found.end()  # 实现由多向好转变、由粗向细转变
    elif (noun := _NOUN_VERB.match(first, begin)) and set(map(len, others)) == {len(first) - noun.end()}:
        begin = noun.end()
    return _behind_relative(first, begin, others)


def _are_clauses(words: Sequence[str]) -> bool:
    """Whether all items begin with the same two signs, or each says of itself what it is."""
    return shared_beginning(words) > 1 or all(_IS.search(word) for word in words)


def _behind_object(first: str, begin: int, others: Sequence[str]) -> int:
    """Where the first item begins behind what all are done to; -1 if they are not as short and end alike.

    >>> _behind_object("把农村公路建好", 0, ["管好", "运营好"]), _behind_object("把好关口", 0, ["守住阵地"])
    (5, -1)
    """
    is_done = _OBJECT.match(first, begin) and not any(_OBJECT.match(other) for other in others)
    is_alike = all(len(other) <= SHORTEST and other[-1:] == first[-1] for other in others)
    return len(first) - min(map(len, others)) if is_done and is_alike else -1


def _behind_way(first: str, begin: int, others: Sequence[str]) -> int:
    """Where the first item begins behind which way all go, if so is said, or all end alike; else ``begin``.

    >>> _behind_way("南北向一路", 0, ["二路", "三路"]), _behind_way("南北向通道", 0, ["环线"])
    (3, 0)
    >>> _behind_way("横向为沪汉蓉", 0, ["沪昆"])
    3
    """
    way = _WAY.match(first, begin)
    is_of_all = way and (way["says"] or len({word[-1] for word in (first, *others)}) == 1)
    return way.end() if way and is_of_all and not any(map(_WAY.match, others)) else begin


def _behind_relative(first: str, begin: int, others: Sequence[str]) -> int:
    """Where the first item begins behind what qualifies the whole list; ``begin`` if nothing does.

    >>> _behind_relative("我市确定的新材料", 0, ["装备制造"]), _behind_relative("党的建设", 0, ["民生"])
    (5, 0)
    """
    relative = _RELATIVE.match(first, begin)
    if not relative or any(OF_TO_END.search(other) for other in others):
        return begin
    left, longest = len(first) - relative.end(), max(map(len, others))
    is_item = len(first) - begin <= longest + 1 and not _GIVEN.match(relative[0])  # 国家的安全、社会稳定
    fits = min(CHANCE, *map(len, others)) <= left <= longest * _LONGER
    return relative.end() if fits and not is_item else begin


def _like_others(first: str, begin: int, others: Sequence[str], unit: str) -> int:
    """Where the first item begins as all others do; -1 if they do not begin alike, or it nowhere does."""
    if len(others) > 1 and all(other[:1].isdecimal() for other in others):
        return next((i for i, sign in enumerate(first) if i >= begin and sign.isdecimal()), -1)
    shared = common_beginning(others)
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


def without_deed(words: Sequence[str], opened: str = "") -> tuple[int, int]:
    """Where the first item begins behind what is done to all, and where the last one ends before it.

    ``opened`` is what stands before the first one.

    >>> without_deed(["开拓省内市场", "国内市场"]), without_deed(["建设用地", "农业用地"])
    ((2, 4), (0, 4))
    >>> without_deed(["妇女进行宫颈癌", "乳腺癌"], "对"), without_deed(["低保户", "孤儿提供帮扶"], "为")
    ((4, 3), (0, 2))
    """
    first, *others = words
    is_done = _TO_WHOM.search(opened) and not any(map(_DONE.search, words[1:-1]))
    done = _DONE.search(words[-1]) if is_done else None
    others[-1] = others[-1][: done.start()] if done else others[-1]
    frame = _FRAME.match(first) if is_done and not any(map(_DONE.search, others)) else None
    begin = frame.end() if frame else _behind_deed(first, others)
    return begin, len(others[-1])


def _behind_deed(first: str, others: Sequence[str]) -> int:
    """Where the first item begins behind a verb that no other has, if all end alike; or else 0."""
    shared = shared_beginning([word[::-1] for word in (first, *others)])
    verb = _DEED.match(first)
    if not shared or not verb or any(map(_DEED.match, others)):
        return 0
    left, usual = len(first) - verb.end(), fmean(map(len, others))
    is_own = _NAMES_DEED.match(first) and abs(len(first) - usual) < abs(left - usual)
    return verb.end() if left > max(shared, 1) and not is_own else 0


def behind_verbs(words: Sequence[str]) -> int:
    """Where the first item begins behind the verbs of a sentence that says what all items are; or else 0.

    >>> behind_verbs(["做强做优钢铁", "机械"]), behind_verbs(["提升能力", "优化环境"])
    (4, 0)
    """
    first, *others = words
    verbs = _VERBS.match(first)
    if not verbs or any(map(_VERBS.match, others)):
        return 0
    usual = fmean(map(len, others))
    left = len(first) - verbs.end()
    return verbs.end() if abs(left - usual) <= abs(len(first) - usual) else 0


def behind_counted(words: Sequence[str], unit: str, opened: str) -> int:
    """Where the first item begins behind the verb that its name counts, and the sentence says once; else 0.

    ``opened`` is what stands before the first one: the sentence says for whom it is done.

    >>> [behind_counted([first, "书本费"], "免", "对") for first in ("困难学生免除杂费", "困难学生免学杂费")]
    [6, 5]
    >>> behind_counted(["困难学生免杂费", "免书本费"], "免", "对")
    0
    """
    from zhuzhou_cli.language.tables.words import WORDS  # noqa: PLC0415 - only for a name with a verb

    first, *others = words
    at = first.find(unit, CHANCE) if unit and _TO_WHOM.search(opened) else -1
    if at < 0 or any(unit in other for other in others):
        return 0
    sizes = (CHANCE, 1) if f" {first[at : at + CHANCE]}" in WORDS else (1,)
    longest = max(map(len, others)) * _LONGER
    return next((at + size for size in sizes if CHANCE <= len(first) - at - size <= longest), 0)


def common_beginning(words: Sequence[str]) -> str:
    """What words begin with not by chance: two of them share two characters, more of them one."""
    shared = words[0][: shared_beginning(words)] if len(words) > 1 else ""
    return shared if len(shared) > 1 or len(words) > CHANCE else ""


def begin_in_sentence(words: Sequence[str], unit: str = "") -> int:
    """Where the first item of a list in the middle of a sentence begins; -1 if that cannot be told."""
    if _are_clauses(words):
        return 0
    begin = begin_of_first(words, unit)
    longest = max(map(len, words[1:])) * _LONGER
    shared = common_beginning(words[1:])
    if len(words[0]) - begin <= longest or (shared and words[0].startswith(shared, begin)):
        return begin
    found = _LAST_VERB.match(words[0], begin)
    return found.end() if found and 1 < len(words[0]) - found.end() <= longest else -1
