"""Whether a report says on the spot what an abbreviation means, before it, behind it, or in the lines below.

落实责任、政策、帮扶、监管“四个不摘”           as many items before it as it counts
“三保”，即保基本民生、保工资、保运转           即, 指, a bracket, a colon or a dash behind it
抓好“八大行动”。一是……                        what follows is numbered, or the lines below are
建设1个平台、3支队伍、5项机制的“135”体系       its numbers stand before it, in their order
建设“一轴两带”。“一轴”是……，“两带”是……      each of its numbers is explained behind it
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from zhuzhou_cli.audit.ahead import in_quotes, listed_ahead
from zhuzhou_cli.audit.alike import items_behind
from zhuzhou_cli.audit.below import listed_below
from zhuzhou_cli.audit.chapters import may_be_chapters
from zhuzhou_cli.audit.clauses import CLAUSE, ITEMS, are_subjects, is_listed_about
from zhuzhou_cli.audit.counts import noun_of
from zhuzhou_cli.audit.kinds import Kind, Shape, kind_of
from zhuzhou_cli.audit.layouts import are_said
from zhuzhou_cli.audit.lists import ALL_MEASURES
from zhuzhou_cli.audit.numbered import FAR, directly_below, numbered_in
from zhuzhou_cli.audit.paper import REACH, Paper, Quotation
from zhuzhou_cli.audit.relabelled import relabelled
from zhuzhou_cli.audit.together import in_clauses
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.report.words import LISTS

_PAIR = 2
_LINES = 40
"""Lines from that of a name on in which what is numbered there goes on."""
_PLACES = 100
"""Places of a name that are looked at; no report uses a name so often before it explains it."""
_SAID = re.compile(
    r"[\u4e00-\u9fffA-Za-z\d+]{0,10}?(?:"
    r"[:：]|——|\((?![\d注见]|附件)|\[(?!\d)|"
    rf"[,;]?(?:{LISTS}|具体|其中)|。{LISTS}"
    r")|(?:指|是(?!否))[^\n]"
)
"""What explains behind the closing quote, and a noun that may follow it: “三保”支出（…）, “三保”，即…."""
_NUMBERED = re.compile(
    r"[^。:\n]{0,60}(?:[。:,;]\s*(?:一是|一要|一抓|第一|其一|首先|①)|:\s*[#*\s]*(?:\(?[一1]\)|[一1][.、]|——)|,\([一1]\))"
)
"""What follows is numbered: “八大行动”。一是…."""
_HONOUR = re.compile(
    "(?:入选|入围|获评|荣获|获得|获|跻身|评为|命名为|认定为|授予|荣膺|荣登|上榜|列入|入列|捧得|摘得|夺得|进入)[^,;:、]{0,12}$"
)
"""What stands before a title that others award: 入选“十大皖药”."""
_MIXED = re.compile("[、,;:。]")
_OF = re.compile("(?:中|里|之中)?的(?=[^、]{1,14}、)")
_CONJUNCTION = re.compile("以及|[和与及]")
_MEASURED = re.compile(rf"\s?[{ALL_MEASURES}]")


@lru_cache(maxsize=1)  # several checks ask about the report at hand
def said_names(paper: Paper) -> frozenset[str]:
    """The canonical names of the quotations that are explained on the spot at one of their places."""
    return _said_among(paper, None, as_many=False)


def said_of_own(paper: Paper, names: frozenset[str]) -> frozenset[str]:
    """Which of some canonical names are explained on the spot; lists with numbers are theirs if as long."""
    return _said_among(paper, names, as_many=True)


def _said_among(paper: Paper, names: frozenset[str] | None, *, as_many: bool) -> frozenset[str]:
    said: set[str] = set()
    asked: Counter[str] = Counter()
    for quotation in paper.quotations:
        name = quotation.name
        is_asked = name not in said and asked[name] < _PLACES and (names is None or name in names)
        kind = kind_of(quotation.plain) if is_asked else None
        if kind:
            asked[name] += 1
            if is_said(paper, quotation, kind, as_many=as_many):
                said.add(name)
    return frozenset(said)


def is_said(paper: Paper, quotation: Quotation, kind: Kind, *, as_many: bool = False) -> bool:
    """Whether a quotation is explained where it stands; what is numbered there may have to be ``as_many``."""
    before, after = paper.before(quotation), paper.after(quotation, lines=2)
    sentence = re.split(r"[。\n]", after, maxsplit=1)[0]
    return (
        bool(_SAID.match(after) or _HONOUR.search(before))
        or (_NUMBERED.match(after) is not None and not (as_many and _is_of_others(paper, quotation, kind)))
        or _is_listed_before(before, kind)
        or bool(listed_ahead(before, quotation.plain, kind.counts[0]) if len(kind.counts) == 1 else 0)
        or bool(_is_bare(quotation) and in_quotes(before, sum(kind.counts)))
        or _is_listed_behind(sentence, kind)
        or (len(kind.counts) == 1 and is_listed_about(before, after, max(_together(kind), default=0)))
        or _is_listed_of(sentence, kind)
        or _is_unfolded(sentence, kind, quotation.plain[-2:])
        or _is_counted(before, kind)
        or _is_counted(sentence, kind)
        or are_said(paper, quotation)
        or relabelled(quotation.plain, paper.paragraph(quotation, REACH)) is not None
        or _is_listed_below(paper, quotation, kind)
        or bool(items_behind(after, noun_of(quotation.plain)))
        or bool(in_clauses(after, noun_of(quotation.plain), sum(kind.counts)))
        or are_subjects(after, noun_of(quotation.plain), sum(kind.counts))
    )


def _is_of_others(paper: Paper, quotation: Quotation, kind: Kind) -> bool:
    """Whether what is numbered in the paragraph of a name, or right below it, is not as many as it counts."""
    words = paper.after(quotation, lines=_LINES, reach=FAR).replace("\n", " ")
    counts = numbered_in(words, is_first=False)
    own = {sum(kind.counts), *(kind.counts if len(set(kind.counts)) == 1 else ())}
    return max(counts, default=0) > 1 and counts.isdisjoint(own)


def _is_bare(name: Quotation) -> bool:
    """Whether a name stands in no quotes, so that quotes before it are no names beside it."""
    begin, end = name.span
    return end - begin == len(name.text)


def _is_listed_below(paper: Paper, quotation: Quotation, kind: Kind) -> bool:
    """Whether as many items as it counts are listed below its line; chapters only, if it may head them."""
    if not may_be_chapters(paper, quotation):
        return False
    is_numbered = directly_below(paper, quotation) in _wanted(kind)
    return is_numbered or not listed_below(paper, quotation).isdisjoint(_together(kind))


def _is_listed_before(before: str, kind: Kind) -> bool:
    """Whether as many items as it counts, or clauses, stand right before it."""
    wanted = _wanted(kind)
    listed = before.rstrip("的等和与这")
    if listed.endswith(tuple(",;:")):
        return False
    clauses = CLAUSE.split(listed)
    if _items(clauses[-1]) & wanted:
        return True
    # 加快A建设，推进B建设，实施C建设“三项建设”: clauses that end alike.
    return any(
        len(clauses) >= count > 1 and len({clause[-2:] for clause in clauses[-count:]}) == 1
        for count in wanted
    )


def _is_unfolded(sentence: str, kind: Kind, noun: str) -> bool:
    """Whether as many clauses as it counts follow, alike or with its noun: 以甲带动乙，以丙带动丁."""
    for parting in (CLAUSE, _MIXED):
        clauses = parting.split(sentence)[1:]
        for count in _wanted(kind):
            own = clauses[:count]
            if len(own) == count and (_begin_alike(own) or all(noun in clause for clause in own)):
                return True
    return False


def _begin_alike(clauses: list[str]) -> bool:
    firsts = {clause[:1] for clause in clauses}
    return len(firsts) == 1 and all(map(str.isalpha, firsts))


def _is_listed_behind(sentence: str, kind: Kind) -> bool:
    """Whether a list of as many items as it counts follows in its sentence."""
    wanted = _wanted(kind)
    for clause in CLAUSE.split(sentence)[1:4]:
        if _items(clause) & {count for count in wanted if count > _PAIR}:
            return True
    return False


def _is_listed_of(sentence: str, kind: Kind) -> bool:
    """Whether its items stand behind 的 right behind it: “四大板块”的东部、中部、西部、北部竞相发展."""
    items = _items(CLAUSE.split(sentence)[0]) if _OF.match(sentence) else set()
    return not items.isdisjoint(count for count in _wanted(kind) if count > _PAIR)


def _items(clause: str) -> set[int]:
    """How many items a clause may list: those between 、, and one more if 和 joins the last two."""
    count = len(ITEMS.split(clause))
    if count == 1 and not _CONJUNCTION.search(clause):
        return set()
    return {count, count + 1} if _CONJUNCTION.search(clause) else {count}


def _wanted(kind: Kind) -> set[int]:
    """The numbers of items that may explain it: all together, or one of its numbers; a code counts otherwise.

    A pair is in every clause, so that two items explain only what counts to two and nothing else.
    """
    if kind.shape is Shape.CODE:
        return set()
    are_equal = len(set(kind.counts)) == 1
    return {
        count for count in (*kind.counts, sum(kind.counts)) if count > _PAIR or (count == _PAIR and are_equal)
    }


def _together(kind: Kind) -> set[int]:
    """The number of items that explains all of it; none for a code."""
    return {sum(kind.counts)} & _wanted(kind)


def _is_counted(words: str, kind: Kind) -> bool:
    """Whether its numbers, at least two, stand in the words in their order, each before a measure word."""
    if len(kind.counts) < 2:  # noqa: PLR2004 - one number is everywhere
        return False
    rest = "".join(map(str, kind.counts))  # 3510 may be 3, 5, 10
    for number in numbers(words):
        if _MEASURED.match(words, number.span[1]):
            rest = rest.removeprefix(number.values[0])
    return not rest
