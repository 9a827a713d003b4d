"""By what names an entry is found in other programs."""

from __future__ import annotations

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.labels import labels_of
from zhuzhou_cli.model import Entry, Source

_NOWHERE = Source("", "", "")


def names(entry: Entry) -> list[str]:
    """The term of an entry, its aliases and its parts, each once; the term first.

    >>> import zhuzhou_cli as zz
    >>> names(zz.open().entries[1].entry)
    ['一集团、一基金、一研究院', '一集团', '一基金', '一研究院']
    """
    labels = labels_of(entry, _NOWHERE)
    return list(dict.fromkeys(label.text for label in labels if label.field is not Field.MEMBER))
