"""The format ``anki``: a deck a glossary, with cards both ways; the only door to genanki.

https://docs.ankiweb.net/importing/packaged-decks.html. A note is known by its guid, which is made of the key
of the entry and never of its words; Anki takes a note with a known guid over if it is newer.
"""

from __future__ import annotations

import io
import sqlite3
import tempfile
from collections.abc import Iterator
from hashlib import blake2b

import genanki

from zhuzhou_cli.export import article
from zhuzhou_cli.export.archive import dated
from zhuzhou_cli.export.collection import Collection, Item
from zhuzhou_cli.export.names import names
from zhuzhou_cli.model import Member

MODEL = 1_728_400_017
"""The number by which Anki knows our kind of note; it never changes."""
_STYLE = """\
.card { font: 20px/1.7 "Source Han Serif SC", "Songti SC", "Noto Serif CJK SC", SimSun, serif;
  max-width: 34em; margin: 1em auto; text-align: left; color: #222; background: #fdfcf8; }
.term { font-size: 28px; font-weight: bold; text-align: center; }
.reading, small { color: #767066; font-size: 15px; }
.reading { text-align: center; }
hr { border: 0; border-top: 1px solid #ccc4b4; }
.nightMode.card, .night_mode .card { color: #e6e1d6; background: #22211f; }
.nightMode .reading, .nightMode small, .night_mode .reading, .night_mode small { color: #a39c8e; }
"""
_TERM = '<div class="term">{{词目}}</div>'
_READING = '<div class="reading">{{拼音}}</div>'
_FIELDS = ("词目", "拼音", "释义", "线索")
_TEMPLATES = (
    {"name": "词目 → 释义", "qfmt": _TERM, "afmt": f"{_TERM}{_READING}<hr id=answer>{{{{释义}}}}"},
    {
        "name": "释义 → 词目",
        "qfmt": "{{线索}}<p><small>这是哪一个词？</small></p>",
        "afmt": f"{{{{线索}}}}<hr id=answer>{_TERM}{_READING}{{{{释义}}}}",
    },
)
_BLANK = "〔　　〕"
_AS_TEXT = str.maketrans({"[": "&#91;", "\\": "<span>&#92;</span>"})
"""What would begin a sound, LaTeX or a formula: [sound:…], [latex], \\(…\\), sought within an element."""


def write(collection: Collection) -> Iterator[bytes]:
    """The package. Raises OSError if the collection cannot be made in the folder for temporary files."""
    model = genanki.Model(
        MODEL,
        "名词解释（zz）",
        fields=[{"name": name} for name in _FIELDS],
        templates=list(_TEMPLATES),
        css=_STYLE,
    )
    decks: dict[str, genanki.Deck] = {}
    for item in collection:
        identity = collection.identity(item.source)
        if identity not in decks:
            decks[identity] = genanki.Deck(
                _number(identity), collection.heading(item.source).replace("::", "：：")
            )
        decks[identity].add_note(_note(model, item))
    made = io.BytesIO()
    try:
        genanki.Package(list(decks.values())).write_to_file(made, timestamp=collection.modified.timestamp())
    except sqlite3.OperationalError as error:  # genanki makes the collection in a file of the system's
        raise OSError(0, f"临时文件写不了（{error}）", tempfile.gettempdir()) from None
    yield dated(made.getvalue(), collection.time)


def _note(model: genanki.Model, item: Item) -> genanki.Note:
    fields = [article.text(item.entry.term), article.text(item.reading), article.article(item), _clue(item)]
    tags = [item.source.place, item.source.date[:4]]
    written = ["".join(tag.split()) for tag in tags]
    fields = [field.translate(_AS_TEXT) for field in fields]
    guid = genanki.guid_for("zz", item.key)
    return genanki.Note(model, fields, tags=list(filter(None, written)), guid=guid)


def _clue(item: Item) -> str:
    """What the term is to be guessed from: its members, or its explanation without its names."""
    entry = item.entry
    if members := _all_members(item):
        return article.items(members)
    said = article.text(entry.text)
    for name in sorted(names(entry), key=len, reverse=True):
        said = said.replace(article.text(name), _BLANK)
    return f"<p>{said}</p>"


def _all_members(item: Item) -> list[Member]:
    return [*item.entry.members, *(member for part in item.entry.parts for member in part.members)]


def _number(identity: str) -> int:
    """The number of a deck, from the id of its glossary; Anki counts from 1 to 2 ** 53."""
    return 1 + int.from_bytes(blake2b(identity.encode(), digest_size=6).digest())
