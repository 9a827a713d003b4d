"""Blocks of a card: texts that know how to fill the columns they are given, below and beside each other.

A block is a function from a room to lines that are no wider than it. Rich, which has the styles, could lay
them out too, but it breaks Chinese anywhere, and takes each sign of ambiguous width (“ — ·) for one column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from rich.text import Text

from zhuzhou_cli.record import record
from zhuzhou_cli.render.breaks import breaks
from zhuzhou_cli.render.width import is_ambiguous, width

TERM = "bold"
MATCHED = "bold reverse"
OTHER = "bold underline"
QUIET = "dim"
FAULT = "red"

_MANY = 6
"""Texts of a list that is long enough to stand side by side."""
_ABREAST = 4
"""Columns of such a list at most; more are hard to follow."""
_GAP = 3
"""Blanks between them."""
_LABEL_SHARE = 3
"""A label takes up to a third of a room; a longer one stands above what it is the label of."""


@record
class Room:
    """The columns that a block may fill, and how many of them a sign of ambiguous width takes."""

    columns: int
    ambiguous: int = 1

    def width(self, text: str) -> int:
        """The columns that a text takes here."""
        return width(text, self.ambiguous)

    def beside(self, taken: int) -> Room:
        """What is left beside so many columns."""
        return Room(max(2, self.columns - taken), self.ambiguous)


Block = Callable[[Room], list[Text]]


def prose(text: Text) -> Block:
    """A text of which no line begins or ends with the wrong mark."""
    return lambda room: list(text.divide(breaks(text.plain, room.columns, room.ambiguous)))


def clipped(text: Text) -> Block:
    """As much of a text as one line holds, with “…” where it is cut."""

    def lines(room: Room) -> list[Text]:
        if room.width(text.plain) <= room.columns:
            return [text]
        least = room.columns - room.width("…")
        kept = sum(used <= least for used in accumulate(map(room.width, text.plain)))
        return [text[:kept].append("…") if kept else Text("…")]

    return lines


def rule(room: Room) -> list[Text]:
    """A line across the room."""
    return [Text("─" * (room.columns // room.width("─")))]


def stacked(*blocks: Block) -> Block:
    """Blocks below each other."""
    return lambda room: [line for block in blocks for line in block(room)]


def hanging(lead: Text, block: Block, gap: int = 1, least: int = 0) -> Block:
    """A block behind a number or a name: ``gap`` blanks behind it, but ``least`` columns from its begin."""

    def lines(room: Room) -> list[Text]:
        taken = room.width(lead.plain)
        begin = max(taken, least) + gap
        first, *more = block(room.beside(begin))
        blank = Text(" " * begin)
        return [
            Text.assemble(lead, " " * (begin - taken), first),
            *(Text.assemble(blank, line) for line in more),
        ]

    return lines


def labelled(rows: Sequence[tuple[Text, Block]]) -> Block:
    """Blocks with labels before them, so that all blocks begin in the same column."""

    def lines(room: Room) -> list[Text]:
        most = room.columns // _LABEL_SHARE
        widths = [room.width(label.plain) for label, _ in rows]
        widest = max((taken for taken in widths if taken <= most), default=0)
        drawn: list[Text] = []
        for (label, block), taken in zip(rows, widths, strict=True):
            if taken <= most:
                drawn += hanging(label, block, gap=2, least=widest)(room)
            else:
                drawn += stacked(prose(label), hanging(Text(), block, gap=2))(room)
        return drawn

    return lines


def listed(items: Sequence[tuple[Text, Text]]) -> Block:
    """Texts with their numbers: a long list of short ones side by side, read downwards, else a line each."""
    cells = [Text.assemble(number, " ", text) for number, text in items]
    below = stacked(*(hanging(number, prose(text)) for number, text in items))

    def lines(room: Room) -> list[Text]:
        # Where it is not known how wide a terminal draws a sign, what follows it may be shifted.
        is_known = room.ambiguous > 1 or not any(is_ambiguous(cell.plain) for cell in cells)
        for abreast in range(_ABREAST if len(cells) >= _MANY and is_known else 1, 1, -1):
            height = -(-len(cells) // abreast)
            columns = [cells[i : i + height] for i in range(0, len(cells), height)]
            widths = [_widest(column, room) + _GAP for column in columns]
            if sum(widths) - _GAP <= room.columns:
                return _side_by_side(columns, widths, room)
        return below(room)

    return lines


def _widest(column: Sequence[Text], room: Room) -> int:
    return max(room.width(cell.plain) for cell in column)


def _side_by_side(columns: Sequence[Sequence[Text]], widths: Sequence[int], room: Room) -> list[Text]:
    """The lines of columns, each filled with blanks to its width; the last may be shorter than the first."""
    lines = [Text() for _ in columns[0]]
    for column, wide in zip(columns, widths, strict=True):
        for line, cell in zip(lines, column, strict=False):
            line.append_text(cell).append(" " * (wide - room.width(cell.plain)))
    return lines


def table(rows: Sequence[tuple[Text, Sequence[Text]]]) -> Block:
    """Rows of texts behind their numbers, in columns; if these are too wide, each row as one text."""

    def lines(room: Room) -> list[Text]:
        numbers, *columns = zip(*([number, *texts] for number, texts in rows), strict=True)
        widths = [_widest(numbers, room) + 1, *(_widest(column, room) + _GAP for column in columns)]
        if sum(widths) - _GAP <= room.columns:
            return _side_by_side([numbers, *columns], widths, room)
        return stacked(*(hanging(number, prose(Text().join(texts))) for number, texts in rows))(room)

    return lines


def tree(head: Block, branches: Sequence[Block]) -> Block:
    """Blocks below another, with lines that lead to them."""

    def lines(room: Room) -> list[Text]:
        drawn = head(room)
        for block in branches:
            is_last = block is branches[-1]
            lead = "└── " if is_last else "├── "
            below = "" if is_last else "│"
            wide = room.width(lead)
            blank = below + " " * (wide - room.width(below))
            for i, line in enumerate(block(room.beside(wide))):
                drawn.append(Text.assemble((blank if i else lead, QUIET), line))
        return drawn

    return lines
