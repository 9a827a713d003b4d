"""The format ``omegat``: a glossary for OmegaT, a term, its translation (empty) and a comment a line.

https://omegat.sourceforge.io/manual-standard/en/chapter.glossaries.html. There is no line of remarks: OmegaT
would take it for an entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.names import names
from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.render.cite import whereabouts


def write(collection: Collection) -> Iterator[bytes]:
    """A line for each name of each entry."""
    for item in collection:
        term, *others = names(item.entry)
        comment = f"{blanked(item.entry.text)}（{blanked(whereabouts(item.located.citation))}）"
        yield f"{term}\t\t{comment}\n".encode()
        for name in others:
            yield f"{name}\t\t见“{term}”：{comment}\n".encode()
