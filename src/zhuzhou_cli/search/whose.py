"""Whose the names in a query are: of the places, years, levels and organs that it says beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.mentions import is_said, leading
from zhuzhou_cli.language.places import Part, is_province
from zhuzhou_cli.language.within import is_part
from zhuzhou_cli.language.years import years_at
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.asides import without_asides
from zhuzhou_cli.search.beside import (
    CLAUSES,
    SENTENCE,
    demanded,
    is_dated_behind,
    past_brackets,
    sentence_before,
    years_before,
)
from zhuzhou_cli.search.filters import Filters, filters
from zhuzhou_cli.search.find import Finder, Found, Span
from zhuzhou_cli.search.givers import given_to, is_anothers
from zhuzhou_cli.search.levels import LEVELS, is_of_level, level_part, of_level, of_those_named, own_level
from zhuzhou_cli.search.places import plain
from zhuzhou_cli.search.said import of_organ
from zhuzhou_cli.search.subjects import subject

_JOINED = "、 \t\u3000和与及以“”‘’「」『』《》\"'"
"""What stands between names to which the words before the first one belong: 长沙、衡阳的甲和乙."""
_GOES_ON = re.compile(r"[。；;\n](?=(?:会议|会上|座谈会|推进会)\w{0,6}[，,：:])")
"""Where a sentence begins that tells of the meeting of the one before it: 长沙市召开会议。会议指出，."""
_CLAUSES_BEHIND = re.compile("[，,；;。！!？?]")
"""What parts the clauses behind a name of which some may ask for it elsewhere: 长沙的甲是什么？吉安的呢？"""


def of_their_places(
    raw: str, names: Sequence[Found], finder: Finder, places: Sequence[str], *, may_ask: bool
) -> tuple[list[Found], str]:
    """The names of each place that is meant, or of all, and what was asked for that has none of them.

    Of several names those of the newest report of each place; of a single one those of all, as if it were
    looked up by itself. Without ``may_ask`` no place or year stands anywhere.
    """
    meant: list[Found] = []
    refused: dict[str, None] = {}
    end = 0
    context = finder.context(raw)
    wanted: Filters | None = None
    for name in names:
        is_listed = wanted is not None and not raw[end : name.start].strip(_JOINED)
        own = _wanted(raw, name, finder, end, places) if may_ask else None
        wanted = own or (wanted if is_listed else None)
        labels = [label for label in name.labels if not wanted or wanted.is_of(finder.source(label))]
        if wanted and (lacking := wanted.missing([finder.source(label) for label in labels])):
            refused[lacking if labels else wanted.said] = None
        if may_ask and (not wanted or (is_listed and not labels)):
            labels = of_those_given(raw, name, finder, end)
        span = name.start, name.end
        is_there = wanted is not None and bool(wanted.places)
        there = of_organ(plain(raw[end : name.start]), labels, finder.source)
        nearest = there if is_there else context.among(labels, span, end, finder.source)
        years = context.said(*span, end)[0].years
        is_span = years.until > years.since if years else False
        is_dated = len(names) == 1 or is_span or (wanted is not None and len(wanted.spans) > 1)
        meant += [replaced(name, label=label) for label in newest(nearest, finder, is_dated=is_dated)]
        end = name.end
    for also in _asked_behind(past_brackets(raw[end:]), places) if may_ask else ():
        meant += _also(names[-1], also, meant, finder)
        refused |= dict.fromkeys(
            filter(None, [also.missing([finder.source(one) for one in names[-1].labels])])
        )
    return meant, "、".join(refused)


def _asked_behind(words: str, places: Sequence[str]) -> list[Filters]:
    """What clauses behind the last name of a query ask for too, that are places and years alone.

    >>> [asked.said for asked in _asked_behind("是什么？吉安的呢？", [])]
    ['吉安']
    """
    asked = (filters([clause], places) for clause in _CLAUSES_BEHIND.split(words))
    return [one for one in asked if one and one.places]


def _also(name: Found, asked: Filters, meant: Sequence[Found], finder: Finder) -> list[Found]:
    """The last name of a query for the places behind it, unless it is meant of these already."""
    labels = [label for label in name.labels if asked.is_of(finder.source(label))]
    found = [replaced(name, label=label) for label in newest(labels, finder, is_dated=False)]
    return [one for one in found if one not in meant]


def _wanted(raw: str, name: Found, finder: Finder, since: int, places: Sequence[str]) -> Filters | None:
    """The places and years for which the words beside a name ask; the name before ends at ``since``.

    A year that the sentence says before, or with which the query begins, holds too: 2024年长沙的甲、株洲的乙.
    It does not if no report of it has the name.
    """
    own = demanded(raw[since : name.start], raw[name.end :], places)
    if own is None or any(map(finder.has_name, own.places)):  # 东湖 is a lake of 十湖
        return None
    if own.spans:
        return own
    said = years_before(raw[: name.start], own.places[0], since) if own.places else None
    if (first := said or years_at(plain(raw), 0)) is None:
        return own
    led = own.within(Filters((), ((first.since, first.until),)))
    return led if any(led.is_of(finder.source(label)) for label in name.labels) else own


def given_elsewhere(raw: str, names: Sequence[Found], finder: Finder) -> list[str]:
    """The places, years and organs to which a query gives its names, if no report of theirs has them."""
    asked = _as_told(raw)
    said: dict[Span, list[str]] = {}  # for each name, whose it is if not a report's, for each report
    end = 0
    for name in names:
        span, source = (name.start, name.end), finder.source(name.label)
        since = 0 if name.start < end else end  # the same name of another report
        to, _ = _given(asked, span, source.place, since)
        years = years_before(raw[: name.start], source.place, since)
        whose = to.text if to and is_anothers(source.place, to, finder.text(name.label)) else ""
        is_other = years and not source.is_within(years.since, years.until)
        if not whose and years and is_other and not is_dated_behind(raw, name.end, source):
            whose = f"{years.until}年"
        said.setdefault(span, []).append(whose)
        end = name.end
    return [*dict.fromkeys(others[0] for others in said.values() if all(others))]


def newest(labels: Sequence[Target], finder: Finder, *, is_dated: bool) -> list[Target]:
    """The labels of the newest report of each place and organ, or those of every day if ``is_dated``."""
    newest: dict[tuple[str, str, str], Target] = {}
    for label in reversed(labels):
        source = finder.source(label)
        newest[source.place, source.report, source.date if is_dated else ""] = label
    return [*reversed(newest.values())]


def of_those_given(raw: str, name: Found, finder: Finder, since: int) -> list[Target]:
    """The labels of a name of the place or level to which a query gives it, or all: 省里的八大行动.

    Those of the place itself come before those of what it lies in, a prefecture before its province. The
    name before ends at ``since``.
    """
    asked, span = _as_told(raw), (name.start, name.end)

    def farness(label: Target) -> int | None:
        place = finder.source(label).place
        to, level = _given(asked, span, place, since)
        if to is None:
            return 0 if is_said(place, sentence_before(asked, name.start, since)) else None
        if is_anothers(place, to, finder.text(label)):
            return None
        is_there = to.text == level or is_part(place, to.text)
        return 0 if is_there and (not level or is_of_level(place, level)) else 2 if is_province(place) else 1

    found = [(farness(label), label) for label in name.labels]
    least = min((far for far, _ in found if far is not None), default=None)
    return [label for far, label in found if far == least]


def _as_told(raw: str) -> str:
    """A query, as long, in Simplified characters, without asides, and what a meeting said as one sentence."""
    return _GOES_ON.sub("，", without_asides(raw))


def _given(asked: str, span: Span, place: str, since: int) -> tuple[Part | None, str]:
    """To whom a query gives a name, and the level if that says it alone: 攸县落实市“三百工程” means 株洲.

    ``place`` is that of the report which has the name; the name before ends at ``since``.
    """
    before = asked[: span[0]]
    to = given_to(asked, span, place, since)
    if to is None and (level := own_level(SENTENCE.split(asked[since : span[0]])[-1])):
        to = level_part(level)
    if to is None and not is_said(place, sentence_before(asked, span[0], since)):
        to = next(filter(None, map(subject, reversed(SENTENCE.split(before)))), None)
    if to is None or to.text not in LEVELS:
        return to, ""
    about = next(filter(None, map(subject, reversed(CLAUSES.split(before)))), None) or leading(before)
    meant = of_level(to, about) if about else of_those_named(to, before + asked[span[1] :])
    return meant or to, to.text
