"""What begins as a word was typed: names of entries, by hanzi, pinyin, initials, digits, or a mix of them.

Nothing is guessed: no slip, no other number. Members are given where no name begins so, accents
(zongduan for 终端) where nothing does that was typed rightly.
"""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.answers import Candidate, Field
from zhuzhou_cli.index.compiled import Index, Spelling, Target, Unit, letters
from zhuzhou_cli.numerals import sign_value
from zhuzhou_cli.search.query import Query, is_letter, ways
from zhuzhou_cli.syllables import spellings
from zhuzhou_cli.text import fold

MOST = 3_000
"""Candidates beyond which there are none: a cut list would have a beginning in common that is false."""
GLOSS = 24
"""Signs of an explanation that stand beside a candidate."""
TYPED = 60
"""Signs of a word that is still to be completed; no name in a report is so long."""

_RANKS = {Field.TERM: 0, Field.ALIAS: 1, Field.PART: 1, Field.MEMBER: 2}
_TWO_LETTERS = ("zh", "ch", "sh")

Pieces = tuple[str, ...]
"""What of a query the first signs of a label take."""


def complete(typed: str, index: Index, *, bare: bool = False) -> list[Candidate]:
    """The candidates for a word, terms before aliases and parts, each in the order of the glossaries.

    ``bare`` ones have nothing but their value, the shortest first: what else there is to a name takes
    longer to fetch than to find the name.
    """
    if len(typed) > TYPED:
        return []
    if not fold(typed).key:
        return _terms(typed, index)
    queries = ways(typed)
    numbers = _begun(typed, queries, index)
    if len(numbers) > MOST:
        return []
    found = index.spelled(numbers)
    names, members = [one for one in found if one.is_name], [one for one in found if not one.is_name]
    for accents in (False, True):
        for begun in (names, members):
            if chosen := _chosen(queries, begun, accents=accents):
                if len(fold(typed).key) < len(typed):  # who types “ or a space means it, if it is there
                    exact = [one for one in chosen if one[0].text.startswith(typed)]
                    chosen = exact or chosen
                return _bare(chosen) if bare else _told(typed, chosen, index)
    return []


def _terms(typed: str, index: Index) -> list[Candidate]:
    """All terms, or those that begin with quotes and the like."""
    entries = (entry for entry, _ in index.terms(MOST) if entry.term.startswith(typed))
    return list({one.term: Candidate(one.term, _short(one.text), one.term) for one in entries}.values())


def _begun(typed: str, queries: Iterable[Query], index: Index) -> set[int]:
    """The numbers of the spellings that may begin so; more than MOST if there are very many."""
    found = {number for query in queries for number in index.beginning(query.key, MOST + 1)}
    if not found or any(sign.isascii() and sign.isalnum() for sign in fold(typed).key):
        from zhuzhou_cli.search.candidates import projections  # noqa: PLC0415 - hanzi are found as they are

        for query in queries:
            for one in projections(query):
                if len(found) <= MOST:
                    found.update(index.beginning_alike(one.initials, one.pattern, MOST + 1))
    return found


def _chosen(
    queries: Iterable[Query], begun: Iterable[Spelling], *, accents: bool
) -> list[tuple[Spelling, Pieces]]:
    """The spellings that do begin so, and what each of their signs takes of the query."""
    readers = [_Reader(query, accents=accents) for query in queries]
    read = ((one, [reader.read(one) for reader in readers]) for one in begun)
    return [(one, next(filter(None, ways_))) for one, ways_ in read if any(ways_)]


def _bare(chosen: Iterable[tuple[Spelling, Pieces]]) -> list[Candidate]:
    return [Candidate(text) for text in dict.fromkeys([one.text for one, _ in chosen])]


def _told(typed: str, chosen: Iterable[tuple[Spelling, Pieces]], index: Index) -> list[Candidate]:
    """The same as candidates, with what stands beside them, in their order."""
    pieces = {one.number: taken for one, taken in chosen}
    labels = index.first_targets(one for one, _ in chosen)
    labels.sort(key=lambda one: _RANKS[one.field])
    found = {one.text: one for one in reversed(labels)}  # the first of those that are read differently
    return [
        Candidate(
            one.text, _gloss(one, index), typed + _rest(one.spelling.units, pieces[one.spelling.number])
        )
        for one in labels
        if found[one.text] is one
    ]


class _Reader:
    """Reads one query as the beginning of many labels; what a sign may take is worked out once."""

    def __init__(self, query: Query, *, accents: bool) -> None:
        self._key = query.key
        self._limits = query.limits
        self._accents = accents
        self._known: dict[tuple[int, str, str], list[int]] = {}

    def read(self, spelling: Spelling) -> Pieces | None:
        """What of the query each sign takes, until all is taken; None if the spelling does not begin so."""
        length = len(self._key)
        return self._pieces(0, spelling.key[:length], spelling.read.split(" ", length))

    def _pieces(self, i: int, signs: str, said: list[str]) -> Pieces | None:
        if i == len(self._key):
            return ()
        if not signs:
            return None
        at = (i, signs[0], said[0])
        if at not in self._known:
            self._known[at] = self._taken(*at)
        for taken in self._known[at]:
            rest = self._pieces(i + taken, signs[1:], said[1:])
            if rest is not None:
                return (self._key[i : i + taken], *rest)
        return None

    def _taken(self, i: int, sign: str, said: str) -> list[int]:
        """How many signs of the query a sign of a label may take; the most first."""
        typed = self._key[i]
        if typed == sign:
            return [1]
        if not is_letter(typed):
            number = sign_value(typed)
            return [1] if number is not None and number == sign_value(sign) else []
        chunk = self._key[i : self._limits[i]]
        is_last = self._limits[i] == len(self._key)
        found: set[int] = set()
        for reading in filter(None, said.split(",")):
            for syllable in (reading, *(spellings(reading) if self._accents else ())):
                if chunk.startswith(syllable):
                    found.add(len(syllable))
                elif is_last and syllable.startswith(chunk):
                    found.add(len(chunk))
                if chunk[0] == syllable[0]:
                    found.add(1)
                if chunk[:2] == syllable[:2] and chunk[:2] in _TWO_LETTERS:
                    found.add(2)
        return sorted(found, reverse=True)


def _rest(units: tuple[Unit, ...], pieces: Pieces) -> str:
    """What is still to be typed of a label, in the way that was begun: hanzi, initials or pinyin."""
    (sign, readings), rest = units[len(pieces) - 1], units[len(pieces) :]
    last = pieces[-1]
    if not is_letter(last[0]):
        return "".join([one for one, _ in rest])
    initials = [piece for piece in pieces if is_letter(piece[0])]
    if len(initials) > 1 and all(len(one) == 1 or one in _TWO_LETTERS for one in initials):
        return "".join([said[0][0] if said else one for one, said in rest])
    begun = next((one for one in readings if one.startswith(last)), last) if last != sign else last
    return begun[len(last) :] + letters(rest)


def _gloss(label: Target, index: Index) -> str:
    entry, _ = index.entry(label.entry)
    if label.field is Field.MEMBER:
        return f"{(label.within or (entry.term,))[-1]}的一项"
    if label.field is Field.ALIAS:
        return f"见 {entry.term}"
    if label.field is Field.PART:
        text = next((part.text for part in entry.parts if part.term == label.text), entry.text)
        return _short(f"{entry.term}：{text}")
    return _short(entry.text)


def _short(text: str) -> str:
    return text if len(text) <= GLOSS else text[: GLOSS - 1] + "…"
