"""Parts that the text announces by name: “一江”即湘江，“八港”即…, or 一主：…；两副：….

What the digits of a code count is announced too: 一个中心：…；两个基地：… of “12”战略.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.language.numerals import count_words, value
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Key, Member, Part
from zhuzhou_cli.report.structure.echoes import counts_itself
from zhuzhou_cli.report.structure.lists import Explanation, Item, Structure, disagreement, first_count
from zhuzhou_cli.report.structure.members import numbered_members
from zhuzhou_cli.report.structure.trim import NUMERALS
from zhuzhou_cli.report.words import COVERS, IS, LEAD

_BEGINS = r"(?:^|(?<=[,。;、:]))\s*(?:其中的?[,:]?)?\s*"
_IS = rf"\(?(?:,?即[为是]|,?{LEAD}|为|{IS}|:|—+|(?=以[^,。;以为]+为)):?\s*"
"""What announces a part, whose own words may begin with 以: 以城区为核心."""
_NTH = r"(?:第[一二三四五]个|[前后]一?个|另[一外]一?个)?"
"""What tells two parts of one name apart: 第二个“3”."""

_NAME = r"“(?P<term>[^“”]{1,16})”(?P<noun>(?:(?!以)[^,。;:“”、()—]{1,6}?)??)"
_LABEL = rf"{_BEGINS}{_NTH}{_NAME}"
"""A name in quotes at the beginning of a clause."""

_OF = "(?P<of>[\u4e00-\u9fff]{1,4}(?<![指即是为和与及的以由将把]))?"
"""What may say in front of a name whose it is: 国有“三资”指…."""
_PART = re.compile(rf"{_BEGINS}{_NTH}{_OF}{_NAME}(?:{_IS}|(?P<sure>指):?)")
_NAMED = re.compile(_LABEL)
_RUN_ON = re.compile(rf"(?<=[\u4e00-\u9fff]){_NAME}(?:{LEAD}:?|:)(?P<sure>)")
"""A part behind another one that has lost its stop: “一老”指养老“一小”指托育."""
_COVERS = (
    "(?:则|也|主要|具体|共|分别|依次){0,2}"
    rf"(?:对应(?:着|的[是为])?|{COVERS}|涉及|代表|(?<=[别次])[为是]):?\s*"
)
_BARE_IS = rf"(?:{_IS}|{_COVERS})"
"""What announces a part whose name has no quotes of its own."""

_LOST_STOP = r"(?:^|(?<=[\u4e00-\u9fff]))"
_AROUND = ((_BEGINS, _BARE_IS), (r"(?:^|(?<=[。;:]))\s*", r",\s*"), (_LOST_STOP, r":\s*"))
"""What stands around names: words that announce them, or a comma where each begins what ; or 。 parts.

A colon is enough where a text begins with a name, and the stops are lost: 一廊:甲廊两带:乙带、丙带.
"""

_ALSO_PART = re.compile(rf"{_LABEL}{_COVERS}(?P<sure>)")
"""A part that is announced so where 指 or 即 announces another one."""

_DIGIT = "[1-9一二三四五六七八九NX]"
_CODE = re.compile(rf"(?<![0-9{NUMERALS}]){_DIGIT}(?:\+?{_DIGIT}){{1,8}}(?![0-9{NUMERALS}+])")
"""A term's digits, each of which counts something: “123”战略, “1+2+N”体系."""
_COUNTED = (
    rf"“?(?P<name>([{NUMERALS}NX多])[^{NUMERALS}0-9“”,。;:、()]{{1,12}}?)”?(?:,?即[为是]|,?{LEAD}|:|—+):?\s*"
)
"""What a digit of a code counts, before its explanation: 三个坚持：, 两大基地，即."""
_SAID_AGAIN = re.compile(
    rf"([{NUMERALS}]|[0-9]{{1,2}})[^{NUMERALS}0-9“”,。;:、()]{{1,12}}?(?:,?即[为是]|,?{LEAD}|:|—+|,):?\s*"
)
"""What a part counts, once more before its list: “2”即两个基地，即甲基地、乙基地."""
_OPENINGS = (rf"(?:^(?:{LEAD}:?)?|(?<=[。;]))\s*", rf"(?:^(?:{LEAD}:?)?|(?<=[,。;]))\s*")
"""What stands before all that is counted, in the order in which it is tried."""

_DOING = ("由", "通过", "对", "以", "围绕")
"""What opens the explanation of 一… where it tells what is done, and names no one thing."""

_SEGMENT = re.compile(rf"[{NUMERALS}多][^{NUMERALS}多“”、,;·+和与及]{{1,8}}")
_SHORT = re.compile(rf"[{NUMERALS}多][^{NUMERALS}多“”、,;·+和与及](?=[^{NUMERALS}多“”、,;·+和与及]{{1,7}})")
"""What a segment counts, without what that does: 一轴 of 一轴引领."""
_HALF = re.compile(r"“[^“”]+”[^“”、,;+和与及]*|[^“”、,;+和与及]{3,}")
"""What may be a part of a term and stands in the text without quotes: 一主; “双千”计划, 科技英才领航工程."""

_RESULT = re.compile(
    "[,;](?:共同|从而|进而|以此|加快|全面|着力|努力|逐步|最终|统筹|协同|"
    "形成|构成|构建|推动|推进|促进|带动|打造|实现|落实|建成|助力|引领|提升)"
)
"""What opens a clause on all parts, behind the last of them."""

_CLAUSES = re.compile("[,，;；]")
_PAIR, _LIST = 2, 3
"""The smallest count of several things; items that a text lists if it has no other sign of a list than 、."""


def announced_parts(explanation: Explanation) -> Structure | None:
    """Parts whose names stand in the term and before their explanations."""
    text, plain = explanation.text, explanation.plain
    names = list(_bare(explanation)) or list(_quoted(explanation)) or _coded(explanation)
    if names and _is_one_unread(explanation, names):
        return Structure()
    parts: list[Part] = []
    for i, (begin, name, noun) in enumerate(names):
        end = names[i + 1][0].start if i + 1 < len(names) else len(text)
        stretch = explanation.trimmed(begin.stop, end)
        if i + 1 == len(names) and not any("。" in part.text for part in parts):
            stretch = next(iter(explanation.split(stretch, "。")), stretch)  # the next one is on all parts
        if i + 1 == len(names) and not any(_CLAUSES.search(part.text) for part in parts):
            stretch = _without_result(explanation, plain[name.start : name.stop], stretch)
        if stretch.begin < stretch.end:
            members = _members(plain[name.start : name.stop], noun, explanation, stretch)
            parts.append(Part(text[name.start : name.stop].strip(), explanation.printed(stretch), members))
    if len(parts) > 1 or (parts and plain.startswith("“")):
        return Structure(parts=tuple(parts), disagreement=_disagreement(parts))
    return None


def _without_result(explanation: Explanation, term: str, stretch: Item) -> Item:
    """The last part without the clauses on what all parts are for, if it has what it counts without them."""
    first = next(iter(explanation.split(stretch, ",;。")), stretch)
    if not _RESULT.match(explanation.plain, first.end, stretch.end):
        return stretch
    count = _count(term)
    return first if count < _PAIR or explanation.counted(first, count, f"“{term}”") else stretch


_Name = tuple[slice, slice, str]
"""Where the name of a part stands with what leads to its text, and alone; the noun behind its quotes."""


def _quoted(explanation: Explanation) -> Iterator[_Name]:
    """The names in quotes that stand in the term; 指 that reads like 指南 counts if there are others."""
    key = key_of(explanation.term)
    named = [(found, key_of(found["term"])) for found in _PART.finditer(explanation.plain)]
    named = [(found, name) for found, name in named if name and name in key]
    others = {name for _, name in named}
    named += [(found, name) for found, name in _also(explanation) if named and name not in others]
    named += _run_on(explanation, [name for _, name in named])
    ends = {found.end() for found, _ in named}
    for found, name in sorted(named, key=lambda one: one[0].start()):
        if (name != key or len(named) > 1) and (not found["sure"] or len(named) > 1):
            is_text = found.start() in ends and found.groupdict().get("of")  # “一廊”:甲廊“两带”:乙带
            begin = found.end("of") if is_text else found.start()
            yield slice(begin, found.end()), slice(*found.span("term")), found["noun"]


def _run_on(explanation: Explanation, names: list[Key]) -> list[tuple[re.Match[str], Key]]:
    """The names in quotes behind others without a stop, if the text begins with one, and all are the term."""
    plain = explanation.plain
    named = [one for one in _RUN_ON.finditer(plain) if not _is_stopped(plain, one.start())]
    found = [(one, key_of(one["term"])) for one in named]
    is_whole = "".join([*names, *(name for _, name in found)]) == key_of(explanation.term)
    return found if is_whole and plain.startswith("“") else []


def _also(explanation: Explanation) -> Iterator[tuple[re.Match[str], Key]]:
    """The names in quotes that stand in the term and are announced in other words: “三线”分别对应…."""
    key = key_of(explanation.term)
    for found in _ALSO_PART.finditer(explanation.plain):
        name = key_of(found["term"])
        if name and name in key:
            yield found, name


def _is_one_unread(explanation: Explanation, names: list[_Name]) -> bool:
    """Whether a clause begins with another name out of the term that counts: a part would take it in."""
    key = key_of(explanation.term)
    read = {key_of(explanation.plain[name.start : name.stop]) for _, name, _ in names}
    for found in _NAMED.finditer(explanation.plain, names[0][0].stop):
        name = key_of(found["term"])
        if count_words(found["term"]) and name in key and not any(name in one for one in read):
            return True
    return False


def _bare(explanation: Explanation) -> list[_Name]:
    """The names without quotes of their own, if every part of the term is announced."""
    for pattern in (_SEGMENT, _HALF, _SHORT):
        names = [name[0] for name in pattern.finditer(explanation.term)]
        if len(names) <= 1 or not all(name in explanation.plain for name in names):
            continue  # to make a pattern of a name takes milliseconds
        for before, behind in _AROUND:
            found = [re.search(f"{before}({re.escape(name)}){behind}", explanation.plain) for name in names]
            named = sorted(filter(None, found), key=lambda one: one.start())
            if before == _LOST_STOP and not _are_run_on(explanation.plain, named):
                continue
            if len(named) == len(names):
                return [(slice(*one.span()), slice(*one.span(1)), "") for one in named]
    return []


def _are_run_on(plain: str, named: Sequence[re.Match[str]]) -> bool:
    """Whether a text begins with the first of some names, and no stop parts it from the others."""
    behind = [one.start() for one in named[1:]]
    return bool(behind) and not named[0].start() and not any(_is_stopped(plain, at) for at in behind)


def _is_stopped(plain: str, place: int) -> bool:
    """Whether a stop stands between a place and the colon before it: it was not lost.

    >>> [_is_stopped(plain, len(plain)) for plain in ("一廊:甲廊", "一廊:甲廊,建设", "一老指养老")]
    [False, True, False]
    """
    return max(plain.rfind(sign, 0, place) for sign in ",;。") > plain.rfind(":", 0, place)


def _coded(explanation: Explanation) -> list[_Name]:
    """What each digit of a code counts, if all of them, and nothing else, are announced in their order.

    >>> text = "一个中心：甲；两个基地：乙、丙。"
    >>> [[text[name] for _, name, _ in _coded(Explanation.of(term, text))] for term in ("“12”战略", "1+3")]
    [['一个中心', '两个基地'], []]
    """
    code = _CODE.search(explanation.term)
    digits = [value(sign) for sign in code[0].replace("+", "")] if code else []
    for opening in _OPENINGS if digits else ():
        found = list(re.finditer(opening + _COUNTED, explanation.plain))
        lead = explanation.plain[: found[0].start()] if found else ""
        if not lead and [value(one[2]) for one in found] == digits:
            return [(slice(*one.span()), slice(*one.span("name")), "") for one in found]
    return []


def _members(term: str, noun: str, explanation: Explanation, stretch: Item) -> tuple[Member, ...]:
    """The members of a part: one for 一江, as many as its count word says for 八港."""
    plain = explanation.plain
    name = f"“{term}”{noun}"
    again = _SAID_AGAIN.match(plain, stretch.begin, stretch.end) if term.isdecimal() else None
    if again and value(again[1]) == _count(term):
        stretch = Item(again.end(), stretch.end)
    if term == "1" or (term[:1] in ("一", "1") and len(term) > 1 and not term.isdecimal()):
        stops = (place for sign in ",;。:" if (place := plain.find(sign, stretch.begin, stretch.end)) >= 0)
        only = Item(stretch.begin, min(stops, default=stretch.end))
        is_name = "、" not in explanation.words(only) and not plain.startswith(_DOING, stretch.begin)
        return explanation.members([only] if is_name else [])
    numbered = numbered_members(Explanation.of(term, explanation.printed(stretch)))
    if numbered and len(numbered.members) == _count(term):
        return numbered.members
    return explanation.members(explanation.counted(stretch, _count(term), name))


def _count(term: str) -> int:
    """How many things the name of a part counts; 0 if it counts none."""
    return (value(term) or 0) if term.isdecimal() else first_count(term)


def _disagreement(parts: list[Part]) -> str:
    """What to say of the first part that lists another number of items than it counts; nothing if none."""
    for part in parts:
        text = Explanation.of(part.term, part.text)
        items = text.split(Item(0, len(text.plain)), "、")
        has_two = "的" in text.plain and counts_itself(text.plain, _count(part.term))  # 在甲、乙划定的两线
        is_list = (
            len(items) >= _LIST
            and len(items) != _count(part.term)
            and not has_two
            and not any(sign in text.plain for sign in ",;。")
        )
        if not part.members and is_list and _count(part.term) > 1:
            return disagreement(part.term, len(items))
    return ""
