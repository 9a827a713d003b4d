"""Names whose numbers are listed together behind them: items of each noun, lists, clauses alike.

“两区三带”，即高新区、示范区、江带、河带、路带             as many items of a noun as its number says
“三横两纵”：北路、南路、中路，东路、西路、环路              one list more or less beside others that agree
“3+2”产业体系，即甲、乙、丙三大产业和丁、戊两大产业       a list before each figure, as long as it
“一核两翼”：以甲为核心，以乙、丙、丁为两翼                what a number is said to be made of
“五个统筹”，统筹甲，统筹乙，统筹丙，统筹丁，统筹戊。      clauses that begin with the noun, up to the end
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from zhuzhou_cli.audit.in_roles import in_roles
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import JOINED, LONGEST_ITEM, OPENS, OPENS_BRACKET, SEVERAL, may_agree
from zhuzhou_cli.audit.paper import NUMERAL, Paper, Quotation
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.record import record
from zhuzhou_cli.report.structure.counted import segments_of
from zhuzhou_cli.report.words import LISTS

_LISTED = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?(?:{OPENS}|{OPENS_BRACKET})(?P<words>[^。()\n]+)[。)\n]")
"""What is listed right behind a name, up to the end of its sentence or bracket."""
_CLAUSES = re.compile(rf",(?:{LISTS}:?)?(?P<words>[^。、()\n:]+)[。\n]")
"""The rest of a sentence, whose clauses list nothing themselves."""
_JOINT = JOINED.pattern
_OPEN = re.compile(f"等|其中|分别|还有|[0-9的]|{NUMERAL}|[东南西北]{{2}}")
"""What says that a list is open, or that an item is several: 东西两带."""
_FIGURED = re.compile(
    rf"(?P<items>[^,;:]*?)(?P<figure>{NUMERAL}+|[0-9]{{1,2}})[大个项条类种](?P<noun>[^、,;:]{{1,10}}?)"
    rf"(?:[、,;]?(?:{_JOINT})|[、,;]|$)"
)
"""A list, the figure that counts it, and what its items are: 甲、乙、丙三大主导产业和."""
_CODE = re.compile(r"[0-9]+(?:\+(?:[0-9]+|[A-Z]))+")


@record
class Counted:
    """A number of a name as it stands there, what it says, and how many items are listed for it."""

    label: str
    count: int
    listed: int


def counted_together(paper: Paper, quotation: Quotation) -> Iterator[Counted]:
    """The numbers of a layout or code for which another number of items is listed right behind it."""
    yield from counted_in(quotation.plain, paper.after(quotation))


def counted_in(plain: str, after: str) -> Iterator[Counted]:
    """The numbers of a layout or code for which words right behind it list another number of items.

    >>> said = ":甲、乙、丙、丁3大主导产业,戊、己2大新兴产业。"
    >>> [(found.label, found.listed) for found in counted_in("3+2", said)]
    [('3', 4)]
    """
    kind = kind_of(plain)
    listed = _LISTED.match(after) if kind else None
    code = _CODE.match(plain)
    if kind and kind.shape is Shape.PARALLEL and (found := list(in_roles(segments_of(plain), after))):
        yield from (Counted(*one) for one in found)
        return
    if not kind or not listed:
        return
    if kind.shape is Shape.PARALLEL:
        segments = segments_of(plain)
        yield from [*_by_noun(segments, listed["words"])] or _by_group(segments, listed["words"])
    elif kind.shape is Shape.CODE and code:
        yield from _by_figure(code[0], listed["words"])


def _by_noun(segments: Sequence[tuple[str, int]], words: str) -> Iterator[Counted]:
    """The nouns of a layout of which another number of items is listed, if each item has one of the nouns.

    >>> segments = [("两区", 2), ("三带", 3)]
    >>> [(found.label, found.listed) for found in _by_noun(segments, "甲区、乙区、丙区和江带、河带、湖带")]
    [('两区', 3)]
    >>> list(_by_noun(segments, "甲区、乙区、丙区和江带、河带、沿湖地"))
    []
    """
    nouns = {label.lstrip("多")[1:]: (label, count) for label, count in segments}
    if len(nouns) < len(segments) or "" in nouns:
        return
    any_noun = "|".join(map(re.escape, nouns))
    parted = re.sub(rf"(?<![、,;])(?:{_JOINT})(?={any_noun})", "、", words)
    parted = re.sub(rf"({any_noun})(?:{_JOINT})", r"\1、", parted)
    raw, marks = re.split("[、,;]", parted), re.findall("[、,;]", parted)
    items = [re.sub(rf"^(?:{_JOINT})", "", item) for item in raw]
    runs = {tuple(_nouns_of(items, sides)) for sides in _sides(nouns)}
    whole = [run for run in runs if set(run) == set(nouns)]
    if len(whole) != 1:
        return
    (run,) = whole
    own, rest = items[: len(run)], "".join(raw[len(run) :])
    goes_on = bool(rest) and (marks[len(run) - 1] == "、" or re.search(f"{any_noun}|{_JOINT}|等|还", rest))
    if goes_on or _OPEN.search("".join(own)):
        return
    for noun, (label, count) in nouns.items():
        listed = [item for item, of in zip(own, run, strict=True) if of == noun]
        if len(listed) > 1 and count and not may_agree(listed, count, noun):
            yield Counted(label, count, len(listed))


def _by_group(segments: Sequence[tuple[str, int]], words: str) -> Iterator[Counted]:
    """The one number of a layout beside which a list is one longer or shorter, if each other list agrees.

    >>> segments = [("三横", 3), ("两纵", 2)]
    >>> [(one.label, one.listed) for one in _by_group(segments, "北路、南路、中路,东路、西路、环路")]
    [('两纵', 3)]
    >>> [list(_by_group(segments, words)) for words in ("北路、南路、中路,东路和西路", "北路,东路、西路、环")]
    [[], []]
    """
    groups = [group.split("、") for group in re.split("[,;]", words)]
    if len(groups) != len(segments) or not all(count for _, count in segments):
        return
    found = [
        (label, count, items)
        for (label, count), items in zip(segments, groups, strict=True)
        if len(items) != count
    ]
    is_plain = not JOINED.search(words) and not _OPEN.search(words)
    are_short = all(0 < len(item) <= LONGEST_ITEM for items in groups for item in items)
    if len(found) == 1 and len(segments) > 1 and is_plain and are_short:
        ((label, count, items),) = found
        if abs(len(items) - count) == 1 < len(items) and not may_agree(items, count):
            yield Counted(label, count, len(items))


def _sides(nouns: Iterable[str]) -> Iterator[dict[str, re.Pattern[str]]]:
    """Each way in which the items of each noun may have it, at one end; one sign may open a word there.

    >>> [[bool(sides["改"].search(item)) for item in ("旧村改造", "改旧村")] for sides in _sides(["改"])]
    [[True, False], [False, True]]
    """
    each = []
    for noun in nouns:
        word = "[\u4e00-\u9fff]?" if len(noun) == 1 else ""
        at_end = f"(?<!^){re.escape(noun)}{word}$"
        each.append([(noun, re.compile(side)) for side in (at_end, rf"^{re.escape(noun)}(?!$)")])
    yield from map(dict, product(*each))


def _nouns_of(items: Sequence[str], sides: Mapping[str, re.Pattern[str]]) -> Iterator[str]:
    """The noun that each item has on its side, up to the first item that has none, or several."""
    for item in items:
        own = [noun for noun, side in sides.items() if side.search(item)]
        if len(own) != 1 or len(item) > LONGEST_ITEM:
            return
        yield own[0]


def _by_figure(code: str, words: str) -> Iterator[Counted]:
    """The figures of a code before whose like in words another number of items is listed.

    >>> [(found.label, found.listed) for found in _by_figure("3+2", "甲、乙、丙三大产业和丁、戊、己两大产业")]
    [('2', 3)]
    >>> [found.listed for found in _by_figure("3+2", "茶叶、竹木、稻米、油茶、脐橙、生猪")]
    [6]
    >>> [found.listed for found in _by_figure("3+N", "甲、乙、丙、丁三大产业和若干园区")]
    [4]
    """
    figures = list(filter(str.isdecimal, code.split("+")))
    found = list(_FIGURED.finditer(words))
    is_closed = len(figures) == code.count("+") + 1
    if not found and is_closed:
        yield from _in_all(code, sum(map(int, figures)), words)
    agreeing = sum(value(one["figure"]) == int(figure) for one, figure in zip(found, figures, strict=False))
    if len(found) != len(figures) or agreeing < max(1, len(figures) - 1):
        return
    for one, figure in zip(found, figures, strict=True):
        said, count = value(one["figure"]) or 0, int(figure)
        items = one["items"].split("、")
        is_list = len(items) > 1 and not re.search("[的以为等]", one["items"])
        if said != count:
            yield from [Counted(figure, count, said)] * is_closed
        elif is_list and count > 1 and not may_agree(items, count):
            yield Counted(figure, count, len(items))


def _in_all(code: str, count: int, words: str) -> Iterator[Counted]:
    """A code, if a plain list has more items than its figures make together; fewer may stand for several."""
    items = words.split("、")
    is_plain = not _OPEN.search(words) and not re.search("[,;:]", words)
    if is_plain and count >= SEVERAL and all(1 < len(item) <= LONGEST_ITEM for item in items):
        yield from [Counted(code, count, len(items))] * (len(items) > count)


def in_clauses(after: str, noun: str, count: int) -> int:
    """How many clauses that all begin with a noun end the sentence of a name, if one more or less; else 0.

    >>> [in_clauses(after, "统筹", 4) for after in (",统筹甲,统筹乙,统筹丙。", ",统筹甲,统筹乙,办好丙。")]
    [3, 0]
    """
    found = _CLAUSES.match(after)
    clauses = re.split("[,;]", found["words"]) if found else []
    is_own = all(clause.startswith(noun) and len(noun) < len(clause) <= LONGEST_ITEM for clause in clauses)
    parted = [len(JOINED.findall(clause)) for clause in clauses]
    may_agree = len(set(parted)) > 1 and len(clauses) <= count <= len(clauses) + sum(parted)
    is_list = len(clauses) >= SEVERAL and abs(len(clauses) - count) <= 1 and not clauses[-1].endswith("等")
    return len(clauses) if is_own and is_list and not may_agree else 0
