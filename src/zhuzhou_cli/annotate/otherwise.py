"""Which of the names in a document are another thing than what a report explains, by the words beside them.

What would go wrong without each rule:

    “八大行动”：拆违行动、治水行动    the text itself says what they are, and that is nothing of the report's
    容错纠错“三项机制”               is not the 安全生产“三项机制” that a report calls 三项机制 for short
    交通“十大工程”                   are not those of schools, of which alone the explanation speaks
    四中心两基地                     is not 四中心一基地, of which 四中心 is a half
    2018年“十大民生实事”             a list that is new every year is not that of a report of another
    2025年，郴州市实施了“八大行动”   is not of a report of 2026, but in that report, which looks back
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from zhuzhou_cli.annotate.elsewhere import is_counted
from zhuzhou_cli.annotate.verbs import ACTORS, ends_in_verb
from zhuzhou_cli.answers import Field
from zhuzhou_cli.language.mentions import is_said
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.places import names, parts
from zhuzhou_cli.language.text import NUMBER_SIGNS, simplified
from zhuzhou_cli.language.years import years_in
from zhuzhou_cli.search.beside import is_dated_behind, years_before
from zhuzhou_cli.search.edges import without_markup
from zhuzhou_cli.search.find import Finder, Found
from zhuzhou_cli.search.places import plain
from zhuzhou_cli.search.renumbered import REACH, is_of_renumbered

_QUOTES = "“‘「『《【\"'”’」』》】*_ "
_ITEM = r"[^、，,；;：:。（）()“”\n]{1,14}"
_NUMBER = r"(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）.．、]|是)|[①-⑳])\s*"
"""What stands before an item of a list with numbers: 1., （二）, 一是."""
_OPENS_LIST = tuple("（(：:，,即包分指是主具共")
"""What a list right behind a name begins with."""
_REACH = 160
"""Signs beside a name that may be such a list."""
_PARTING, _PARTING_NUMBERED = re.compile("[、，,；;]"), re.compile(r"[，,；;。\n]\s*")
_LEAD = re.compile(
    "^.*(?:实施|推进|落实|抓好|坚持|开展|建立|健全|完善|打造|建设|形成|以|按照|通过|围绕|聚焦)"
)
"""What stands before the first item of a list in its sentence: 落实|鼓励激励、容错纠错、能上能下."""
_DATED = re.compile(r"年度?(?:[，,]?(?![全我本各])\w{2,7}[省市县区州盟旗])?的?[“‘「『《*_]*$")
_DATE = 16
"""How a year ends right before a name, or before its place; and the signs in which it stands."""
_TOLD, _FULL_YEAR = 80, 6
"""Signs before a name that may say when it was done, and those of a year behind a word: 自2025年."""
_SENTENCE, _STOP = re.compile("[。！？!?\n]"), re.compile("[。！？；!?;]")
"""What parts sentences, and what stands in no title."""
_LASTING = re.compile(
    r"[自从到至]\w{4}年|以来|年起|起[，,]|启动|启幕|开[始启]|提出|谋划|部署|推出|出台|首[次创]|制定|明确|[将拟]|计划"
)
"""What says of a year that something began in it, or lasts."""
_FEW = 3
"""More than one of so many items must be the report's, for a list to be about the same thing."""
_ANNUAL = re.compile("(?:实事|大事|项目|小事)$")
"""How the names of lists end that are new every year."""
_QUALIFYING, _FIELD = 12, 4
"""Signs before a name that may qualify it, and those that may name a field."""
_FIELDS = (
    *("交通", "教育", "人才", "生态", "旅游", "文旅", "科技", "工业", "医疗", "卫生", "体育", "招商"),
    *("水利", "能源", "数字", "消费", "民政", "养老", "环保", "金融", "物流", "电力", "消防", "信访", "法治"),
)
"""Fields of government: a list of another field is another list."""


def meant(found: Sequence[Found], text: str, finder: Finder) -> list[Found]:
    """Those of the names in a text that no words beside them make another thing."""
    ends = [0, *(name.end for name in found)]
    others = zip([None, *found], [*found[1:], None], strict=False)
    return [
        name
        for since, name, beside in zip(ends, found, others, strict=False)
        if not (_is_otherwise(name, text, since, finder) or _is_renumbered(name, beside, text, finder))
    ]


def _is_renumbered(name: Found, beside: Sequence[Found | None], text: str, finder: Finder) -> bool:
    """Whether a name is a half of a term that stands there with another number: 四中心 in 四中心两基地.

    ``beside`` are the names found on both sides of it, None where there is none.
    """
    if name.label.field is Field.TERM or NUMBER_SIGNS.isdisjoint(name.label.text):
        return False
    term, around = finder.term(name.label), text[max(0, name.start - REACH) : name.end + REACH]
    if any(sign not in around for sign in term if sign.isalpha() and sign not in NUMBER_SIGNS):
        return False  # as most are, and quickly told
    known = [(other.start, other.end) for other in beside if other]
    return is_of_renumbered(text, (name.start, name.end), term, known)


def _is_otherwise(name: Found, text: str, since: int, finder: Finder) -> bool:
    """Whether a name in a text is another thing than its label means; the name before ends at ``since``."""
    return (
        _is_listed_otherwise(name, text, finder)
        or _is_of_other_words(name, text, finder)
        or _is_of_other_year(name, text, since, finder)
    )


def _is_listed_otherwise(name: Found, text: str, finder: Finder) -> bool:
    """Whether the text lists what a name is, behind it or before, and that is not what is explained."""
    if NUMBER_SIGNS.isdisjoint(name.label.text):
        return False
    after = text[name.end : name.end + _REACH].lstrip(_QUOTES)
    behind = _listed().match(after) if after.startswith(_OPENS_LIST) else None
    is_numbered = behind is not None and re.match(_NUMBER, behind[1])
    parting = _PARTING_NUMBERED if is_numbered else _PARTING
    items = (
        [re.sub(_NUMBER, "", item) for item in parting.split(behind[1])] if behind else _summed_up(name, text)
    )
    if not items or not (behind is None or is_numbered or "、" in behind[1] or _counts(name, len(items))):
        return False
    own = set(name.label.text)
    explained = finder.text(name.label)
    known = [item for item in items if _shares(item, explained, own)]
    return len(known) * _FEW <= len(items)


def _summed_up(name: Found, text: str) -> list[str]:
    """The items right before a name, if it counts so many: 鼓励激励、容错纠错、能上能下“三项机制”."""
    before = text[max(0, name.start - _REACH) : name.start].rstrip(_QUOTES)
    found = _apposed().match(before[::-1]) if "、" in before else None
    if not found:
        return []
    first, *more = _PARTING.split(found[1][::-1])
    items = [_LEAD.sub("", first), *more]
    is_done = ends_in_verb(items[-1])  # 长沙、浏阳、株洲推进“三百工程”
    return items if _counts(name, len(items)) and not is_done else []


@cache
def _listed() -> re.Pattern[str]:
    """A list right behind a name, which says what it is; of one parted by commas, every item."""
    lead = r"(?:[（(]|[：:]|[，,]?(?:即|(?:主要|具体|共)?包括|分别是|分别为|指|是指)[：:]?)\s*"
    numbered = rf"{_NUMBER}{_ITEM}(?:[，,；;。\n]\s*{_NUMBER}{_ITEM})+"
    return re.compile(rf"{lead}({numbered}|{_ITEM}(?:、{_ITEM})+|{_ITEM}(?:[，,；;]{_ITEM})+)")


@cache
def _apposed() -> re.Pattern[str]:
    """A list right before a name, which sums it up; read backwards, it is sought at one place only."""
    return re.compile(rf"\n?({_ITEM}(?:、{_ITEM})+)")


def _counts(name: Found, items: int) -> bool:
    """Whether a name counts so many items; 三百工程 has three."""
    counted = numbers(name.label.text)
    return bool(counted) and counted[0].values[0].rstrip("0") == str(items).rstrip("0")


def _shares(item: str, explained: str, own: set[str]) -> bool:
    """Whether an item has two signs in a row, or its only one, that an explanation has; ``own`` do not count.

    >>> own = set("两大行动")
    >>> _shares("治水行动", "治水行动、护林行动", own), _shares("拆违行动", "治水行动、护林行动", own)
    (True, False)
    """
    signs = "".join(sign if sign not in own else " " for sign in item)
    pairs = [signs[i : i + 2] for i in range(len(signs) - 1) if " " not in signs[i : i + 2]]
    return any(pair in explained for pair in pairs or signs.split())


def _is_of_other_words(name: Found, text: str, finder: Finder) -> bool:
    """Whether other words qualify a name than those of the report that explains it.

    If the report takes it out of a longer one, these are any nouns but its own and who acts; else they are
    fields of which its explanation says nothing: 交通“十大工程”, where the report's are of schools.
    """
    label = name.label
    before = without_markup(text[max(0, name.start - _QUALIFYING) : name.start]).rstrip(_QUOTES)
    qualifier = "".join(map(simplified, _words_at_end(before)))
    if not qualifier or ends_in_verb(qualifier):
        return False
    term, explained = finder.term(label), finder.text(label)
    if _is_somebody(qualifier, finder.source(label).place) or qualifier[-2:] in term + explained:
        return False
    own = term.partition(label.text)[0].rstrip(_QUOTES)
    if label.field is Field.ALIAS and own:
        return True
    fields = [field for field in _FIELDS if field in qualifier[-_FIELD:]]
    is_said = any(field in explained for field in fields)
    return bool(fields) and not NUMBER_SIGNS.isdisjoint(label.text) and not is_said


def _words_at_end(before: str) -> str:
    """The hanzi with which some words end."""
    begin = next((i for i in range(len(before), 0, -1) if not _is_hanzi(before[i - 1])), 0)
    return before[begin:]


def _is_somebody(words: str, place: str) -> bool:
    """Whether some words end with a place, its short name, or who acts there: 株洲市, 应急局, 全市."""
    return words[-1] in ACTORS or words.endswith(tuple(names(place)))


def _is_hanzi(sign: str) -> bool:
    return "一" <= sign <= "鿿"


def _is_of_other_year(name: Found, text: str, since: int, finder: Finder) -> bool:
    """Whether a list that is new every year is said to be of one that is not the report's.

    So is what a place explains in several reports, and what is counted right behind a year: 2018年“八大行动”.
    """
    source = finder.source(name.label)
    if is_counted(name.label.text) and (
        _is_done_before(name, text, since, finder) or _is_in_earlier_paper(name, text, finder)
    ):
        return True
    is_several = sum(finder.source(label).place == source.place for label in name.labels) > 1
    is_dated = is_counted(name.label.text) and bool(
        _DATED.search(text, max(0, name.start - _DATE), name.start)
    )
    if not (is_several or is_dated or _ANNUAL.search(name.label.text)):
        return False
    years = finder.context(text).said(name.start, name.end, since)[0].years
    return years is not None and not source.is_within(years.since, years.until)


def _is_done_before(name: Found, text: str, since: int, finder: Finder) -> bool:
    """Whether a sentence tells what the place of a report did before its year: 2025年，郴州市实施了….

    Not what began then and may last, nor in the text of the report itself, which looks back on that year.
    """
    source = finder.source(name.label)
    begin = max(0, name.start - _TOLD)
    before = plain(text[begin : name.start])
    if is_dated_behind(text, name.end, source):
        return False
    years = years_before(before, source.place, max(0, since - begin))
    if years is None or years.since < years.until or not source.date.isascii():
        return False
    sentence = _SENTENCE.split(before)[-1]
    is_named = is_said(parts(source.place)[-1].text, sentence)
    is_over = str(years.until) < source.date and not source.is_within(years.since, years.until)
    is_lasting = _LASTING.search(sentence, max(0, years.when - _FULL_YEAR))
    return is_named and is_over and not is_lasting and not _is_its_own(text, name, finder)


def _is_in_earlier_paper(name: Found, text: str, finder: Finder) -> bool:
    """Whether a text is the same paper of the same place, by its title of an earlier year than the report."""
    source, head = finder.source(name.label), finder.context(text).head
    if source.place not in head.places or not source.date.isascii():
        return False
    titles = [years for line in _titles(head.words, source.report) for years in years_in(line)]
    return any(
        str(years.until) < source.date and not source.is_within(years.since, years.until)
        for years in titles[:1]
    )


def _is_its_own(text: str, name: Found, finder: Finder) -> bool:
    """Whether a text is of the year of the report that explains a name, or called as it is without a year."""
    source, head = finder.source(name.label), finder.context(text).head
    if head.years and source.is_within(head.years.since, head.years.until):
        return True
    titles = _titles(head.words, source.report)
    return source.place in head.places and bool(titles) and not [*years_in(titles[0])]


def _titles(head: str, report: str) -> list[str]:
    """The lines at the head of a text that are titles of a kind of report; none if that has no name."""
    return [line for line in head.splitlines() if report and report in line and not _STOP.search(line)]
