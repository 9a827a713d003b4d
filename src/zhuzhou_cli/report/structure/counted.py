"""Parts that only the count words of the term show: 两中心一基地, 两走两看, “两重”“两新”."""

from __future__ import annotations

import re
from itertools import accumulate

from zhuzhou_cli.language.numerals import count_words, value
from zhuzhou_cli.model import Part
from zhuzhou_cli.report.structure.echoes import counts_itself, without_name
from zhuzhou_cli.report.structure.lists import Explanation, Item, Structure, first_count, unit_of
from zhuzhou_cli.report.structure.nouns import Segment, by_nouns
from zhuzhou_cli.report.structure.trim import ANY_VERB, MEASURES, NUMERALS

_AFTER_YEAR = re.compile(rf"(?<=年)(?:[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})(?=[{MEASURES}])")
_ZERO = "零(?![零〇一二三四五六七八九十百千万后年号])"
"""零 where it is what is counted (四零服务), and no digit (三零一) or year (九零后)."""

COUNTED_ZERO = rf"(?<=[两三四五六七八九十]){_ZERO}"
"""零 behind the numeral that counts it, as a pattern."""
_NO_NUMERAL = re.compile(f"[{NUMERALS}]+[”]?个?字|{COUNTED_ZERO}|[{NUMERALS}]+亿|[双两][十百千万]")
"""What looks like a numeral, or like a part of one, and counts nothing; 八字 counts signs, not items."""

_SEGMENT = re.compile(
    rf"([{NUMERALS}多])(?:进一步|统一|一[体流批]|{_ZERO}|[^{NUMERALS}多、“”·+和与及]){{1,10}}"
)
_JOINTS = re.compile("[、“”·+和与及]")
_CROSSING = re.compile(rf"“?((?:[{NUMERALS}][^{NUMERALS}“”、]){{2,5}})”?")
_QUOTED = re.compile(r"“([^“”]+)”")
_FEWEST = 2
"""Parts of a term; one is the whole."""

MOST = 99
"""Things that a list may have; greater numbers are magnitudes, and count no list: 百企行动, “千百亿”工程."""


def counts_of(term: str) -> list[int]:
    """How many things a term may list: what its count words say, or their sum; magnitudes say nothing.

    >>> [counts_of(term) for term in ("八大行动", "四零服务", "百千万工程", "一区四园", "三抓三促")]
    [[8], [4], [], [5], [6, 3]]
    >>> [counts_of(term) for term in ("八字方针", "“二十四个字”要求", "一河一策")]
    [[], [], []]
    """
    segments = segments_of(term)
    if len(segments) >= _FEWEST:  # the items of one segment are not those of the whole
        each = {count for _, count in segments}  # 三抓三促: 抓甲促乙、…
        total = sum(count for _, count in segments) if each != {1} else 0  # 一河一策 is one for each
        counts = [total, *(each if len(each) == 1 else ())]
    else:
        words = count_words(_NO_NUMERAL.sub("无", term)) or _AFTER_YEAR.findall(term)
        is_magnitude = any((value(word) or 0) > MOST for word in words)  # “十”“百”“千”工程
        counts = [value(word) or 0 for word in words if not (is_magnitude and word == "十")]
        counts = [count for count in counts if count <= MOST]
        counts += [sum(counts)] if len(counts) > 1 else []
    return [count for count in counts if 1 < count <= MOST]


def crossing_parts(explanation: Explanation) -> Structure | None:
    """Parts that cut every item at the same words: of 两走两看, 走进甲看乙 is one of 两走 and one of 两看."""
    found = _CROSSING.fullmatch(explanation.term)
    whole = explanation.enumeration()
    if not found or whole is None:
        return None
    numerals, verbs = found[1][::2], found[1][1::2]
    count = value(numerals[0]) or 0
    if any(value(numeral) != count for numeral in numerals):
        return None
    items = explanation.counted(whole, count)
    rows = [_at_verbs(explanation, item, verbs) for item in items]
    if not rows or not all(rows):
        return None
    text = explanation.printed(Item(items[0].begin, items[-1].end))
    parts = (
        Part(explanation.printed_name(numeral + verb), text, explanation.members(column))
        for numeral, verb, column in zip(numerals, verbs, zip(*rows, strict=True), strict=True)
    )
    return Structure(tuple(parts), explanation.members(items))


def _at_verbs(explanation: Explanation, item: Item, verbs: str) -> list[Item]:
    """An item cut before each of some verbs of one hanzi; none if it does not begin with the first."""
    plain = explanation.plain
    places = [item.begin]
    if plain[item.begin] != verbs[0]:
        return []
    for verb in verbs[1:]:
        place = plain.find(verb, places[-1] + 1, item.end)
        if place < 0:
            return []
        places.append(place)
    pairs = list(zip(places, [*places[1:], item.end], strict=True))
    is_cut = all(end - begin > 1 for begin, end in pairs)  # 知情权 is no 权 of its own
    return [explanation.trimmed(*pair) for pair in pairs] if is_cut else []


def counted_parts(explanation: Explanation) -> Structure | None:
    """Parts that take as many items of one list as each of them counts: 两中心一基地 has three."""
    segments = segments_of(explanation.term)
    whole = explanation.enumeration()
    if len(segments) < _FEWEST or whole is None or not all(count for _, count in segments):
        return None
    total = sum(count for _, count in segments)
    for separators in ("、", "、,", "、;", "、,;", ";", ","):
        items = explanation.split(whole, separators)
        if len(items) == total - 1:
            items = _between(segments, items, explanation) or explanation.at_conjunction(items)
        is_clause = "," in separators or ";" in separators
        if is_clause and not _may_be_own(segments, items, explanation):
            continue
        if len(items) != total:
            continue
        items = [*items[:-1], _without_sum(items, explanation)]
        told = _told(segments, items, explanation)
        order = told or segments
        if _fit(order, items, separators, explanation):
            ends = zip(accumulate(count for _, count in order[:-1]), order, strict=False)
            takes_more = any(_takes_more(items[end - 1], name, explanation) for end, (name, _) in ends)
            return _allotted(told, items, explanation) if told and not takes_more else Structure()
    return None


def _between(segments: list[Segment], items: list[Item], explanation: Explanation) -> list[Item]:
    """The items with the last of one segment split from the first of the next: 甲城和乙都、丙都; or none.

    Their nouns have to tell that; none if the last item of all has a joint, which is the usual place.
    """
    if len(explanation.at_conjunction(items)) > len(items):
        return []
    for end in accumulate(count for _, count in segments[:-1]):
        pair = explanation.at_conjunction([items[end - 1]])
        made = [*items[: end - 1], *pair, *items[end:]]
        if len(pair) > 1 and _told(segments, made, explanation) == segments:
            return made
    return []


def _without_sum(items: list[Item], explanation: Explanation) -> Item:
    """The last item without what counts all of them behind it: 矿泉水 of 油茶、茶叶、矿泉水三大产业."""
    words, last = [explanation.words(item) for item in items], items[-1]
    return (
        Item(last.begin, last.begin + without_name(words)) if counts_itself(words[-1], len(words)) else last
    )


def _told(segments: list[Segment], items: list[Item], explanation: Explanation) -> list[Segment] | None:
    """The segments in the order in which the nouns of some items have them; None if they contradict it."""
    return by_nouns(segments, [explanation.words(item) for item in items])


def clausewise_parts(explanation: Explanation) -> Structure | None:
    """Parts each of which has a clause with as many items as it counts: 甲廊，乙、丙、丁三轴 of 一廊三轴."""
    segments = segments_of(explanation.term)
    whole = explanation.enumeration()
    if len(segments) < _FEWEST or whole is None:
        return None
    for separator in ";,":
        clauses = explanation.split(whole, separator)
        if len(clauses) == len(segments) and _may_be_own(segments, clauses, explanation):
            pieces = [piece for clause in clauses for piece in explanation.split(clause, "、")]
            is_whole = len(pieces) == sum(count for _, count in segments)
            told = _told(segments, pieces, explanation) if is_whole else segments
            pairs = zip(clauses, told or segments, strict=True)
            own = [_in_clause(explanation, clause, *one) for clause, one in pairs]
            shown = _parts(told, own, explanation) if told and all(own) else Structure()
            return shown if all(own) else None
    return None


def _may_be_own(segments: list[Segment], clauses: list[Item], explanation: Explanation) -> bool:
    """Whether clauses may be what single things are: 一河一策 has one plan for each river, and no such parts.

    Each then ends with its noun (甲廊，乙带 of 一廊一带), and explains no other name.
    """
    if any(count != 1 for _, count in segments):
        return True
    words = [explanation.words(clause) for clause in clauses]
    pairs = zip(words, segments, strict=False)
    return all(said.endswith(name[1:]) and ":" not in said for said, (name, _) in pairs)


def _in_clause(explanation: Explanation, clause: Item, name: str, count: int) -> list[Item]:
    """The items of a clause that is nothing but what a name counts; none if it is anything else."""
    pieces = explanation.split(clause, "、")
    if count == 1:
        return pieces if len(pieces) == 1 and _may_be(explanation.words(clause), name) else []
    return explanation.counted(clause, count, name) if len(pieces) <= count else []


def _may_be(words: str, name: str) -> bool:
    """Whether words may be the one thing of a name: they have its noun, or tell nothing that is done.

    >>> [_may_be(words, "一湖") for words in ("南湖", "水库", "推动全域旅游")]
    [True, True, False]
    """
    return unit_of(name) in words or not ANY_VERB.match(words)


def _fit(segments: list[Segment], items: list[Item], separators: str, explanation: Explanation) -> bool:
    """Whether items are those of the segments: of mixed separators, each has what its segment counts."""
    if "," not in separators and any(len(explanation.split(item, ",;")) > 1 for item in items):
        return (
            False  # 甲、乙,丙及丁: of two clauses, no item takes the end of one and the beginning of the next
        )
    if len(separators) == 1:
        is_joined = len(explanation.split(Item(items[0].begin, items[-1].end), separators)) == 1
        if separators == "," and any("、" in explanation.words(item) for item in items):
            return False  # clauses, one of which has a list of its own
        return not is_joined or not any("的" in explanation.words(item) for item in items)  # 甲和乙
    names = [one for one in segments for _ in range(one[1])]
    rows = [(name, count, explanation.words(item)) for (name, count), item in zip(names, items, strict=True)]
    if any(count == 1 and not _may_be(words, name) for name, count, words in rows):
        return False
    named = [unit_of(name) in words for name, _, words in rows]
    return all(named) or (
        sum(named) * 2 >= len(named) and not any("的" in explanation.words(item) for item in items)
    )


def _takes_more(item: Item, name: str, explanation: Explanation) -> bool:
    """Whether the last item of a part may hold the first of the next: 甲、乙和丙、丁等工程 of 两新一重."""
    words = explanation.words(item)
    return explanation.joints(item) > 0 and not words.endswith(unit_of(name) or words)


def unit_parts(explanation: Explanation) -> Structure | None:
    """Parts each of which has a list of its own in the text, all items of which end with what it counts.

    专业化、市场化、国际化的队伍，…任期制、聘任制和工资制: the parts of 三化三制.
    """
    segments = segments_of(explanation.term)
    if len(segments) < _FEWEST:
        return None
    parts: list[Part] = []
    for name, count in segments:
        own = next(
            filter(None, (_ending(explanation, clause, name, count) for clause in explanation.clauses())), []
        )
        if not own:
            return None
        text = explanation.printed(Item(own[0].begin, own[-1].end))
        parts.append(Part(explanation.printed_name(name), text, explanation.members(own)))
    return Structure(tuple(parts))


def _ending(explanation: Explanation, clause: Item, name: str, count: int) -> list[Item]:
    """The items of a clause that end with what a name counts, if there are so many and more than one."""
    unit = unit_of(name)
    items = explanation.split(clause, "、")
    if len(items) == count - 1:
        items = explanation.at_conjunction(items)
    if not unit or count < _FEWEST or len(items) != count:
        return []
    items = explanation.alone(items, name)
    return items if all(explanation.words(item).endswith(unit) for item in items) else []


def segments_of(term: str) -> list[Segment]:
    """The counted segments of a compound term and their counts; none if anything else stands in it.

    >>> segments_of("四中心一基地"), segments_of("“两重”“两新”"), segments_of("关于四中心")
    ([('四中心', 4), ('一基地', 1)], [('两重', 2), ('两新', 2)], [])
    """
    source = "、".join(_QUOTED.findall(term)) or term
    is_one = source[1:2] in MEASURES and source[2:3] in NUMERALS  # 三个一号工程
    if source[:1] not in NUMERALS or is_one:
        return []
    found = list(_SEGMENT.finditer(source))
    if "".join(one[0] for one in found) != _JOINTS.sub("", source):
        return []
    return [(segment[0], value(segment[1]) or 0) for segment in found]


def _allotted(segments: list[Segment], items: list[Item], explanation: Explanation) -> Structure:
    rest = iter(items)
    each = [explanation.alone([next(rest) for _ in range(count)], name) for name, count in segments]
    return _parts(segments, each, explanation)


def _parts(segments: list[Segment], each: list[list[Item]], explanation: Explanation) -> Structure:
    parts: list[Part] = []
    for (name, _), own in zip(segments, each, strict=True):
        text = explanation.printed(Item(own[0].begin, own[-1].end))
        parts.append(Part(explanation.printed_name(name), text, explanation.members(own)))
    return Structure(tuple(parts))


def clause_parts(explanation: Explanation) -> Structure | None:
    """Quoted terms and as many clauses: “两重”“两新”."""
    names = _QUOTED.findall(explanation.term)
    whole = explanation.enumeration()
    if len(names) < _FEWEST or whole is None:
        return None
    for separators in (";", ",;"):
        clauses = [explanation.behind_lead(clause) for clause in explanation.split(whole, separators)]
        if len(clauses) == len(names):
            pairs = zip(names, clauses, strict=True)
            return Structure(tuple(_clause_part(name, explanation, clause) for name, clause in pairs))
    return None


def _clause_part(name: str, explanation: Explanation, clause: Item) -> Part:
    items = explanation.counted(clause, first_count(name))
    return Part(explanation.printed_name(name), explanation.printed(clause), explanation.members(items))
