"""The names in a query that is a sentence, or several names: 今年要抓好八大行动; 八大行动、三百工程.

The last resort of a search, so only what find.py is sure of. A compound of which one half has another number
(十大工程、六大行动) is another compound, and neither half answers for it; names beside it do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from zhuzhou_cli.answers import By, Field, Hit, Mark
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.gazetteer import may_name
from zhuzhou_cli.language.text import NUMBER_SIGNS, key_of, simplified
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.counts import changed_counts, quoted_counts, renumbered_counts
from zhuzhou_cli.search.edges import HALVES
from zhuzhou_cli.search.find import Finder, Found, Span
from zhuzhou_cli.search.hits import Outcome, is_whole, suggested
from zhuzhou_cli.search.pairs import is_other_pair, with_other_pairs

_DOUBTFUL = (By.OMISSION, By.TYPO)
"""How a piece of a list may be like a name and yet be another one, of which nobody is asked there."""
_LISTING = frozenset("、，,；;和与及")
"""What stands between the parts of a name that are one name in a row: 两馆、一园."""
_HALF = 3
"""Signs at the end of a list in which the number of its last name stands, if that has one."""
_JOINTS = "、，,；;。 \t\u3000和与及以“”‘’「」『』《》\"'"
"""What stands between the names of a list."""
_PARTED = str.maketrans(dict.fromkeys(_JOINTS, " "))
NAMED = 0.85
"""The score of a name in a sentence: below any label that was asked for by itself."""
_OF_ORGANS = frozenset("国央部委学院团司行冀角湾渝沪皖浙赣鄂闽粤黔滇陕湘豫鲁晋")
"""Signs of which the names of organs and regions have one: 国务院, 教育部, 长三角, 川渝."""


def in_sentence(raw: str, index: Index) -> Outcome:
    """An entry for each name in a query, in the order of the query.

    They are only suggested if all are halves of names with another number, or if what stands beside them is
    a place or year of which none of them is; if a place or year farther off is not theirs, or an organ, the
    outcome says so.
    """
    finder = Finder(index)
    return _answered(raw, _with_short(raw, finder.found(raw), finder), finder, index)


def _with_short(raw: str, names: list[Found], finder: Finder) -> list[Found]:
    """The names of a query, and those of two signs that are surely meant there: 双碳 in 推进双碳目标."""
    if NUMBER_SIGNS.isdisjoint(raw):
        return names
    from zhuzhou_cli.search.short import JOINTS, is_meant  # noqa: PLC0415 - few queries have such a name

    text = "".join(map(simplified, raw))
    known = finder.found(raw, with_short=True)
    sure = _sure(known, text, finder)

    def is_listed(start: int, end: int) -> bool:
        between = [text[name.end : start] for name in names if name.end <= start][-1:]
        between += [text[end : name.start] for name in names if name.start >= end][:1]
        return any(joint and not joint.strip(JOINTS) for joint in between)

    def is_added(name: Found) -> bool:
        span = name.start, name.end
        is_new = not any(other.start < name.end and name.start < other.end for other in names)
        return (
            is_new
            and finder.is_short(name)
            and (_is_own(name) or _is_part_alone(name, text, sure))
            and is_meant(text, *span, is_listed=is_listed(*span))
        )

    added = [name for name in known if is_added(name)]
    return sorted([*names, *added], key=lambda name: name.start) if added else names


def _answered(raw: str, names: list[Found], finder: Finder, index: Index) -> Outcome:
    """The outcome of a query in which some names were found."""
    meant, refused = names, ""
    may_ask = bool(names) and may_name("".join(map(simplified, raw)), index.origins)
    if may_ask or any(len(name.labels) > 1 for name in names):
        from zhuzhou_cli.search.whose import of_their_places  # noqa: PLC0415 - it loads patterns

        meant, refused = of_their_places(raw, names, finder, index.origins, may_ask=may_ask)
    changed = _changed_names(raw, names, index)
    apart = [name for name in names if not _is_within(name, changed)]
    meant = [
        name for name in meant if not (_is_within(name, changed) or finder.is_half_of_another(raw, name))
    ]
    marks = finder.marked(meant, raw)
    marks = [mark for mark in marks if not _is_beside_changed_half(raw, mark, marks, index)]
    hits = named(marks)
    if not hits:
        return Outcome([], suggested(named(finder.marked(names, raw))), refused)
    narrowed = [refused] if refused else []
    if may_ask or not _OF_ORGANS.isdisjoint(raw):
        from zhuzhou_cli.search.whose import given_elsewhere  # noqa: PLC0415 - as above

        narrowed += [one for one in given_elsewhere(raw, meant, finder) if one not in refused]
    others, missed = _beside(raw, apart, marks, changed, index)
    missed = (*missed, *_in_doubt(raw, names, missed, finder))
    hits = sorted((*hits, *others), key=lambda hit: hit.match.at or (0, 0))
    return Outcome(hits, narrowed="、".join(narrowed), missed=missed)


def in_list(raw: str, index: Index) -> Outcome:
    """An entry for each name in a query that is nothing but names; nothing if there is more in it."""
    finder = Finder(index)
    names = finder.found(raw, with_short=True)
    ends = [0, *(name.end for name in names)]
    begins = [*(name.start for name in names), len(raw)]
    text = "".join(map(simplified, raw))
    gaps = [text[end:begin] for end, begin in zip(ends, begins, strict=True)]
    is_list = len(names) > 1 and all(map(_parts_names, gaps))
    short = [name for name in names if finder.is_short(name)] if is_list else []
    if short:  # 三认四看 is no 三认 and 四看
        is_each_asked = all(gap.translate(_PARTED).split() for gap in gaps[1:-1])
        sure = names if is_each_asked else _sure(names, text, finder)
        is_list = all(gaps[1:-1]) and all(_is_own(name) or name in sure for name in short)
    return _answered(raw, names, finder, index) if is_list else Outcome([])


def _parts_names(words: str) -> bool:
    """Whether some words between names part them, whatever is asked of each: 六稳|，什么是|六新.

    >>> _parts_names("、"), _parts_names("，什么是"), _parts_names("是什么？"), _parts_names("，推进")
    (True, True, True, False)
    """
    asked = words.translate(_PARTED).split()
    if not asked:
        return True
    from zhuzhou_cli.search.frames import is_frame  # noqa: PLC0415 - few lists ask of each name

    return all(map(is_frame, asked))


def also_named(raw: str, index: Index, asked: Callable[[Source], bool], hits: Sequence[Hit]) -> list[Hit]:
    """The entries of names in a query that no report which is asked for has; ``hits`` are what they have."""
    from zhuzhou_cli.search.whose import newest, of_those_given  # noqa: PLC0415 - it loads patterns

    finder = Finder(index)
    spans = [hit.match.at for hit in hits if hit.match.at]

    def is_missing(name: Found) -> bool:
        is_found = any(begin < name.end and name.start < end for begin, end in spans)
        return not is_found and not any(asked(finder.source(label)) for label in name.labels)

    names = finder.found(raw)
    ends = [0, *(name.end for name in names)]
    meant = (
        replaced(name, label=label)
        for end, name in zip(ends, names, strict=False)
        if is_missing(name)
        for label in newest(of_those_given(raw, name, finder, end), finder, is_dated=False)
    )
    return named(finder.marked(meant, raw))


def short_names(raw: str, index: Index) -> list[Hit]:
    """The entries whose names of two signs stand in a query, though they may be part of other words there.

    So do those that have 两 for its 双, or 双 for its 两: 两减 may be meant by 双减.
    """
    finder, text = Finder(index), "".join(map(simplified, raw))
    other = with_other_pairs(raw)
    known = finder.found(raw, with_short=True)
    known += finder.found(other, with_short=True) if other != raw else []
    meant = [name for name in known if _is_own(name) or _is_part_alone(name, text, known)]
    return named(finder.marked(meant, raw))


def _is_own(name: Found) -> bool:
    """Whether a name is that of an entry, and not of a part or a member."""
    return name.label.field in (Field.TERM, Field.ALIAS)


def _sure(names: Sequence[Found], text: str, finder: Finder) -> list[Found]:
    """Those of the names in a query that are meant in a list: of two signs, only names and surely such."""
    from zhuzhou_cli.search.short import is_meant  # noqa: PLC0415 - few queries have such a name

    def is_sure(name: Found) -> bool:
        is_name = name.label.field is not Field.MEMBER
        return not finder.is_short(name) or (is_name and is_meant(text, name.start, name.end, is_listed=True))

    return [*filter(is_sure, names)]


def _is_part_alone(name: Found, text: str, sure: Sequence[Found]) -> bool:
    """Whether a name is that of a part, and no half of one that goes on with what is not known: 两馆、一园.

    What stands beside it in a list is another name if it is one of ``sure``, or counts nothing: 六稳和稳岗.
    """
    before, behind = text[: name.start], text[name.end :]
    last = before.rstrip(_JOINTS) if before[-1:] in _LISTING else ""
    rest = behind.lstrip(_JOINTS) if behind[:1] in _LISTING else ""
    is_known_before = any(other.end == len(last) for other in sure)
    is_known_behind = any(other.start == len(text) - len(rest) for other in sure)
    counts_before = not (is_known_before or NUMBER_SIGNS.isdisjoint(last[-_HALF:]))
    counts_behind = rest[:1] in NUMBER_SIGNS and not is_known_behind
    return name.label.field is Field.PART and not (counts_before or counts_behind)


def named(marks: Iterable[Mark]) -> list[Hit]:
    """The entries of some marks, in their order."""
    first = {mark.located.position: mark for mark in reversed([*marks])}
    return [Hit(mark.located, mark.match, NAMED) for mark in reversed([*first.values()])]


def _changed_names(raw: str, names: Sequence[Found], index: Index) -> list[Span]:
    """Where a query has a known name of several numbers with another one; 抓好四走四看，启动五走五看."""
    if sum(sign in NUMBER_SIGNS for sign in raw) < HALVES:
        return []
    from zhuzhou_cli.search.renumbered import renumbered_in  # noqa: PLC0415 - rarely several numbers

    found = renumbered_in(raw, [(name.start, name.end) for name in names], index)
    return [span for span in found if not any(_is_item(raw, name, span) for name in names)]


def _is_item(raw: str, name: Found, span: Span) -> bool:
    """Whether what stands in a span is no compound, but a list in which an item is the term of an entry."""
    beside = raw[span[0] : name.start][-1:] + raw[name.end : span[1]][:1]
    is_term = any(label.field is Field.TERM for label in name.labels)
    return is_term and _is_within(name, [span]) and not set(beside).isdisjoint(_JOINTS)


def _is_within(name: Found, spans: Iterable[Span]) -> bool:
    return any(start <= name.start and name.end <= end for start, end in spans)


def _beside(
    raw: str, names: Sequence[Found], marks: Sequence[Mark], changed: Sequence[Span], index: Index
) -> tuple[list[Hit], tuple[str, ...]]:
    """What a query has beside some names: the entries of pieces of a list, typed otherwise, and what is none.

    LPR、bdxd has 八大行动 too, but no name of which a piece is a part; GDP、LPR has one that is none,
    and a name with another number is none.
    """
    from zhuzhou_cli.search import answer  # noqa: PLC0415 - it calls this
    from zhuzhou_cli.search.unknown import unknown  # noqa: PLC0415 - it loads patterns

    missed = [*_missed(raw, marks, changed, index)]
    pieces = unknown(raw, [*((name.start, name.end) for name in names), *changed], index.places)
    found: list[Hit] = []
    shown = {mark.located.position for mark in marks}
    for piece in pieces:
        if any(one in piece for one in missed):
            continue
        if hits := answer(piece, index).hits:
            begin = raw.index(piece)
            if hits[0].match.by in _DOUBTFUL or is_other_pair(piece, hits[0].match.text):
                missed.append(piece)
                continue
            if any(hit.match.at for hit in hits):  # names within it, beside other words
                continue
            best = [hit for hit in hits if hit.match.text == hits[0].match.text and is_whole(hit.match)]
            found += (_named_at(hit, (begin, begin + len(piece))) for hit in best)
            is_shown = any(hit.located.position in shown for hit in hits)
            missed += [] if is_shown or (best and hits[0].match.field is not Field.TEXT) else [piece]
        else:
            missed.append(piece)
    return found, tuple(sorted(missed, key=raw.index))


def _in_doubt(raw: str, names: Sequence[Found], told: Sequence[str], finder: Finder) -> Iterator[str]:
    """The words of a query that begin with a name of two signs, but may be others: 两新资金."""
    if NUMBER_SIGNS.isdisjoint(raw):
        return
    from zhuzhou_cli.search.short import in_doubt  # noqa: PLC0415 - few queries have such a name

    text = "".join(map(simplified, raw))
    for name in finder.found(raw, with_short=True):
        is_new = not any(other.start < name.end and name.start < other.end for other in names)
        words = (
            in_doubt(text, name.start, name.end) if is_new and _is_own(name) and finder.is_short(name) else ""
        )
        words = raw[name.start : name.start + len(words)]
        if words and not any(words in one for one in told):
            yield words


def _named_at(hit: Hit, at: Span) -> Hit:
    """The hit of a piece of a query as one of its names, at the place of the piece."""
    return Hit(hit.located, replaced(hit.match, by=By.SENTENCE, at=at), NAMED)


def _missed(raw: str, marks: Sequence[Mark], changed: Sequence[Span], index: Index) -> Iterator[str]:
    """What a query has beside some names: a known name with another number, or in a list a number alone.

    A piece of a list is told whole, and what stands in a sentence without the words round it; ``changed`` are
    the names of several numbers.
    """
    from zhuzhou_cli.search.renumbered import is_renumbered  # noqa: PLC0415 - rarely a list

    yield from (raw[slice(*span)] for span in changed)
    known = [*((mark.start, mark.end) for mark in marks), *changed]
    end = 0
    for piece in parted(raw):
        begin = raw.index(piece, end)
        end = begin + len(piece)
        spans = [(start - begin, stop - begin) for start, stop in known]
        is_marked = any(stop > 0 and start < len(piece) for start, stop in spans)
        is_number = NUMBER_SIGNS.issuperset(piece) and not piece.isascii()
        if not is_marked and (is_number or is_renumbered(piece, index)):
            yield piece
        else:
            yield from renumbered_counts(piece, spans, index)


def parted(raw: str) -> list[str]:
    """The pieces of a list; quotes round a count alone part it not from what it counts.

    >>> parted("五百工程、“六百工程”和“3+3+4”产业体系")
    ['五百工程', '六百工程', '“3+3+4”产业体系']
    """
    pieces = raw.translate(_PARTED)
    for begin, end in quoted_counts(raw):
        pieces = pieces[:begin] + raw[begin:end] + pieces[end:]
    return pieces.split()


def _is_beside_changed_half(raw: str, mark: Mark, marks: Sequence[Mark], index: Index) -> bool:
    """Whether beside a name stands another half of its entry's term with another number: 四中心和两基地."""
    if mark.match.field is Field.TERM or NUMBER_SIGNS.isdisjoint(raw[: mark.start] + raw[mark.end :]):
        return False

    def is_half(label: Target) -> bool:
        is_another = label.text != mark.match.text
        return label.spelling.is_name and label.position == mark.located.position and is_another

    known = [(one.start, one.end) for one in marks]
    own = key_of(mark.match.text)  # 五张网 is no half beside 四张网
    gaps = (
        raw[mark.end : start] if start >= mark.end else raw[end : mark.start]
        for _, noun, (start, end) in changed_counts(raw, known, index, is_half)
        if noun not in own
    )
    return any(not gap.strip(_JOINTS) for gap in gaps)
