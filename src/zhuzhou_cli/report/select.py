"""Where a report has its glossaries, and their entries: what is announced comes first.

Nothing is taken for a glossary because it could be one; see evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from zhuzhou_cli.report import footnotes, trailing
from zhuzhou_cli.report.competition import entries_of
from zhuzhou_cli.report.continued import (
    FAR,
    Piece,
    Stretch,
    extended,
    left_behind,
    noted,
    pieces,
    reads_as_entry,
    without,
)
from zhuzhou_cli.report.drafts import Offer, guarded
from zhuzhou_cli.report.evidence import are_notes_of_parts, is_credible, is_hung, is_unmistakable
from zhuzhou_cli.report.furniture import ends_section, is_caption, running
from zhuzhou_cli.report.layouts import labelled, openings, rows
from zhuzhou_cli.report.lines import GROUP_LEVEL, Line, Remark, excerpt
from zhuzhou_cli.report.numbers.chain import find_chain
from zhuzhou_cli.report.sections import Section, sections

_CLOSE, _SOME = 3, 3
"""Lines between the definitions of a list, at most; definitions of a list, at least."""

_AHEAD = 2
"""Lines above a list that read as entries of it, from which on they are told."""

_Made = tuple[tuple[Line, ...], Offer]
"""Lines, and the entries that they have."""


def select(lines: Sequence[Line]) -> list[Offer]:
    """The glossaries of a report in the order of its pages, as entries and remarks; none if it has none.

    Labelled blocks are sought on the whole page, then what is announced, then notes at the foot of pages, and
    last what nothing announces.
    """
    furniture = running(lines)
    blocks = [line for line in lines if line.number not in furniture or labelled.is_label(line)]
    kept = [line for line in lines if line.number not in furniture]
    announced = _found(labelled.offer(blocks)) or _announced(lines, furniture)
    return (
        announced or _found(footnotes.offer(kept)) or _found(footnotes.uncalled(kept)) or _unannounced(kept)
    )


def _found(offer: Offer) -> list[Offer]:
    return _with_entries([guarded(offer)])


def _with_entries(offers: Sequence[Offer]) -> list[Offer]:
    """The lists of which entries are left; what is told of the others is told by the first of them."""
    kept = [offer for offer in offers if offer.drafts]
    for offer in offers if kept else ():
        if not offer.drafts:
            kept[0].remarks += offer.remarks
    return kept


def _announced(lines: Sequence[Line], furniture: set[int]) -> list[Offer]:
    """The entries of each section that a heading or an introduction announces, if they are a glossary."""
    found: list[Section] = []
    known: list[Offer] = []
    early: list[Piece] = []
    parted = [without(section, furniture) for section in sections(lines)]
    offers = [(entries_of(section.lines), section) for section in _merged(parted, furniture)]
    are_notes = are_notes_of_parts([one for one in offers if one[0].drafts], lines)
    for offer, section in offers:
        if offer.drafts and (are_notes or is_credible(offer, section, lines)):
            found.append(section)
            known.append(offer)
        elif found:
            is_sentence = not section.lines and section.heading.plain.endswith("。")
            strays = (*found[-1].strays, *section.strays, *([section.heading] if is_sentence else ()))
            behind = (*found[-1].behind, *(section.behind if is_sentence else _dissolved(section)))
            found[-1] = replace(found[-1], strays=strays, behind=behind)
        elif few := tuple(takewhile(reads_as_entry, section.lines)):
            early.append((section.heading, *few))
    if found:
        found[0] = replace(found[0], behind=(*early, *found[0].behind))
    longer = [
        (extended(section), (section.lines, offer)) for section, offer in zip(found, known, strict=True)
    ]
    return _with_entries([_offer(section, lines, furniture, made) for section, made in longer])


def _dissolved(section: Section) -> list[Piece]:
    """The lines of a section that is none: what its heading announces may go on with the list before it."""
    heading, rest = section.heading, section.announced.rest
    if rest:  # 注：4.甲制度：…: what is read as an entry is no heading
        text, plain = heading.text.removesuffix(rest.text), heading.plain.removesuffix(rest.plain)
        heading = replace(heading, text=text.strip(), plain=plain.strip())
    return [(heading, *section.imprint, *section.lines), *section.behind]


def _offer(section: Section, lines: Sequence[Line], furniture: set[int], made: _Made) -> Offer:
    """The entries of a section that is a glossary, and remarks on all that was not taken in."""
    offer = _complete(without(section, furniture), made)
    offer.announced_at = section.heading.number
    within = range(section.heading.number + 1, section.lines[-1].number + 1)
    page = [line for line in lines if line.number in furniture and line.number in within]
    for line in (*section.imprint, *page):
        what = "图表的题目" if is_caption(line) else "页码或页眉"
        offer.remarks.append(Remark(line.number, f"{what}，未收入：{excerpt(line.text)}"))
    if section.body and section.body.number > section.lines[-1].number:
        said = f"从这一行起当作报告的正文，未收入：{excerpt(section.body.text)}"
        offer.remarks.append(Remark(section.body.number, said))
    return offer


def _complete(stretch: Stretch, made: _Made | None = None) -> Offer:
    """The entries of a list, and remarks on what stood between them and behind them.

    ``made`` are lines and their entries, which need not be sought anew if they are those of the list.
    """
    offer = made[1] if made and made[0] == stretch.lines else entries_of(stretch.lines)
    offer.leave([*stretch.strays, *noted(stretch)])
    offer.remarks += left_behind(stretch)
    return offer


def _merged(found: Sequence[Section], furniture: set[int]) -> list[Section]:
    """The sections, those that a running head has parted as one: it is the heading, or the numbers go on."""
    merged: list[Section] = []
    for section in found:
        last = merged[-1] if merged else None
        first = next((mark.value for line in section.lines[:3] if (mark := line.mark)), 0)
        is_head = (
            last
            and section.heading.plain == last.heading.plain
            and section.heading.number in furniture
            and not _begins_again(section, last)
        )
        if last and (is_head or (first > 1 and _last_number(last) + 1 == first)):
            merged[-1] = _one(last, section, is_head=bool(is_head))
        else:
            merged.append(extended(section))
    return merged


def _one(last: Section, section: Section, *, is_head: bool) -> Section:
    """Two sections as one; under a running head, what comes before the next number belongs to the last."""
    if not is_head:
        longer = extended(replace(last, behind=(*last.behind, *_dissolved(section))))
        if len(longer.lines) > len(last.lines):
            return longer
    between = [line for piece in last.behind for line in piece]
    is_short = len(between) <= FAR
    links = tuple(takewhile(ends_section, section.lines))
    whole = replace(
        last,
        lines=(*last.lines, *section.lines[len(links) :]),
        strays=(*last.strays, *(between if is_short else ()), section.heading, *section.imprint, *links),
        behind=(*(() if is_short else last.behind), *section.behind),
    )
    return extended(whole)


def _begins_again(section: Section, last: Section) -> bool:
    """Whether a section is a list of its own after the last: its numbers are 1, 2, 3, and do not go on.

    Where the report itself stands between the two, it may have a single number.
    """
    chain = find_chain(section.lines)
    if len(chain) < (1 if last.behind else _SOME) or chain[0].value != 1 or _last_number(last) < 1:
        return False
    longer = len(find_chain([*last.lines, *section.lines])) - len(find_chain(last.lines))
    return 2 * longer < len(chain)


def _last_number(section: Section) -> int:
    chain = find_chain(section.lines)
    return chain[-1].value if chain else -1


def _unannounced(lines: Sequence[Line]) -> list[Offer]:
    """A table whose head leaves no doubt, else the lists of definitions, else a list at the end."""
    head = next((i for i, line in enumerate(lines) if rows.is_sure_head(line)), len(lines))
    end = next((i for i in range(head, len(lines)) if not rows.is_row(lines[i])), len(lines))
    if found := _found(rows.offer(lines[head:end])):
        return found
    for runs in (_runs(lines), _stretches(lines)):
        sure = [run for run in runs if is_unmistakable(entries_of(lines[run[0] : run[1]]), lines)]
        if sure:
            return _all_of(lines, sure)
    return _at_end(lines) or _found(rows.bare(lines))


def _all_of(lines: Sequence[Line], runs: Sequence[tuple[int, int]]) -> list[Offer]:
    """The lists in several stretches of a report, but for those with which one before them goes on."""
    made: list[Offer] = []
    last = 0
    for begin, end in runs:
        if lines[begin].number > last:
            stretch = _stretch(lines, begin, end, _ends_run)
            made.append(_complete(stretch))
            made[-1].remarks += _ahead(lines, begin, last)
            last = stretch.lines[-1].number
    return _with_entries(made)


def _ahead(lines: Sequence[Line], begin: int, last: int) -> list[Remark]:
    """A remark on lines right above a list that nothing announces, if they read as entries, as it does."""
    above = [*takewhile(reads_as_entry, reversed([line for line in lines[:begin] if line.number > last]))]
    if len(above) < _AHEAD:
        return []
    said = f"从这一行起有像条目的 {len(above)} 行，在名词解释之前，未收入：{excerpt(above[-1].text)}"
    return [Remark(above[-1].number, said)]


def _at_end(lines: Sequence[Line]) -> list[Offer]:
    """The last list whose terms are words of the report before it, or hang on them by their numbers."""
    for begin in trailing.starts(lines):
        end = _end(lines, begin + 1, ends_section)
        offer = entries_of(lines[begin:end])
        if is_hung(offer, lines) or (offer.drafts and trailing.is_trailing(offer, lines, begin)):
            return _with_entries([_complete(_stretch(lines, begin, end, ends_section))])
    return []


def _stretch(lines: Sequence[Line], begin: int, end: int, ends: Callable[[Line], bool]) -> Stretch:
    """The list from a place to another one, with all that goes on behind it."""
    return extended(Stretch(tuple(lines[begin:end]), pieces(lines[end:], ends)))


def _end(lines: Sequence[Line], first: int, ends: Callable[[Line], bool]) -> int:
    return next((i for i in range(first, len(lines)) if ends(lines[i])), len(lines))


def _ends_run(line: Line) -> bool:
    return ends_section(line) or 0 < line.level < GROUP_LEVEL


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches that may be a glossary: from a line that begins with 1 to a heading or an imprint."""
    runs: list[tuple[int, int]] = []
    after = 0
    for i, line in enumerate(lines):
        mark = line.mark if i >= after else None
        if mark and mark.value == 1:
            after = _end(lines, i + 1, _ends_run)
            runs.append((i, after))
    return runs


def _stretches(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches without numbers that may be a glossary: definitions close to each other."""
    stretches: list[tuple[int, int]] = []
    places = [i for i, line in enumerate(lines) if openings.is_definition(line)]
    bounds = [
        k for k in range(len(places) + 1) if k in (0, len(places)) or places[k] - places[k - 1] > _CLOSE
    ]
    for first, after in pairwise(bounds):
        if after - first >= _SOME:
            last, begin = places[after - 1], places[first]
            while begin and openings.opens(lines[begin - 1]):
                begin -= 1
            stretches.append((begin, _end(lines, last + 1, _ends_run)))
    return stretches
