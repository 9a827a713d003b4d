"""The lines of each entry, from the one that begins it to the one that ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, takewhile

from zhuzhou_cli.report.belonging import begins_item, entries_only
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Offer, drafted, is_complete
from zhuzhou_cli.report.furniture import is_imprint
from zhuzhou_cli.report.hanging import Hanging
from zhuzhou_cli.report.itemized import Opening
from zhuzhou_cli.report.labels import goes_on
from zhuzhou_cli.report.lines import Line, Remark, excerpt, join
from zhuzhou_cli.report.tasks import are_tasks
from zhuzhou_cli.report.words import opens_definition

_LONGER = 12
"""Lines by which the last explanation may be longer than all others before its full stop comes."""

_SEVERAL = 1 / 3
"""Share of entries with more than one paragraph from which on the last one may have them too."""

_INNER = re.compile(
    r"[①-⑳⑴-⒇]|\(?\d{1,2}[).、]|\([一二三四五六七八九十]\)|[一二三四五六七八九十]是|[一二三四五六七八九十]、|第[一二三四五六七八九十]|其[一二三四中]|“"
)
"""How an item of a list inside an explanation begins."""

_ABOUT = re.compile(
    r"其(?![他它余实])|该(?!县|市|省|区|镇|村|局|厅)|这一?[项种类个些](?!会议|活动)|"
    r"具体(?:来说|来讲|而言)|也就是说|换言之|简单?(?:来说|而言|言之)"
)
"""How a paragraph begins that speaks of the term above it."""

_NOTE = re.compile("注:|以上(?:名词|词[语条目]|术语|内容|解释|释义)")
"""A note on the whole list, at its end."""

_STRAY_LIMIT = 2
"""Paragraphs in a row that begin no entry; more of them are another article."""

_RESUMED = 2
"""Entries in a row on either side of a paragraph that tell that a list goes on behind it."""

_AHEAD = 2
"""Entries ahead among which a list is sought that paragraphs interrupt more than once."""

_FIRST = 3
"""Entries in a row behind a paragraph of the first one that tell so."""

_TITLE_LIMIT = 26
"""Characters of the title of an article."""


def entries_at(lines: Sequence[Line], openings: Sequence[tuple[int, Cut]]) -> Offer:
    """The entries that begin at some lines without numbers, whose terms are cut there from their texts."""
    made = Offer()
    if not openings:
        return made
    begun = {at for at, _ in openings}
    openings, doubts = entries_only(lines, openings)
    items = begun - {at for at, _ in openings}
    kept = _before_article(lines, openings, items)
    end = openings[len(kept)][0] if len(kept) < len(openings) else len(lines)
    openings = kept
    bounds = [at for at, _ in openings] + [end]
    *rows, last = [list(lines[begin:end]) for begin, end in pairwise(bounds)]
    made.leave([*lines[: bounds[0]], *lines[end:]])
    hanging = Hanging(lines)
    rows = [hanging.stripped(row, made) for row in rows]
    rows.append(last_row(last, rows, made, {lines[at].number for at in items}))
    made.remarks += (doubt for doubt in doubts if doubt.line <= rows[-1][-1].number)
    for (_, cut), row in zip(openings, rows, strict=True):
        passage = join(row)
        if passage.text[cut.begin :].strip():
            made.drafts.append(drafted(None, passage, 0, cut))
        else:
            made.leave(row)
    return made


def _before_article(
    lines: Sequence[Line], openings: Sequence[Opening], items: AbstractSet[int]
) -> Sequence[Opening]:
    """The openings before the first stretch of paragraphs that begin no entry, unless the list goes on.

    ``items`` are the places of lines that look like entries and are parts of them.
    """
    spaced = sum(lines[at].is_after_blank for at, _ in openings) * 2 > len(openings)
    strays = [0] * len(openings)
    for k, (at, _) in enumerate(openings[1:], 1):
        strays[k] = sum(
            is_complete(lines[i - 1].plain)
            and (not spaced or lines[i].is_after_blank)
            and i not in items
            and not _is_part(lines[i], lines[openings[k - 1][0]])
            for i in range(openings[k - 1][0] + 1, at)
        )

    def is_sure(k: int) -> bool:
        return _is_marked(lines, openings[k]) or not strays[k] or _is_resumed(lines, openings, k)

    def comes_back(k: int) -> bool:
        ahead = range(k + 1, min(k + 1 + _AHEAD, len(openings)))
        few = takewhile(lambda j: strays[j] <= _STRAY_LIMIT, ahead)
        return not _has_title(lines, openings, k) and any(
            _is_marked(lines, openings[j]) or _is_resumed(lines, openings, j) for j in few
        )

    for k in range(1, len(openings)):
        if strays[k] > _STRAY_LIMIT or not (is_sure(k) or comes_back(k)):
            return openings[:k]
    return openings


def _is_marked(lines: Sequence[Line], opening: Opening) -> bool:
    """Whether an entry has a sign that sentences of an article have not: quotes, a bullet, a definition."""
    at, cut = opening
    plain = lines[at].plain
    is_defined = cut.begin == cut.end or opens_definition(plain, cut.begin)
    return plain[:1] == "“" or lines[at].is_bullet or is_defined


def _has_title(lines: Sequence[Line], openings: Sequence[Opening], k: int) -> bool:
    """Whether the title of an article stands between an entry and the one before it."""
    begin, at = openings[k - 1][0], openings[k][0]
    return any(map(_is_title, lines[begin:at], lines[begin + 1 : at]))


def is_inner(plain: str) -> bool:
    """Whether a line goes on with an explanation: an item, a label, 其主要特点…."""
    return goes_on(plain) or begins_item(plain) or bool(_INNER.match(plain) or _ABOUT.match(plain))


def _is_part(line: Line, head: Line) -> bool:
    """Whether a line goes on with the entry at ``head``: by its words, or as a bullet inside its bullet."""
    is_deeper = line.is_bullet and head.is_bullet and line.indent > head.indent
    return is_deeper or is_inner(line.plain)


def _is_resumed(lines: Sequence[Line], openings: Sequence[Opening], k: int) -> bool:
    """Whether a list goes on behind a paragraph: entries follow each other there as they do before it."""
    several = _RESUMED if k >= _RESUMED else _FIRST
    if k + several > len(openings):
        return False
    if _has_title(lines, openings, k):
        return False
    bounds = [*(place for place, _ in openings[k : k + several + 1]), len(lines)]
    rows = [lines[begin:end] for begin, end in pairwise(bounds[: several + 1])]
    first, *_ = rows
    strays = [
        line for line, after in pairwise(first) if is_complete(line.plain) and not _is_part(after, first[0])
    ]
    drafts = [drafted(None, join(row), 0, cut) for row, (_, cut) in zip(rows, openings[k:], strict=False)]
    return (
        not strays
        and all(any(is_complete(line.plain) for line in row) for row in rows)
        and not are_tasks(drafts)
    )


def _is_title(before: Line, line: Line) -> bool:
    """Whether a line behind a sentence is short and none itself, as the title of an article is."""
    is_short = len(line.plain) <= _TITLE_LIMIT and line.plain[-1] not in ";:,"
    return line.level > 0 or (is_short and is_complete(before.plain) and not is_complete(line.plain))


def last_row(
    row: list[Line], others: Sequence[list[Line]], offer: Offer, items: AbstractSet[int] = frozenset()
) -> list[Line]:
    """The lines of the last entry, of all lines behind its beginning; of the rest the offer gets remarks.

    It ends as the others do: with the first complete sentence, unless they have more paragraphs; if they
    end without a full stop, with as many lines as they have. One paragraph more, at the end of all, is taken
    in where another entry has several, and told. ``items`` are the numbers of lines known to be parts.
    """
    usual = max(map(len, others), default=1)
    stopped = sum(is_complete(other[-1].plain) for other in others)
    with_stop = stopped * 2 >= len(others)
    paragraphs = sum(any(is_complete(line.plain) for line in other[:-1]) for other in others)
    several = paragraphs >= _SEVERAL * max(1, len(others))
    are_spaced = any(line.is_after_blank for other in others for line in other[1:])
    kept = 1
    while kept < len(row):
        line = row[kept]
        if is_complete(row[kept - 1].plain):
            is_part = line.number in items or _is_part(line, row[0])
            more = is_part or (several and is_complete(line.plain))
        elif with_stop:
            more = kept < usual + _LONGER
        else:
            more = kept < usual and (are_spaced or not line.is_after_blank)
        if not more or line.level or _NOTE.match(line.plain) or is_imprint(line):
            break
        kept += 1
    if paragraphs and is_complete(row[kept - 1].plain) and _is_paragraph(row[kept - 1 :]):
        said = f"疑为列表之后的话，已收入它前面的条目：{excerpt(row[kept].text)}"
        offer.remarks.append(Remark(row[kept].number, said))
        return row
    offer.leave(row[kept:])
    return row[:kept]


def _is_paragraph(lines: Sequence[Line]) -> bool:
    """Whether below the first of some lines stands one paragraph, and it does not speak of the list: 以上….

    A page may have broken it, but it has no title.
    """
    before, *rest = lines
    if (
        not rest
        or any(line.level or _NOTE.match(line.plain) for line in rest)
        or rest[0].plain.startswith("以上")
    ):
        return False
    is_whole = is_complete(rest[-1].plain) and not any(is_complete(line.plain) for line in rest[:-1])
    return is_whole and not _is_title(before, rest[0])
