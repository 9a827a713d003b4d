"""A page of a PDF as pieces of text at places, to lines and rows of Markdown."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import accumulate, groupby, pairwise
from math import hypot, inf
from typing import Any, NamedTuple

from zhuzhou_cli.report.formats.columns import Placed, rows, second_column
from zhuzhou_cli.report.formats.fonts import is_named
from zhuzhou_cli.report.formats.gaps import Gap, Spot, column_of, is_title, rows_of, tables, unended
from zhuzhou_cli.report.formats.grid import Cell, lines_of
from zhuzhou_cli.report.formats.runs import Run, Shown, width

_RULE_LIMIT = 3000
"""Drawn lines of a page beyond which it has a picture and no table."""

_THIN = 3.0
"""Points; a filled rectangle that is thinner is a line."""

_SLACK = 2.5
"""Points by which a line may miss the corner of a cell."""

_SAME_LINE, _SAME_PLACE, _WORD_GAP, _HANZI_GAP, _COLUMN_GAP = 0.5, 0.2, 0.2, 0.9, 1.2
"""In heights of the letters: how far up or down a line goes on; how near a second print of the same letters
is, to look bold; the gaps that part Latin words, hanzi, as a full-width space does, and one and the other."""

_LEVEL, _OVERLAP, _ABUT = 0.15, 0.3, 0.5
"""In heights of the letters: how far up or down letters of another font go on inside a line; how far they may
reach into each other, and stand apart."""

_RECENT = 40
"""Pieces among which a second print is sought."""

_DOUBLED = re.compile(r"(?:(\S)\1){3,}")
_PAINTS = {b"S": True, b"s": True, b"B": True, b"B*": True, b"b": True, b"b*": True}
_FILLS = (b"f", b"F", b"f*")


class _Piece(NamedTuple):
    """Letters in a row: where they begin, on which height, how high and how wide they are, in points."""

    x: float
    y: float
    size: float
    width: float
    text: str
    runs: tuple[Run, ...] = ()

    @property
    def end(self) -> float:
        """Where its letters end: as their font says, if it does."""
        last = self.runs[-1] if self.runs else Run(0, self.width / self.size, "")
        return self.x + (last.offset + last.width) * self.size

    def is_reprint_of(self, other: _Piece) -> bool:
        near = _SAME_PLACE * self.size
        return self.text == other.text and abs(self.x - other.x) < near and abs(self.y - other.y) < near

    def parts(self) -> list[_Piece]:
        """Its runs, each as a piece of its own."""
        if not self.runs:
            return [self]
        return [
            _Piece(
                self.x + run.offset * self.size, self.y, self.size, run.width * self.size, run.text.strip()
            )
            for run in self.runs
        ]


class _Rule(NamedTuple):
    """A drawn line: its place across its direction, and from where to where it goes."""

    place: float
    begin: float
    end: float


class _Box(NamedTuple):
    """A cell by the lines around it; where no line is drawn at a side, it is infinite."""

    left: float
    top: float
    right: float
    bottom: float


class Page:
    """What pypdf tells of a page while it reads it; `text` and `operator` are its visitors.

    ``unnamed`` holds the words in fonts that do not say which characters they print; ``gaps`` are those of a
    table without drawn lines with which the last page ended and, once all lines are read, this one.
    """

    def __init__(self, gaps: Sequence[Gap] = ()) -> None:
        self.unnamed: list[str] = []
        self.gaps = gaps
        self._pieces: list[_Piece] = []
        self._upright: list[_Rule] = []
        self._level: list[_Rule] = []
        self._path: list[tuple[float, float, float, float]] = []
        self._place = (0.0, 0.0)
        self._block = 0
        self._settled = 0
        self._last: tuple[int, float, float] | None = None
        self._shown = Shown()

    def text(self, text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
        """Take in a piece of text; its matrices say where the pen was set last, not where it went since."""
        if not is_named(font, text):
            self.unnamed.append(text)
        x, y = _placed(outer, inner[4], inner[5])
        place = (self._block, x, y)
        height = abs(size) * hypot(inner[2], inner[3]) * hypot(outer[2], outer[3]) or 1.0
        runs = self._shown.runs(text, font)
        for part in filter(None, (part.strip() for part in text.split("\n"))):
            words = _halved(part)
            if place == self._last and self._pieces:
                x = self._pieces[-1].x + self._pieces[-1].width
            piece = _Piece(x, y, height, height * sum(map(width, words)), words)
            if runs and words == text.strip():
                piece = piece._replace(runs=runs)
            if not any(piece.is_reprint_of(other) for other in self._pieces[-_RECENT:]):
                self._pieces.append(piece)
            self._last = place

    def operator(self, name: bytes, operands: Any, outer: Any, _inner: Any) -> None:
        """Take in letters, and lines and rectangles once they are painted; those without places are none."""
        with suppress(TypeError, ValueError, IndexError):
            self._shown.operator(name, operands)
            self._drawn(name, operands, outer)

    def _drawn(self, name: bytes, operands: Any, outer: Any) -> None:
        if name == b"BT":
            self._settle()
            self._block += 1
        elif name == b"m":
            self._place = _placed(outer, *operands[:2])
        elif name == b"l":
            place = _placed(outer, *operands[:2])
            self._path.append((*self._place, *place))
            self._place = place
        elif name == b"re":
            x, y, width, height = map(float, operands[:4])
            self._path.append((*_placed(outer, x, y), *_placed(outer, x + width, y + height)))
        elif name in _FILLS or name in _PAINTS:
            for line in self._path:
                self._rule(*line, is_drawn=name in _PAINTS)
            self._path.clear()
        elif name == b"n":
            self._path.clear()

    def _rule(self, x0: float, y0: float, x1: float, y1: float, *, is_drawn: bool) -> None:
        left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        is_flat, is_steep = top - bottom < _THIN, right - left < _THIN
        if is_flat and not is_steep:
            self._level.append(_Rule((bottom + top) / 2, left, right))
        elif is_steep and not is_flat:
            self._upright.append(_Rule((left + right) / 2, bottom, top))
        elif is_drawn and not is_flat:
            self._level += (_Rule(bottom, left, right), _Rule(top, left, right))
            self._upright += (_Rule(left, bottom, top), _Rule(right, bottom, top))

    def _settle(self) -> None:
        """Put the letters of each line of a block in the order of their places, whatever their fonts."""
        block = self._pieces[self._settled :]
        levels = accumulate(
            (abs(after.y - before.y) > _LEVEL * after.size for before, after in pairwise(block)), initial=0
        )
        leveled = groupby(zip(levels, block, strict=False), lambda pair: pair[0])
        self._pieces[self._settled :] = [
            piece for _, line in leveled for piece in _woven([piece for _, piece in line])
        ]
        self._settled = len(self._pieces)

    def lines(self) -> Iterator[str]:
        """The lines of the page in the order of the file; what stands in cells as rows."""
        self._settle()
        has_cells = self._upright and 1 < len(self._level) + len(self._upright) < _RULE_LIMIT
        self._level, self._upright = _snapped(self._level), _snapped(self._upright)
        boxes = [self._box(piece) if has_cells else None for piece in self._pieces]
        placed = zip(self._pieces, boxes, strict=True)
        for is_in_table, group in groupby(placed, lambda pair: pair[1] is not None):
            pairs = list(group)
            if is_in_table:
                boxed = [(piece, box) for piece, box in pairs if box]
                yield from _rows(boxed, self._lefts([box for _, box in boxed]))
            else:
                yield from self._unruled([piece for piece, _ in pairs])

    def _unruled(self, pieces: Sequence[_Piece]) -> Iterator[str]:
        """The lines of pieces that stand in no drawn cells; tables of three columns or more as rows."""
        lines = _lines(pieces)
        spots = [[Spot(piece.x, piece.end, piece.y, piece.size) for piece in line] for line in lines]
        found = tables(spots, self.gaps)
        self.gaps = unended(spots, found)
        at = 0
        for table in found:
            yield from _said(lines[at : table.begin])
            yield from _table(lines[table.begin : table.end], spots[table.begin : table.end], table.gaps)
            at = table.end
        yield from _said(lines[at:])

    def _lefts(self, boxes: Sequence[_Box]) -> list[float]:
        """Where the columns of a table begin: those of its cells with words, and of others of its height."""
        lefts = [box.left for box in boxes]
        top, bottom = max(box.top for box in boxes), min(box.bottom for box in boxes)
        right = max(box.right for box in boxes)
        for rule in self._level:
            if abs(rule.place - top) < _SLACK and min(lefts) - _SLACK < rule.begin < right + _SLACK:
                right = max(right, rule.end)
        among = (
            rule.place
            for rule in self._upright
            if rule.begin < bottom + _SLACK or rule.end > top - _SLACK
            if rule.begin < top - _SLACK and rule.end > bottom + _SLACK
            if min(lefts) < rule.place < right - _SLACK
        )
        return _edges([*lefts, *among])

    def _box(self, piece: _Piece) -> _Box | None:
        """The cell in which a piece stands; None if no lines are drawn above, below and at a side of it."""
        x, y = piece.x + min(piece.width, piece.size) / 2, piece.y + piece.size / 3
        bottom, top = _around(self._level, y, x)
        left, right = _around(self._upright, x, y)
        if inf in (top, -bottom) or (left, right) == (-inf, inf):
            return None
        return _Box(left, top, right, bottom)


def _snapped(rules: Sequence[_Rule]) -> list[_Rule]:
    """Lines in order of their places, those that are nearly at one place at the same."""
    edges = _edges([rule.place for rule in rules])
    return sorted(rule._replace(place=edges[bisect(edges, rule.place) - 1]) for rule in rules)


def _around(rules: Sequence[_Rule], place: float, along: float) -> tuple[float, float]:
    """The places of the nearest lines on both sides of a point that reach as far along as it stands."""
    at = bisect(rules, place, key=lambda rule: rule.place)
    before, after = (
        (rules[i].place for i in side if rules[i].begin - _SLACK <= along <= rules[i].end + _SLACK)
        for side in (range(at - 1, -1, -1), range(at, len(rules)))
    )
    return next(before, -inf), next(after, inf)


def _placed(matrix: Any, x: Any, y: Any) -> tuple[float, float]:
    a, b, c, d, e, f = map(float, matrix)
    x, y = float(x), float(y)
    return a * x + c * y + e, b * x + d * y + f


def _halved(words: str) -> str:
    """Words of which each letter is printed twice, to look bold, with each once."""
    return words[::2] if _DOUBLED.fullmatch(words) and len(set(words)) > 1 else words


def _lines(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """The lines that pieces make: a piece goes on where it stands as high as the last, and further right."""
    lines: list[list[_Piece]] = []
    for piece in pieces:
        last = lines[-1][-1] if lines else piece
        goes_on = abs(piece.y - last.y) <= _SAME_LINE * max(piece.size, last.size) and piece.x >= last.x
        if lines and goes_on:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _woven(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Pieces in the order of their places, cut at their gaps; as they are if that makes no line.

    Letters that come to stand side by side must do so without a gap and without reaching into each other.
    """
    owned = list(enumerate(part for piece in pieces for part in piece.parts()))
    placed = sorted(owned, key=lambda pair: pair[1].x)
    for (i, before), (k, after) in pairwise(placed):
        gap = (after.x - before.x - before.width) / max(before.size, after.size)
        if k != i + 1 and not -_OVERLAP <= gap <= _ABUT:
            return iter(pieces)
    return iter(pieces) if placed == owned else (part for _, part in placed)


def _said(lines: Sequence[list[_Piece]]) -> list[str]:
    """The lines that stand in no drawn cells; if there are two columns, as rows."""
    column = second_column([_placed_line(line) for line in lines])
    if column is None:
        return [_joined(line) for line in lines]
    halves: list[Placed] = []
    for line in lines:
        at = next((i for i, piece in enumerate(line) if i and abs(piece.x - column) < _SLACK), len(line))
        halves += (_placed_line(half) for half in (line[:at], line[at:]) if half)
    return rows(halves, column)


def _placed_line(line: Sequence[_Piece]) -> Placed:
    first, last = line[0], line[-1]
    return Placed(first.x, last.x + last.width, first.y, first.size, _joined(line))


def _joined(line: Sequence[_Piece]) -> str:
    """The words of a line; a gap means something between Latin words, elsewhere if a hanzi would fit."""
    said = line[0].text
    for before, after in pairwise(line):
        gap = (after.x - before.end) / after.size
        sides = before.text[-1] + after.text[0]
        are_words, are_hanzi = sides.isalnum() and sides.isascii(), not any(map(str.isascii, sides))
        least = _WORD_GAP if are_words else _HANZI_GAP if are_hanzi else _COLUMN_GAP
        said += (" " if gap > least else "") + after.text
    return said


def _folded(pieces: Sequence[_Piece]) -> str:
    """The words of a cell on one line, with a space where a line was broken between Latin words."""
    said = ""
    for line in map(_joined, _lines(pieces)):
        sides = said[-1:] + line[0]
        said += (" " if len(sides) > 1 and sides.isascii() and sides.isalpha() else "") + line
    return said


def _rows(pairs: Sequence[tuple[_Piece, _Box]], lefts: Sequence[float]) -> Iterator[str]:
    """The rows of a table whose pieces stand in cells of columns; a single one is a frame around lines."""
    cells: dict[_Box, list[_Piece]] = {}
    for piece, box in pairs:
        cells.setdefault(box, []).append(piece)
    tops = [-top for top in _edges([-box.top for box in cells])]
    if len(lefts) == 1:
        yield from _said(_lines([piece for piece, _ in pairs]))
        return
    grid: list[dict[int, Cell]] = [{} for _ in tops]
    for box, pieces in cells.items():
        row = _index(tops, box.top)
        column = _index(lefts, box.left)
        height = sum(box.bottom + _SLACK < top < box.top - _SLACK for top in tops) + 1
        width = sum(box.left + _SLACK < left < box.right - _SLACK for left in lefts) + 1
        grid[row][column] = Cell(_folded(pieces), width, height)
    yield ""
    yield from lines_of(_filled(grid, len(lefts)))
    yield ""


def _table(
    lines: Sequence[Sequence[_Piece]], spots: Sequence[Sequence[Spot]], gaps: Sequence[Gap]
) -> Iterator[str]:
    """The rows of a table without drawn lines, and the titles in it as lines."""
    yield ""
    for row in rows_of(spots, gaps):
        if is_title([spots[i][k] for i, k in row], gaps):
            yield _folded([lines[i][k] for i, k in row])
            continue
        cells: list[list[_Piece]] = [[] for _ in (*gaps, None)]
        for i, k in row:
            cells[column_of(gaps, spots[i][k].x)].append(lines[i][k])
        yield from lines_of([[Cell(_folded(pieces)) for pieces in cells]])
    yield ""


def _filled(rows: Sequence[dict[int, Cell]], columns: int) -> Iterator[list[Cell]]:
    """Rows with an empty cell wherever none begins and none from above or from the left goes on."""
    covered: dict[int, int] = {}
    for row in rows:
        cells: list[Cell] = []
        column = 0
        while column < columns:
            if covered.get(column, 0):
                covered[column] -= 1
                column += 1
                continue
            cell = row.get(column, Cell(""))
            cells.append(cell)
            for k in range(column, column + cell.columns):
                covered[k] = cell.rows - 1
            column += cell.columns
        yield cells


def _edges(places: Sequence[float]) -> list[float]:
    """Different places in order, those that are nearly the same as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SLACK or edges[-1] == -inf < place:
            edges.append(place)
    return edges


def _index(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda i: 0 if edges[i] == place else abs(edges[i] - place))
