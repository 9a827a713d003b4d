"""The one alignment: the cheapest way to read a query as a label, character by character.

    query   8 大 xing d          label   八 大 行 动
            │ │  │    └─ initial d of dòng
            │ │  └────── the syllable xíng
            │ └───────── the same hanzi
            └─────────── the same number

``cells[i][j]`` is the cheapest way to have read query[:i] with label[j - 1] as the last character used;
``cells[i][NOWHERE]`` is query[:i] read as stray. A character of the label may take several letters of the
query; a label may begin late and end early; with ``slips``, characters may be wrong, stray, swapped or
left out. Letters are never cut into syllables beforehand: the label's own readings say where to cut.
"""

from __future__ import annotations

from functools import lru_cache

from zhuzhou_cli.index.spelling import Character, Spelling
from zhuzhou_cli.index.weights import Weights
from zhuzhou_cli.language import hanzi
from zhuzhou_cli.language.numerals import sign_value
from zhuzhou_cli.language.slips import is_one_slip
from zhuzhou_cli.language.syllables import INITIALS, fold_initial, spellings, split
from zhuzhou_cli.language.text import is_letter
from zhuzhou_cli.record import record
from zhuzhou_cli.search import costs
from zhuzhou_cli.search.costs import Cost
from zhuzhou_cli.search.writings import Writing

NOWHERE = -1
BUDGET = 40
"""Points a character that an alignment may cost; worse ones are not even suggested."""
LEAST_BUDGET = 120

NUMERAL_SYLLABLES = frozenset(
    (
        *("ling", "yi", "er", "liang", "shuang", "san", "si", "wu", "liu", "qi", "ba", "jiu"),
        *("shi", "bai", "qian", "wan"),
    )
)

Option = tuple[int, Cost, int, float]
"""How many characters of the query it takes, what it costs, extra points, and bits of evidence."""
Event = tuple[Cost, int, int, int, int, float]
"""The fields of a Step without extra points, as they come: one is made only if it is the cheapest."""
Spelled = tuple[int, Cost, float]
"""How many letters may stand for a syllable, what that costs, and bits of evidence."""


class Step:
    """One event: query[i : i + taken] was read as label[j : j + used], for so many bits of evidence.

    ``extra_points`` are for a reading that is not the commonest one.
    """

    # Written out, as _Cell is: an alignment makes thousands of them.
    __slots__ = ("bits", "cost", "extra_points", "i", "j", "taken", "used")

    def __init__(  # noqa: PLR0913, PLR0917 - its fields
        self, cost: Cost, i: int, taken: int, j: int, used: int, bits: float, extra_points: int = 0
    ) -> None:
        self.cost = cost
        self.i = i
        self.taken = taken
        self.j = j
        self.used = used
        self.bits = bits
        self.extra_points = extra_points


@record
class Alignment:
    """How a query reads as a label; ``points`` are those of all steps. Steps are in the query's order."""

    spelling: Spelling
    writing: Writing
    points: int
    steps: tuple[Step, ...]


class _Cell:
    """The cheapest way to a place, and its last event; ``gap`` is what was left out just before that."""

    __slots__ = ("before", "gap", "points", "step")

    def __init__(
        self, points: int, step: Step | None = None, gap: Step | None = None, before: _Cell | None = None
    ) -> None:
        self.points = points
        self.step = step
        self.gap = gap
        self.before = before


Row = dict[int, _Cell]
"""The cheapest way for each place in a label; a place is the number of its characters up to the last used."""


class Aligner:
    """Aligns one query with many labels; what a character may be read as is worked out once.

    Without ``slips`` only what is legal or sounds alike is found.
    """

    def __init__(self, writing: Writing, weights: Weights, slips: bool) -> None:  # noqa: FBT001 - named by rank
        self.writing = writing
        self.weights = weights
        self.slips = slips
        self._options: dict[tuple[int, Character], list[Option]] = {}
        self._spellings: dict[tuple[int, tuple[str, ...]], list[Option]] = {}
        self._budget = LEAST_BUDGET
        self._late: list[int] = []
        self._strays = [self._stray(i) for i in range(len(writing.key))]

    def align(self, spelling: Spelling) -> Alignment | None:
        """The cheapest alignment; None if there is none within the budget."""
        length = len(self.writing.key)
        self._budget = max(LEAST_BUDGET, BUDGET * min(length, len(spelling.characters)))
        self._late = [costs.late(j, at_start=bool(start)) for j, start in enumerate(spelling.starts)]
        cells: list[Row] = [{} for _ in range(length + 1)]
        cells[0][NOWHERE] = _Cell(costs.NUMERAL.points if self.writing.is_rewritten else 0)
        for i in range(length):
            if row := cells[i]:
                self._read(i, spelling, cells, row)
                if self.slips:
                    for last, cell in row.items():
                        self._slip(i, last, cell, spelling, cells)
        return self._best(spelling, cells[length])

    def _read(self, i: int, spelling: Spelling, cells: list[Row], row: Row) -> None:
        """Go on from query[:i] by every character of the label that query[i] may be read as."""
        for j, character in enumerate(spelling.characters):
            options = self._options_of(i, character)
            if not options:
                continue
            points, gap, before = self._cheapest_before(j, spelling, row)
            if before is None:
                continue
            for taken, cost, extra, bits in options:
                total, ahead = points + cost.points + extra, cells[i + taken]
                if total <= self._budget and (j + 1 not in ahead or total < ahead[j + 1].points):
                    ahead[j + 1] = _Cell(total, Step(cost, i, taken, j, 1, bits, extra), gap, before)

    def _cheapest_before(self, j: int, spelling: Spelling, row: Row) -> tuple[int, Step | None, _Cell | None]:
        """The points to get to label[j], the gap before it, if any, and the cheapest cell it may follow."""
        best: _Cell | None = row.get(j)
        points, last = (best.points if best else 0), j
        if NOWHERE in row:
            late = row[NOWHERE].points + self._late[j]
            if best is None or late < points:
                best, points = row[NOWHERE], late
        if self.slips:
            cost = costs.OMISSION_AT_START if spelling.starts[j] else costs.OMISSION
            for earlier, cell in row.items():
                if NOWHERE < earlier < j:
                    skipped = cell.points + cost.points + costs.OMISSION_PER_SIGN * (j - earlier - 1)
                    if best is None or skipped < points:
                        best, points, last = cell, skipped, earlier
            if last < j:
                return points, Step(cost, 0, 0, last, j - last, 0.0), best
        return points, None, best

    def _slip(self, i: int, last: int, cell: _Cell, spelling: Spelling, cells: list[Row]) -> None:
        """Go on from one cell by a character that is stray, wrong, or swapped with the next."""
        key, meant, row = self.writing.key, spelling.key, cells[i + 1]
        self._reach(row, last, cell, (self._strays[i], i, 1, max(last, 0), 0, 0.0), 0)
        swapped = costs.SWAPPED_LETTERS if is_letter(key[i]) else costs.SWAPPED
        left = self._budget - cell.points - swapped.points  # the least a slip costs
        if left < 0:
            return
        for j in range(len(meant)) if last == NOWHERE else (last,):
            if j == len(meant) or is_letter(meant[j]) != is_letter(key[i]):
                continue
            late = self._late[j] if last == NOWHERE else 0
            if late > left:
                continue
            if not is_letter(key[i]):
                wrong = _cost_of_wrong(key[i], meant[j])
                bits = costs.LOOK_ALIKE_BITS if wrong is costs.LOOK_ALIKE else 0.0
                self._reach(row, j + 1, cell, (wrong, i, 1, j, 1, bits), late)
            pair = key[i : i + 2]
            if len(pair) > 1 and pair[0] != pair[1] and pair == meant[j : j + 2][::-1]:
                bits = sum(self.weights.characters[character] for character in pair)
                self._reach(cells[i + 2], j + 2, cell, (swapped, i, 2, j, 2, bits), late)

    def _stray(self, i: int) -> Cost:
        key = self.writing.key
        if key[i] in (key[i - 1 : i], key[i + 1 : i + 2]):
            return costs.DOUBLED
        if is_letter(key[i]):
            return costs.STRAY_LETTER
        if sign_value(key[i]) is not None:
            return costs.STRAY_NUMERAL
        return costs.STRAY_SIGN if 0 < i < len(key) - 1 else costs.STRAY_AT_EDGE

    def _reach(self, row: Row, j: int, before: _Cell, event: Event, extra: int) -> None:
        points = before.points + event[0].points + extra
        if points > self._budget:
            return
        known = row.get(j)
        if known is None or points < known.points:
            row[j] = _Cell(points, Step(*event), None, before)

    def _best(self, spelling: Spelling, row: Row) -> Alignment | None:
        ends = {j: cell for j, cell in row.items() if j != NOWHERE}
        if not ends:
            return None
        starts = (*spelling.starts, True)
        end = min(ends, key=lambda j: (ends[j].points + (0 if starts[j] else costs.EARLY), -j))
        steps: list[Step] = []
        here: _Cell | None = ends[end]
        while here is not None:
            steps += [step for step in (here.step, here.gap) if step]
            here = here.before
        return Alignment(spelling, self.writing, ends[end].points, tuple(reversed(steps)))

    def _options_of(self, i: int, character: Character) -> list[Option]:
        known = self._options.get((i, character))
        if known is None:
            known = self._options[i, character] = self._find_options(i, character)
        return known

    def _find_options(self, i: int, character: Character) -> list[Option]:
        typed, (meant, readings) = self.writing.key[i], character
        if typed == meant:
            return [(1, costs.SAME, 0, self.weights.characters[meant])]
        if is_letter(typed):
            return self._as_letters(i, readings)
        number = sign_value(typed)
        if number is not None and number == sign_value(meant):
            return [(1, costs.NUMERAL, 0, self.weights.characters[meant])]
        if readings and (number is None or (sign_value(meant) is None and not typed.isascii())):
            return self._as_homophone(typed, readings)
        return []

    def _as_homophone(self, typed: str, readings: tuple[str, ...]) -> list[Option]:
        alike, first = _homophones(typed)
        cost = alike.get(readings[0])
        if cost is not costs.HOMOPHONE and first in readings[1:]:
            cost = costs.RARE_HOMOPHONE
        return [(1, cost, 0, self.weights.syllables.get(readings[0], 0.0))] if cost else []

    def _as_letters(self, i: int, readings: tuple[str, ...]) -> list[Option]:
        known = self._spellings.get((i, readings))
        if known is not None:
            return known
        chunk = self.writing.key[i : self.writing.limits[i]]
        best: dict[int, Option] = {}
        for rank, syllable in enumerate(readings):
            if not self.slips and fold_initial(chunk[0]) != fold_initial(syllable[0]):
                continue  # no fuzzy pair leaves the class of an initial
            extra = costs.OTHER_READING if rank else 0
            whole = self.weights.syllables.get(readings[0], 0.0)
            for taken, cost, bits in self._spelled(chunk, syllable, whole):
                if taken not in best or cost.points + extra < best[taken][1].points + best[taken][2]:
                    best[taken] = (taken, cost, extra, bits)
        options = self._spellings[i, readings] = list(best.values())
        return options

    def _spelled(self, chunk: str, syllable: str, bits: float) -> list[Spelled]:
        """The beginnings of a chunk of letters that may stand for a syllable, legally or by sound."""
        initial, _ = split(syllable)
        initial_bits = self.weights.initials.get(fold_initial(syllable[0]), 0.0)
        read: list[Spelled] = []
        if chunk.startswith(syllable):
            read.append((len(syllable), costs.SYLLABLE, bits))
        elif syllable.startswith(chunk) and len(chunk) > len(initial):
            read.append((len(chunk), costs.UNFINISHED, _share(chunk, syllable, initial_bits, bits)))
        if len(initial) > 1 and chunk.startswith(initial):
            read.append((len(initial), costs.INITIAL_OF_TWO, initial_bits))
        if chunk[0] == syllable[0]:
            read.append((1, costs.INITIAL, initial_bits))
        elif fold_initial(chunk[0]) == fold_initial(syllable[0]) and chunk[0] in "nlr":
            read.append((1, costs.FUZZY_INITIAL, initial_bits))
        for fuzzy, components in spellings(syllable).items():
            if chunk.startswith(fuzzy):
                read.append((len(fuzzy), costs.FUZZY[components - 1], bits))
            elif fuzzy.startswith(chunk) and len(chunk) > max(1, len(split(fuzzy)[0])):
                share = _share(chunk, fuzzy, initial_bits, bits)
                read.append((len(chunk), costs.FUZZY[components - 1], share))
        if self.slips:
            read += self._misspelled(chunk, syllable, initial_bits, bits)
        return read

    def _misspelled(self, chunk: str, syllable: str, initial_bits: float, bits: float) -> list[Spelled]:
        """The beginnings of a chunk that may stand for a syllable by a slip."""
        read = [
            (taken, costs.UNFINISHED_INSIDE, _share(chunk[:taken], syllable, initial_bits, bits))
            for taken in range(2, len(syllable))
            if chunk[:taken] == syllable[:taken] and chunk[:taken] not in INITIALS
        ]
        if chunk[0] != syllable[0] and chunk[1:2] not in (syllable[0], syllable[1:2]):
            return read
        for taken in range(max(2, len(syllable) - 1), min(len(chunk), len(syllable) + 1) + 1):
            typed = chunk[:taken]
            if is_one_slip(typed, syllable) and not {typed, syllable} <= NUMERAL_SYLLABLES:
                read.append((taken, costs.MISTYPED, bits * (1 - 1 / len(syllable))))
        return read


@lru_cache(maxsize=4096)
def _homophones(typed: str) -> tuple[dict[str, Cost], str]:
    """What a hanzi may stand for by its sound: readings, each with its cost; and its own commonest reading.

    A numeral stands, at a price of its own, for what is read exactly like it; it has no commonest reading.
    """
    mine = hanzi.readings(typed)
    if sign_value(typed) is not None:
        return dict.fromkeys(mine, costs.NUMERAL_HOMOPHONE), ""
    fuzzy = sorted(
        ((components, other) for reading in mine for other, components in spellings(reading).items()),
        reverse=True,
    )
    # Of two ways to the same reading the nearer comes last, and stays.
    alike = {other: costs.FUZZY_HANZI[components - 1] for components, other in fuzzy}
    return alike | dict.fromkeys(mine, costs.HOMOPHONE), mine[0] if mine else ""


@lru_cache(maxsize=65_536)
def _cost_of_wrong(typed: str, meant: str) -> Cost:
    if sign_value(typed) is not None and sign_value(meant) is not None:
        return costs.WRONG_NUMERAL
    return costs.LOOK_ALIKE if hanzi.look_alike(typed, meant) else costs.WRONG


def _share(typed: str, meant: str, least: float, most: float) -> float:
    """The bits of part of a syllable, between those of its initial and of the whole."""
    return least + (most - least) * len(typed) / len(meant) if most > least else most
