"""What begins as a word was typed: names of entries, by hanzi, pinyin, initials, digits, or a mix of them.

Nothing is guessed: no slip, no other number. Members are given where no name begins so, accents
(zongduan for 终端) where nothing does that was typed rightly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from zhuzhou_cli.answers import Candidate, Field
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import Character, Spelling, Target, letters
from zhuzhou_cli.language.numerals import sign_value
from zhuzhou_cli.language.syllables import spellings
from zhuzhou_cli.language.text import fold, shared_beginning
from zhuzhou_cli.search.query import Query, is_letter, ways

MOST = 3_000
"""Candidates beyond which there are none: a cut list would have a beginning in common that is false."""
GLOSS = 24
"""Signs of an explanation that stand beside a candidate."""
_RIGHTLY = 2
"""Of the choices, the first so many are names and members that were typed rightly."""
_OF_SHELLS = "$`~!"
"""What shells give a meaning to at the beginning of a word."""
TYPED = 60
"""Signs of a word that is still to be completed; no name in a report is so long."""

_RANKS = {Field.TERM: 0, Field.ALIAS: 1, Field.PART: 1, Field.MEMBER: 2}
_TWO_LETTERS = ("zh", "ch", "sh")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.sounds import Projection

Pieces = tuple[str, ...]
"""What of a query the first signs of a label take."""
Chosen = tuple[Spelling, Pieces]


def complete(typed: str, index: Index) -> list[Candidate]:
    """The candidates for a word, terms before aliases and parts, each in the order of the glossaries."""
    if len(typed) > TYPED:
        return []
    if not fold(typed).key:
        return _terms(typed, index)
    queries = ways(typed)
    begun = _begun(typed, queries, index.beginnings.written, index.beginnings.spoken)
    for i, chosen in enumerate(_chosen(queries, begun)):
        if found := _told(typed, _meant(typed, chosen), index):
            # A key that goes on with an accent is none that a look-up would know.
            return found if i < _RIGHTLY else [Candidate(one.value, one.gloss) for one in found]
    return []


def in_common(typed: str, index: Index) -> list[Candidate]:
    """One or two candidates without glosses that have in common what all have, the only one alone.

    That is all a TAB needs that lists nothing, and very many names need not be read for it.
    """
    if len(typed) > TYPED or len(fold(typed).key) != len(typed):
        return complete(typed, index)
    queries = ways(typed)
    # Where a name begins so, only names are candidates.
    names = next(
        _chosen(
            queries,
            _begun(typed, queries, index.beginnings.outermost_written, index.beginnings.outermost_spoken),
        )
    )
    if two := _two(names):
        return two
    begun = _begun(typed, queries, index.beginnings.written, index.beginnings.spoken)
    return next(filter(None, map(_two, _chosen(queries, begun))), [])


def _two(chosen: Iterator[Chosen]) -> list[Candidate]:
    """The first candidate and the one that has least in common with it."""
    texts = list(dict.fromkeys(spelling.text for spelling, _ in chosen))
    least = min(texts[1:], key=lambda text: shared_beginning((texts[0], text)), default=None)
    return [Candidate(one) for one in (texts[:1] if least is None else (texts[0], least))]


def _meant(typed: str, chosen: Iterator[Chosen]) -> Iterator[Chosen]:
    """Who types “ or a space means it, where a label begins so; $HO is rather a variable than 湖."""
    if len(fold(typed).key) == len(typed):
        return chosen
    found = list(chosen)
    begun = [one for one in found if one[0].text.startswith(typed)]
    return iter(begun or ([] if typed[0] in _OF_SHELLS else found))


def _terms(typed: str, index: Index) -> list[Candidate]:
    """All terms, or those that begin with quotes and the like."""
    terms = (one.entry for one in index.terms(MOST))
    entries = (entry for entry in terms if entry.term.startswith(typed))
    return list({one.term: Candidate(one.term, _short(one.text), one.term) for one in entries}.values())


def _begun(
    typed: str,
    queries: Iterable[Query],
    written: Callable[[str, int], list[Spelling]],
    spoken: Callable[[Projection, int], list[Spelling]],
) -> list[Spelling]:
    """What may begin so, once each; nothing, if there is more than is ever listed.

    In hanzi a name that is written so keeps away those that only sound so, or hold the same number.
    """
    found = [written(query.key, MOST + 1) for query in queries]
    if _is_spelled(typed) or not any(one.is_name for some in found for one in some):
        from zhuzhou_cli.search.candidates import projections  # noqa: PLC0415 - hanzi are found as they are

        alike = (one for query in queries for one in projections(query))
        found += [spoken(one, MOST + 1) for one in alike]
    begun = {one.number: one for some in found for one in some}
    return list(begun.values()) if len(begun) <= MOST else []


def _is_spelled(typed: str) -> bool:
    """Whether some of it is not in hanzi."""
    return any(sign.isascii() and sign.isalnum() for sign in fold(typed).key)


def _chosen(queries: Iterable[Query], begun: Sequence[Spelling]) -> Iterator[Iterator[Chosen]]:
    """The spellings that do begin so, and what each sign takes: names, members; then both by accents."""
    for accents in (False, True):
        readers = [_Reader(query, accents=accents) for query in queries]
        for is_name in (True, False):
            yield _read(readers, (one for one in begun if one.is_name is is_name))


def _read(readers: Iterable[_Reader], begun: Iterable[Spelling]) -> Iterator[Chosen]:
    for one in begun:
        for reader in readers:
            if pieces := reader.read(one):
                yield one, pieces
                break


def _told(typed: str, chosen: Iterable[Chosen], index: Index) -> list[Candidate]:
    """Candidates of the chosen spellings, with their glosses, in their order."""
    chosen = list(chosen)
    if not chosen:
        return []
    pieces = {one.number: taken for one, taken in chosen}
    labels = index.beginnings.first_targets(one for one, _ in chosen)
    labels.sort(key=lambda one: _RANKS[one.field])
    found = {one.text: one for one in reversed(labels)}  # the first of those that are read differently
    return [
        Candidate(
            one.text, _gloss(one, index), typed + _rest(one.spelling.characters, pieces[one.spelling.number])
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


def _rest(units: tuple[Character, ...], pieces: Pieces) -> str:
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
    entry = index.entry(label.position).entry
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
