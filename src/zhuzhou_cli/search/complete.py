"""What begins as a word was typed: names of entries, by hanzi, pinyin, initials, digits, or a mix of them.

Nothing is guessed: no slip, no other number (1.5万吨 does not begin with 15万). Members are given where no
name begins so, accents (zongduan for 终端) where nothing does that was typed rightly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from zhuzhou_cli.answers import Candidate, Field
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Spelling, Target, letters
from zhuzhou_cli.language.numerals import sign_value
from zhuzhou_cli.language.syllables import spellings
from zhuzhou_cli.language.text import fold, is_letter, shared_beginning
from zhuzhou_cli.search.literal import has_numbers_of
from zhuzhou_cli.search.query import Query
from zhuzhou_cli.search.writings import Writing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.sounds import Projection

MOST = 3_000
"""Candidates beyond which there are none: a cut list would have a beginning in common that is false."""
GLOSS = 24
"""Characters of an explanation that stand beside a candidate."""
TYPED = 60
"""Characters of a word that is still to be completed; no name in a report is so long."""
_RIGHTLY = 2
"""Of the choices, the first so many are names and members that were typed rightly."""
_OF_SHELLS = "$`~!"
"""What shells give a meaning to at the beginning of a word."""

_RANKS = {Field.TERM: 0, Field.ALIAS: 1, Field.PART: 1, Field.MEMBER: 2, Field.ERRATUM: 3}
_TWO_LETTERS = ("zh", "ch", "sh")

Pieces = tuple[str, ...]
"""What of a query each of the first characters of a label takes."""
Chosen = tuple[Spelling, Pieces]
"""A spelling that begins as it was typed, and what each of its first characters takes."""


def complete(typed: str, index: Index) -> list[Candidate]:
    """The candidates for a word, terms before aliases and parts, each in the order of the glossaries."""
    if len(typed) > TYPED:
        return []
    query = Query(typed)
    if not query.key:
        return _terms(typed, index)
    begun = _begun(query, index.beginnings.written, index.beginnings.spoken)
    for i, chosen in enumerate(_chosen(query, begun)):
        if candidates := _candidates(query, _meant(query, chosen), index):
            if i < _RIGHTLY:
                return candidates
            # A key that goes on with an accent is none that a look-up would know.
            return [Candidate(candidate.value, candidate.gloss) for candidate in candidates]
    return []


def in_common(typed: str, index: Index) -> list[Candidate]:
    """Two candidates whose common prefix is that of all candidates, or the only one; without glosses.

    That is enough for a TAB that lists nothing, and very many names need not be read for it. There is none
    if that prefix stands for less than was typed: 十大j would become 十大.
    """
    query = Query(typed)
    if len(typed) > TYPED or len(query.key) != len(typed):
        return complete(typed, index)
    outermost = _begun(query, index.beginnings.outermost_written, index.beginnings.outermost_spoken)
    two = None
    if not any(_has_other_numbers(query, spelling) for spelling in outermost):
        two = _two(next(_chosen(query, outermost)))  # where a name begins so, only names are candidates
    if two is None:
        begun = _begun(query, index.beginnings.written, index.beginnings.spoken)
        two = next((found for found in map(_two, _chosen(query, begun)) if found is not None), [])
    return two


def _two(chosen: Iterator[Chosen]) -> list[Candidate] | None:
    """The first candidate and the last by their texts, or the only one; None without any.

    They are none that can be used if what they have in common is shorter than what was typed of one.
    """
    begun = {spelling.text: spelling.span(0, len(pieces))[1] for spelling, pieces in chosen}
    if not begun:
        return None
    if len(begun) == 1:
        return [Candidate(text) for text in begun]
    first, farthest = min(begun), max(begun)  # whatever all have in common these two have
    shared = shared_beginning((first, farthest))
    is_lost = 0 < shared < max(begun.values())
    return [] if is_lost else [Candidate(first), Candidate(farthest)]


def _meant(query: Query, chosen: Iterator[Chosen]) -> Iterator[Chosen]:
    """Who types “ or a space means it, where a label begins so; $HO is rather a variable than 湖."""
    typed = query.raw
    if len(query.key) == len(typed):
        return chosen
    alike = list(chosen)
    begun = [(spelling, pieces) for spelling, pieces in alike if spelling.text.startswith(typed)]
    return iter(begun or ([] if typed[0] in _OF_SHELLS else alike))


def _terms(typed: str, index: Index) -> list[Candidate]:
    """All terms, or those that begin with quotes and the like."""
    entries = (located.entry for located in index.terms(MOST))
    texts = {entry.term: entry.text for entry in entries if entry.term.startswith(typed)}
    return [Candidate(term, _short(text), term) for term, text in texts.items()]


def _begun(
    query: Query,
    written: Callable[[str, int], list[Spelling]],
    spoken: Callable[[Projection, int], list[Spelling]],
) -> list[Spelling]:
    """What may begin so, once each; nothing, if there is more than is ever listed.

    In hanzi a name that is written so keeps away those that only sound so, or hold the same number.
    """
    begun = [spelling for writing in query.writings for spelling in written(writing.key, MOST + 1)]
    if _is_spelled(query) or not any(spelling.is_name for spelling in begun):
        from zhuzhou_cli.search.candidates import projections  # noqa: PLC0415 - hanzi are found as they are

        alike = (projection for writing in query.writings for projection in projections(writing))
        begun += [spelling for projection in alike for spelling in spoken(projection, MOST + 1)]
    distinct = list(dict.fromkeys(begun))
    return distinct if len(distinct) <= MOST else []


def _is_spelled(query: Query) -> bool:
    """Whether some of it is not in hanzi."""
    return any(character.isascii() and character.isalnum() for character in query.key)


def _chosen(query: Query, begun: Sequence[Spelling]) -> Iterator[Iterator[Chosen]]:
    """The spellings that do begin so, and what each character takes: names, members; then both by accents."""
    for accents in (False, True):
        readers = [(writing, _Reader(writing, accents=accents)) for writing in query.writings]
        for is_name in (True, False):
            yield _read(query, readers, (spelling for spelling in begun if spelling.is_name is is_name))


def _read(
    query: Query, readers: Iterable[tuple[Writing, _Reader]], begun: Iterable[Spelling]
) -> Iterator[Chosen]:
    for spelling in begun:
        for writing, reader in readers:
            if (pieces := reader.read(spelling)) and _is_numbered_so(query, writing, spelling, pieces):
                yield spelling, pieces
                break


def _has_other_numbers(query: Query, spelling: Spelling) -> bool:
    """Whether a spelling begins with the characters of a query, but with none of its numbers."""
    readers = [(writing, _Reader(writing, accents=False)) for writing in query.writings]
    is_begun_so = any(reader.read(spelling) for _, reader in readers)
    return is_begun_so and not any(_read(query, readers, [spelling]))


def _is_numbered_so(query: Query, writing: Writing, spelling: Spelling, pieces: Pieces) -> bool:
    """Whether what a spelling begins with has the numbers that were typed: 15万 does not begin 1.5万吨."""
    typed = query if writing.key == query.key else Query(writing.text)
    length, words = len(pieces), spelling.text
    if (typed.key, spelling.key) == (typed.raw, words):
        return True
    spans = fold(words).spans
    has_marks_behind = typed.folded.spans[-1][1] < len(typed.raw)  # 30% of 30%工程
    if length < len(spans):
        words = words[: spans[length][0] if has_marks_behind else spans[length - 1][1]]
    spelled = [i for i, piece in enumerate(pieces) if is_letter(piece[0]) and not is_letter(spelling.key[i])]
    return has_numbers_of(typed, words, (0, length), spelled)


def _candidates(query: Query, chosen: Iterable[Chosen], index: Index) -> list[Candidate]:
    """The chosen spellings as candidates, with what stands beside them, in their order."""
    chosen = list(chosen)
    if not chosen:
        return []
    pieces = dict(chosen)
    labels = index.beginnings.first_targets(spelling for spelling, _ in chosen)
    labels.sort(key=lambda label: _RANKS[label.field])
    first = {label.text: label for label in reversed(labels)}  # of those that are read differently
    return [
        Candidate(label.text, _gloss(label, index), query.raw + _rest(label, pieces[label.spelling]))
        for label in labels
        if first[label.text] is label
    ]


class _Reader:
    """Reads a query as the beginning of many labels; what a character may take is worked out once."""

    def __init__(self, writing: Writing, *, accents: bool) -> None:
        self._key = writing.key
        self._limits = writing.limits
        self._accents = accents
        self._known: dict[tuple[int, str, str], list[int]] = {}

    def read(self, spelling: Spelling) -> Pieces | None:
        """What of the query each character takes, until all is taken; None if it does not begin so."""
        length = len(self._key)
        return self._pieces(0, spelling.key[:length], spelling.read.split(" ", length))

    def _pieces(self, i: int, characters: str, said: list[str]) -> Pieces | None:
        if i == len(self._key):
            return ()
        if not characters:
            return None
        at = (i, characters[0], said[0])
        if at not in self._known:
            self._known[at] = self._taken(*at)
        for taken in self._known[at]:
            rest = self._pieces(i + taken, characters[1:], said[1:])
            if rest is not None:
                return (self._key[i : i + taken], *rest)
        return None

    def _taken(self, i: int, character: str, said: str) -> list[int]:
        """How many characters of the query one of a label may take; the most first."""
        typed = self._key[i]
        if typed == character:
            return [1]
        if not is_letter(typed):
            number = sign_value(typed)
            return [1] if number is not None and number == sign_value(character) else []
        chunk = self._key[i : self._limits[i]]
        is_last = self._limits[i] == len(self._key)
        lengths: set[int] = set()
        for reading in filter(None, said.split(",")):
            for syllable in (reading, *(spellings(reading) if self._accents else ())):
                if chunk.startswith(syllable):
                    lengths.add(len(syllable))
                elif is_last and syllable.startswith(chunk):
                    lengths.add(len(chunk))
                if chunk[0] == syllable[0]:
                    lengths.add(1)
                if chunk[:2] == syllable[:2] and chunk[:2] in _TWO_LETTERS:
                    lengths.add(2)
        return sorted(lengths, reverse=True)


def _rest(label: Target, pieces: Pieces) -> str:
    """What is still to be typed of a label, in the way that was begun: hanzi, initials or pinyin."""
    characters = label.spelling.characters
    (character, readings), rest = characters[len(pieces) - 1], characters[len(pieces) :]
    last = pieces[-1]
    if not is_letter(last[0]):
        return "".join([other for other, _ in rest])
    initials = [piece for piece in pieces if is_letter(piece[0])]
    if len(initials) > 1 and all(len(piece) == 1 or piece in _TWO_LETTERS for piece in initials):
        return "".join([said[0][0] if said else other for other, said in rest])
    begun = last
    if last != character:
        begun = next((reading for reading in readings if reading.startswith(last)), last)
    return begun[len(last) :] + letters(rest)


def _gloss(label: Target, index: Index) -> str:
    entry = index.entry(label.position).entry
    if label.field is Field.MEMBER:
        return f"{(label.within or (entry.term,))[-1]}的一项"
    if label.field in (Field.ALIAS, Field.ERRATUM):
        return f"见 {entry.term}"
    if label.field is Field.PART:
        text = next((part.text for part in entry.parts if part.term == label.text), entry.text)
        return _short(f"{entry.term}：{text}")
    return _short(entry.text)


def _short(text: str) -> str:
    return text if len(text) <= GLOSS else text[: GLOSS - 1] + "…"
