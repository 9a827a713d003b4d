"""A query to an answer: ``answer`` is the one public function, and reads from top to bottom.

    1.  literally       a label is the query, begins with it, contains it; or it is an entry's number
    2.  beside filters  it is names beside places and years, and nothing else
    3.  by value        a label has its words, and its numbers in other signs
    4.  word for word   an explanation holds it
    5.  legally         digits, pinyin, initials; and by sound: homophones, fuzzy syllables
    6.  together        it is made of names of one entry, in any order; or a scanner misread its marks
    7.  approximately   something left out, or a slip, with one clear winner
    8.  from there      all of this for what is asked of the place or the year that it names
    9.  in a sentence   names stand in it
    10. in pieces       an explanation mentions all of it

Each stage is asked for the query as it was typed, then without what sticks to pasted words and without a
question's frame; the first that has hits ends the search. The third to the sixth are also asked for what is
left without a looser frame, and their hits are followed by what only mentions the same. What the seventh
found too little evidence for is suggested; where nothing is, names of two signs are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from zhuzhou_cli.answers import Answer, By, Field, Hit, Mark, Status
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.text import NUMBER_SIGNS, simplified
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.hits import SUGGESTIONS_LIMIT, Outcome, is_whole, suggested
from zhuzhou_cli.search.literal import by_value, literal
from zhuzhou_cli.search.query import Query, with_times

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.model import Source
    from zhuzhou_cli.search.filters import Filters
    from zhuzhou_cli.search.places import Narrowed

LEAST_FILTERED = 4
"""Signs of a place and a name."""
QUERY_LIMIT = 200
"""Code points of a query; the longest label of the Zhuzhou report has 90."""


def answer(raw: str, index: Index, *, exact: bool = False, limit: int | None = None) -> Answer:
    """What the glossaries of an index have to say to a query as it was typed, best first.

    With ``exact`` nothing is rewritten but width, case and quotes; no more than ``limit`` hits are given.
    Raises QueryTooLongError.
    """
    if len(raw) > QUERY_LIMIT:
        from zhuzhou_cli.errors import QueryTooLongError  # noqa: PLC0415 - only where something is wrong

        raise QueryTooLongError(len(raw), QUERY_LIMIT)
    query = Query(raw)
    outcome = Outcome(literal(query, index, exact=True)) if exact else _search(query, index)
    hits = outcome.hits
    if len(hits) > 1:
        from zhuzhou_cli.search.merge import merged  # noqa: PLC0415 - most answers have one hit

        hits = merged(sorted(hits, key=lambda hit: hit.match.field is Field.ERRATUM))  # print comes first
    if hits:
        status = Status.FOUND if len(hits) == 1 else Status.SEVERAL
        return Answer(raw, status, tuple(hits[:limit]), narrowed=outcome.narrowed, missed=outcome.missed)
    suggestions = () if query.number else outcome.suggestions  # another number is another entry
    status = Status.SUGGESTED if suggestions else Status.NONE
    return Answer(raw, status, suggestions=suggestions, narrowed=outcome.narrowed)


def _search(query: Query, index: Index) -> Outcome:
    """The hits of the first stage that has any; or else what may have been meant."""
    if hits := literal(query, index):
        return Outcome(_beside_mentions(hits, index))
    if len(query.key) == 1 and query.key.isascii():  # a letter or digit by itself is in everything
        return Outcome([])
    # Most queries end above; the modules of the other stages are not loaded for them.
    rests, wider_rests = _rests(query, index)
    queries = [query, *rests]
    for stage, asked in ((_things_there, query), *((_beside_filters, each) for each in queries)):
        found = stage(asked, index)
        if found.hits or found.suggestions:
            return _placed(found, asked, query)
    outcome = _asked_for(queries, wider_rests, index)
    if outcome.hits:
        return outcome
    for stage in (_in_list,) if outcome.is_refused else (_from_there, _in_list, _in_sentence, _in_pieces):
        for asked in (*queries, *wider_rests) if stage is _from_there else queries:
            found = stage(asked, index)
            if found.hits or found.suggestions:
                return _placed(found, asked, query)
    outcome = _with_renumbered(outcome, queries, index)
    return outcome if outcome.suggestions else _short_names(query, index)


def _short_names(query: Query, index: Index) -> Outcome:
    """The names of two signs that a query may mean, to be suggested: 两新 of 用好两新资金."""
    if query.raw.isascii():
        return Outcome([])
    from zhuzhou_cli.search.sentence import short_names  # noqa: PLC0415 - only where nothing is found

    return Outcome([], suggested(short_names(query.raw, index)))


def _placed(found: Outcome, asked: Query, query: Query) -> Outcome:
    """What was found for a part of a query, its names placed in the whole of it."""
    begin = max(0, query.raw.find(asked.raw))
    return replaced(found, hits=[_moved(hit, begin) for hit in found.hits])


def _asked_for(queries: Sequence[Query], wider: Sequence[Query], index: Index) -> Outcome:
    """What the names and explanations have to say to what is asked for: the stages but those of places."""
    from zhuzhou_cli.search.rank import approximate, legal  # noqa: PLC0415 - see above

    for stage in (literal, by_value, _word_for_word, legal, _together, _misread):
        for asked in (*queries, *wider):
            if hits := _with_its_number(stage(asked, index), asked):
                found = Outcome(_beside_mentions(hits, index))
                return _of_its_level(found, queries[0]) if asked in wider else found
    outcomes = []
    for asked in () if any(_is_whereabouts(asked, index) for asked in queries) else queries:
        outcome = approximate(asked, index)
        outcome = replaced(outcome, hits=_with_its_number(outcome.hits, asked))
        if outcome.hits:
            return outcome
        outcomes.append(outcome)
    refused = [outcome for outcome in outcomes if outcome.is_refused]
    likeliest = next((outcome for outcome in (*refused, *outcomes) if outcome.suggestions), None)
    return likeliest or (outcomes[0] if outcomes else Outcome([]))


def _is_whereabouts(query: Query, index: Index) -> bool:
    """Whether a query is places and years alone, which are no slip for a name: 株洲市, 湖南省2024年."""
    from zhuzhou_cli.language.gazetteer import may_name  # noqa: PLC0415 - see above

    if query.raw.isascii() or not may_name("".join(map(simplified, query.raw)), index.origins):
        return False
    from zhuzhou_cli.search.filters import filters  # noqa: PLC0415 - few queries have a place

    return filters([query.raw], index.origins) is not None


def _of_its_level(found: Outcome, query: Query) -> Outcome:
    """What was found of the level that a query names, 全省八大行动; all, and that none is of it, if so."""
    from zhuzhou_cli.search.asides import without_asides  # noqa: PLC0415 - as above
    from zhuzhou_cli.search.levels import is_of_level, own_level  # noqa: PLC0415 - few queries have more words

    level = own_level(without_asides("".join(map(simplified, query.raw))))
    own = [hit for hit in found.hits if is_of_level(hit.source.place, level)]
    if own or not level:
        return replaced(found, hits=own) if level else found
    named = [replaced(hit, match=replaced(hit.match, by=By.SENTENCE)) for hit in found.hits]
    return replaced(found, hits=named, narrowed=level)


def _with_its_number(hits: list[Hit], query: Query) -> list[Hit]:
    """The hits without those that have a number where one was taken off: ②号工程 for the rest of ③号工程."""

    def has_another(hit: Hit) -> bool:
        text, (begin, end) = hit.match.text, hit.match.span
        return any(
            sign.isnumeric() or sign in NUMBER_SIGNS for sign in (*text[:begin][-1:], *text[end : end + 1])
        )

    return [hit for hit in hits if not has_another(hit)] if query.was_numbered else hits


def _with_renumbered(outcome: Outcome, queries: Sequence[Query], index: Index) -> Outcome:
    """What may have been meant: first the names that differ in their numbers."""
    if queries[0].is_plain:
        return outcome
    from zhuzhou_cli.search.renumbered import is_renumbered, renumbered  # noqa: PLC0415 - see above
    from zhuzhou_cli.search.sentence import parted  # noqa: PLC0415 - as above

    pieces = (Query(piece) for piece in parted(queries[0].raw) if is_renumbered(piece, index))
    there = (hit for asked, there in _there(queries[0], index) for hit in renumbered(asked, there))
    first = suggested(
        chain((hit for asked in (*queries, *pieces) for hit in renumbered(asked, index)), there)
    )
    terms = {suggestion.term for suggestion in first}
    others = [suggestion for suggestion in outcome.suggestions if suggestion.term not in terms]
    return Outcome([], (*first, *others)[:SUGGESTIONS_LIMIT])


def _there(query: Query, index: Index) -> Iterator[tuple[Query, Index]]:
    """What a query asks for of a place or a year, and the entries of there: 九大行动 of 长沙九大行动."""
    if not _may_name(query, index):
        return
    from zhuzhou_cli.search.places import narrowed  # noqa: PLC0415 - only for what is not answered otherwise

    for asked in narrowed(query.raw, index.origins):
        there = index.only(asked.is_of)
        yield Query(asked.rest), there if there.has_entries else index


def _rests(query: Query, index: Index) -> tuple[list[Query], list[Query]]:
    """What is left of a query without what sticks to it or a question's frame; and without a looser one."""
    times = with_times(query.raw)
    if query.is_latin_word:
        return [] if times == query.raw else [query.rest(times)], []
    from zhuzhou_cli.search.frames import rests, wider_rests  # noqa: PLC0415 - only for what may be one

    bare = query.raw
    if not query.raw.isalpha():
        from zhuzhou_cli.search.pasted import without_what_sticks  # noqa: PLC0415 - as above

        bare = without_what_sticks(times)
    narrow = [rest for rest in dict.fromkeys([bare, *rests(bare, index.places)]) if rest != query.raw]
    return list(map(query.rest, narrow)), list(map(query.rest, wider_rests(bare, narrow, index.places)))


def _word_for_word(query: Query, index: Index) -> list[Hit]:
    if query.raw.isascii() and any(map(str.isalpha, query.raw)):
        return []
    from zhuzhou_cli.search.mentions import word_for_word  # noqa: PLC0415 - no text is searched for letters

    hits = word_for_word(query, index)
    listed = _in_list(query, index).hits if hits else []
    return listed if any(hit.match.field in (Field.TERM, Field.ALIAS) for hit in listed) else hits


def _together(query: Query, index: Index) -> list[Hit]:
    from zhuzhou_cli.search.together import spelled_together, together  # noqa: PLC0415 - rarely typed

    return together(query, index) or spelled_together(query, index)


def _misread(query: Query, index: Index) -> list[Hit]:
    from zhuzhou_cli.search.misread import misread  # noqa: PLC0415 - only where nothing else is found

    return misread(query, index)


def _things_there(query: Query, index: Index) -> Outcome:
    """What one of several places has of what a question asks for: 株洲有哪些湖."""
    if len(index.origins) < 2 or not _may_name(query, index):  # noqa: PLR2004 - no other place answers for one
        return Outcome([])
    from zhuzhou_cli.search.frames import of_place  # noqa: PLC0415 - as above

    if not (asked := of_place(query.raw, index.places)):
        return Outcome([])
    from zhuzhou_cli.search.places import Narrowed  # noqa: PLC0415 - only for such questions

    place, things = asked
    return _of_there(Narrowed(things, max(0, query.raw.rfind(things)), place, is_sure=True), query, index)


def _may_name(query: Query, index: Index) -> bool:
    """Whether a query may name a place or a year; for most the modules that know them are not loaded."""
    if query.raw.isascii() or len(query.raw) < LEAST_FILTERED:
        return False
    from zhuzhou_cli.language.gazetteer import may_name  # noqa: PLC0415 - no literal look-up needs it

    return may_name("".join(map(simplified, query.raw)), index.origins)


def _beside_filters(query: Query, index: Index) -> Outcome:
    """What the places and years that stand beside names have of these; what others have is only suggested."""
    if not _may_name(query, index):
        return Outcome([])
    from zhuzhou_cli.search.find import Finder  # noqa: PLC0415 - only for what is not answered otherwise

    finder = Finder(index)
    marks = finder.marks(query.raw)
    if not marks:
        return Outcome([])
    from zhuzhou_cli.search.beside import in_brackets  # noqa: PLC0415 - as above
    from zhuzhou_cli.search.filters import filters, names_level  # noqa: PLC0415 - as above
    from zhuzhou_cli.search.places import of_holders_first  # noqa: PLC0415 - as above

    begins, ends = [0, *(mark.end for mark in marks)], [*(mark.start for mark in marks), len(query.raw)]
    pieces = [query.raw[begin:end] for begin, end in zip(begins, ends, strict=True)]
    asked = filters(pieces, index.origins)
    if not asked or any(map(finder.has_name, asked.places)):  # 东湖 is a lake of 十湖
        return Outcome([])
    apart = [piece for piece in pieces if filters([piece], index.origins)]
    is_each = len(apart) > 1 or any(map(in_brackets, pieces[1:-1])) or any(map(names_level, pieces[:-1]))
    if len(marks) > 1 and is_each:
        return _in_sentence(query, index)  # each name has a place and year of its own
    there = index.only(asked.is_of)
    found = _named(query, marks, there) if there.has_entries else Outcome([])
    if found.hits:
        answers: dict[object, list[Source]] = {}  # for each name
        for hit in found.hits:
            answers.setdefault(hit.match.at, []).append(hit.source)
        missing = found.narrowed or asked.missing(*answers.values())
        return _with_others(replaced(found, narrowed=missing), query, asked, index)
    return Outcome([], suggested(of_holders_first(_elsewhere(marks, index), asked.places)), asked.said)


def _named(query: Query, marks: Sequence[Mark], index: Index) -> Outcome:
    """What an index has of the names that are marked in a query."""
    if len(marks) == 1:
        return Outcome([_moved(hit, marks[0].start) for hit in _search(Query(marks[0].text), index).hits])
    from zhuzhou_cli.search.sentence import in_sentence  # noqa: PLC0415 - rarely asked

    return in_sentence(query.raw, index)


def _elsewhere(marks: Sequence[Mark], index: Index) -> list[Hit]:
    """What an index has of the names that are marked in a query, whatever places stand beside them."""
    if len(marks) == 1:
        return _search(Query(marks[0].text), index).hits
    from zhuzhou_cli.search.sentence import named  # noqa: PLC0415 - rarely asked

    return named(marks)


def _from_there(query: Query, index: Index) -> Outcome:
    """What the reports of a place or year have that a query names; what others have is only suggested."""
    if not _may_name(query, index):
        return Outcome([])
    from zhuzhou_cli.search.places import narrowed  # noqa: PLC0415 - only for what is not answered otherwise

    for asked in narrowed(query.raw, index.origins):
        found = _of_there(asked, query, index)
        if found.hits or found.suggestions:
            return found
    return Outcome([])


def _of_there(asked: Narrowed, query: Query, index: Index) -> Outcome:
    rest = Query(asked.rest)
    rests, wider_rests = _rests(rest, index)
    is_name = any(_is_name(one, index) for one in (rest, *rests))
    if not is_name and (not asked.is_sure or _names_another(asked, index)):
        return Outcome([])
    there = index.only(asked.is_of)
    if there.has_entries and (found := _search(rest, there)).hits:
        if _is_level(found.narrowed):  # 长沙的八大行动和省里的八大行动
            return Outcome([])
        found = replaced(found, hits=[_moved(hit, asked.begin) for hit in found.hits])
        return _with_others(found, query, asked, index)
    elsewhere = _asked_for([rest, *rests], wider_rests, index).hits
    if not elsewhere and asked.is_told:
        elsewhere = _in_sentence(rest, index).hits
    from zhuzhou_cli.search.places import of_holders_first  # noqa: PLC0415 - which has been asked

    return Outcome([], suggested(of_holders_first(elsewhere, [asked.place])), asked.said if elsewhere else "")


def _is_level(whose: str) -> bool:
    """Whether a name is given to a level of government alone, and may so be of a report that was left out."""
    if not whose:
        return False
    from zhuzhou_cli.search.levels import LEVELS  # noqa: PLC0415 - few queries name one

    return whose in LEVELS


def _with_others(found: Outcome, query: Query, asked: Filters | Narrowed, index: Index) -> Outcome:
    """What reports that are asked for have of the names in a query, and what others have of the rest."""
    if found.narrowed or found.hits[0].match.by is not By.SENTENCE:
        return found
    from zhuzhou_cli.search.places import Narrowed  # noqa: PLC0415 - which has been asked
    from zhuzhou_cli.search.sentence import also_named  # noqa: PLC0415 - which has found these

    if not (others := also_named(query.raw, index, asked.is_of, found.hits)):
        return found
    hits = sorted((*found.hits, *others), key=lambda hit: hit.match.at or (0, 0))
    is_of_all = isinstance(asked, Narrowed) and _names_another(asked, index)
    said = [query.raw[slice(*hit.match.at or (0, 0))] for hit in others]
    missed = tuple([one for one in found.missed if not any(name in one for name in said)])
    return replaced(found, hits=hits, narrowed="" if is_of_all else asked.said, missed=missed)


def _names_another(asked: Narrowed, index: Index) -> bool:
    """Whether what is asked for of a place or year names another: 2024年，浙江抓好八大行动."""
    from zhuzhou_cli.language.years import years_in  # noqa: PLC0415 - narrowed() has loaded these
    from zhuzhou_cli.search.said import Places  # noqa: PLC0415

    if asked.since and any(True for _ in years_in(asked.rest)):
        return True
    return bool(Places(index.origins).said(asked.rest).places)


def _is_name(query: Query, index: Index) -> bool:
    """Whether a whole name is a query, as far as words and numbers go."""
    return any(is_whole(hit.match) for hit in literal(query, index) or by_value(query, index))


def _moved(hit: Hit, by: int) -> Hit:
    """The hit of a part of a query, its name placed in the whole query, where the part begins at ``by``."""
    at = hit.match.at
    if not at or not by:
        return hit
    return replaced(hit, match=replaced(hit.match, at=(at[0] + by, at[1] + by)))


def _in_list(query: Query, index: Index) -> Outcome:
    """An entry for each name of a query that is nothing but names: 十大工程、八大行动; 两重、两新."""
    if query.raw.isascii():
        return Outcome([])
    from zhuzhou_cli.search.sentence import in_list  # noqa: PLC0415 - see above

    return in_list(query.raw, index)


def _in_sentence(query: Query, index: Index) -> Outcome:
    if query.is_latin_word or (query.is_plain and not index.spellings.names_in(query.key)):
        return Outcome([])
    from zhuzhou_cli.search.sentence import in_sentence  # noqa: PLC0415 - only where nothing else is found

    return in_sentence(query.raw, index)


def _in_pieces(query: Query, index: Index) -> Outcome:
    from zhuzhou_cli.search.mentions import in_pieces  # noqa: PLC0415 - only where nothing else is found

    return Outcome(in_pieces(query, index))


def _beside_mentions(hits: list[Hit], index: Index) -> list[Hit]:
    """The hits with the entries that only mention the query, where it stands inside labels."""
    best = hits[0].match
    if best.by is By.EXACT and best.field is not Field.ERRATUM:
        return hits
    from zhuzhou_cli.search.mentions import mentioned_too  # noqa: PLC0415 - a whole name needs none

    return mentioned_too(hits, index)
