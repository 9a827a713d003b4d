"""Notes at the foot of pages: blocks of notes, each below the lines that call them behind their terms.

…深入实施八大行动①，…        ①八大行动：指…        ………推进三通①…        ①三通：…

The numbers go on from page to page, or begin again; what stands between the blocks is the report. Notes that
nothing calls are read if all are definitions, and the stretch above each block has all of its terms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.callouts import KINDS, calls, stands_in
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Draft, Offer, drafted, is_complete
from zhuzhou_cli.report.furniture import is_imprint
from zhuzhou_cli.report.lines import Line, Remark, excerpt, join
from zhuzhou_cli.report.numbers.marker import Marker
from zhuzhou_cli.report.paragraphs import is_inner

_FEWEST, _UNCALLED = 2, 4
"""Blocks, for a single one is a list like any other; notes of all blocks that nothing calls."""

_INSIDE = 2
"""Lines between two notes of a page that are a paragraph of the first; more are the report."""

_FAR = 20
"""Lines above a block that may have the terms of notes which nothing calls."""

_DEFINES = re.compile("[指即]")
"""What a definition has near its beginning; to look for it is quicker than to look for its term above."""

_CALLS = re.compile(r"[\w”)》](?:[\[【(]\d{1,2}[\])】]|[①-⑳㉑-㉟])")
"""A call behind a term, which no note has; before the items of a list in one stands a colon or a stop."""

_LEADS = re.compile(r"[”\]】]?(?P<sign>\s*[:,。—-]*\s*)(?:就?是|即|为|指|(?<=[:。—\s-]))")
"""What stands behind a term whose words the report calls."""

_UNSURE = ("hanzi", "hanzi-paren")
"""How headings of a report are numbered; notes that nothing calls are not."""


@dataclass(slots=True)
class _Block:
    """Notes that follow each other: the cut and the lines of each, and the lines of those on other words.

    ``last`` has the lines of the one that was added last, ``inside`` are paragraphs that a note may have.
    """

    notes: list[tuple[Cut, list[Line]]] = field(default_factory=list)
    others: list[list[Line]] = field(default_factory=list)
    last: list[Line] = field(default_factory=list)
    inside: list[Line] = field(default_factory=list)

    def takes_up(self, mark: Marker, below: _Above) -> bool:
        """Whether a note with a number belongs to the block, from which a few lines part it."""
        own = self.last[0].mark if self.last else None
        is_next = own is not None and mark.value == own.value + 1
        return not below.lines or (is_next and len(below.lines) <= _INSIDE and not below.called)

    def take_in(self, lines: Sequence[Line]) -> None:
        """Give the last note the paragraphs between it and the next one."""
        self.last += lines
        self.inside += lines

    @property
    def kind(self) -> str:
        """How its notes are numbered."""
        mark = self.notes[0][1][0].mark if self.notes else None
        return mark.kind if mark else ""

    def add(self, line: Line, cut: Cut | None) -> None:
        """Begin a note with a line, or one on other words if it has no cut."""
        self.last = [line]
        if cut:
            self.notes.append((cut, self.last))
        else:
            self.others.append(self.last)


@dataclass(slots=True)
class _Above:
    """What stands above a block of notes: its lines, and what they call, with the words before each call."""

    lines: list[Line] = field(default_factory=list)
    called: dict[int, str] = field(default_factory=dict)

    def add(self, line: Line) -> None:
        """Take in the next line of the report."""
        self.called |= _calls(self.lines[-1] if self.lines else None, line)
        self.lines.append(line)


_Finder = Callable[[Line, Marker, _Above, _Block], Cut | None]
"""Where the term of a line with a number ends if it is a note on what stands above its block."""


def offer(lines: Sequence[Line]) -> Offer:
    r"""The notes of several pages; none if a page alone has notes, or most notes hang on other words.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> pages = "抓好三通①。\n①三通：通水等。\n实施双创①。\n①双创：指创新和创业。"
    >>> [draft.term for draft in offer(lines_of(pages)[0]).drafts]
    ['三通', '双创']
    """
    return _made(list(_blocks(lines, _called)))


def uncalled(lines: Sequence[Line]) -> Offer:
    r"""The notes behind several parts of a report which nothing calls; none if a doubt is left.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> part = "抓好{0}和{1}。\n1.{0}：指甲事。\n2.{1}：指乙事。\n"
    >>> made = uncalled(lines_of(part.format("三通", "双创") + part.format("两新", "两重"))[0])
    >>> [draft.term for draft in made.drafts]
    ['三通', '双创', '两新', '两重']
    """
    blocks = list(_blocks(lines, _named))
    made = _made(blocks)
    is_doubtful = any(block.others for block in blocks) or made.share(Draft.is_defined) < 1
    return Offer() if is_doubtful or len(made.drafts) < _UNCALLED else made


def _made(blocks: Sequence[_Block]) -> Offer:
    """The notes of some blocks; none if a block alone has notes, or most notes hang on other words."""
    blocks = [block for block in blocks if block.notes]
    notes = [note for block in blocks for note in block.notes]
    others = [row for block in blocks for row in block.others]
    made = Offer(is_numbered=True, are_apart=True)
    if len(blocks) < _FEWEST or len(others) > len(notes):
        return made
    made.leave(line for row in others for line in row)
    inside = (line for block in blocks for line in block.inside)
    made.remarks += (
        Remark(line.number, f"注释之间的话，已收入它前面的条目：{excerpt(line.text)}") for line in inside
    )
    for cut, row in notes:
        if mark := row[0].mark:
            made.drafts.append(drafted(mark.value, join(row), mark.end, cut))
    return made


def _blocks(lines: Sequence[Line], find: _Finder) -> Iterator[_Block]:
    """The blocks of notes, each with all notes between two stretches of the report."""
    above, below, block = _Above(), _Above(), _Block()
    for line in lines:
        mark = line.mark
        is_own = mark is not None and mark.kind == block.kind and not _goes_on(block.last, line)
        if mark and (cut := find(line, mark, above, block)) and block.takes_up(mark, below):
            block.take_in(below.lines)
            block.add(line, cut)
            below = _Above()
        elif block.notes and not below.lines and (is_own or _goes_on(block.last, line)):
            block.add(line, None) if is_own else block.last.append(line)
        elif mark and block.notes and (cut := find(line, mark, below, _Block())):
            yield block
            above, below, block = below, _Above(), _Block()
            block.add(line, cut)
        else:
            (below if block.notes else above).add(line)
    yield block


def _called(line: Line, mark: Marker, above: _Above, _: _Block) -> Cut | None:
    """Where the term of a note ends, if it stands in the words before its call: “两癌”免费筛查①."""
    before = above.called.get(mark.value, "") if mark.kind in KINDS else ""
    return (_standing(line, mark, before) or _repeated(line, mark, before)) if before else None


def _repeated(line: Line, mark: Marker, before: str) -> Cut | None:
    """Where the words end with which a note begins and which its call follows, whatever parts them."""
    plain = line.plain
    for end in range(min(len(plain), mark.end + cuts.TERM_LIMIT), mark.end + 1, -1):
        term = plain[mark.end : end]
        lead = _LEADS.match(plain, end)
        if (lead or end == len(plain)) and cuts.is_term(term) and stands_in(term, before[-len(term) - 2 :]):
            return Cut(end, lead.end("sign") if lead else end)
    return None


def _named(line: Line, mark: Marker, above: _Above, block: _Block) -> Cut | None:
    """Where the term of the next note ends, if the stretch above has it."""
    is_next = mark.kind == block.kind if block.notes else mark.kind not in _UNSURE
    if not is_next or not _DEFINES.search(line.plain, mark.end, mark.end + cuts.TERM_LIMIT):
        return None
    return _standing(line, mark, "".join(one.text for one in above.lines[-_FAR:]))


def _standing(line: Line, mark: Marker, before: str) -> Cut | None:
    """Where the term of a note ends, if some words have it."""
    found = (find(line.plain, mark.end) for find in (cuts.strong, cuts.dash, cuts.gap, cuts.led))
    return next((cut for cut in found if cut and stands_in(line.plain[mark.end : cut.end], before)), None)


def _calls(before: Line | None, line: Line) -> dict[int, str]:
    """The calls on a line, and the words before each, which may begin on the line before it."""
    if before is None or is_complete(before.plain):
        return dict(calls(line))
    both = replace(line, text=before.text + line.text, plain=before.plain + line.plain)
    return dict([*calls(both)][len([*calls(before)]) :])


def _goes_on(note: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with a note: it is unfinished, or the line is an item of a list in it."""
    mark, own = line.mark, note[0].mark
    is_next = mark is not None and own is not None and (mark.kind, mark.value) == (own.kind, own.value + 1)
    is_over = is_next or is_imprint(line) or (mark is not None and mark.kind in _UNSURE)
    is_broken = not is_complete(note[-1].plain) and not _CALLS.search(line.plain)
    return not is_over and (is_broken or is_inner(line.plain))
