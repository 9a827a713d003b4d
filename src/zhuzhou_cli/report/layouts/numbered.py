"""The entries of a section whose items have numbers, however these are printed, damaged or lost.

    lines → candidates (marker + something like a term) → one chain 1, 2, 3 … → passages → drafts

A number that does not fit is read as the one that does; a number that is missing is looked for between
its neighbours, first at the beginnings of lines, then after the ends of sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Cutting, draft, is_complete
from zhuzhou_cli.report.lines import Line, Passage, Remark, excerpt, join
from zhuzhou_cli.report.markers import AWAITED, Marker, awaited, marker
from zhuzhou_cli.report.words import opens_definition

_RUN_LIMIT = 49
"""Entries run together; there is no ㊿ after which circled numbers go on."""

_JUMP_LIMIT = 6
"""Numbers that may be missing between two entries; a larger jump is another list."""

_INNER_REACH = 3
"""Lines of an explanation before the list in it."""

Finder = Callable[[Passage, int], Cut | None]

_SHORT = 26
_GROUP = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第.部分).{1,20}|.{2,14}(?:类|篇|方面|部分|领域)"
)
_OPENS_LIST = re.compile(r"(?:[:,]|包括|如下|以下内容)$")
_INNER = re.compile(
    r"[①-⑳⑴-⒇]|\(?\d{1,2}[).、]|\([一二三四五六七八九十]\)|[一二三四五六七八九十]是|[一二三四五六七八九十]、|第[一二三四五六七八九十]|其[一二三四中]|“"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may begin an entry: its place in the section, and what it begins with."""

    at: int
    marker: Marker
    is_strong: bool


def cut_numbered(lines: Sequence[Line]) -> Cutting:
    """The entries of a section by their numbers; none if there is no sequence of numbers."""
    chain = find_chain(lines)
    parted = _parted(lines)
    if len(parted) > len(lines):
        other = find_chain(parted)
        if len(other) > len(chain) + 1 or len(chain) == 1:
            return _Cutter(parted, other).cutting() if other else Cutting()
    return _Cutter(lines, chain).cutting() if chain else Cutting()


def _parted(lines: Sequence[Line]) -> list[Line]:
    """The lines with each entry on its own, where 1., 2., 3. run on after the ends of sentences."""
    begin, mark = next(
        ((i, one) for i, line in enumerate(lines) if (one := marker(line.plain)) and one.value == 1),
        (0, None),
    )
    if mark is None:
        return list(lines)
    passage = join(lines[begin:])
    found: list[tuple[int, int]] = []
    begins = frozenset(passage.begins)
    at = mark.end
    while len(found) < _RUN_LIMIT and (again := _next(passage, begins, mark.kind, len(found) + 2, at)):
        found.append(again.span())
        at = again.end()
    return [*lines[:begin], *_split(lines[begin:], passage, found)]


def _next(passage: Passage, begins: frozenset[int], kind: str, wanted: int, at: int) -> re.Match[str] | None:
    """Where the next number stands that begins a line or a sentence, or has a definition behind it."""
    plain = passage.plain
    for found in _inline_pattern(kind, wanted).finditer(plain, at):
        cut = cuts.strong(plain, found.end())
        if cut is None:
            continue
        place = found.start(1)
        begins_here = place in begins or plain[place - 3 : place].rstrip()[-1:] in "。;!?…”)"
        if begins_here or (
            not plain[found.end()].isdecimal() and opens_definition(plain[cut.begin : cut.begin + 12])
        ):
            return found
    return None


def _split(lines: Sequence[Line], passage: Passage, found: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines of a passage, parted where a number begins; a number broken by a line's end is one again."""
    inside = {place for begin, end in found for place in range(begin + 1, end + 1)}
    places = {begin for begin, _ in found}
    bounds = sorted((set(passage.begins) | places) - inside)
    of_line = dict(zip(passage.begins, lines, strict=True))
    parted: list[Line] = []
    for begin, end in zip(bounds, [*bounds[1:], len(passage.text)], strict=True):
        text, plain = passage.text[begin:end], passage.plain[begin:end]
        whole = of_line.get(begin)
        piece = (
            replace(whole, text=text, plain=plain) if whole else Line(passage.number_at(begin), text, plain)
        )
        parted.append(piece)
    return parted


def candidates(lines: Sequence[Line]) -> list[Candidate]:
    """All lines that begin with a number and something that may be a term."""
    marks = [marker(line.plain) for line in lines]
    _await(lines, marks)
    found: list[Candidate] = []
    for i, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if not mark or mark.end >= len(line.plain):
            continue
        own = cuts.strong(line.plain, mark.end) is not None
        if not own and i + 1 < len(lines) and _may_go_on(line.plain[mark.end :]):
            own = cuts.strong(join(lines[i : i + 2]).plain, mark.end) is not None
        found.append(Candidate(i, mark, own))
    return found


def _await(lines: Sequence[Line], marks: list[Marker | None]) -> None:
    """Read the numbers that only a sequence can vouch for: the one before is there, no other line has it."""
    printed = {(mark.kind, mark.value) for mark in marks if mark}
    seen: set[tuple[str, int]] = set()
    for i, line in enumerate(lines):
        mark = marks[i]
        if mark is None and line.plain[0].isdecimal():
            for kind in AWAITED:
                one = awaited(line.plain, kind)
                fits = one and (kind, one.value) not in printed and (kind, one.value - 1) in seen
                if one and fits and _separated(line.plain, one.end):
                    marks[i] = mark = one
                    break
        if mark:
            seen.add((mark.kind, mark.value))


def _separated(plain: str, begin: int) -> bool:
    return any(find(plain, begin) for find in (cuts.strong, cuts.dash, cuts.gap))


def _without_inner(lines: Sequence[Line], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the items of lists inside explanations: 包括： and then 1. 2. 3. again."""
    kept: list[Candidate] = []
    for kind in _kinds(found):
        pool = [one for one in found if one.marker.kind == kind]
        later = Counter(one.marker.value for one in pool)
        last = inner = 0
        for one in pool:
            value = one.marker.value
            later[value] -= 1
            before = lines[one.at - 1].plain if one.at else ""
            opens = value == 1 and last > 0 and bool(_OPENS_LIST.search(before))
            goes_on = inner > 0 and value == inner + 1
            if opens or (goes_on and (value != last + 1 or before[-1:] in ";," or later[value] > 0)):
                inner = value
                continue
            inner, last = 0, value
            kept.append(one)
    return sorted(kept, key=lambda one: one.at)


def _may_go_on(plain: str) -> bool:
    """Whether a term may have been broken at the end of a line."""
    return _is_open(plain) or _is_term_line(plain)


def _is_open(plain: str) -> bool:
    """Whether a line stops within a term: an unclosed quote, or too little to be one."""
    return plain.count("“") > plain.count("”") or plain.count("(") > plain.count(")")


def find_chain(lines: Sequence[Line]) -> list[Candidate]:
    """The candidates that are entries, in sequence: strong ones, unless those of any shape are many more."""
    found = _without_inner(lines, candidates(lines))
    strong = [one for one in found if one.is_strong]
    loose = [one for one in found if _may_be_entry(lines, one)]
    sure, any_shape = _best(strong), _best(loose)
    if len(any_shape) > 1 and len(any_shape) * 2 > len(sure) * 3:
        return any_shape
    if len(sure) > 1:
        return sure
    return strong[:1] if strong and strong[0].marker.value == 1 else []


def _best(pool: Sequence[Candidate]) -> list[Candidate]:
    """The longest chain; but items may be more than entries, and the outer kind comes first."""
    chains = [_chain([one for one in pool if one.marker.kind == kind]) for kind in _kinds(pool)]
    best = max(chains, key=len, default=[])
    outer = min((one for one in chains if len(one) > 1), key=lambda chain: chain[0].at, default=best)
    return outer if best and _covers(outer, best) else best


def _covers(outer: list[Candidate], best: list[Candidate]) -> bool:
    return outer[0].at < best[0].at and outer[0].marker.value == 1 and outer[-1].at > best[0].at


def _kinds(pool: Sequence[Candidate]) -> list[str]:
    return list(dict.fromkeys(one.marker.kind for one in pool))


def _may_be_entry(lines: Sequence[Line], one: Candidate) -> bool:
    line = lines[one.at]
    begin = one.marker.end
    if one.is_strong:
        return True
    if any(find(line.plain, begin) for find in (cuts.dash, cuts.gap, cuts.weak)):
        return True
    rest = line.plain[begin:]
    return _is_term_line(rest) and one.at + 1 < len(lines)


def _is_term_line(plain: str) -> bool:
    return len(plain) <= cuts.TERM_LIMIT and cuts.is_term(plain) and plain[-1] not in "。,;、!?"


def _chain(pool: Sequence[Candidate]) -> list[Candidate]:
    """The sequence of numbers in a pool of one kind; numbers that a scan misread are read as they must be."""
    chain: list[Candidate] = []
    for i, one in enumerate(pool):
        if not chain:
            if one.marker.value <= _JUMP_LIMIT or _runs(pool, i):
                chain.append(one)
            continue
        last = chain[-1].marker.value
        step = one.marker.value - last
        after = pool[i + 1].marker.value if i + 1 < len(pool) else None
        if step == 1:
            chain.append(one)
        elif after == last + 2 or (one.marker.is_damaged and after is None):
            chain.append(replace(one, marker=replace(one.marker, value=last + 1, is_damaged=True)))
        elif (1 < step <= _JUMP_LIMIT and (after is None or after > one.marker.value)) or (
            step == 0 and after == last + 1
        ):
            chain.append(one)
        elif one.marker.value == 1 and not _comes_back(pool, i, last):
            break
    return chain


def _runs(pool: Sequence[Candidate], i: int) -> bool:
    return i + 1 < len(pool) and pool[i + 1].marker.value == pool[i].marker.value + 1


def _comes_back(pool: Sequence[Candidate], i: int, last: int) -> bool:
    """Whether a list that starts again at 1 is an inner one, after which the outer one goes on."""
    expected = 1
    for one in pool[i : i + 60]:
        if one.marker.value == last + 1 and one.marker.value != expected:
            return True
        expected = one.marker.value + 1
    return False


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an entry begins: line, and the place in it behind the number."""

    at: int
    begin: int
    value: int
    remark: str = ""
    column: int = 0


class _Cutter:
    """A section and its chain to drafts."""

    def __init__(self, lines: Sequence[Line], chain: Sequence[Candidate]) -> None:
        self.lines = lines
        self.kind = chain[0].marker.kind
        self.made = Cutting(is_numbered=True)
        self.starts = [_start(one) for one in chain]

    def cutting(self) -> Cutting:
        self._fill_before()
        self._fill_gaps()
        self._fill_after()
        self.made.leave(list(self.lines[: self.starts[0].at]))
        passages = self._passages()
        style = _Style([passage for _, passage in passages], [start.begin for start, _ in passages])
        for start, passage in passages:
            if start.remark:
                self.made.remarks.append(Remark(passage.numbers[0], start.remark))
            self._draft(start.value, passage, start.begin, style)
        return self.made

    def _draft(self, number: int, passage: Passage, begin: int, style: _Style) -> None:
        cut = style.cut(passage, begin)
        if cut is None:
            self._unplaced(passage, begin, number)
        else:
            self.made.drafts.append(draft(number, passage, begin, cut.end, cut.begin))

    def _unplaced(self, passage: Passage, begin: int, number: int) -> None:
        words = passage.text[begin:]
        what = "有词目，没有释义" if cuts.is_term(passage.plain[begin:]) else "分不出词目和释义，未收入"
        self.made.remarks.append(Remark(passage.number_at(begin), f"第{number}条{what}：{excerpt(words)}"))

    def _fill_before(self) -> None:
        """Entries before the first number that can be read: their lines look like those after it."""
        first = self.starts[0]
        found = self._unnumbered(0, first.at)
        if first.value > 1 and found:
            kept = found[-(first.value - 1) :]
            begin = first.value - len(kept)
            self.starts = [*(_read_as(one, begin + i) for i, one in enumerate(kept)), *self.starts]

    def _fill_gaps(self) -> None:
        """Entries between two numbers: by their own numbers if these can be read, else by their look."""
        filled = [self.starts[0]]
        for start in self.starts[1:]:
            wanted = range(filled[-1].value + 1, start.value)
            between = (filled[-1].at + 1, start.at)
            found = self._with_numbers(wanted, *between) or self._without_numbers(wanted, *between)
            filled += [*found, start]
        self.starts = filled

    def _with_numbers(self, wanted: range, begin: int, end: int) -> list[_Start]:
        found: list[_Start] = []
        for i in range(begin, end) if wanted else ():
            mark = marker(self.lines[i].plain)
            above = found[-1].value if found else wanted.start - 1
            fits = mark and mark.kind == self.kind and above < mark.value < wanted.stop
            if mark and fits and cuts.is_term(self.lines[i].plain[mark.end : mark.end + 2]):
                found.append(_Start(i, mark.end, mark.value))
        return found

    def _without_numbers(self, wanted: range, begin: int, end: int) -> list[_Start]:
        found = self._unnumbered(begin, end)[: len(wanted)] if wanted else []
        return (
            [_read_as(one, value) for one, value in zip(found, wanted, strict=True)]
            if len(found) == len(wanted)
            else []
        )

    def _fill_after(self) -> None:
        """Last entries whose numbers are damaged, or whose separators are none of the strong ones."""
        begin = self.starts[-1].at + 1
        for one in self._after(begin):
            last = self.starts[-1]
            fits = one.is_strong and one.marker.is_damaged
            goes_on = one.marker.value == last.value + 1 and _may_be_entry(self.lines[begin:], one)
            if one.marker.kind == self.kind and (fits or goes_on):
                value = last.value + 1
                remark = f"序号疑有误识，按{value}读" if one.marker.is_damaged else ""
                self.starts.append(_Start(begin + one.at, one.marker.end, value, remark))

    def _after(self, begin: int) -> list[Candidate]:
        """The candidates behind the last entry, without those of a list inside it."""
        found = candidates(self.lines[begin:])
        if found and found[0].marker.value == 1 and found[0].at < _INNER_REACH:
            before = self.lines[begin + found[0].at - 1].plain
            if _OPENS_LIST.search(before):
                return []
        return found

    def _unnumbered(self, begin: int, end: int) -> list[_Start]:
        """The lines from begin to end that look like entries without a readable number."""
        found: list[_Start] = []
        for i in range(begin, end):
            line = self.lines[i]
            fresh = line.is_bullet or i == 0 or is_complete(self.lines[i - 1].plain) or i == begin == 0
            place = _damaged_marker(line.plain)
            cut = cuts.strong(line.plain, place)
            if fresh and cut and (place or cuts.is_bare_term(line.plain[place : cut.end])):
                found.append(_Start(i, place, 0))
        return found

    def _passages(self) -> list[tuple[_Start, Passage]]:
        bounds = [start.at for start in self.starts] + [len(self.lines)]
        rows = [list(self.lines[begin:end]) for begin, end in pairwise(bounds)]
        whole = [row for row in rows[:-1] if row]
        rows = [self._without_tail(row) for row in rows[:-1]] + [last_row(rows[-1], whole, self.made)]
        return [(start, join(row)) for start, row in zip(self.starts, rows, strict=True)]

    def _without_tail(self, row: list[Line]) -> list[Line]:
        """An entry's lines without a group heading that stands before the next entry."""
        kept = len(row)
        while kept > 1 and _is_group(row[kept - 1], row[kept - 2]):
            kept -= 1
        self.made.leave(row[kept:])
        return row[:kept]


def _is_group(line: Line, before: Line) -> bool:
    if line.level:
        return True
    short = len(line.plain) <= _SHORT and not is_complete(line.plain) and is_complete(before.plain)
    return short and bool(_GROUP.fullmatch(line.plain) or line.is_after_blank)


def last_row(row: list[Line], others: list[list[Line]], made: Cutting) -> list[Line]:
    """The lines of the last entry, which has no next entry to end it.

    It ends as the others do: with the first complete sentence, unless they have more paragraphs; if
    they end without a full stop, with as many lines as they have.
    """
    usual = max((len(one) for one in others), default=1)
    stopped = [is_complete(one[-1].plain) for one in others]
    with_stop = not stopped or sum(stopped) * 2 >= len(stopped)
    several = sum(_has_paragraphs(one) for one in others) * 3 >= max(1, len(others))
    kept = 1
    while kept < len(row):
        line, before = row[kept], row[kept - 1]
        if is_complete(before.plain):
            more = bool(_INNER.match(line.plain)) or (several and is_complete(line.plain))
        elif with_stop:
            more = kept < usual + 12
        else:
            more = kept < usual and not line.is_after_blank
        if not more or line.level:
            break
        kept += 1
    made.leave(row[kept:])
    return row[:kept]


def _has_paragraphs(row: list[Line]) -> bool:
    return any(is_complete(line.plain) for line in row[:-1])


def _start(one: Candidate) -> _Start:
    value = one.marker.value
    return _Start(
        one.at, one.marker.end, value, f"序号疑有误识，按{value}读" if one.marker.is_damaged else ""
    )


def _read_as(start: _Start, value: int) -> _Start:
    return replace(start, value=value, remark=f"序号脱落或无法辨认，按次序作{value}")


_ANY_MARKER = re.compile(r"[\[(【]?[^\s“”:,。《》\u4e00-\u9fff]{1,3}\s?[.、,)\]】]\s*")


def _damaged_marker(plain: str) -> int:
    """Where the words begin behind something that was once a number; 0 if there is none."""
    found = marker(plain)
    if found:
        return found.end
    garbled = _ANY_MARKER.match(plain)
    return garbled.end() if garbled else 0


def _inline_pattern(kind: str, wanted: int) -> re.Pattern[str]:
    shapes = {
        "paren": rf"\(?{wanted}\)[.、]?",
        "bracket": rf"[\[【]{wanted}[\]】]",
        "hanzi": rf"{_hanzi(wanted)}、",
        "hanzi-paren": rf"\({_hanzi(wanted)}\)",
        "sign": re.escape(_circled(wanted)),
    }
    shape = shapes.get(kind, rf"{wanted}\s?[.、]")
    return re.compile(rf"(?<![0-9])({shape})\s*")


def _hanzi(number: int) -> str:
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if not tens else ("" if tens == 1 else digits[tens]) + "十") + (digits[ones] if ones else "")


def _circled(number: int) -> str:
    if number <= 20:  # noqa: PLR2004 - Unicode has ① to ⑳ in one block, the others in two
        return chr(0x2460 + number - 1)
    return chr(0x3251 + number - 21) if number <= 35 else chr(0x32B1 + number - 36)  # noqa: PLR2004 - Unicode has the circled numbers in two blocks


class _Style:
    """How the entries of one section separate term and explanation, by majority."""

    def __init__(self, passages: Sequence[Passage], begins: Sequence[int]) -> None:
        rows = list(zip(passages, begins, strict=True))
        strong = sum(_first_line(cuts.strong, *row) is not None for row in rows)
        broken = sum(_breaks(*row) is not None for row in rows)
        self._finders: list[Finder] = [_strong_anywhere]
        for find in (_weak_first, _gap_first, _dash_first):
            if sum(find(*row) is not None for row in rows) * 10 >= len(rows) * 6:
                self._finders.insert(0, find)
        if broken > strong:
            self._finders.insert(0, _breaks)
        self._finders += [_dash_first, _gap_first, _weak_first, _breaks]

    def cut(self, passage: Passage, begin: int) -> Cut | None:
        """Where the term of a passage ends; None if it has no explanation."""
        for find in self._finders:
            cut = find(passage, begin)
            if cut and passage.plain[cut.begin :].strip() and passage.plain[begin : cut.end].strip():
                return cut
        return None


def _strong_anywhere(passage: Passage, begin: int) -> Cut | None:
    return cuts.strong(passage.plain, begin)


def _first_line(find: Callable[[str, int], Cut | None], passage: Passage, begin: int) -> Cut | None:
    cut = find(passage.plain, begin)
    return cut if cut and cut.end <= passage.first_end else None


def _dash_first(passage: Passage, begin: int) -> Cut | None:
    return _earlier(cuts.dash, passage, begin)


def _gap_first(passage: Passage, begin: int) -> Cut | None:
    return _earlier(cuts.gap, passage, begin)


def _weak_first(passage: Passage, begin: int) -> Cut | None:
    """指 or 即, in a section whose entries have no other separator than these words."""
    cut = cuts.weak(passage.plain, begin)
    other = cuts.strong(passage.plain, begin)
    return cut if cut and (other is None or (other.begin == other.end and cut.end <= other.end)) else None


def _earlier(find: Callable[[str, int], Cut | None], passage: Passage, begin: int) -> Cut | None:
    """A separator that stands on the first line and before any other."""
    cut = _first_line(find, passage, begin)
    other = cuts.strong(passage.plain, begin)
    return cut if cut and (other is None or cut.end < other.end) else None


def _breaks(passage: Passage, begin: int) -> Cut | None:
    """The end of the first line, if it is a term on its own."""
    end = passage.first_end
    first = passage.plain[begin:end].strip()
    if (
        end >= len(passage.plain)
        or not first
        or _is_open(first)
        or not _is_term_line(first)
        or cuts.strong(first, 0)
    ):
        return None
    return Cut(end, end)
