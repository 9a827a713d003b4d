"""The words beside a name in a text: its sentence before it, the brackets and the place behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.language.gazetteer import may_name
from zhuzhou_cli.language.mentions import first_listed, is_said, leading
from zhuzhou_cli.language.places import Part
from zhuzhou_cli.language.years import Years, years_told
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.openings import POSTS
from zhuzhou_cli.search.places import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.search.filters import Filters

REACH = 80
"""Signs before a name that may say whose it is."""
_BEHIND = 24
"""Signs of the brackets behind it, at most."""
PARTS = "[。！？；，!?;,|｜\t\n]"
"""A mark that parts the words of a text: that of a sentence, a clause or a cell."""
SENTENCE = re.compile("[。！？!?\n]")
"""Where a sentence ends."""
_ITEM = r"[●★◆■▪｜]|(?<=[\s/／·])(?=(?:\d{1,2}[.．、])?[\u4e00-\u9fff]{2,6}[：:])"
"""Where an item begins on a line of several: 株洲：甲 ● 长沙：乙."""
_ENDED = re.compile(rf"[。！？；!?;\n]|{_ITEM}|[我本](?=[省市县区州])|(?<=[，,])全(?=[省市县区州])")
"""Where what was said before says nothing of a name: 学习浙江经验，我市推进八大行动."""
CLAUSES = re.compile("[，,：:]")
"""What parts the clauses of a sentence, the last of which says whose a name is."""
_WHERE = re.compile(r"[”’」』》】\"'*_]*\w{0,6}?(?:[在由是]|来自|出自|见于|源于)(?:(?:19|20)\d\d年的?)?")
"""What stands between a name and the place of it behind it: ”推进会在."""
_YEAR = re.compile(r"(?:19|20|１９|２０)\d\d年(?=[、，,。；;！!？?和与及\s”’」』》】\"'*_）)]|$)")
"""A year right behind a name, which says of which year it is: 八大行动2024年和."""
_SINCE = re.compile(
    r"[”’」』》】\"'*_]*(?:自|于|从|写入|列入|写进|载入|出自|见于|源于)了?[\u4e00-\u9fff]{0,8}?((?:19|20|１９|２０)\d\d年)"
)
"""The year that the words behind a name say it is of: 自2024年实施以来."""
_OPENING, _CLOSING = "（(〔[", "）)〕]"
_JOINING_YEARS = frozenset("和与及跟同、 ")
"""What stands between two years of which both are meant."""
_QUOTES = "“”‘’「」『』《》〈〉【】\"'*_ "
"""What stands round a name, between it and the brackets behind it."""


def sentence_before(raw: str, start: int, since: int) -> str:
    """The words of its sentence before a name at a place; brackets behind the name before are left out.

    That name ends at ``since``.

    >>> sentence_before("推进甲。学习“乙”（海南）和丙", 14, 8)
    '学习“乙和'
    """
    begin = max(0, start - REACH)
    before = raw[begin:start] if since <= begin else raw[begin:since] + past_brackets(raw[since:start])
    return POSTS.sub("", _ENDED.split(before)[-1])


def demanded(before: str, behind: str, places: Sequence[str]) -> Filters | None:
    """What the words of a query directly beside a name ask for, if they are places and years alone.

    ``before`` reaches back to the name before, ``behind`` to the end; ``places`` are those of the reports.

    >>> asked = (("对比上海的", ""), ("、上海市的", ""), ("上海", "（2024年）"))
    >>> [found and found.said for before, behind in asked for found in (demanded(before, behind, []),)]
    [None, '上海市', '上海2024年']
    """
    from zhuzhou_cli.search.filters import COMPARING, filters  # noqa: PLC0415 - only for queries

    words = (bracket_behind(behind, 0) or _year_behind(behind), re.split(PARTS, past_brackets(before))[-1])
    told = [said for said in words if said and not any(word in said for word in COMPARING)]
    asked = (filters([said], places) for said in told if may_name(plain(said), places))
    first, *others = (*filter(None, asked), None)
    return first.within(*filter(None, others)) if first else None


def in_brackets(behind: str) -> str:
    """What stands in brackets with which some words begin, without the last of these; nothing if none do.

    >>> in_brackets("”（长沙）、"), in_brackets("和（长沙）")
    ('（长沙', '')
    """
    behind = behind.lstrip(_QUOTES)
    closing = next((i for i, sign in enumerate(behind[:_BEHIND]) if sign in _CLOSING), -1)
    return behind[:closing] if behind[:1] in (*_OPENING,) and closing > 0 else ""


def bracket_behind(raw: str, end: int) -> str:
    """What stands in brackets behind a name that ends at a place of a text, or of which year it is there.

    >>> bracket_behind("“甲”（长沙）", 3), bracket_behind("“甲”自2024年实施以来", 3)
    ('（长沙', '2024年')
    """
    behind = raw[end : end + _BEHIND]
    since = _SINCE.match(behind)
    return since[1] if since else in_brackets(behind)


def is_dated_behind(raw: str, end: int, source: Source) -> bool:
    """Whether the brackets behind a name, which ends at a place of a text, say a year of a source.

    >>> is_dated_behind("“甲”（长沙，2026年）", 3, Source("长沙市", "", "2026-01-08"))
    True
    """
    told = years_told(plain(bracket_behind(raw, end)))
    return any(source.is_within(years.since, years.until) for years in told)


def place_behind(raw: str, end: int) -> Part | None:
    """The place that the words behind a name, which ends at a place of a text, say it is of.

    >>> [found and found.text for found in (place_behind("“甲”在长沙启动", 3), place_behind("“甲”启动", 3))]
    ['长沙', None]
    """
    words = raw[end : end + _BEHIND]
    found = _WHERE.match(words)
    return leading(words[found.end() :]) if found else None


def past_brackets(behind: str) -> str:
    """Some words without the brackets, or the year alone, with which they begin.

    >>> past_brackets("”（长沙）、“"), past_brackets("和（长沙）")
    ('、“', '和（长沙）')
    """
    bracket, year = in_brackets(behind), _year_behind(behind)
    if not bracket and not year:
        return behind
    return behind.lstrip(_QUOTES)[len(bracket) + 1 if bracket else len(year) :]


def _year_behind(behind: str) -> str:
    """The year with which some words begin, if no other word follows; nothing if none does.

    >>> _year_behind("”2024年，株洲"), _year_behind("2024年完成"), _year_behind("、2024年")
    ('2024年', '', '')
    """
    found = _YEAR.match(behind.lstrip(_QUOTES))
    return found[0] if found else ""


def years_before(before: str, place: str, since: int) -> Years | None:
    """The years that are said last before a name, if they are not those of another place or name.

    The name before ends at ``since``; behind it the place of the report may be said alone. Brackets behind
    it are of that name: 株洲八大行动（2024年）、福建八大行动.

    >>> years_before("2023年株洲推进三百工程，学习浙江", "浙江省", 13), years_before("推进", "浙江省", 0)
    (None, None)
    >>> years_before("株洲2023年八大行动和长沙", "长沙市", 11)
    """
    before = before[:since] + past_brackets(before[since:]) if since else before
    years = last_years(before)
    if years is None:
        return None
    sentence = plain(SENTENCE.split(before)[-1])
    other = first_listed(sentence[years.end :].lstrip("，, "))
    is_own = is_said(place, before[since:])
    is_before = len(before) - len(sentence) + years.end <= since
    return None if (other and other.stem not in place) or (is_before and is_own) else years


def last_years(before: str) -> Years | None:
    """The years that the sentence says last before a name, whatever place it speaks of there.

    >>> years = last_years("2023年八大行动。2025年，我市推进三百工程，2024年，全市推进“")
    >>> years and years.since
    2024
    """
    sentence = plain(SENTENCE.split(before)[-1])
    years = years_told(sentence)
    return joined_years(sentence, years, is_head=False) if years else None


def joined_years(text: str, years: Sequence[Years], *, is_head: bool) -> Years:
    """The last years of a text, or of a head the first, with those joined to them: 2025年和2026年的."""
    runs = [[years[0]]]
    for before, one in pairwise(years):
        between = text[before.end : one.end].removesuffix("年").removesuffix(str(one.until))
        if _JOINING_YEARS.issuperset(between):
            runs[-1].append(one)
        else:
            runs.append([one])
    run = runs[0 if is_head else -1]
    since, until = min(one.since for one in run), max(one.until for one in run)
    return replaced(run[-1], since=since, until=until)
