"""Names of one entry typed together: in any order (十湖八港), or a Latin one with a word about it (LPR利率).

The pieces are whole names, so nothing is forgiven; a number is another way to write a name only if it is
the same number.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.answers import By, Field, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.text import CLOSE, NUMBER_SIGNS, OPEN, fold, is_letter, key_of
from zhuzhou_cli.model import Located
from zhuzhou_cli.search.codes import has_codes_of
from zhuzhou_cli.search.hits import best_of_each, is_whole
from zhuzhou_cli.search.query import Query
from zhuzhou_cli.search.rank import legal
from zhuzhou_cli.search.writings import Writing

TOGETHER = 0.9
"""The score of a query that is made of names: below any label that goes on after it."""
LEAST_NAMES = 2
LEAST_HEAD = 2
"""Characters of what may be left after the names: 活动 of “三认”和“三美”活动."""
MOST_WORDS = 10
"""Words a query in pinyin may have to be tried as names; 一廊一带一圈 has six syllables."""

_SPELLED = (By.EXACT, By.WIDTH, By.TRADITIONAL, By.NUMERAL, By.PINYIN)
_JOINTS = "和与及跟"
_LATIN_FIRST = r"(?P<name>[a-z0-9]*[a-z][a-z0-9]+)的?(?P<word>[^\x00-\x7f]{2,})"
_LATIN_LAST = r"(?P<word>[^\x00-\x7f]{2,}?)的?(?P<name>[a-z0-9]*[a-z][a-z0-9]+)"


def together(query: Query, index: Index) -> list[Hit]:
    """The entries that have all the names a query is made of; or the Latin name and the word with it."""
    if query.raw.isascii() and query.raw.isalpha():
        return []
    hits = [hit for writing in query.writings for hit in _named(writing, index)]
    return best_of_each(hits or list(_turned_round(query, index)) or _latin(query, index))


def spelled_together(query: Query, index: Index) -> list[Hit]:
    """The entries that have all the names a query is made of, where spaces part them: yi quan yi lang.

    A name may be in pinyin here, but not in initials, of which nearly anything is made.
    """
    words = query.raw.split()
    if not LEAST_NAMES <= len(words) <= MOST_WORDS or not any(map(is_letter, query.raw.lower())):
        return []
    return list(_spelled(words, index, 0).values())


def _spelled(words: list[str], index: Index, before: int) -> dict[int, Hit]:
    """A hit for the position of each entry that words name, of which ``before`` names were taken already."""
    hits: dict[int, Hit] = {}
    for end in range(1, len(words) + (before > 0)):
        named = _spelled_names(Query(" ".join(words[:end])), index)
        if named and end < len(words):
            others = _spelled(words[end:], index, before + 1)
            named = {position: hit for position, hit in named.items() if position in others}
        hits |= named
    return hits


def _spelled_names(name: Query, index: Index) -> dict[int, Hit]:
    """A hit for the position of each entry that has a name which is spelled in full."""
    return {
        hit.located.position: _in_other_order(hit.located)
        for hit in legal(name, index)
        if hit.match.by in _SPELLED
        and hit.match.field not in (Field.MEMBER, Field.ERRATUM)
        and is_whole(hit.match)
    }


def _named(writing: Writing, index: Index) -> Iterator[Hit]:
    """The entries whose names are all of a query, from its first two characters on."""
    name = canonical_name(writing.text)
    owners = {target.position for target in _beginning(name, writing, index)} if len(name) > 1 else ()
    for position in sorted(owners):
        located = index.entry(position)
        term = canonical_name(located.entry.term)
        names = set(map(canonical_name, located.entry.names)) - {""}
        if has_codes_of("、".join(located.entry.names), writing.text) and _is_made_of(name, names, term):
            yield _in_other_order(located)


def _turned_round(query: Query, index: Index) -> Iterator[Hit]:
    """The entries with a name of the query's counted halves, in another order: 四增四减 for 四减四增."""
    halves = [] if query.is_plain else _halves(canonical_name(query.raw))
    if len(halves) < LEAST_NAMES:
        return
    for target in index.spellings.naming(halves[0]):
        if target.spelling.is_name and sorted(_halves(target.spelling.name)) == sorted(halves):
            yield _in_other_order(index.entry(target.position))


def _halves(name: str) -> list[str]:
    """A canonical name cut before each number; none if it does not begin with one, or one counts nothing."""
    if sum(sign in NUMBER_SIGNS or sign == OPEN for sign in name) < LEAST_NAMES:
        return []
    import re  # noqa: PLC0415 - rarely typed

    signs = "".join(sorted(NUMBER_SIGNS))
    halves = re.findall(f"(?:{OPEN}[^{CLOSE}]+{CLOSE}|[{signs}])[^{signs}{OPEN}]+", name)
    return halves if "".join(halves) == name else []


def _in_other_order(located: Located) -> Hit:
    term = located.entry.term
    return Hit(located, Match(Field.TERM, term, By.OMISSION, (0, len(term))), TOGETHER)


def _beginning(name: str, writing: Writing, index: Index) -> Iterator[Target]:
    """The labels whose entry may have a name that the query begins with; N of 1+N+X has no label itself."""
    key = writing.key
    alone = key[0].isascii() and (key[1:2] in tuple(_JOINTS) or any(writing.folded.starts[1:2]))
    for target in index.spellings.naming(name[:1] if alone else name[:2]):
        if target.spelling.is_name and (alone or name.startswith(target.spelling.name)):
            yield target


def _is_made_of(key: str, names: set[str], term: str, used: frozenset[str] = frozenset()) -> bool:
    """Whether a canonical name is two or more of the names, with no more than the end of the term after."""
    if len(used) >= LEAST_NAMES and (not key or _ends(term, key)):
        return True
    return any(
        _is_made_of(key.removeprefix(name).lstrip(_JOINTS), names, term, used | {name})
        for name in names
        if key.startswith(name) and not any(one in name or name in one for one in used)
    )


def _ends(term: str, key: str) -> bool:
    """Whether a term ends with a key that has no number and loses none."""
    counted = NUMBER_SIGNS | {OPEN, CLOSE}
    before = term.removesuffix(key)
    return (
        len(key) >= LEAST_HEAD and before != term and before[-1:] not in counted and counted.isdisjoint(key)
    )


def _latin(query: Query, index: Index) -> Iterator[Hit]:
    """LPR利率, 贷款LPR: the word stands in the explanation or in an alias of what has the Latin name."""
    key = query.key
    if not any(map(is_letter, key)):
        return
    import re  # noqa: PLC0415 - to make the patterns takes as long as the rest of this module

    whole = canonical_name(query.raw)
    found = re.fullmatch(_LATIN_FIRST, key) or re.fullmatch(_LATIN_LAST, key)
    if not found:
        return
    name, word = found["name"], found["word"]
    for target in index.spellings.holding(name):
        if not target.spelling.is_name or target.key != name or target.spelling.name not in whole:
            continue
        located = index.entry(target.position)
        entry = located.entry
        if (at := index.texts.text(target.position).find(word)) >= 0:
            span = fold(entry.text).span(at, at + len(word))
            yield Hit(located, Match(Field.TEXT, entry.text, By.TEXT, span), TOGETHER)
        for alias in entry.aliases:
            if (at := key_of(alias).find(word)) >= 0:
                span = fold(alias).span(at, at + len(word))
                yield Hit(located, Match(Field.ALIAS, alias, By.SUBSTRING, span), TOGETHER)
