"""A302: a count that disagrees with the list behind it: 五新 with six."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.audit.ahead import listed_ahead
from zhuzhou_cli.audit.alike import (
    JOINED,
    LONGEST_ITEM,
    OPEN_END,
    SEVERAL,
    WITHIN,
    ends_sentence,
    items_behind,
    may_be_some,
    noun_of,
    or_more,
    own_items,
)
from zhuzhou_cli.audit.both import listed_both
from zhuzhou_cli.audit.figured import behind_figures, disagreeing, listed_for
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.layouts import labels_of, numbers_of
from zhuzhou_cli.audit.longer import is_of_longer
from zhuzhou_cli.audit.numbered import NUMBER, numbered
from zhuzhou_cli.audit.ones import listed_ones, without_size
from zhuzhou_cli.audit.pairs import listed_two
from zhuzhou_cli.audit.paper import NUMERAL, Fault, Paper, Quotation, Span
from zhuzhou_cli.audit.restated import by_measures, count_at_end, counted_again
from zhuzhou_cli.audit.together import counted_together, in_clauses
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.model import Entry
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.structure.counted import counts_of
from zhuzhou_cli.report.structure.lists import Explanation, are_alike, unit_of
from zhuzhou_cli.report.structure.members import printed_numbers
from zhuzhou_cli.report.structure.propose import propose
from zhuzhou_cli.report.words import LISTS

_PURPOSE = "为了|因为|由于|如何|[为对在从由把让向]|通过|针对|解决|聚焦|围绕|立足|着眼"
"""What a sentence goes on with that says what for, and lists nothing: 主要是为了补短板、强弱项、惠民生."""
_LISTED = re.compile(
    r"(?P<announced>[\u4e00-\u9fff]{0,6}?"
    rf"(?:(?P<sure>\((?:{LISTS}:?)?|[,;]?(?:分别|依次)[是为有]:?)|[,;]?{LISTS}:?|:|—{{1,2}}))"
    rf"(?:(?<![是为])|(?!{_PURPOSE}))"
    rf"(?!{NUMBER})"
    r"(?P<first>[^。;:,()\n]+)(?P<rest>(?:[,;][^。)\n]*)?)[。)\n]"
)
"""A list right behind the quote: the first clause of its sentence or bracket, and what follows there.

It is ``sure`` to be a list, even of two, in brackets and behind 分别是."""
_SOME = re.compile("[之中里内首余已未正将年批先涉]|主要|新增|其他|部分|重点")
"""Words about a list that say that it may have fewer items than there are."""
_GOES_ON = re.compile("[,;](?:等|以及|还|和|及|与|或|另|此外|也)")
"""What follows a list and adds to it."""
_ASIDE = re.compile("[0-9]|(?:[委办局厅]|部门)(?:、|$)")
"""What brackets have beside items: years, and who is responsible."""
_LEVELS = frozenset("省市州盟县区旗乡镇村")
"""Of one sign each, what brackets have beside items: who takes part."""
_PARTING = re.compile("[、,，;；]")
_RESPECTIVELY = re.compile("分别|各自|依次")
"""What parts a list from the figures of its items: 投资、消费、出口|分别增长5%、6%、7%."""
_SIGNS = re.compile(r"[一二三四五六七八九十\d]字")
"""A number of signs, and not of items: 八字方针."""
_AMOUNT = re.compile(f"({NUMERAL})([\u4e00-\u9fff])")
"""A numeral and one sign, which may be an amount, or count words that begin so: 三重."""
_BEHIND = re.compile("[^。]*(?:。(?:其中[,:]?)?“[0-9]{1,2}”[^。]*)?")
"""The rest of the sentence of a name, and the next one if that begins with a number of it in quotes."""
_STEPS = re.compile(f"({NUMERAL}+)[步级层环维][^0-9]{{0,4}}(?:法|机制|体系|模式|流程|网络)")
"""A name that counts steps or levels: 七步工作法."""
_LEAD = re.compile("[^、。;]{0,20}")
"""What an explanation says before them; more would be a list: 指强基、固本行动。主要措施:一是…."""
_NUMBER_LISTED = re.compile(r"列出的 (\d+) 项")
_SPREAD = 2
"""Hanzi by which the lengths of the items of one list may differ."""
_FEWEST = 2
_ALL_LISTED = re.compile(rf"(?:{LISTS}:?)?([^,;:。()\d等]+)。?")
"""A text that is one list and nothing else, behind its lead."""
_COUNTED = re.compile(rf"“?{NUMERAL}[大个项张件条类种道支套本批]")
_SHORT = (2, 3)
"""Signs of a word that is one item; longer ones may be two: 医疗教育."""
_COMPRESSED = re.compile("[科教文卫体农林牧渔水电路气工商贸旅城乡产学研医养康人财物]+")
"""Signs each of which stands for a field of its own: 科教, 文旅, 农林."""


def miscounted(paper: Paper) -> Iterator[Fault]:
    """Entries and quotations that count another number of items than are listed right behind them."""
    for entry in paper.entries:
        yield from _in_entry(paper, entry)
    told: set[Span] = set()
    for quotation in paper.quotations:
        of_numbers = [*_in_layout(paper, quotation), *_in_one_list(paper, quotation)]
        yield from (fault for fault in of_numbers if fault.span not in told)
        told.update(fault.span for fault in of_numbers)
        if quotation.inside in told:  # as a part of the layout before it
            continue
        count, said = _behind(paper, quotation)
        ahead = listed_ahead(paper.before(quotation), count)
        if said and said != str(count):
            why = f"数词是 {count}，后面列出 {said} 项"
            yield Fault(quotation.inside, quotation.text, why)
        elif not said and ahead:
            yield Fault(quotation.inside, quotation.text, f"数词是 {count}，前面列出 {ahead} 项")


def _behind(paper: Paper, quotation: Quotation) -> tuple[int, str]:
    """What a name counts, and how many items are listed behind it; nothing if no plain list is."""
    plain, after = without_size(quotation.plain), paper.after(quotation)
    count, ones = listed_ones(plain, after)
    if ones:
        return count, str(ones)
    count, both = listed_both(plain, after)
    if both:
        return count, str(both)
    count, noun = _count_of(plain) or _amount_listed(plain, after), noun_of(plain)
    if not count or _SIGNS.search(plain + after[:1]) or is_of_longer(plain, after):
        return 0, ""
    items = numbered(paper, quotation, noun) or (in_clauses(after, noun, count) if len(noun) > 1 else 0)
    items = items or listed_two(plain, after, count)
    said = str(items) if items else _listed(after, noun, count) or _apposed(after, noun, count)
    return count, said


def _in_layout(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The numbers of a layout or code behind which another number of items is listed."""
    for labelled in labels_of(paper, quotation):
        if said := listed_for(labelled):
            yield Fault(labelled.span, labelled.label, f"数词是 {labelled.count}，后面列出 {said} 项")


def _in_one_list(paper: Paper, quotation: Quotation) -> Iterator[Fault]:
    """The numbers of a layout or code that disagree with the one list of all their items, or of a figure."""
    behind = _BEHIND.match(paper.after(quotation))
    together = [(one.label, one.count, str(one.listed)) for one in counted_together(paper, quotation)]
    for label, count, said in (*together, *behind_figures(quotation.plain, behind[0] if behind else "")):
        is_parted = label not in quotation.text or "\n" in paper.text[slice(*quotation.span)]
        span = quotation.inside if is_parted else _span_of(label, quotation.text, quotation.inside)
        is_whole = span == quotation.inside
        yield Fault(span, quotation.text if is_whole else label, f"数词是 {count}，后面列出 {said} 项")


def _count_of(plain: str) -> int:
    """How many items a name counts; 0 for a magnitude, and for a name of any other kind.

    >>> [_count_of(name) for name in ("五大行动", "三保", "七步工作法", "百企行动", "四横六纵")]
    [5, 3, 7, 0, 0]
    """
    kind = kind_of(plain)
    if kind and kind.shape in (Shape.COUNTED, Shape.SHORT):
        count = kind.counts[0]
    else:
        steps = _STEPS.fullmatch(plain)
        count = value(steps[1]) or 0 if steps else 0
    return count if count in counts_of(plain) else 0


def _amount_listed(plain: str, after: str) -> int:
    """What a numeral with one sign counts that is no kind, where that sign begins all items behind it; or 0.

    >>> [_amount_listed("三重", f":{said}。") for said in ("重点产业、重大项目", "双重困难、三重压力")]
    [3, 0]
    """
    amount, listed = _AMOUNT.fullmatch(plain), _LISTED.match(after)
    if not amount or not listed or kind_of(plain):
        return 0
    are_named = all(item.startswith(amount[2]) for item in _PARTING.split(listed["first"]))
    return value(amount[1]) or 0 if are_named else 0


def _listed(after: str, noun: str, count: int) -> str:
    """How many items are listed right behind a quotation that counts a noun; nothing if no plain list is.

    Where 和 may join two of them, it says so if they are fewer than the count in any case.

    >>> [_listed(after, "工程", 4) for after in (",分别是交通、水利工程。", ":交通、水利和能源工程。")]
    ['2', '2 或 3']
    >>> _listed(",即交通工程、水利工程和能源工程,成效明显。", "工程", 4)
    '3'
    """
    listed = _LISTED.match(after)
    if not listed:
        return ""
    first, rest = listed["first"], listed["rest"]
    clauses = [] if re.search("[、:(]", first + rest) else own_items(first + rest, noun)
    own = clauses or own_items(first, noun)
    if not clauses and rest and not _is_apart(listed, noun, is_own=bool(own) or first.endswith(noun)):
        return ""
    said = _RESPECTIVELY.split(first)[0]
    items = own or _PARTING.split(said)
    joined = len(JOINED.findall("".join(items)))
    is_told = own or (listed["sure"] is not None and not _ASIDE.search(said))
    is_long = len(items) + joined >= SEVERAL or (is_told and not _SOME.search(listed["announced"]))
    is_plain = len(items) > 1 and _are_plain(items, is_sure=listed["sure"] is not None)
    may_agree = "等" in first or bool(joined and len(items) + joined >= count)
    may_agree |= len(items) < count and bool(WITHIN.search("、".join(items)))
    if not (is_plain and is_long) or may_agree:
        return ""
    return or_more(len(items), "".join(items))


def _are_plain(items: Sequence[str], *, is_sure: bool) -> bool:
    """Whether none of the items is a clause, or lacks its noun as 水 of 水、电工程.

    In what is sure to be a list of several, one sign is a word beside words of two, unless it is a level.

    >>> said = ("大气 水 土壤", "水 电 路网建设", "省 市 县级")
    >>> [_are_plain(items.split(), is_sure=True) for items in said]
    [True, False, False]
    """
    shortest, longest = min(map(len, items)), max(map(len, items))
    are_words = is_sure and longest == _FEWEST and len(items) >= SEVERAL and _LEVELS.isdisjoint(items)
    return longest <= LONGEST_ITEM and (shortest > 1 or (shortest == 1 and are_words))


def _apposed(after: str, noun: str, count: int) -> str:
    """How many items with its noun stand behind the comma of a name, if one more or less than it counts.

    One less is told at the end of a sentence; else the next clause may be the last item, in other words.

    >>> [_apposed(f",聚焦甲、聚焦乙、聚焦丙{rest}", "聚焦", 4) for rest in ("。", "与丁。", ",干成丁。")]
    ['3', '', '']
    """
    items = items_behind(after, noun)
    if not items or may_be_some(items, noun):
        return ""
    words = "".join(items)
    joined = len(JOINED.findall(words))
    is_fewer = len(items) == count - 1 and not joined and not WITHIN.search(words) and ends_sentence(after)
    return str(len(items)) if is_fewer or len(items) == count + 1 else ""


def _is_apart(listed: re.Match[str], noun: str, *, is_own: bool) -> bool:
    """Whether what follows the first clause is no more of its list: 即强基工程、提质工程,成效明显.

    Behind a comma it may be in other words, unless a word announces a list of items with its noun.
    """
    first, rest = listed["first"], listed["rest"]
    if rest.startswith(";") and "、" in first and not is_own:
        return True
    is_announced = listed["announced"][-1:] not in ":—" or rest.startswith(";")
    return is_own and is_announced and noun not in rest and not _GOES_ON.match(rest)


def _numbered(words: str) -> int:
    """How many items have numbers in an explanation, if nothing but a lead stands before the first; else 0.

    >>> _numbered("包括:一是抓项目;二是抓改革。"), _numbered("指强基、固本。一是抓项目;二是抓改革。")
    (2, 0)
    """
    numbers = printed_numbers(words)
    is_led = bool(numbers) and _LEAD.fullmatch(words[: numbers[0].start()])
    return len(numbers) if is_led else 0


def _in_entry(paper: Paper, entry: Entry) -> Iterator[Fault]:
    """What an entry counts wrong: its term, or one of its parts."""
    place = paper.place_of(entry)
    if is_of_longer(_bare(entry.term), f":{entry.text.translate(PLAIN)}"):
        return
    said = _listed_in(entry)
    if said:
        yield Fault(place, entry.term, f"名词解释第{entry.number}条列出 {said} 项")
    else:
        restated = list(_restated(place, entry))
        yield from restated
        said = restated[0].why if restated else ""
    numbers = [] if said else list(disagreeing(_bare(entry.term), f":{entry.text.translate(PLAIN)}"))
    for label, count, items in numbers:
        why = f"数词是 {count}，名词解释第{entry.number}条列出 {items} 项"
        yield Fault(_span_of(label, entry.term, place), label, why)
    told = {label for label, _, _ in numbers}
    for part in entry.parts:
        at = paper.text.find(part.term, place[1])
        if at >= 0 and part.term not in told and (said := _other_count(part.term, part.text)):
            span = at, at + len(part.term)
            yield Fault(span, part.term, f"名词解释第{entry.number}条列出 {said} 项")


def _listed_in(entry: Entry) -> str:
    """How many items an entry lists, if another number than its term counts; or nothing."""
    bare = _bare(entry.term)
    term = without_size(bare)
    counted = entry.term if term == bare else term
    listed = _NUMBER_LISTED.search(propose(counted, entry.text).disagreement)
    if listed and _numbered(Explanation.of(entry.term, entry.text).plain) == int(listed[1]):
        return listed[1]
    if listed and _is_sure(counted, entry.text, int(listed[1])):
        return or_more(int(listed[1]), entry.text)
    if entry.parts:
        return ""
    said = _other_count(term, entry.text, term[-2:]) or _other_list(term, entry.text)
    two = 0 if said else listed_two(term, f":{entry.text.translate(PLAIN)}", _count_of(term), is_all=True)
    return str(two) if two else said


def _span_of(label: str, term: str, place: Span) -> Span:
    """Where a number of a term stands, given the place of the term; that place, if it is written otherwise.

    >>> _span_of("3", "13+3体系", (10, 16)), _span_of("两翼", "一心·两 翼", (10, 16))
    ((13, 14), (10, 16))
    """
    found = re.search(rf"(?<![0-9]){re.escape(label)}(?![0-9])", term)
    is_there = found and place[1] - place[0] == len(term)
    return (place[0] + found.start(), place[0] + found.end()) if found and is_there else place


def _bare(term: str) -> str:
    """The plain words of a term without quotes: 强县富民六项行动 for “强县富民六项行动”."""
    return re.sub("[“”]", "", term.translate(PLAIN))


def _restated(place: Span, entry: Entry) -> Iterator[Fault]:
    """The count of an entry, or the one of its numbers, that its explanation says otherwise."""
    term, words = _bare(entry.term), entry.text.translate(PLAIN)
    for found in by_measures(numbers_of(term), words):
        why = f"名词里是 {found.count}，名词解释第{entry.number}条说 {found.said}"
        yield Fault(place, entry.term, why)
    if said := counted_again(term, words):
        yield Fault(place, entry.term, f"名词解释第{entry.number}条说有 {said} 项")


def _other_count(term: str, text: str, noun: str = "") -> str:
    """How many items a text lists, all of them alike, if a term counts another number; or else nothing.

    Those of a whole entry are as short as each other, and all end with its noun.

    >>> [_other_count("三带", text) for text in ("江带、河带。", "江带、河带、湖带。", "江带、文旅。")]
    ['2', '', '']
    >>> [_other_count("五大行动", text, "行动") for text in ("强基行动，固本行动。", "强基，固本。")]
    ['2', '']
    """
    items = _PARTING.split(text.rstrip("。"))
    lengths = list(map(len, items))
    if len(items) < _FEWEST or not min(lengths) or max(lengths) > LONGEST_ITEM or OPEN_END.search(text):
        return ""
    is_even = all(item.endswith(noun) for item in items) and max(lengths) - min(lengths) <= _SPREAD
    is_even = is_even and bool(_COUNTED.match(term)) and all(map(_is_one, items)) and not WITHIN.search(text)
    is_list = is_even if noun else are_alike(items)
    counts = counts_of(term)
    return str(len(items)) if is_list and counts and len(items) not in counts else ""


def _other_list(term: str, text: str) -> str:
    """How many items a text of one list has, all of one make, if a term counts another number; or nothing.

    >>> [_other_list("三大战役", f"指{said}。") for said in ("蓝天保卫战、碧水保卫战", "蓝天、碧水保卫战")]
    ['2', '']
    >>> [_other_list("三农", said) for said in ("农业、农村。", "农业、农村、农民。", "农业农村、农民。")]
    ['2', '', '']
    """
    listed, at_end = _ALL_LISTED.fullmatch(text.translate(PLAIN)), count_at_end(term)
    counts = counts_of(term) or ([at_end] if at_end > 1 else [])
    if not listed or len(counts) != 1 or WITHIN.search(listed[0]):
        return ""
    is_measured, noun = bool(at_end or _COUNTED.match(term)), noun_of(term)
    items = own_items(listed[1], noun) if is_measured and len(noun) > 1 else []
    items = items or _pair(listed[1], "" if is_measured else unit_of(term))
    items = items or (_even(listed[1], counts[0]) if at_end else [])
    is_plain = all(_FEWEST <= len(item) <= LONGEST_ITEM and _is_one(item) for item in items)
    return str(len(items)) if items and is_plain and len(items) != counts[0] else ""


def _pair(words: str, unit: str) -> list[str]:
    """The items of a list of two of one make: they begin or end alike, with a unit if one is counted."""
    items = re.split(f"、|{JOINED.pattern}", words)
    if len(items) != _FEWEST or not all(items):
        return []
    one, other = items
    is_unit = unit and (one[0] == other[0] == unit or one[-1] == other[-1] == unit)
    is_noun = not unit and min(map(len, items)) >= SEVERAL and one[-1] == other[-1]
    return items if is_unit or is_noun else []


def _even(words: str, count: int) -> list[str]:
    """The items of a list of words as short as each other, if they are one more or less than a count.

    >>> [_even(said, 4) for said in ("产业、教育、医疗", "产业、科教、医疗", "产业、教育")]
    [['产业', '教育', '医疗'], [], []]
    """
    items = words.split("、")
    is_even = len(items) >= SEVERAL and len(set(map(len, items))) == 1 and len(items[0]) in _SHORT
    may_agree = len(items) < count and any(map(_COMPRESSED.fullmatch, items))
    return items if is_even and abs(len(items) - count) == 1 and not may_agree else []


def _is_one(item: str) -> bool:
    """Whether an item can hardly be two: 建好管好, 文化和旅游产业."""
    return len(set(item)) == len(item) and not JOINED.search(item)


def _is_sure(term: str, text: str, listed: int) -> bool:
    """Whether a text lists another number than its term counts, also if some 、 or 和 stand within items."""
    count = max(counts_of(term), default=0)
    joined = len(OPEN_END.findall(text))
    return (listed + joined < count and "等" not in text) or _are_alike(text)


def _are_alike(text: str) -> bool:
    """Whether the inner items of a list begin or end alike, or are about as long; others may be nested."""
    inner = text.split("、")[1:-1]
    lengths = list(map(len, inner))
    return bool(inner) and (
        len({item[:1] for item in inner}) == 1
        or len({item[-1:] for item in inner}) == 1
        or max(lengths) - min(lengths) <= _SPREAD
    )
