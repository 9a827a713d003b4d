"""How the entries of a list are dressed, their numbers apart: the sign before the text, 指, quotes, brackets.

A line without a number that has the dress of all entries with one is an entry too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.labels import goes_on
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.chain import Candidate
from zhuzhou_cli.report.words import opens_definition
from zhuzhou_cli.report.wrapped import full_width

_FEWEST, _MOST = 3, 0.8
"""Entries with one dress, and the share of all that have it, from which on it is that of the list."""

_OPENING = "“【[《"
"""What opens a term that is set off."""

_UNFINISHED = ",、:;(“《—-"
"""What ends a line that goes on in the next one."""

_OWN_LINE = "\n"
"""The separator of a term that has a line of its own."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How an entry looks: what opens its term, what separates its text, and whether that begins with 指."""

    opening: str
    sign: str
    is_defined: bool

    def is_distinct(self) -> bool:
        """Whether paragraphs of explanations do not look so; a word and a colon they have too."""
        return self.is_defined or bool(self.opening) or self.sign not in ("", ":")


@dataclass(frozen=True, slots=True)
class Usual:
    """The dress that a list has, if it has one, and how long a line is that goes on in the next."""

    dress: Dress | None
    width: int

    def fits(self, lines: Sequence[Line], at: int, begin: int = 0, *, is_awaited: bool = True) -> bool:
        """Whether a line begins an entry in the dress of the list, behind a place and nothing unfinished.

        It ``is_awaited`` if a number is missing there: then the line before it may be as wide as any.
        """
        line, before = lines[at], lines[at - 1].plain
        begins = line.is_after_blank or is_complete(before) or len(before) < self.width
        begins = begins or (is_awaited and self.dress is not None and self.dress.is_distinct())
        if not begins or before[-1] in _UNFINISHED or cuts.is_open(before) or goes_on(line.plain):
            return False
        own = dress_of(lines, at, begin)
        return self.dress is not None and own is not None and _merged(own, self.dress) == self.dress

    def is_sure(self, lines: Sequence[Line], above: int, at: int) -> bool:
        """Whether a line that fits is an entry though no number is missing, below the entry at ``above``.

        What the entry above it names is a part of it.
        """
        is_distinct = self.dress is not None and self.dress.is_distinct() and not lines[at].mark
        if not is_distinct or not self.fits(lines, at, is_awaited=False):
            return False
        if self.dress and self.dress.sign == _OWN_LINE and not is_complete(lines[at - 1].plain):
            return False  # the text of a term on its own line
        term = _term(lines, at).strip("“”【】[] ")
        return len(term) > 1 and not any(term in line.plain for line in lines[above:at])


def usual(lines: Sequence[Line], chain: Sequence[Candidate]) -> Usual:
    r"""The dress of the entries that begin at some lines with numbers.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> from zhuzhou_cli.report.numbers.chain import candidates
    >>> lines = lines_of("1.甲制——指甲事。\n2.乙制——指乙事。\n丁制——指丁事。\n3.丙制——指丙事。")[0]
    >>> own = usual(lines, candidates(lines))
    >>> own.dress, own.is_sure(lines, 1, 2)
    (Dress(opening='', sign='——', is_defined=True), True)
    """
    found = [own for one in chain if (own := dress_of(lines, one.at, one.marker.end))]
    width = full_width(lines)
    openings = Counter(own.opening for own in found)
    opening = next((sign for sign, count in openings.items() if sign and _is_usual(count, chain)), "")
    signs = Counter((own.sign, own.is_defined) for own in found)
    for (sign, is_defined), count in signs.items():
        if _is_usual(count, chain):
            return Usual(Dress(opening, sign, is_defined), width)
    bare = (sign for sign, count in Counter(own.sign for own in found).items() if _is_usual(count, chain))
    return Usual(next((Dress(opening, sign, is_defined=False) for sign in bare), None), width)


def _is_usual(count: int, chain: Sequence[Candidate]) -> bool:
    return count >= max(_FEWEST, _MOST * len(chain))


def _merged(own: Dress, wanted: Dress) -> Dress:
    """A dress without what the wanted one does not ask for."""
    return Dress(own.opening if wanted.opening else "", own.sign, own.is_defined and wanted.is_defined)


def dress_of(lines: Sequence[Line], at: int, begin: int = 0) -> Dress | None:
    """The dress of the entry that a line may begin behind a place."""
    plain = lines[at].plain
    opening = plain[begin] if begin < len(plain) and plain[begin] in _OPENING else ""
    cut = _cut(lines[at], begin)
    if cut:
        sign = plain[cut.end : cut.begin].strip("” ")
        return Dress(opening, sign, opens_definition(plain, cut.begin) or "指" in sign)
    below = lines[at + 1 : at + 2]
    is_over = any(line.mark is None and len(line.plain) > len(plain) - begin for line in below)
    is_term = is_over and cuts.is_term_line(plain[begin:].rstrip(":")) and cuts.is_bare_term(plain[begin:])
    return Dress(opening, _OWN_LINE, opens_definition(below[0].plain)) if is_term else None


def _cut(line: Line, begin: int) -> cuts.Cut | None:
    """Where the term of a line ends that has a separator and words behind it: before the first of all."""
    found = [find(line.plain, begin) for find in (cuts.strong, cuts.dash, cuts.led)]
    good = [cut for cut in (*found, cuts.gap(line.spaced, begin)) if cut and cut.begin < len(line.plain)]
    best = min(good, key=lambda cut: cut.end, default=None)
    return best if best and cuts.is_bare_term(line.plain[begin : best.end]) else None


def _term(lines: Sequence[Line], at: int) -> str:
    cut = _cut(lines[at], 0)
    return lines[at].plain[: cut.end if cut else None].rstrip(":")
