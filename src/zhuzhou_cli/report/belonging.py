"""Lines that look like entries and belong to the one before them: “放”：… of 放管服."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.itemized import Opening, bare_of, counted_behind, item, without_counted
from zhuzhou_cli.report.labels import goes_on
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.structure.counted import counts_of, segments_of
from zhuzhou_cli.report.words import ADVERB, COVERS, opens_definition
from zhuzhou_cli.report.wrapped import RAGGED

_FEWEST, _MOST = 3, 2 / 3
"""Entries that are a pattern; the share of terms in quotes from which on a wrapped line without is none."""

_SET_OFF = 1 / 2
"""The share of entries with one mark (a bullet, bold, 【】) from which on a line without it is no entry."""

_BARE = 2
"""Entries without the sign of an item, the first one among them, from which on a line with it is one."""

_SIGNS = (
    ("一是", re.compile(r"[一二三四五六七八九十]是|(?:首先|其次|再次|最后)[,:是要]")),
    ("第一类", re.compile("第[一二三四五六七八九十](?:[类种个项步]|方面)?[:,]")),
    ("——", re.compile("—")),
    ("a.", re.compile(r"\(?[A-Za-z][.)、]\s?(?=[\u4e00-\u9fff“])")),
    ("(1)", re.compile(r"\((?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\)|[①-⑳⑴-⒇]")),
)
"""How an item of an explanation begins, unless the entries begin so too."""

_COVERS = re.compile(rf"(?:{ADVERB}|可|共|又)可?{COVERS}")
"""How a sentence goes on behind a term that it divides."""

_KIND = 2
"""Characters at the end of the names of items that are of one kind: 第一产业, 第二产业."""

_COUNT = re.compile(r"([二两三四五六七八九十0-9]{1,2})(?:[个项类种条大点步]|方面)")
"""How many items a line announces: 共三项工程，分别是：."""

_FORMULA = re.compile(r"(?:公式|算式|计算方法)[^。;:]{0,6}:$")
"""What announces a formula, which is lost where a definition follows: it was a picture."""

_SIGN_OF_FORMULA = re.compile("[式其]中|[^:]{0,8}:")
"""How a line begins that tells what stands in a formula."""

_HEADING = ("名词", "术语", "解释", "词语")
"""Words of a line that announces entries, and no items of an explanation."""


def entries_only(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[list[Opening], list[Remark]]:
    """The openings that begin entries, and remarks on those that may have been taken for none wrongly."""
    kept, bulleted = _without_bullets(lines, _without_signs(lines, _without_parts(lines, openings)))
    kept, listed = _without_announced(lines, kept)
    kept, counted = without_counted(lines, kept)
    kept, doubts = _marked(lines, kept)
    kept, others = _of_one_dress(lines, kept)
    whole = _without_broken(lines, kept)
    begun = frozenset(whole)
    broken = (_doubt(lines[opening[0]]) for opening in kept if opening not in begun)
    return whole, [*bulleted, *listed, *counted, *doubts, *others, *broken]


def begins_item(plain: str) -> bool:
    """Whether a plain line begins as items of explanations do.

    >>> [begins_item(plain) for plain in ("二是治水。", "——治水:某事。", "a.治水。", "最后一公里:某事。")]
    [True, True, True, False]
    """
    return bool(_sign(plain))


def _sign(plain: str) -> str:
    """The kind of sign with which an item begins; nothing for any other line."""
    return next((kind for kind, shape in _SIGNS if shape.match(plain)), "")


def _without_signs(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The openings without those that begin as items do, 一是…：, where the first one and others do not."""
    signs = [_sign(lines[at].plain) for at, _ in openings]
    if not signs or signs[0] or signs.count("") < _BARE:
        return list(openings)
    return [one for one, sign in zip(openings, signs, strict=True) if not sign]


def _without_parts(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The openings without lines that define a part of the term before them: “八港”即 of “一江八港”.

    A name of one character, “放” of 放管服, is a part whatever separates it from its text, and so is any name
    behind a text that begins with a part.
    """
    kept: list[Opening] = []
    for at, cut in openings:
        name = lines[at].plain[: cut.end].strip("“” ")
        before = lines[kept[-1][0]].plain[: kept[-1][1].end] if kept else ""
        is_sure = cut.begin == cut.end or len(name) == 1 or _begins_with_part(lines, kept)
        if not (is_sure and name in before) and not _divides(before, name):
            kept.append((at, cut))
    return kept


def _begins_with_part(lines: Sequence[Line], openings: Sequence[Opening]) -> bool:
    """Whether the text of the last entry begins with a part of its term: “一江”，是指 of “一江八港”."""
    if not openings:
        return False
    at, cut = openings[-1]
    plain = lines[at].plain
    part = cuts.strong(plain, cut.begin)
    words = plain[cut.begin : part.end].strip("“” ") if part else ""
    return bool(words) and words in plain[: cut.end].strip("“” ") != words


def _divides(term: str, words: str) -> bool:
    """Whether words before a colon begin a sentence that says what a term falls into.

    >>> _divides("口袋公园", "口袋公园分为游园和绿地"), _divides("数字经济", "数字经济核心产业")
    (True, False)
    """
    own = term.strip("“” ")
    behind = words.removeprefix(own)
    return bool(own) and behind != words and _COVERS.match(behind.lstrip("” ")) is not None


def _without_bullets(
    lines: Sequence[Line], openings: Sequence[Opening]
) -> tuple[list[Opening], list[Remark]]:
    """The openings without those behind bullets, where the first one and most others have none."""
    bare = [one for one in openings if not lines[one[0]].is_bullet]
    if len(bare) < max(_FEWEST, _SET_OFF * len(openings)) or bare[0] != openings[0]:
        return list(openings), []
    return bare, [item(lines[at]) for at, _ in openings if lines[at].is_bullet]


def _without_announced(
    lines: Sequence[Line], openings: Sequence[Opening]
) -> tuple[list[Opening], list[Remark]]:
    """The openings without the items that the entry before announces: 包括： and then 甲：…；乙：….

    Behind a full stop those are items that are printed or named as the first one, and not as the entries.
    """
    kept: list[Opening] = []
    remarks: list[Remark] = []
    usual, bare = _usual_separator(lines, openings), bare_of(lines, openings)
    first: Opening | None = None
    due = 0
    for i, (at, cut) in enumerate(openings):
        line, before = lines[at], lines[at - 1].plain if at else ""
        is_lost = _FORMULA.search(before) is not None and _defines(line, cut)
        is_first = bool(kept) and not is_lost and (_announces(before) or _is_begun(lines, kept[-1], at))
        if is_first:
            behind = [kept[-1], *openings[i:]]
            due = _promised(lines, behind) or counted_behind(lines, behind, 0, bare)
        else:
            due = max(0, due - 1)
        goes_on_so = first is not None and before.endswith(";")
        is_like = first is not None and (due > 0 or _is_like(lines, first, (at, cut), usual))
        is_inside = (is_first or goes_on_so or is_like) and not line.is_bullet
        if is_like and is_inside and not (is_first or goes_on_so):
            remarks.append(item(line))
        if not is_inside:
            kept.append((at, cut))
            remarks += [item(line, is_entry=True)] if first and openings[i - 1] == first else []
        first = ((at, cut) if is_first else first) if is_inside else None
    return kept, remarks


def _defines(line: Line, cut: Cut) -> bool:
    """Whether a line is a definition, and tells no sign of the formula above it: 式中：甲指…."""
    return opens_definition(line.plain, cut.begin) and not _SIGN_OF_FORMULA.match(line.plain)


def _is_begun(lines: Sequence[Line], entry: Opening, at: int) -> bool:
    """Whether an entry has begun its text on the line before a place, and that ends with a colon."""
    begin, cut = entry
    plain = lines[begin].plain
    return begin == at - 1 and plain.endswith(":") and cut.begin < len(plain) - 1


def _promised(lines: Sequence[Line], entry: Sequence[Opening]) -> int:
    """How many openings behind that of an entry it counts: 共三项，分别是：, or “三新”：包括：; else 0.

    They are printed alike, and the first of them has only one item.
    """
    (at, cut), (first, _) = entry[:2]
    term = lines[at].plain[: cut.end].strip("“”【】 ")
    own_count = counts_of(term) if not segments_of(term)[1:] else []
    counts = [value(count) or 0 for count in _COUNT.findall(lines[first - 1].plain)] or own_count
    count = counts[-1] if counts else 0
    own = entry[1 : 1 + count]
    shapes = {(_separator(lines[at], cut), opens_definition(lines[at].plain, cut.begin)) for at, cut in own}
    is_one = ";" not in lines[first].plain[:-1]
    return count if len(own) == count and len(shapes) == 1 and is_one else 0


def _is_like(lines: Sequence[Line], first: Opening, other: Opening, usual: str) -> bool:
    """Whether a line is an item as the first one: it has not the separator of entries, or a like name."""
    names = [lines[at].plain[: cut.end].strip("“”") for at, cut in (first, other)]
    own, its = (_separator(lines[at], cut) for at, cut in (first, other))
    ends = (slice(-_KIND, None), slice(_KIND))
    is_named_so = len(names[0]) > _KIND and any(names[0][end] == names[1][end] for end in ends)
    return own == its and (its != usual or is_named_so)


def _separator(line: Line, cut: Cut) -> str:
    """The sign between a term and its text: a colon, a dash, a space; nothing if 指 alone parts them."""
    return line.plain[cut.end : cut.begin].strip("”")[:1]


def _usual_separator(lines: Sequence[Line], openings: Sequence[Opening]) -> str:
    """The separator of most definitions, or of most entries if none defines."""
    signs = Counter(
        _separator(lines[at], cut) for at, cut in openings if opens_definition(lines[at].plain, cut.begin)
    ) or Counter(_separator(lines[at], cut) for at, cut in openings)
    return max(signs, key=signs.__getitem__, default="")


def _of_one_dress(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[list[Opening], list[Remark]]:
    """The openings without lines in a row that define nothing, between definitions with another separator.

    甲制　指…      乙项：新建…      丙项：改造…      丁制　指…
    """
    usual = _usual_separator(lines, openings)
    kept: list[Opening] = []
    remarks: list[Remark] = []
    dressed = [
        _separator(lines[at], cut) == usual and opens_definition(lines[at].plain, cut.begin)
        for at, cut in openings
    ]
    others = [
        not own and not opens_definition(lines[at].plain, cut.begin) and _separator(lines[at], cut) != usual
        for own, (at, cut) in zip(dressed, openings, strict=True)
    ]
    if sum(dressed) < _FEWEST or not (dressed[0] and dressed[-1]):
        return list(openings), []
    if not all(own or other for own, other in zip(dressed, others, strict=True)):
        return list(openings), []
    for is_own, group in groupby(zip(dressed, openings, strict=True), key=lambda one: one[0]):
        row = [opening for _, opening in group]
        if is_own or len(row) < _BARE:
            kept += row
        else:
            remarks += (item(lines[at]) for at, _ in row)
    return kept, remarks


def _announces(plain: str) -> bool:
    """Whether a line announces items: it ends with a colon, and is neither 经济类： nor a lead-in."""
    if not plain.endswith(":") or any(word in plain for word in _HEADING):
        return False
    return goes_on(plain) or not cuts.is_bare_term(plain[:-1])


def _marked(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[list[Opening], list[Remark]]:
    """The openings without those that lack the mark of nearly all others: a bullet, bold, or 【】."""
    marks = [_mark(lines[at]) for at, _ in openings]
    usual, count = Counter(mark for mark in marks if mark).most_common(1)[0] if any(marks) else ("", 0)
    if count < max(_FEWEST, _SET_OFF * len(marks)) or marks[0] != usual:
        return list(openings), []
    last = max(i for i, mark in enumerate(marks) if mark == usual)
    end = last + 1 if len(marks) <= last + 2 else len(marks)
    kept = [one for i, one in enumerate(openings) if marks[i] == usual or last < i < end]
    dropped = [openings[i][0] for i, mark in enumerate(marks[:last]) if mark != usual]
    doubts = [_doubt(lines[at]) for at in dropped if _is_doubtful(lines, at)]
    behind = openings[last + 1 : end] if end > last + 1 else ()
    return kept, [*doubts, *(_unmarked(lines[at]) for at, _ in behind)]


def _without_broken(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The openings without wrapped lines that have a colon, in a list in which all terms have quotes.

    论断：“…” is none behind a line of full width without its full stop.
    """
    bare = {at for at, _ in openings if not lines[at].plain.startswith("“")}
    width = max((len(line.plain) for line in lines), default=0) - RAGGED
    broken = {
        at for at in bare if at and len(lines[at - 1].plain) >= width and not is_complete(lines[at - 1].plain)
    }
    if bare != broken or len(openings) - len(bare) < max(_FEWEST, _MOST * len(openings)):
        return list(openings)
    return [one for one in openings if one[0] not in broken]


def _mark(line: Line) -> str:
    if line.plain.startswith("【"):
        return "【"
    return "**" if line.is_bold else "•" if line.is_bullet else ""


def _is_doubtful(lines: Sequence[Line], at: int) -> bool:
    """Whether a line without the mark of the others may be an entry all the same."""
    return is_complete(lines[at - 1].plain) and is_complete(lines[at].plain)


def _unmarked(line: Line) -> Remark:
    return Remark(line.number, f"没有其他词目都有的标记，已作为条目收入：{excerpt(line.text)}")


def _doubt(line: Line) -> Remark:
    return Remark(line.number, f"没有其他词目都有的标记，已收入它前面的条目：{excerpt(line.text)}")
