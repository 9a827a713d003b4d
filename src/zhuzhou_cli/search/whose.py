"""Whose the names in a query are: of the places, years, levels and organs that it says beside them."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.places import Part
from zhuzhou_cli.language.within import is_part
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.asides import without_asides
from zhuzhou_cli.search.beside import CLAUSES, demanded, is_dated_behind, years_before
from zhuzhou_cli.search.filters import Filters
from zhuzhou_cli.search.find import Finder, Found, Span
from zhuzhou_cli.search.givers import LEVELS, given_to, is_anothers, is_of_level, of_level, subject
from zhuzhou_cli.search.places import plain

_JOINED = "、 \t\u3000和与及以“”‘’「」『』《》\"'"
"""What stands between names to which the words before the first one belong: 长沙、衡阳的甲和乙."""


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
        own = demanded(raw[end : name.start], raw[name.end :], places) if may_ask else None
        if own and any(map(finder.has_name, own.places)):  # 东湖 is a lake of 十湖
            own = None
        wanted = own or (wanted if is_listed else None)
        labels = [label for label in name.labels if not wanted or wanted.is_of(finder.source(label))]
        if wanted and (lacking := wanted.missing([finder.source(label) for label in labels])):
            refused[lacking if labels else wanted.said] = None
        if may_ask and (not wanted or (is_listed and not labels)):
            labels = of_their_level(raw, name, finder, end)
        span = name.start, name.end
        is_there = wanted is not None and bool(wanted.places)
        nearest = labels if is_there else context.among(labels, span, end, finder.source)
        years = context.said(*span, end)[0].years
        is_span = years.until > years.since if years else False
        is_dated = len(names) == 1 or is_span or (wanted is not None and len(wanted.spans) > 1)
        meant += [replaced(name, label=label) for label in _newest(nearest, finder, is_dated=is_dated)]
        end = name.end
    return meant, "、".join(refused)


def given_elsewhere(raw: str, names: Sequence[Found], finder: Finder) -> str:
    """The places, years and organs to which a query gives its names, if no report of theirs has them."""
    asked = without_asides(plain(raw))
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
    return "、".join(dict.fromkeys(others[0] for others in said.values() if all(others)))


def _newest(labels: Sequence[Target], finder: Finder, *, is_dated: bool) -> list[Target]:
    """The labels of the newest report of each place and organ, or those of every day if ``is_dated``."""
    newest: dict[tuple[str, str, str], Target] = {}
    for label in reversed(labels):
        source = finder.source(label)
        newest[source.place, source.report, source.date if is_dated else ""] = label
    return [*reversed(newest.values())]


def of_their_level(raw: str, name: Found, finder: Finder, since: int) -> list[Target]:
    """The labels of a name of the level of government that a query gives it to, or all: 省里的八大行动."""
    asked, span = without_asides(plain(raw)), (name.start, name.end)

    def is_its(label: Target) -> bool:
        place = finder.source(label).place
        to, level = _given(asked, span, place, since)
        is_there = to is not None and (to.text == level or is_part(place, to.text))
        return is_there and is_of_level(place, level)

    return [label for label in name.labels if is_its(label)] or [*name.labels]


def _given(asked: str, span: Span, place: str, since: int) -> tuple[Part | None, str]:
    """To whom a query gives a name, and the level if that says it alone: 攸县落实市“三百工程” means 株洲.

    ``place`` is that of the report which has the name; the name before ends at ``since``.
    """
    to = given_to(asked, span, place, since)
    if to is None or to.text not in LEVELS:
        return to, ""
    about = next(filter(None, map(subject, reversed(CLAUSES.split(asked[: span[0]])))), None)
    return (of_level(to, about) if about else to), to.text
