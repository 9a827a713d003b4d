"""The entries of a section without numbers: by lines, by alternating lines, or out of running prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Cutting, Draft, draft, is_complete
from zhuzhou_cli.report.layouts.numbered import last_row
from zhuzhou_cli.report.lines import Line, Passage, join
from zhuzhou_cli.report.words import IS, LEAD, SHORT_LEAD, SURE_LEAD

Finder = Callable[[str, int], Cut | None]

_TERM_LINE_LIMIT = 28
_STRAY_LIMIT = 2
"""Paragraphs in a row that begin no entry; more of them are another article."""

# In prose a term is announced by what follows it: ，是指 or 是指; it follows the end of a clause.
_IN_PROSE = re.compile(
    r"(?:^|(?<=[。;!?]))\s*(?=[“\w《])((?:“[^“”。;]{1,24}”|[^“”。;,:!?、\s]){1,24}?(?:、“[^“”。;]{1,24}”){0,4}[^。;,:!?\s]{0,12}?)"
    rf"(?:\s?,\s?(?={LEAD})|(?={SURE_LEAD})|(?<=”)(?={SHORT_LEAD})|\s?:\s?(?={LEAD}|{IS}))"
)


def cut_unnumbered(lines: Sequence[Line]) -> Cutting:
    """The entries of a section without numbers, by the layout that gives most of them.

    Prose is believed last: explanations too say what a part of a term 是指.
    """
    by_lines = _by_starts(lines, _line_starts(lines))
    alternating = _alternating(lines)
    prose = _prose(lines)
    best = alternating if len(alternating.drafts) > len(by_lines.drafts) else by_lines
    return prose if len(prose.drafts) > 1 and len(prose.drafts) * 2 > len(best.drafts) * 3 else best


def _line_starts(lines: Sequence[Line]) -> list[tuple[int, Cut]]:
    """The lines that begin with a term and a separator, of the kind that most of them have."""
    fresh = [i for i in range(len(lines)) if _is_fresh(lines, i)]
    best: list[tuple[int, Cut]] = []
    for find in (cuts.strong, _dash, _gap):
        found = [(i, cut) for i in fresh if (cut := _opening(lines, i, find))]
        if len(found) < 2:  # noqa: PLR2004 - one line is no layout
            continue
        dense = len(found) * 3 >= bisect_right(fresh, found[-1][0])
        if dense and len(found) * 4 > len(best) * 5:
            best = found
        if len(best) * 5 > len(fresh) * 4:
            break
    return best


def _is_fresh(lines: Sequence[Line], i: int) -> bool:
    """Whether a line may begin an entry: nothing before it is unfinished."""
    line = lines[i]
    return (
        i == 0
        or line.is_bullet
        or line.is_after_blank
        or is_complete(lines[i - 1].plain)
        or lines[i - 1].plain[-1] in ";:"
    )


def _dash(plain: str, begin: int) -> Cut | None:
    return _before_strong(cuts.dash(plain, begin), plain, begin)


def _gap(plain: str, begin: int) -> Cut | None:
    return _before_strong(cuts.gap(plain, begin), plain, begin)


def _before_strong(cut: Cut | None, plain: str, begin: int) -> Cut | None:
    other = cuts.strong(plain, begin)
    return cut if cut and (other is None or cut.end < other.end) else None


def _opening(lines: Sequence[Line], i: int, find: Finder) -> Cut | None:
    line = lines[i]
    cut = find(line.plain, 0)
    if cut is None and i + 1 < len(lines) and line.plain.count("“") > line.plain.count("”"):
        cut = find(join(lines[i : i + 2]).plain, 0)
    return cut if cut and cuts.is_bare_term(line.plain[: cut.end]) else None


def _by_starts(lines: Sequence[Line], starts: Sequence[tuple[int, Cut]]) -> Cutting:
    made = Cutting()
    if not starts:
        return made
    starts = _before_article(lines, _without_parts(lines, starts))
    bounds = [at for at, _ in starts] + [len(lines)]
    rows = [list(lines[begin:end]) for begin, end in pairwise(bounds)]
    made.leave(list(lines[: bounds[0]]))
    rows[-1] = last_row(rows[-1], rows[:-1], made)
    for (_, cut), row in zip(starts, rows, strict=True):
        passage = join(row)
        if passage.text[cut.begin :].strip():
            made.drafts.append(draft(None, passage, 0, cut.end, cut.begin))
        else:
            made.leave(row)
    return made


def _without_parts(lines: Sequence[Line], starts: Sequence[tuple[int, Cut]]) -> list[tuple[int, Cut]]:
    """The starts without lines that define a part of the term before them: “八港”即 of “一江八港”."""
    kept: list[tuple[int, Cut]] = []
    for at, cut in starts:
        name = lines[at].plain[: cut.end].strip("“” ")
        before = lines[kept[-1][0]].plain[: kept[-1][1].end] if kept else ""
        if cut.begin != cut.end or name not in before:
            kept.append((at, cut))
    return kept


def _before_article(lines: Sequence[Line], starts: Sequence[tuple[int, Cut]]) -> Sequence[tuple[int, Cut]]:
    """The starts before the first stretch of paragraphs that begin no entry."""
    spaced = sum(lines[at].is_after_blank for at, _ in starts) * 2 > len(starts)
    for k, (at, cut) in enumerate(starts[1:], 1):
        inside = range(starts[k - 1][0] + 1, at)
        strays = sum(
            is_complete(lines[j - 1].plain) and (not spaced or lines[j].is_after_blank) for j in inside
        )
        looks_like_one = lines[at].plain[:1] == "“" or lines[at].is_bullet or cut.begin == cut.end
        if strays > _STRAY_LIMIT or (strays > 0 and not looks_like_one):
            return starts[:k]
    return starts


def _alternating(lines: Sequence[Line]) -> Cutting:
    """A term on one line, its explanation on the next: pairs from the first line that can be a term."""
    starts: list[int] = []
    longest = 0
    i = 0
    while i + 1 < len(lines):
        fits = _is_term_line(lines[i]) and not _is_term_line(lines[i + 1])
        if fits and len(starts) > 1 and _outgrown(lines[starts[0]], longest, lines[i]):
            break
        if fits:
            starts.append(i)
            longest = max(longest, len(lines[i].plain))
            i += 2
            while i < len(lines) and not is_complete(lines[i - 1].plain):
                i += 1
        elif starts and _is_term_line(lines[i]):
            break
        else:
            i += 1
    return _by_starts(lines, [(at, Cut(len(lines[at].plain), len(lines[at].plain))) for at in starts])


def _outgrown(first: Line, longest: int, line: Line) -> bool:
    """Whether a line is a headline after the terms: longer than all of them, or on a level above."""
    too_long = len(line.plain) > max(16, longest + 8) and "“" not in line.plain
    return too_long or line.level != first.level


def _is_term_line(line: Line) -> bool:
    plain = line.plain
    return len(plain) <= _TERM_LINE_LIMIT and plain[-1] not in "。,;、:!?…" and cuts.is_bare_term(plain)


def _prose(lines: Sequence[Line]) -> Cutting:
    """Terms announced inside running sentences; a paragraph that announces none ends the list."""
    made = Cutting()
    announced = [list(_IN_PROSE.finditer(line.plain)) for line in lines]
    forms = Counter(_form(one) for some in announced for one in some)
    usual = max(forms, key=lambda form: forms[form], default="")
    for i, line in enumerate(lines):
        passage = join(lines[i : i + 1])
        found = [one for one in announced[i] if _form(one) == usual]
        if not found and made.drafts and is_complete(lines[i - 1].plain):
            made.leave(list(lines[i:]))
            break
        if not found:
            made.leave([line])
            continue
        ends = [one.start() for one in found[1:]] + [len(line.plain)]
        for one, end in zip(found, ends, strict=True):
            made.drafts.append(_from_prose(passage, one, end))
    return made


def _form(found: re.Match[str]) -> str:
    """How a term is announced: the sign behind it, and whether its explanation opens with 即."""
    opens = "即" if found.string.startswith("即", found.end()) else "指"
    return found.string[found.end(1) : found.end()].strip() + opens


def _from_prose(passage: Passage, found: re.Match[str], end: int) -> Draft:
    term, text = passage.text[found.start(1) : found.end(1)], passage.text[found.end() : end]
    return Draft(None, term.strip(), text.strip().rstrip("；;"), passage.number_at(found.start(1)))
