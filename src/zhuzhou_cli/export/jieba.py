"""The format ``jieba``: a user dictionary, a name a line with its frequency and part of speech.

https://github.com/fxsjy/jieba#载入词典. jieba looks for words only within runs of hanzi, Latin letters,
digits and ``+#&._%-``. A name that has other signs is never found: the dictionary has its pieces, and of one
with quotation marks what stands in them, which is a name itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.names import names

FREQUENCY = 1_000
"""How often a word occurs in the 60 million words that jieba counted; without it, jieba takes one so low that
some words are cut (jieba#728). Example: with 100, 一道 is taken for 一 and 道."""
_PIECES = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%-]{2,}")
"""What jieba takes for a run in which words are sought (``re_han_default``)."""


def write(collection: Collection) -> Iterator[bytes]:
    """The lines of the dictionary, each word once."""
    known: set[str] = set()
    for item in collection:
        for name in names(item.entry):
            for word in _words(name):
                if word not in known:
                    known.add(word)
                    yield f"{word} {FREQUENCY} nz\n".encode()


def _words(name: str) -> list[str]:
    """What jieba can find of a name.

    >>> _words("1+N+X"), _words("一廊、一带"), _words("“二分法”改革")
    (['1+N+X'], ['一廊', '一带'], [])
    """
    return [] if "“" in name else _PIECES.findall(name)
