"""Queries: every one gets an answer that the contracts allow, and the same one however it is written.

an answer             of its schema, with every span inside its text
no changed number     a name is never found by the words of a query with another number
the same              twice; in full width, in quotes, between spaces, in Traditional; from a store
exact, limited        never more than, or other than, without
TAB                   completes it, or has nothing
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from random import Random

from jsonschema import Draft202012Validator

from tests.cases.test_schema import closed
from tests.fuzz import made
from tests.fuzz.calls import called, json_lines, statuses
from tests.fuzz.damage import SIGNS, anything, slipped
from tests.fuzz.mode import Case, Mode, case
from tests.fuzz.stored import opened_again
from tests.search.changed import changed, has_numbers_of
from zhuzhou_cli.answers import Answer, Field
from zhuzhou_cli.api import Library
from zhuzhou_cli.errors import QueryTooLongError
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.reading import written_out
from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.search import QUERY_LIMIT, answer
from zhuzhou_cli.search.complete import complete

_MADE = 24
"""Entries of the made-up glossary that is asked beside the built-in one."""
_FRAMES = (
    "什么是{}",
    "{}是什么意思",
    "{}有哪些",
    "请问{}",
    "{}？",
    "1.{}",
    "“{}”",
    "{}[1]",
    "株洲2024年{}",
    "推进{}建设",
    "{}的内容",
)
_JOINTS = ("、", "和", "，", " ", "", "；抓好", "与", "\n")
_ROOM = 3
"""Signs that other ways to write a query have more."""
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_TRADITIONAL = dict(zip(map(ord, reversed(SIMPLIFIED)), reversed(TRADITIONAL), strict=True))


@cache
def glossaries() -> list[Glossary]:
    """The built-in glossary, and a made-up one with numbers of all kinds."""
    chance = Random("made up")
    return [load(builtin()).glossary, made.plain(chance, _MADE)]


@cache
def index() -> Index:
    """Their index, in memory."""
    return build(glossaries())


@cache
def stored() -> Library:
    """They, opened a second time, from a store."""
    return opened_again(glossaries())


@cache
def names() -> list[str]:
    """All that entries are called."""
    entries = chain.from_iterable(one.entries for one in glossaries())
    return [
        name
        for entry in entries
        for name in (
            entry.term,
            *entry.aliases,
            *(part.term for part in entry.parts),
            *(m.text for m in entry.members),
        )
    ]


@cache
def _spoken() -> list[list[str]]:
    """The syllables of each name, with their tones."""
    return [written_out(name).split() for name in names()]


def _toneless(syllables: list[str]) -> list[str]:
    return [
        "".join(sign for sign in unicodedata.normalize("NFD", one) if sign.isascii()) for one in syllables
    ]


@cache
def _changed() -> list[str]:
    return [other for name in names() for _, other in changed(name)]


def _pinyin(chance: Random) -> str:
    at = chance.randrange(len(names()))
    said = _spoken()[at] if chance.random() < 0.1 else _toneless(_spoken()[at])
    begin = chance.choice((0, 0, chance.randrange(len(said) + 1)))
    parts = said[begin : begin + chance.randint(1, 8)]
    match chance.randrange(4):
        case 0:
            return "".join(one[:1] for one in parts)
        case 1:
            return chance.choice(("", " ", "'")).join(parts)
        case 2:
            return "".join(one[: chance.randint(1, 6)] for one in parts)
        case _:
            signs = names()[at][begin:]
            cut = chance.randrange(len(signs) + 1)
            return signs[:cut] + "".join(one[: chance.choice((1, 6))] for one in parts[cut:])


def _stretch(chance: Random) -> str:
    name = chance.choice(names())
    begin, end = sorted(chance.randrange(len(name) + 1) for _ in range(2))
    return name[begin:end]


def _long(chance: Random) -> str:
    piece = (
        chance.choice((chance.choice(names()), chance.choice(SIGNS), _pinyin(chance), _stretch(chance)))
        or "一"
    )
    return (piece * QUERY_LIMIT)[: QUERY_LIMIT + chance.choice((-50, -1, 0, 1))]


KINDS: tuple[tuple[float, Callable[[Random], str]], ...] = (
    (20, lambda chance: chance.choice(names())),
    (54, _stretch),
    (4, lambda chance: slipped(chance.choice(names()), chance)),
    (4, _pinyin),
    (0.5, lambda chance: slipped(_pinyin(chance), chance)),
    (5, lambda chance: chance.choice(_changed())),
    (
        4,
        lambda chance: chance.choice(_FRAMES).format(
            chance.choice((chance.choice(names()), _stretch(chance)))
        ),
    ),
    (
        0.5,
        lambda chance: chance.choice(_JOINTS).join(
            chance.choice(names()) for _ in range(chance.randint(2, 4))
        ),
    ),
    (1, made.word),
    (7, lambda chance: anything(chance, 8)),
    (0.5, _long),
)
"""The kinds of queries, and how many of a hundred are of each; what is misspelt takes ten times as long."""


def make(chance: Random) -> Case:
    """A query of some kind."""
    (kind,) = chance.choices([kind for _, kind in KINDS], [share for share, _ in KINDS])
    return case(kind(chance))


def hold(given: Case, is_whole: bool) -> str:
    """What holds of any query; its status."""
    query = given.text
    try:
        found = answer(query, index())
    except QueryTooLongError:
        assert len(query) > QUERY_LIMIT
        return "too long"
    assert found.query == query
    assert list(_lies(query, found)) == []
    _spans_are_inside(query, found)
    ways = list(_other_ways(query))
    for other in ways if is_whole else ways[zlib.crc32(given.data) % 8 :][:1]:
        assert essence(answer(other, index())) == essence(found), f"asked as {other!r}"
    if is_whole:
        _of_schema(found)
        assert answer(query, index()) == found
        assert stored().lookup(query) == found
        assert answer(query, index(), limit=1).hits == found.hits[:1]
        exact = answer(query, index(), exact=True)
        assert {hit.located.position for hit in exact.hits} <= {hit.located.position for hit in found.hits}
        assert list(_lies(query, exact)) == []
        assert all(candidate.value for candidate in complete(query, index()))
    return found.status.value


def _of_schema(found: Answer) -> None:
    faults = [error.message for error in _validator().iter_errors(found.to_dict())]
    assert faults == []


@cache
def _validator() -> Draft202012Validator:
    return closed("answer")


def _spans_are_inside(query: str, found: Answer) -> None:
    for hit in found.hits:
        begin, end = hit.match.span
        assert 0 <= begin <= end <= len(hit.match.text)
        if hit.match.at:
            begin, end = hit.match.at
            assert 0 <= begin < end <= len(query)


def _lies(query: str, found: Answer) -> Iterator[str]:
    """The texts of hits that have the words of a query, or of a place in it, and other numbers."""
    for hit in found.hits:
        match = hit.match
        asked = query[slice(*match.at)] if match.at else query
        are_its_words = match.at or _words(asked) == _words(match.text)
        if match.field is not Field.NUMBER and are_its_words and not has_numbers_of(asked, match.text):
            yield match.text


def _words(text: str) -> str:
    """A text with # for each of its numbers."""
    pieces, end = [], 0
    for number in numbers(text):
        pieces.append(text[end : number.span[0]])
        end = number.span[1]
    return "#".join([*pieces, text[end:]])


def _other_ways(query: str) -> Iterator[str]:
    """Other ways to write a query of hanzi, letters and digits that ask for what it asks for."""
    if 0 < len(query) <= QUERY_LIMIT - _ROOM and all(
        (sign.isascii() and sign.isalnum()) or "一" <= sign <= "龥" for sign in query
    ):
        yield query.translate(_FULL_WIDTH)
        yield f"“{query}”"
        yield f"  {query}\u3000"
        yield query.translate(_TRADITIONAL)


def essence(found: Answer) -> object:
    """What an answer says, but for how it was found."""
    hits = [(hit.located.position, hit.match.field, hit.match.text) for hit in found.hits]
    return found.status, hits, [(other.number, other.term) for other in found.suggestions]


def alone(given: Case) -> str:
    """The query as an argument, as a line of standard input, and under a TAB."""
    query = given.text.replace("\0", "").encode("utf-8", "replace").decode()
    typed = f"zz lookup {query}"
    answered = called("lookup", "-f", "jsonl", "--", query)
    for line in json_lines(answered[0]):
        assert line["query"] == query
    calls = [
        answered,
        called("lookup", "-", stdin=f"{query}\n"),
        called("lookup", "-f", "card", "--color", "never", query),
        called("__complete", "bash", typed, str(len(typed.encode()))),
    ]
    return statuses(calls)


MODE = Mode(make, hold, alone, share=40, processes=2_000, weight=2)
