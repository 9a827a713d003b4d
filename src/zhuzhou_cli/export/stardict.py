"""The format ``stardict``: a folder of three files, for GoldenDict, KOReader, sdcv and many others.

https://github.com/huzheng001/stardict-3/blob/master/dict/doc/StarDictFileFormat (version 2.4.2)

    zz.idx   the headwords, sorted, each with the place and the size of its article
    zz.syn   other strings, sorted, each with the number of a headword
    zz.dict  the articles, HTML in UTF-8
    zz.ifo   what the dictionary is; programs find it by this file, so it is written last
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from struct import pack

from zhuzhou_cli.export import article
from zhuzhou_cli.export.collection import Collection, Item
from zhuzhou_cli.export.names import names, synonyms

_LONGEST = 255
"""Bytes of a word; readers have buffers of 256."""


def write(collection: Collection) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The names and contents of the files. Entries with the same term share an article."""
    places: defaultdict[bytes, list[int]] = defaultdict(list)
    others: list[tuple[bytes, bytes]] = []
    for place, item in enumerate(collection):
        term = _cut(names(item.entry)[0])
        places[term].append(place)
        words = (one.encode() for one in synonyms(item.entry))
        others += [(word, term) for word in words if len(word) <= _LONGEST]
    terms = sorted(places, key=_order)
    sizes: list[int] = []
    yield "zz.dict", _articles(collection, [places[term] for term in terms], sizes)
    index = b"".join(_index(terms, sizes))
    yield "zz.idx", [index]
    numbers = {term: number for number, term in enumerate(terms)}
    leading = sorted(
        {(word, numbers[term]) for word, term in others}, key=lambda one: (*_order(one[0]), one[1])
    )
    yield "zz.syn", (word + b"\0" + pack(">I", number) for word, number in leading)
    about = {
        "version": "2.4.2",
        "bookname": " ".join(collection.title.split()),
        "wordcount": len(terms),
        "synwordcount": len(leading),
        "idxfilesize": len(index),
        "date": f"{collection.time:%Y.%m.%d}",
        "sametypesequence": "h",
        "lang": "zh-zh",
    }
    lines = (f"{name}={value}\n" for name, value in about.items())
    yield "zz.ifo", [b"StarDict's dict ifo file\n", "".join(lines).encode()]


def _articles(collection: Collection, groups: Iterable[list[int]], sizes: list[int]) -> Iterator[bytes]:
    """The articles one by one; their sizes are put into a list."""
    for group in groups:
        items = [collection.item(place) for place in group]
        said = "<hr>".join(f"<div>{_heading(item)}{article.article(item)}</div>" for item in items)
        content = said.encode()
        sizes.append(len(content))
        yield content


def _heading(item: Item) -> str:
    """The reading; programs show the headword above it, so the term stands there only if it had to be cut."""
    term = names(item.entry)[0]
    whole = f"<b>{article.text(term)}</b> " if _cut(term) != term.encode() else ""
    return f"<p>{whole}<i>{article.text(item.reading)}</i></p>"


def _index(terms: Iterable[bytes], sizes: Iterable[int]) -> Iterator[bytes]:
    begin = 0
    for term, size in zip(terms, sizes, strict=True):
        yield term + b"\0" + pack(">II", begin, size)
        begin += size


def _order(word: bytes) -> tuple[bytes, bytes]:
    """The order in which programs look for a word: that of g_ascii_strcasecmp, then that of strcmp."""
    return word.lower(), word


def _cut(term: str) -> bytes:
    """A term in UTF-8, without its end if that is too long."""
    return term.encode()[:_LONGEST].decode(errors="ignore").encode()
