"""A401: terms that the appendix explains twice, with different words."""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.audit.paper import Fault, Paper
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Entry


def explained_twice(paper: Paper) -> Iterator[Fault]:
    """Entries whose term has been explained before, in other words."""
    first: dict[str, Entry] = {}
    for entry in paper.entries:
        other = first.setdefault(canonical_name(entry.term), entry)
        if fold(other.text).key != fold(entry.text).key:
            why = f"第{other.number}条已经解释过，说法不同"
            yield Fault(paper.place_of(entry), entry.term, why)
