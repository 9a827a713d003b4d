"""The format ``jieba``: a user dictionary, a name a line with its frequency and part of speech.

https://github.com/fxsjy/jieba#载入词典. jieba looks for words only within runs of hanzi, Latin letters,
digits and ``+#&._%-``; what a term has besides parts it, and each piece is a word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.names import names

FREQUENCY = 10_000
"""How often a word occurs in the 60 million words that jieba counted; without it, jieba takes one so low that
some words are cut (jieba#728)."""
_PIECES = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%-]{2,}")
"""What jieba takes for a run in which words are sought (``re_han_default``)."""


def write(collection: Collection) -> Iterator[bytes]:
    """The lines of the dictionary, each word once."""
    known: set[str] = set()
    for item in collection:
        for name in names(item.entry):
            for piece in _PIECES.findall(name):
                if piece not in known:
                    known.add(piece)
                    yield f"{piece} {FREQUENCY} nz\n".encode()
