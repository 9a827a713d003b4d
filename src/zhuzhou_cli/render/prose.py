"""Texts in a card, as Rich lays them out: folded as Chinese is, hung behind a number, side by side."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from zhuzhou_cli.render.breaks import breaks

TERM = "bold"
MATCHED = "bold reverse"
QUIET = "dim"
FAULT = "red"

_WIDE = 100
"""Columns from which on a long list of short members stands in columns side by side."""
_ABREAST = 4
"""Columns of such a list at most; more are hard to follow."""
_GAP = 3
"""Blanks between them."""


@dataclass
class Prose:
    """A text of which no line begins or ends with the wrong mark."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines."""
        yield from self.text.divide(breaks(self.text.plain, options.max_width))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From one column, for it can be broken anywhere, to the width of the whole text."""
        return Measurement(1, max(1, cell_len(self.text.plain))).clamp(max_width=options.max_width)


def hanging(lead: Text, said: RenderableType, gap: int = 1) -> RenderableType:
    """A text behind a number or a name, ``gap`` blanks away, its further lines below its first."""
    table = Table.grid(padding=(0, gap, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(lead, Prose(said) if isinstance(said, Text) else said)
    return table


@dataclass
class Enumeration:
    """A long list of short members below a label: side by side on a wide terminal, else the tree."""

    label: RenderableType | None
    cells: list[Text]
    tree: Tree

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Columns that are read downwards, or the tree."""
        widest = max(cell_len(cell.plain) for cell in self.cells) + _GAP
        abreast = min(_ABREAST, options.max_width // widest)
        if console.width < _WIDE or abreast < 2 or any(map(_is_ambiguous, self.cells)):  # noqa: PLR2004 - side by side
            yield self.tree
            return
        rows = -(-len(self.cells) // abreast)
        grid = Table.grid(padding=(0, _GAP, 0, 0))
        for i in range(rows):
            grid.add_row(*self.cells[i::rows])
        if self.label:
            yield self.label
        yield Padding(grid, (0, 0, 0, 2 if self.label else 0))


def _is_ambiguous(text: Text) -> bool:
    """Whether a terminal may draw a character wider than Rich thinks, so that what follows is shifted."""
    return any(unicodedata.east_asian_width(sign) == "A" for sign in text.plain)
