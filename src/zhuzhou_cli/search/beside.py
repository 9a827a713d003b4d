"""Of which report a name in a text is, as the words beside it say: 海南省的八大行动, 双高计划（江西）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from zhuzhou_cli.language.gazetteer import may_name
from zhuzhou_cli.language.mentions import first_listed, is_said, leading, means
from zhuzhou_cli.language.places import Part, as_part, names, parts
from zhuzhou_cli.language.within import is_part, may_be_of
from zhuzhou_cli.language.years import ANEW, Years, is_over, years_at, years_told
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record, replaced
from zhuzhou_cli.search.places import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Target
    from zhuzhou_cli.search.filters import Filters

Span = tuple[int, int]

_REACH = 80
"""Signs before a name that may say whose it is."""
_BEHIND = 24
"""Signs of the brackets behind it, at most."""
_PARTS = "[。！？；，!?;,|\t\n]"
_SENTENCE = re.compile("[。！？!?\n]")
_ENDED = re.compile("[。！？；!?;\n]|[我本](?=[省市县区州])|(?<=[，,])全(?=[省市县区州])")
"""Where what was said before says nothing of a name: 学习浙江经验，我市推进八大行动."""
CLAUSES = re.compile("[，,：:]")
POSTS = re.compile(r"\w{2,6}?(?:委常委|委委员|政府党组成员|副[省市州县区]长|人大常委会副主任|政协副主席)、")
"""A post at a higher level, before the one as which somebody speaks: 株洲市委常委、醴陵市委书记."""
_ORDINAL = r"第?[一二三四五六七八九十]{1,3}(?:[、，,.．）)]|是)|[\u2460-\u24ff\u2776-\u2793\u3220-\u3229]"
_BYLINE = r"\s*[（(](?:本报|见习|实习|全媒体|首席)*(?:记者|通讯员)[^）)\n]{0,30}[）)]"
_DATELINE = r"[^，。：:“]{0,16}?(?:日[电讯]|[本报网社台]讯)(?:[（(][^）)\n]{0,30}[）)])?"
_SAID_BY = "据[^，。]{2,12}?(?:报道|消息|通报)[，,]"
_FROM = r"记者(?:近日|日前|今天|昨天|\d+日)?(?:从|来到|走进)|在|来到|走进|走访"
_OF_PAPERS = "关于|印发|转发|批转"
_WHEN = (
    r"[\W\d_]|(?<=\d)[年月日号]|(?<=[年月])[初底]|以来|以后|期间|近[年期日]来?|[今去明]年|[今昨当][天日]|日前|"
    "[上下]午|目前|当前"
)
_JOINTS = "同时|此外|其中"
BEFORE_PLACE = re.compile(
    f"(?:{_DATELINE}|{_BYLINE}|{_SAID_BY})?(?:{_BYLINE}|{_OF_PAPERS}|{_FROM}|{_WHEN}|{_JOINTS}|{_ORDINAL})*"
)
"""What may stand before the place with which a sentence begins: 本报讯 1月15日，; 2024年以来，; （一）."""
_WHERE = re.compile(r"[”’」』》】\"'*_]*\w{0,6}?(?:[在由是]|来自)")
"""What stands between a name and the place of it behind it: ”推进会在."""
_OPENING, _CLOSING = "（(〔[", "）)〕]"
_JOINING = frozenset("和与及跟同、的之省市县区州盟旗在从 ")
"""What stands between two places of which both are meant: 江西省和海南的八大行动."""
_WITHIN = frozenset("的省市县区州盟旗·• ")
"""What stands between a place and one that lies in it."""
_JOINING_YEARS = frozenset("和与及跟同、 ")
"""What stands between two years of which both are meant."""
_HEAD = 400
"""Signs at the beginning of a text that say whose it is, if any do: its title, its day, its first words."""
_TITLE = 30
"""Signs of a line that is a heading, at most."""
_NUMBERED = re.compile(
    r"#+\s|[#\s*]*(?:第?[一二三四五六七八九十]{1,3}[、章节部]|[（(][一二三四五六七八九十]{1,3}[)）])"
)
"""How a heading begins that stands below a title."""
_VIEWS = re.compile("浏览|点击|阅读|访问|次数|版权|©|备案", re.IGNORECASE)
"""What stands in lines of a page whose figures are no years of the text."""
_QUOTES = "“”‘’「」『』《》〈〉【】\"'*_"
"""What stands round a name, between it and the brackets behind it."""


@record
class Said:
    """Some words, the places that they name, of those that have reports, and the years; None for no years."""

    words: str
    places: frozenset[str]
    years: Years | None

    def __bool__(self) -> bool:
        """Whether any place or year is named."""
        return bool(self.places) or self.years is not None

    def within(self, wider: Said) -> Said:
        """What is said here, and where nothing is said, in words that hold for more.

        2024年的三百工程 in a report of 长沙市 is that of 长沙市 in 2024.
        """
        return Said(self.words, self.places or wider.places, self.years or wider.years)

    def among(self, labels: Sequence[Target], source_of: Callable[[Target], Source]) -> Sequence[Target]:
        """The labels of reports that are of these places, of these years, and called so; all if none is.

        A report of December is of the next year too; of two that a year means, the one given in it counts.
        """
        kept = labels
        for fits in (self._is_there, self._is_called, self._is_then, self._is_of_that_year):
            kept = [label for label in kept if fits(source_of(label))] or kept
        return kept

    def _is_there(self, source: Source) -> bool:
        return source.place in self.places

    def _is_called(self, source: Source) -> bool:
        return bool(source.report) and source.report in self.words

    def _is_then(self, source: Source) -> bool:
        return self.years is not None and source.is_within(self.years.since, self.years.until)

    def _is_of_that_year(self, source: Source) -> bool:
        years = self.years
        return years is not None and any(
            source.date.startswith(str(year)) for year in range(years.since, years.until + 1)
        )


class Places:
    """The places of some reports, sought in the words beside names."""

    def __init__(self, places: Iterable[str]) -> None:
        self._beginning: dict[str, list[str]] = {}
        for place in places:
            for pair in {place[i : i + 2] for i in range(len(place) - 1)}:
                self._beginning.setdefault(pair, []).append(place)

    def beside(self, raw: str, start: int, end: int, since: int = 0) -> Said:
        """What the words of a sentence say last before a span, and in brackets behind it.

        Brackets behind the name before, which ends at ``since``, are of that name.

        >>> said = Places(["海南省", "江西省"]).beside("江西。学习海南省2024年双高计划。", 13, 17)
        >>> [*said.places], said.years and said.years.since
        (['海南省'], 2024)
        """
        *led, clause = CLAUSES.split(sentence_before(raw, start, since))
        beside = self.said(clause + bracket_behind(raw, end))
        if not beside.places and (behind := place_behind(raw, end)):
            beside = beside.within(replaced(self.said(behind.text), years=None))
        if led and not beside.places:
            beside = beside.within(replaced(self.leading("，".join(led)), years=None))
        return beside.within(Said("", frozenset(), _last_years(raw[max(0, start - _REACH) : start])))

    def leading(self, clause: str) -> Said:
        """What the first clause of a sentence, or a heading, says of all: its place if it begins with one.

        江西省坚持创新，推进双高计划; but not 学习江西经验，推进双高计划.
        """
        said = self.said(clause, is_head=True)
        begin = BEFORE_PLACE.match(said.words)
        words = said.words[begin.end() :] if begin else ""
        whole = leading(words)  # 湖南长沙
        begins = any(
            words.startswith((*names(place),)) or (whole and is_part(place, whole.text))
            for place in said.places
        )
        return said if begins else Said(said.words, frozenset(), said.years)

    def said(self, words: str, *, is_head: bool = False) -> Said:
        """What some words say last, or as the head of a text first."""
        text = plain(words)
        near = {place for pair in pairwise(text) for place in self._beginning.get("".join(pair), ())}
        spans = {place: span for place in near if (span := _place_in(text, place, is_head=is_head))}
        meant = _joined(text, sorted(_smallest(text, spans), reverse=not is_head))
        years = years_told(text)
        said = _joined_years(text, years, is_head=is_head) if years else None
        return Said(text, frozenset([place for place, span in spans.items() if span in meant]), said)


class Context:
    """What a text says of whose its names are: beside them, in the headings above them, at its head."""

    def __init__(self, raw: str, places: Places) -> None:
        self._raw, self._places = raw, places
        head = places.said(raw[:_HEAD], is_head=True)
        title = _title(raw) if head.years else ""
        told = ({years.until for years in years_told(plain(line))} for line in title.splitlines())
        is_of_one = all(len(years) <= 1 for years in told)  # not 2025年总结和2026年计划
        years = places.said(title, is_head=True).years if title and is_of_one else None
        self._head = replaced(head, years=years)
        self._headings = [*_headings(raw, places, has_years=years is not None)]

    def said(self, start: int, end: int, since: int) -> tuple[Said, Said, Said]:
        r"""What is said of a span: by all that holds for it, the nearest first, by its heading, by the head.

        The name before it ends at ``since``.

        >>> raw = "江西省2025年报告\n2024年的双高计划"
        >>> said, _, _ = Context(raw, Places(["江西省"])).said(17, 21, 0)
        >>> [*said.places], said.years and said.years.since
        (['江西省'], 2024)
        """
        above = bisect_right(self._headings, start, key=lambda heading: heading[0]) - 1
        heading = self._headings[above][1] if above >= 0 else self._head
        beside = self._places.beside(self._raw, start, end, since)
        return beside.within(heading).within(self._head), heading, self._head

    def is_anew(self, start: int, since: int) -> bool:
        """Whether the sentence of a name speaks of another year than the one before: 今年, 新的一年."""
        sentence = _SENTENCE.split(self._raw[max(0, start - _REACH, since) : start])[-1]
        return ANEW.search(sentence) is not None

    def among(
        self, labels: Sequence[Target], span: Span, since: int, source_of: Callable[[Target], Source]
    ) -> Sequence[Target]:
        """The labels of a name that are of the report which is meant; all if nothing says which."""
        for said in self.said(*span, since):
            labels = said.among(labels, source_of)
        return labels


def sentence_before(raw: str, start: int, since: int) -> str:
    """The words of its sentence before a name at a place; brackets behind the name before are left out.

    That name ends at ``since``.

    >>> sentence_before("推进甲。学习“乙”（海南）和丙", 14, 8)
    '学习“乙和'
    """
    begin = max(0, start - _REACH)
    before = raw[begin:start] if since <= begin else raw[begin:since] + _past_brackets(raw[since:start])
    return POSTS.sub("", _ENDED.split(before)[-1])


def _title(raw: str) -> str:
    r"""The lines of a text that say of which year it is: those above its first sentence, and its day in this.

    >>> _title("政府工作报告\n（2024年1月）\n一、2023年工作回顾\n回顾")
    '政府工作报告\n（2024年1月）'
    >>> _title("2024年1月8日，株洲市召开会议。2020年以来，"), _title("抓好。\n版权所有 © 2023")
    ('2024年1月8日', '')
    """
    lines = [line for line in raw[:_HEAD].splitlines() if line.strip()]
    above = [*takewhile(lambda line: not _NUMBERED.match(line) and not re.search(_PARTS, line), lines)]
    first = plain(lines[len(above)]) if len(above) < len(lines) else ""
    day = years_at(first, len(first) - len(first.lstrip()))
    day = None if day and is_over(day, plain(raw[raw.index(lines[len(above)]) :])) else day
    return "\n".join(
        [*(line for line in above if not _VIEWS.search(line)), *([first[: day.end]] if day else [])]
    )


def _headings(raw: str, places: Places, *, has_years: bool) -> Iterator[tuple[int, Said]]:
    """What the headings of a text say that begin with a place or a number, each with where its text begins.

    What a year in them says holds if the head of the text ``has_years`` not: 一、2023年工作回顾 in the report
    of 2024 is part of that.
    """
    at, above = 0, frozenset[str]()
    for line in raw.splitlines(keepends=True):
        at += len(line)
        words = line.strip()
        if words and len(words) <= _TITLE and (words[-1] in "：:" or not re.search(_PARTS, words)):
            said = places.leading(words)
            if said.places:
                above = said.places
                yield at, said
            elif not has_years and _NUMBERED.match(words):
                yield at, Said(words, above, said.years)


def demanded(before: str, behind: str, places: Sequence[str]) -> Filters | None:
    """What the words of a query directly beside a name ask for, if they are places and years alone.

    ``before`` reaches back to the name before, ``behind`` to the end; ``places`` are those of the reports.

    >>> asked = (("对比上海的", ""), ("、上海市的", ""), ("上海", "（2024年）"))
    >>> [found and found.said for before, behind in asked for found in (demanded(before, behind, []),)]
    [None, '上海市', '上海2024年']
    """
    from zhuzhou_cli.search.filters import COMPARING, filters  # noqa: PLC0415 - only for queries

    words = (in_brackets(behind), re.split(_PARTS, _past_brackets(before))[-1])
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
    """What stands in brackets behind a name that ends at a place of a text."""
    return in_brackets(raw[end : end + _BEHIND])


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


def _past_brackets(behind: str) -> str:
    """Some words without the brackets with which they begin.

    >>> _past_brackets("”（长沙）、“"), _past_brackets("和（长沙）")
    ('、“', '和（长沙）')
    """
    bracket = in_brackets(behind)
    return behind.lstrip(_QUOTES)[len(bracket) + 1 :] if bracket else behind.lstrip(_QUOTES)


def years_before(before: str, place: str, since: int) -> Years | None:
    """The years that are said last before a name, if they are not those of another place or name.

    The name before ends at ``since``; behind it the place of the report may be said alone. Brackets behind
    it are of that name: 株洲八大行动（2024年）、福建八大行动.

    >>> years_before("2023年株洲推进三百工程，学习浙江", "浙江省", 13), years_before("推进", "浙江省", 0)
    (None, None)
    >>> years_before("株洲2023年八大行动和长沙", "长沙市", 11)
    """
    before = before[:since] + _past_brackets(before[since:]) if since else before
    years = _last_years(before)
    if years is None:
        return None
    sentence = plain(_SENTENCE.split(before)[-1])
    other = first_listed(sentence[years.end :].lstrip("，, "))
    is_own = is_said(place, before[since:])
    is_before = len(before) - len(sentence) + years.end <= since
    return None if (other and other.stem not in place) or (is_before and is_own) else years


def _last_years(before: str) -> Years | None:
    """The years that the sentence says last before a name, whatever place it speaks of there.

    >>> years = _last_years("2023年八大行动。2025年，我市推进三百工程，2024年，全市推进“")
    >>> years and years.since
    2024
    """
    sentence = plain(_SENTENCE.split(before)[-1])
    years = years_told(sentence)
    return _joined_years(sentence, years, is_head=False) if years else None


def _place_in(text: str, place: str, *, is_head: bool) -> Span | None:
    """Where a text names a place last, or in a head first, by its longest name; None if it does not."""
    own = parts(place)[-1]
    spans = [
        found.span()
        for name in names(place)
        for found in (re.finditer(re.escape(name), text) if len(name) > 1 else ())
        if name != own.stem or means(own, text, found.end())
    ]
    return max(spans, key=lambda span: (-span[0] if is_head else span[1], span[1] - span[0]), default=None)


def _longest(spans: Iterable[Span]) -> set[Span]:
    """The spans that do not lie within a longer one: in 南京鼓楼, 鼓楼 alone is not another place."""
    found = {*spans}
    return {
        one
        for one in found
        if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in found)
    }


def _smallest(text: str, spans: Mapping[str, Span]) -> set[Span]:
    """The spans of places, but for those behind which one that lies there is said: 湖南 in 湖南长沙."""
    longest = _longest(spans.values())
    at = {span: place for place, span in spans.items()}
    pairs = pairwise(sorted(longest))
    return longest - {
        first
        for first, second in pairs
        if _WITHIN.issuperset(text[first[1] : second[0]]) and may_be_of(at[first], as_part(at[second]))
    }


def _joined_years(text: str, years: Sequence[Years], *, is_head: bool) -> Years:
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


def _joined(text: str, spans: Sequence[Span]) -> set[Span]:
    """The first of some spans, and those that are joined to it: 江西 and 海南 in 对比江西和海南的."""
    meant = set(spans[:1])
    for one, other in pairwise(spans):
        between = text[min(one[1], other[1]) : max(one[0], other[0])]
        if not _JOINING.issuperset(between):
            break
        meant.add(other)
    return meant
