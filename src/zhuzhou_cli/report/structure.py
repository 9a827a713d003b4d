"""What an explanation enumerates: its parts and members, proposed only where the count words agree.

“八港”即甲港、乙港…        parts, each with members
甲中心、乙中心、丙基地      parts by their counts: 两中心一基地
走进甲看乙、走进丙看丁      parts that cross: 两走两看
①甲;乙。②丙;丁。          members with children
甲行动、乙行动、丙行动      members
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhuzhou_cli.language.numerals import DIGITS, UNITS, count_words, value
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Member, Part
from zhuzhou_cli.record import replaced
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.words import ADVERB, IS, LEAD

_NUMERALS = "".join(DIGITS) + "".join(UNITS)
_MEASURES = "大个项件条类种张级批家所"
_PART = re.compile(
    rf"(?:^|(?<=[,。;、:]))\s*“(?P<term>[^“”]{{1,16}})”(?P<noun>[^,。;:“”、]{{0,6}}?)(?:即[为是]|{LEAD}|为|{IS}|:)(?!以)\s*"
)
_SEGMENT = re.compile(rf"[{_NUMERALS}][^{_NUMERALS}、“”·+和与及]{{1,10}}")
_LEAD = re.compile(rf"(?:{LEAD}|{ADVERB}(?:包括|{IS}|为)):?")
_OPEN, _CLOSE = "(“《【[", ")”》】]"
_TAIL = re.compile(
    rf"等?(?:上述|这)?(?:[{_NUMERALS}]|\d)+(?:个|项|大|种|类|条|方面|件|座|家|级).{{0,10}}$|等(?:等)?$|等(?:重要|重点)?(?:项目|工程|内容|方面|任务|举措|措施|领域|产业|行动)$"
)
# A noun behind the part's quotes (“三认”活动) belongs to the whole list, with what qualifies it.
_QUALIFIED = r"(?:评选|公益|创建|主题|专项|系列|宣传)*"
_AFTER_YEAR = re.compile(rf"(?<=年)(?:[0-9]{{1,2}}|[{_NUMERALS}]{{1,3}})(?=[{_MEASURES}])")
_CIRCLED = re.compile("[①-⑳]")
_CHILDREN_LIMIT = 2
_COMMON = 2


@dataclass(frozen=True, slots=True)
class Structure:
    """Parts and members of an entry; ``disagreement`` says which count they contradict, if any."""

    parts: tuple[Part, ...] = ()
    members: tuple[Member, ...] = ()
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of an enumeration: where it stands in the text."""

    begin: int
    end: int


def structure(term: str, text: str) -> Structure:
    """The parts and members of an explanation."""
    plain = text.translate(PLAIN)
    folded = term.translate(PLAIN)
    parts = _announced_parts(folded, text, plain)
    if parts:
        return Structure(parts=tuple(parts), disagreement=_disagreement_of(parts))
    numbered = _circled(text, plain)
    if numbered:
        return _checked(folded, numbered)
    for find in (_crossing_parts, _counted_parts, _clause_parts):
        if found := find(folded, text, plain):
            printed = (replaced(part, term=_as_printed(part.term, folded, term)) for part in found.parts)
            return replaced(found, parts=tuple(printed))
    return _plain_members(folded, text, plain)


def _as_printed(name: str, plain: str, term: str) -> str:
    """A name found in the plain twin of a term, in the characters of the term."""
    begin = plain.find(name)
    return term[begin : begin + len(name)] if begin >= 0 else name


def _checked(term: str, members: tuple[Member, ...]) -> Structure:
    counts = [value(count) or 0 for count in count_words(term)]
    if counts and len(members) not in (*counts, sum(counts)):
        return Structure(disagreement=_disagree(term, len(members)))
    return Structure(members=members)


def _disagree(term: str, got: int) -> str:
    return f"“{term}”的数词与列出的 {got} 项不合"


# Parts that the text announces: “一江”即湘江，“八港”即…


def _announced_parts(term: str, text: str, plain: str) -> list[Part]:
    key = fold(term).key
    found = [one for one in _PART.finditer(plain) if fold(one["term"]).key and fold(one["term"]).key in key]
    found = [one for one in found if fold(one["term"]).key != key or len(found) > 1]
    parts: list[Part] = []
    for i, one in enumerate(found):
        end = found[i + 1].start() if i + 1 < len(found) else len(text)
        begin, end = _trimmed(plain, one.end(), end)
        if begin < end:
            name = text[one.start("term") : one.end("term")]
            members = tuple(_part_members(one["term"], one["noun"], text, plain, _Item(begin, end)))
            parts.append(Part(name, text[begin:end], members))
    return parts if len(parts) > 1 or (parts and plain.startswith("“")) else []


def _trimmed(plain: str, begin: int, end: int) -> tuple[int, int]:
    """A stretch without the white space and the closing ，；。 around it."""
    while begin < end and plain[begin] in " ,;。":
        begin += 1
    while end > begin and plain[end - 1] in " ,;。、":
        end -= 1
    return begin, end


def _part_members(term: str, noun: str, text: str, plain: str, whole: _Item) -> Iterator[Member]:
    counts = count_words(term)
    if term[:1] == "一" and len(term) > 1:
        end = min(
            (place for sign in ",;。:" if (place := plain.find(sign, whole.begin, whole.end)) >= 0),
            default=whole.end,
        )
        if "、" not in plain[whole.begin : end] and not plain.startswith(
            ("由", "通过", "对", "以", "围绕"), whole.begin
        ):
            yield Member(text[whole.begin : end])
        return
    if not counts:
        return
    unit, tail = _unit(term)
    items = _agreeing(plain, whole, value(counts[0]) or 0)
    yield from (Member(text[one.begin : one.end]) for one in _shared(plain, items, unit, tail, noun))


def _unit(term: str) -> tuple[str, str]:
    """The one hanzi that is counted and what follows it: 三医联动 is 医 and 联动; 八大行动 has none."""
    found = re.match(rf"[{_NUMERALS}]+([^{_NUMERALS}{_MEASURES}])(.*)$", term)
    return (found[1], found[2]) if found else ("", "")


def _shared(plain: str, items: list[_Item], unit: str, tail: str, noun: str) -> list[_Item]:
    """Items without the words that belong to the whole list: before the first, after the last one."""
    if len(items) < 2 or not unit:  # noqa: PLR2004 - a list has two items
        return items
    first, last = items[0], items[-1]
    words = [plain[one.begin : one.end] for one in items]
    if tail and words[-1].endswith(tail) and not any(word.endswith(tail) for word in words[:-1]):
        last = _Item(last.begin, last.end - len(tail))
    elif noun and not any(word.endswith(noun) for word in words[:-1]):
        closing = re.search(rf"(?<=.){_QUALIFIED}{re.escape(noun)}$", words[-1])
        last = _Item(last.begin, last.begin + closing.start()) if closing else last
    if all(word.startswith(unit) for word in words[1:]) and (place := words[0].find(unit)) > 0:
        first = _Item(first.begin + place, first.end)
    return [first, *items[1:-1], last]


# Enumerations


def _split(plain: str, whole: _Item, separators: str) -> list[_Item]:
    """The stretches between separators outside brackets and quotes."""
    items: list[_Item] = []
    depth = 0
    begin = whole.begin
    for i in range(whole.begin, whole.end):
        character = plain[i]
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif character in separators and not depth:
            items.append(_Item(begin, i))
            begin = i + 1
    items.append(_Item(begin, whole.end))
    return [_Item(*_trimmed(plain, one.begin, one.end)) for one in items if one.begin < one.end]


def _agreeing(plain: str, whole: _Item, count: int) -> list[_Item]:
    """The split of a list that has as many items as a count word says; none if there is no such split."""
    if count < 2:  # noqa: PLR2004 - one thing is no list
        return []
    for separators in (";", "、", ",", "、,", "、;", ",;"):
        items = _split(plain, whole, separators)
        if len(items) == count:
            return _without_tail(plain, items)
        if len(items) == count - 1 and (more := _at_conjunction(plain, items)):
            return _without_tail(plain, more)
    return []


def _at_conjunction(plain: str, items: list[_Item]) -> list[_Item]:
    """The items with the last one split at its 和, 与, 以及: the count says that it holds two."""
    last = items[-1]
    for word in ("以及", "与", "和", "及"):
        place = plain.find(word, last.begin + 1, last.end - 1)
        if place > 0 and plain.find(word, place + len(word), last.end) < 0:
            return [*items[:-1], _Item(last.begin, place), _Item(place + len(word), last.end)]
    return []


def _without_tail(plain: str, items: list[_Item]) -> list[_Item]:
    """The items without 等十项 and the like at the end of the last."""
    last = items[-1]
    closing = _TAIL.search(plain[last.begin : last.end])
    if closing and closing.start() > 1:
        return [*items[:-1], _Item(last.begin, last.begin + closing.start())]
    return items


def _enumeration(plain: str) -> _Item | None:
    """The stretch of a text that is nothing but a list: one sentence, behind its lead 指 or 包括."""
    begin, end = _trimmed(plain, 0, len(plain))
    if "。" in plain[begin:end]:
        return None
    if lead := _LEAD.match(plain, begin):
        begin = lead.end()
    return _Item(begin, end)


def _plain_members(term: str, text: str, plain: str) -> Structure:
    whole = _enumeration(plain)
    if whole is None:
        return Structure()
    words = count_words(term) or _AFTER_YEAR.findall(term)
    counts = [value(count) or 0 for count in words]
    elliptical = [
        value(count[:-1]) or 0 for count in count_words(term) if len(count) > 1 and count[-1] in UNITS
    ]
    for count in (*counts, *([sum(counts)] if len(counts) > 1 else []), *elliptical):
        items = _agreeing(plain, whole, count)
        if count in elliptical and not _all_begin(plain, items, term):
            continue
        if items and all(one.end > one.begin for one in items):
            return Structure(members=tuple(_member(text, plain, one) for one in items))
    items = _split(plain, whole, "、")
    if counts:
        disagrees = len(items) > 2 and "," not in plain and ";" not in plain  # noqa: PLR2004 - a list of three
        return Structure(disagreement=_disagree(term, len(items)) if disagrees else "")
    if len(items) > 2 and "," not in plain and _are_parallel(plain, items):  # noqa: PLR2004 - two alike may be chance
        return Structure(members=tuple(_member(text, plain, one) for one in items))
    return Structure()


def _all_begin(plain: str, items: list[_Item], term: str) -> bool:
    unit = next((count[-1] for count in count_words(term) if len(count) > 1), "")
    return bool(items) and all(plain.startswith(unit, one.begin) for one in items)


def _are_parallel(plain: str, items: list[_Item]) -> bool:
    """Whether the items of a list without a count word are of one make: the same beginning or end."""
    words = [plain[one.begin : one.end] for one in items]
    longer = all(len(word) > _COMMON for word in words)
    return longer and (
        len({word[-_COMMON:] for word in words}) == 1 or len({word[:_COMMON] for word in words}) == 1
    )


def _member(text: str, plain: str, item: _Item) -> Member:
    return Member(text[item.begin : item.end], tuple(_children(text, plain, item)))


def _children(text: str, plain: str, item: _Item) -> Iterator[Member]:
    """The items of a list in the brackets that end a member."""
    if plain[item.end - 1] != ")":
        return
    begin = _partner(plain, item)
    items = _without_tail(plain, _split(plain, _Item(begin + 1, item.end - 1), "、")) if begin >= 0 else []
    if len(items) >= _CHILDREN_LIMIT:
        yield from (Member(text[one.begin : one.end]) for one in items)


def _partner(plain: str, item: _Item) -> int:
    """Where the bracket opens that closes an item; -1 if it never did."""
    depth = 0
    for i in range(item.end - 1, item.begin - 1, -1):
        depth += (plain[i] == ")") - (plain[i] == "(")
        if not depth:
            return i
    return -1


def _circled(text: str, plain: str) -> tuple[Member, ...]:
    """The members that ① ② ③ number in sequence, each with the clauses behind its first as children."""
    found = list(_CIRCLED.finditer(plain))
    if len(found) < 2 or [ord(one[0]) - 0x245F for one in found] != list(range(1, len(found) + 1)):  # noqa: PLR2004 - one is no list
        return ()
    ends = [one.start() for one in found[1:]] + [len(plain)]
    members = []
    for one, end in zip(found, ends, strict=True):
        clauses = _split(plain, _Item(*_trimmed(plain, one.end(), end)), ";")
        if not clauses or clauses[0].begin >= clauses[0].end:
            return ()
        children = tuple(
            Member(text[clause.begin : clause.end]) for clause in clauses[1:] if clause.begin < clause.end
        )
        members.append(Member(text[clauses[0].begin : clauses[0].end], children))
    return tuple(members)


# Parts that only the counts of the term show


def _segments(term: str) -> list[tuple[str, int]]:
    """The counted halves of a compound term: 四中心一基地 is 四中心, 4 and 一基地, 1."""
    quoted = re.findall(r"“([^“”]+)”", term)
    source = "、".join(quoted) if quoted else term
    if not re.match(rf"[{_NUMERALS}]", source):
        return []
    found = [one[0] for one in _SEGMENT.finditer(source)]
    if "".join(found) != re.sub("[、“”·+和与及]", "", source):
        return []
    return [(one, value(re.match(rf"[{_NUMERALS}]", one)[0]) or 0) for one in found]  # type: ignore[index]  # each begins with a numeral


def _counted_parts(term: str, text: str, plain: str) -> Structure | None:
    """Parts that take as many items of the list as each of them counts."""
    segments = _segments(term)
    whole = _enumeration(plain)
    if len(segments) < 2 or whole is None or not all(count for _, count in segments):  # noqa: PLR2004 - one is the whole
        return None
    total = sum(count for _, count in segments)
    for separators in ("、", "、,", "、;", "、,;", ";", ","):
        items = _split(plain, whole, separators)
        if len(items) == total:
            items = _without_tail(plain, items)
            return Structure(parts=tuple(_allotted(segments, items, text)))
    return None


def _allotted(segments: Sequence[tuple[str, int]], items: list[_Item], text: str) -> Iterator[Part]:
    begin = 0
    for name, count in segments:
        own = items[begin : begin + count]
        begin += count
        members = tuple(Member(text[one.begin : one.end]) for one in own)
        yield Part(name, text[own[0].begin : own[-1].end], members)


def _crossing_parts(term: str, text: str, plain: str) -> Structure | None:
    """Parts that cut every item in the same way: 走进甲看乙 is one of 四走 and one of 四看."""
    found = re.fullmatch(rf"“?((?:[{_NUMERALS}][^{_NUMERALS}“”、]){{2,5}})”?", term)
    whole = _enumeration(plain)
    if not found or whole is None:
        return None
    pairs = [(found[1][i], found[1][i + 1]) for i in range(0, len(found[1]), 2)]
    count = value(pairs[0][0]) or 0
    if any(value(numeral) != count for numeral, _ in pairs):
        return None
    items = _agreeing(plain, whole, count)
    columns = [_at_verbs(plain, one, [verb for _, verb in pairs]) for one in items]
    if not columns or not all(columns):
        return None
    end = items[-1].end
    parts = []
    for i, (numeral, verb) in enumerate(pairs):
        members = tuple(Member(text[row[i].begin : row[i].end]) for row in columns)
        parts.append(Part(numeral + verb, text[items[0].begin : end], members))
    return Structure(tuple(parts), tuple(Member(text[one.begin : one.end]) for one in items))


def _at_verbs(plain: str, item: _Item, verbs: list[str]) -> list[_Item]:
    places = [item.begin]
    if plain[item.begin] != verbs[0]:
        return []
    for verb in verbs[1:]:
        place = plain.find(verb, places[-1] + 1, item.end)
        if place < 0:
            return []
        places.append(place)
    return [_Item(*pair) for pair in zip(places, [*places[1:], item.end], strict=True)]


def _clause_parts(term: str, text: str, plain: str) -> Structure | None:
    """Two quoted terms and two clauses: “两重”“两新”."""
    names = re.findall(r"“([^“”]+)”", term)
    whole = _enumeration(plain)
    if len(names) < 2 or whole is None:  # noqa: PLR2004 - one term has no clause to share out
        return None
    for separators in (";", ",;"):
        clauses = _split(plain, whole, separators)
        if len(clauses) == len(names):
            pairs = zip(names, clauses, strict=True)
            return Structure(parts=tuple(_clause_part(name, text, plain, clause) for name, clause in pairs))
    return None


def _clause_part(name: str, text: str, plain: str, clause: _Item) -> Part:
    counts = count_words(name)
    count = value(counts[0]) or 0 if counts else 0
    items = _agreeing(plain, clause, count)
    return Part(
        name, text[clause.begin : clause.end], tuple(Member(text[one.begin : one.end]) for one in items)
    )


def _disagreement_of(parts: Sequence[Part]) -> str:
    for part in parts:
        plain = part.text.translate(PLAIN)
        items = _split(plain, _Item(0, len(plain)), "、")
        listed = len(items) > 2 and not any(sign in plain for sign in ",;。")  # noqa: PLR2004 - a list of three
        if not part.members and listed and count_words(part.term):
            return _disagree(part.term, len(items))
    return ""
