"""Headings of groups that do not say so: 经济发展 over 低空经济：…. What they stand between tells.

Such a line is short and has no separator; the entry before it is complete, and the line below it begins an
entry. Several of one form are headings; a single one is told from no term.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.alone import is_taken_up
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.furniture import is_page
from zhuzhou_cli.report.labels import is_label
from zhuzhou_cli.report.layouts.rows import is_row
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.dress import dress_of
from zhuzhou_cli.report.numbers.marker import Marker
from zhuzhou_cli.report.words import opens_definition
from zhuzhou_cli.report.wrapped import full_width

_LIMIT = 18
"""Characters of a heading, without its number and its brackets."""

_FEWEST, _MOST = 2, 60
"""Headings of a list; one is told from no term."""

_COINED = re.compile(r"[0-9A-Za-z“]|[一两三四五六七八九十百千](?![、.致体般])")
"""What headwords have, and names of groups do not: quotes, numerals, Latin letters."""

_IN_BRACKETS = re.compile(r"(?P<open>[【\[(《<])(?P<words>[^【】\[\]()《》<>]+)[】\])》>](?P<colon>:?)")
_PART = re.compile(r"第[0-9一二三四五六七八九十]{1,3}(?:部分|[章节篇编])[ :]?")
_SEPARATORS = (cuts.strong, cuts.dash, cuts.gap)

_Form = tuple[str, str, str, bool, int]
"""How a heading is printed: the kind of its number, its bracket, its colon, its bullet, its level."""


def heads(lines: Sequence[Line]) -> list[int]:
    r"""The places of the headings of groups, if what stands between them are entries; else none.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> groups = "经济发展\n甲制：某事。\n乙制：某事。\n金融改革\n丙制：某事。"
    >>> heads(lines_of(groups)[0]), heads(lines_of(groups.replace("乙制：", ""))[0])
    ([0, 3], [])
    """
    width = full_width(lines)
    forms = [_form(line, width) for line in lines]
    if sum(form is not None for form in forms) < _FEWEST or 2 * sum(map(is_row, lines)) > len(lines):
        return []
    terms = [_term(lines, i) for i in range(len(lines))]
    again = Counter(term for term in terms if term)
    begins = [bool(term) and again[term] == 1 for term in terms]
    has_stops = any(is_complete(line.plain) for line in lines)
    whole = [begins[i] and not has_stops and len(line.plain) < width for i, line in enumerate(lines)]
    found: dict[_Form, list[int]] = {}
    for i, form in enumerate(forms[:-1]):
        ends = i == 0 or is_complete(lines[i - 1].plain) or whole[i - 1]
        is_led = not any(begins[:i]) and lines[i - 1].plain[-1] not in ",、"
        is_led = is_led or bool(form and form[1] == "【")  # the entry before it may lack its stop
        if form and begins[i + 1] and (ends or is_led) and _is_apart(lines[i], lines[i + 1]):
            found.setdefault(form, []).append(i)
    best = max(found.values(), key=len, default=[])
    return best if _are_heads(lines, best, begins) else []


def _are_heads(lines: Sequence[Line], places: Sequence[int], begins: Sequence[bool]) -> bool:
    """Whether some places are those of headings: more entries than they, and few have what terms have."""
    if not _FEWEST <= len(places) <= _MOST:
        return False
    coined = sum(bool(_COINED.search(_words(lines[at]))) and not is_page(lines[at]) for at in places)
    inside = sum(begins[i] for i in range(places[0], len(lines)) if i not in places)
    is_more = len(places) < inside + _are_numbered(lines[at + 1] for at in places)
    return coined * 2 < len(places) and (is_more or _are_distinct(lines, places))


def _are_distinct(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether the line below each heading looks like an entry, and like no text of a term: 甲制——指…."""
    below = [dress_of(lines, at + 1) for at in places]
    return all(dress is not None and dress.is_distinct() for dress in below)


def _are_numbered(firsts: Iterable[Line]) -> bool:
    """Whether the first entries of groups have numbers that are all 1, or go up: each may be the only one."""
    values = [mark.value if mark else 0 for mark in (line.mark for line in firsts)]
    return set(values) == {1} or (values[0] > 0 and all(before < after for before, after in pairwise(values)))


def _form(line: Line, width: int) -> _Form | None:
    """How a line is printed that may be a heading: short, no sentence, without a term and its separator."""
    words = _words(line)
    if not words or len(words) > _LIMIT or len(line.plain) >= width or words[-1] in "。;,、!?:":
        return None
    if cuts.found(words, 0, cuts.strong, cuts.dash) or not any(map(str.isalpha, words)) or "," in words:
        return None
    mark, bare = line.mark, _bare(line)
    bracketed = _IN_BRACKETS.fullmatch(bare)
    opened = bracketed["open"] if bracketed else ""
    return (
        mark.kind if mark else "",
        opened,
        bare[-1] if bare[-1] == ":" else "",
        line.is_bullet,
        line.level,
    )


def _bare(line: Line) -> str:
    """A line without its number: 一、, 第一部分."""
    part = _PART.match(line.plain)
    return line.plain[part.end() if part else _end(line.mark) :]


def _words(line: Line) -> str:
    """The words of a heading, without its number, its brackets and its colon."""
    bare = _bare(line)
    bracketed = _IN_BRACKETS.fullmatch(bare)
    return bracketed["words"] if bracketed else bare.rstrip(":").strip()


def _term(lines: Sequence[Line], i: int) -> str:
    """The term of an entry that begins on a line: before a separator, or over a sentence; else nothing."""
    line = lines[i]
    mark, plain, begin = line.mark, line.plain, _end(line.mark)
    for find in (*_SEPARATORS, cuts.led) if mark else _SEPARATORS:
        cut = find(line.spaced if find is cuts.gap else plain, begin)
        if cut and cut.begin < len(plain) and _is_term(plain[begin : cut.end]):
            is_sure = mark is not None or plain[begin] in "【["
            is_text = is_sure or cut.begin > cut.end or opens_definition(plain, cut.begin)
            return plain[begin : cut.end] if is_text else ""
    below = lines[i + 1 : i + 2]
    is_over = any(after.mark is None and is_complete(after.plain) for after in below)
    is_over = is_over and not any(_begins(after) for after in below)
    return plain[begin:] if is_over and cuts.is_term_line(plain[begin:]) and _is_term(plain[begin:]) else ""


def _begins(line: Line) -> bool:
    """Whether a line without a number has a term and a colon."""
    cut = cuts.strong(line.plain, 0)
    return cut is not None and cut.begin > cut.end and _is_term(line.plain[: cut.end])


def _is_term(plain: str) -> bool:
    return cuts.is_bare_term(plain) and not is_label(plain.strip("【】[]"))


def _is_apart(line: Line, after: Line) -> bool:
    """Whether the line below a heading takes up no term, and has no number of the heading's kind."""
    mark, own = line.mark, after.mark
    is_other = own is None or mark is None or own.kind != mark.kind
    return is_other and not is_taken_up(_words(line), after.plain[_end(own) :])


def _end(mark: Marker | None) -> int:
    return mark.end if mark else 0
