"""Lines that look like entries and are items that the entry above them counts: 马上办：… below “四办”：…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.structure.counted import segments_of
from zhuzhou_cli.report.words import opens_definition

Opening = tuple[int, Cut]
"""The place of a line that may begin an entry, and where its term is cut from its text."""

_KINDS = {2: ".{0,3}", 1: ""}
"""Signs at the end of the names of items that are of one kind (甲行动, 马上办), and what may stand between
the number and them: 三项重点行动, 四办."""

_NUMERALS = "零一两三四五六七八九十"

_PARTED = re.compile("[、;,和及]")
"""What may part the things of a list."""

_FEWEST, _QUOTED = 2, 3
"""Items of a list; terms in quotes, where all have them, among which a line without is none."""


def without_counted(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[list[Opening], list[Remark]]:
    """The openings without those that are as many as the entry above them counts, and remarks on these.

    三大行动：指三项行动。      甲行动：新建…      乙行动：改造…      丙行动：整治…

    Where that one has its own list (四办：马上办、网上办…。) they stay, for they may be entries all the same.
    """
    kept: list[Opening] = []
    remarks: list[Remark] = []
    i, bare = 0, bare_of(lines, openings)
    while i < len(openings):
        count = counted_behind(lines, openings, i, bare)
        items = openings[i + 1 : i + 1 + count]
        above = _above(lines, openings, i)
        has_list = count > 0 and _is_list(above[openings[i][1].begin :], count)
        kept += openings[i : i + 1 + count] if has_list else openings[i : i + 1]
        if not has_list or all(name in above for name in _names(lines, items)):
            remarks += (item(lines[at], is_entry=has_list) for at, _ in items)
        i += 1 + count
    return kept, remarks


def item(line: Line, *, is_entry: bool = False) -> Remark:
    """What to say of a line that may be an item of the entry before it."""
    what = "作为条目收入" if is_entry else "收入它前面的条目"
    return Remark(line.number, f"疑为前一条目所列的一项，已{what}：{excerpt(line.text)}")


def counted_behind(lines: Sequence[Line], openings: Sequence[Opening], i: int, bare: int) -> int:
    """How many openings behind one are the items that it counts; the first may stand on its own line.

    ``bare`` says how many of all openings have no quotes.
    """
    row = list(_alike(lines, openings[i + 1 : i + 1 + len(_NUMERALS)]))
    if not row:
        return 0
    cut, is_quoted = openings[i][1], _is_quoted(lines[row[0][0]].plain)
    above, names = _above(lines, openings, i), _names(lines, row)
    term, text = above[: cut.end], above[cut.begin :]
    segments = [name for name, _ in segments_of(term.strip("“”【】 "))]
    if len(segments) >= _FEWEST and names[: len(segments)] == segments:
        return len(segments)
    head = text.partition(":")[0] if ":" in text and _is_quoted(text) == is_quoted else ""
    for size, gap in _KINDS.items():
        kind = names[0][-size:]
        count = _of_kind(names, kind)
        said = above if size > 1 else term
        if count and _says(said, count + _of_kind([head], kind), gap + re.escape(kind)):
            return count
    is_apart = not is_quoted and bare == len(row) and len(openings) - bare >= _QUOTED
    return len(row) if is_apart and _says(term, len(row) + bool(head), "") else 0


def bare_of(lines: Sequence[Line], openings: Sequence[Opening]) -> int:
    """How many openings have no quotes."""
    return sum(not _is_quoted(lines[at].plain) for at, _ in openings)


def _of_kind(names: Sequence[str], kind: str) -> int:
    """How many of the first names end with some signs, and have others before them.

    >>> _of_kind(["马上办", "网上办", "三区", "就近办"], "办")
    2
    """
    return len(list(takewhile(lambda name: name.endswith(kind) and name != kind, names)))


def _says(plain: str, count: int, kind: str) -> bool:
    """Whether some words count so many things of a kind, which is a pattern.

    >>> _says("三大行动:指三项行动。", 3, "行动"), _says("“四办”", 4, "办"), _says("“四办”", 3, "办")
    (False, True, False)
    """
    if not _FEWEST <= count < len(_NUMERALS):
        return False
    return re.search(rf"[{_NUMERALS[count]}{count}]{kind}", plain) is not None


def _alike(lines: Sequence[Line], openings: Sequence[Opening]) -> Iterator[Opening]:
    """The first openings that are printed alike: all or none in quotes, all or none with 指."""

    def dress(opening: Opening) -> tuple[bool, bool]:
        at, cut = opening
        return _is_quoted(lines[at].plain), opens_definition(lines[at].plain, cut.begin)

    yield from takewhile(lambda one: dress(one) == dress(openings[0]), openings)


def _above(lines: Sequence[Line], openings: Sequence[Opening], i: int) -> str:
    """The words of an opening up to the next one."""
    end = openings[i + 1][0] if i + 1 < len(openings) else len(lines)
    return "".join(line.plain for line in lines[openings[i][0] : end])


def _names(lines: Sequence[Line], openings: Sequence[Opening]) -> list[str]:
    return [lines[at].plain[: cut.end].strip("“”【】 ") for at, cut in openings]


def _is_list(text: str, count: int) -> bool:
    """Whether a whole explanation lists as many things as it counts."""
    return is_complete(text) and len(_PARTED.findall(text)) + 1 >= count


def _is_quoted(plain: str) -> bool:
    return plain.startswith("“")
