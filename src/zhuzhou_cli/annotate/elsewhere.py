"""Which of the names in a document are another place's, and not what the report that explains them speaks of.

What would go wrong without each rule:

    浙江省“八大行动”    is not that of 株洲市, nor is one that 浙江省推进, or below a heading of 浙江省
    浙江省“双碳”        is explained by any report, for it is national; “千万工程” by one that begins 指浙江…
    我市“八大行动”      is a city's where a province has the name too
    “专精特新”企业      of 郑州 is explained by its own report, which has 专精特新, and not left to another
                        that has the longer name
    千万工程            of which no place is said is that of the nearest place rather than the newest report
    十大工程, 六个一    a number of common nouns is another thing in every place: in a report that never names
                        株洲, a glossary of 株洲市 does not explain it
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

from zhuzhou_cli.annotate.asked import Asked
from zhuzhou_cli.annotate.paragraphs import Scope
from zhuzhou_cli.annotate.scopes import Scopes
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.mentions import is_said
from zhuzhou_cli.language.places import Part, parts
from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.language.within import names_around
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.asides import without_asides
from zhuzhou_cli.search.edges import is_quoted
from zhuzhou_cli.search.find import Found, are_of_one_place
from zhuzhou_cli.search.givers import given_to
from zhuzhou_cli.search.levels import LEVELS, is_of_level, level_part, of_level, of_those_named, own_level
from zhuzhou_cli.search.places import plain

_LISTING = re.compile(r"[\s*_、和与及以“”‘’「」『』《》]*")
"""What stands between two names of one list."""
_QUOTES = frozenset('“”‘’「」『』《》"')
"""What may part a shorter name from the rest of a longer one."""
_SENTENCE, _REACH = re.compile("[。！？；!?;\n]"), 60
"""Where a sentence ends, and the signs before a name that are looked at."""
_WE, _ALL = re.compile("[我本](?=[省市县区州])"), re.compile("我们|[我本全](?=[省市县区州])")
"""How a text speaks of whose it is: by the second, below no headline."""
_SAYS = re.compile("强调|指出|要求|提出|表示|认为|明确|说")
"""How a text says what others said."""
_SPEAKER = re.compile(r"[^，。；“”：:]{2,24}[：:]")
"""Whose words a sentence begins to tell: 株洲市副市长王五：我们."""
_COUNTED = "大个项条类"
_NOUN = 3
"""Hanzi of what is counted in a name that every place may have, at most: 六个|一, 十大|工程, 三大|攻坚战."""
_OFFICIAL = ("政府工作报告", "人民代表大会", "人民政府", "各位代表")
"""What only the reports and papers of a government say, each of which names its place."""


def of_their_places(found: Sequence[Found], text: str, asked: Asked) -> list[Found]:
    """Those of the names in a text that may mean what is explained where a report is from."""
    told = plain(text)
    text = without_asides(told)
    is_elsewhere = cache(partial(_is_elsewhere, text))
    named = cache(partial(of_those_named, words=text))
    scopes = Scopes(text, told) if found else None
    kept: list[Found] = []
    end, beside = 0, None
    for each in found:
        level = _level(each, text)
        name = _of_own_level(each, level, asked)
        place = asked.source(name.label).place
        if beside is None or not _LISTING.fullmatch(text, end, name.start):
            beside = given_to(text, (name.start, name.end), place, end)
        end = name.end
        scope = scopes.over(name.start) if scopes else None
        said = _whose(beside, scope, place, _sentence(text, name.start))
        if said and said.text in LEVELS:
            said = of_those_named(said, _around(text, name)) or named(said) or said
        is_given = beside is not None and beside.text not in LEVELS
        meant = _meant(name, said, asked, is_elsewhere, is_given=is_given)
        if said:
            meant = _shorter(name, said, asked, text, is_needed=not meant) or meant
        is_anybodys = said is None or said.text in LEVELS
        kept += [
            asked.closest(
                asked.likeliest(one, text, level) if is_anybodys and not one.is_placed else one,
                _around(text, name),
            )
            for one in meant
        ]
    return kept


def _meant(
    name: Found, said: Part | None, asked: Asked, is_elsewhere: Callable[[str], bool], *, is_given: bool
) -> list[Found]:
    """A name as that of the report which explains it to those to whom it is given; nothing if none does.

    What is one thing everywhere is explained by any other report too: a national name, and one without a
    number unless it ``is_given`` to a place beside it. 三百工程 is another thing there, LPR is not.
    """
    if said and asked.source(name.label).place:
        label = asked.meant(name, said)
        has_number = not NUMBER_SIGNS.isdisjoint(name.label.text)
        if (
            label is None
            and (is_given or has_number)
            and not asked.is_national(canonical_name(name.label.text))
        ):
            return []
        name = replaced(name, label=label or name.label)
        if said.text not in LEVELS:
            name = replaced(name, is_placed=label is not None or are_of_one_place(name.labels, asked.source))
            if label:  # the text says whose it is, and this is a report of theirs
                return [name]
    is_other = is_counted(name.label.text) and is_elsewhere(asked.source(name.label).place)
    return [] if is_other else [name]


def _shorter(name: Found, said: Part, asked: Asked, text: str, *, is_needed: bool) -> list[Found]:
    """The names within one that no report explains to those to whom it is given, which one explains to them.

    Unless one ``is_needed``, for nothing explains the longer name, only those in quotes of their own.
    """
    has_quotes = not _QUOTES.isdisjoint(text[name.start : name.end])
    may_be = (is_needed or has_quotes) and asked.source(name.label).place
    shorter = asked.shorter(name, said) if may_be and asked.meant(name, said) is None else []
    return [one for one in shorter if is_needed or is_quoted(text, one.start, one.end)]


def _level(name: Found, text: str) -> str:
    """The level of which the sentence of a name speaks, 我市, if several reports have it; else nothing."""
    if len(name.labels) == 1:
        return ""
    return own_level(_sentence(text, name.start)) or own_level(_around(text, name))


def _of_own_level(name: Found, level: str, asked: Asked) -> Found:
    """A name as that of a report of a level, if one has it."""
    if not level or is_of_level(asked.source(name.label).place, level):
        return name
    fitting = [label for label in name.labels if is_of_level(asked.source(label).place, level)]
    return replaced(name, label=asked.first(fitting, name) or name.label)


def _sentence(text: str, at: int) -> str:
    """The words of its sentence before a place."""
    return _SENTENCE.split(text[max(0, at - _REACH) : at])[-1]


def _around(text: str, name: Found) -> str:
    """The words of the sentence of a name, as far as they are looked at."""
    return _sentence(text, name.start) + _SENTENCE.split(text[name.end : name.end + _REACH])[0]


def _whose(beside: Part | None, scope: Scope | None, own: str, sentence: str) -> Part | None:
    """To whom a name is given beside it, or by what holds for it: the paragraph or the heading above.

    A level alone, 全市, means the place of what holds, or that of the level in which this lies: in a paper of
    攸县 it is 株洲市. ``own`` is the place of the report which explains the name.
    """
    nearest = scope
    while scope and scope.is_subject and not _holds(scope, sentence):
        scope = scope.under
    if beside and beside.text in LEVELS:
        return _of_level(beside, scope or nearest, own)
    is_own = scope and scope.is_subject and is_said(own, sentence)
    return beside or (_above(scope, own) if scope and not is_own else None)


def _of_level(level: Part, scope: Scope | None, own: str) -> Part | None:
    """The place that a level alone means under what holds; the level itself if that does not say."""
    if scope is None:
        return level
    meant = of_level(level, scope.place)
    return _above(scope, own) if meant is scope.place and is_of_level(own, level.text) else meant


def _holds(scope: Scope, sentence: str) -> bool:
    """Whether the subject of a paragraph is that of a later sentence, which may speak of us or of a level.

    In a paper of 株洲市, 我市 is no 湘潭市 of which the paragraph speaks, but for what was said there.
    """
    level, we = own_level(sentence), (_WE if scope.is_headline else _ALL).search(sentence)
    if level and scope.under and of_level(level_part(level), _title(scope).place) == scope.place:
        return True
    if level and not is_of_level(scope.place.text, level):
        return False
    is_quoted = we is None or _SAYS.search(sentence, 0, we.start()) or _SPEAKER.match(scope.words)
    return bool(is_quoted) or (bool(level) and scope.under is None)


def _title(scope: Scope) -> Scope:
    """What holds under all else: the title of the text, if that is of a place."""
    return _title(scope.under) if scope.under else scope


def _above(scope: Scope, own: str) -> Part | None:
    """The place that holds, unless what says so names that of the report which explains the name, ``own``."""
    others = scope.words.replace(scope.place.text, "")  # 长沙市 is said in 长沙市岳麓区, and not meant
    return None if is_said(own, others) and not parts(own)[-1].is_named(scope.place) else scope.place


def is_counted(name: str) -> bool:
    """Whether a name is a number, a count word and a noun.

    >>> is_counted("十大工程"), is_counted("六个一"), is_counted("两重"), is_counted("一廊一带一圈")
    (True, True, False, False)
    """
    begin = next((i for i, sign in enumerate(name) if sign not in NUMBER_SIGNS), 0)
    return begin > 0 and name[begin] in _COUNTED and 0 < len(name) - begin - 1 <= _NOUN


def _is_elsewhere(text: str, place: str) -> bool:
    """Whether a text is a government's, and names neither a place nor a county in it."""
    if not any(word in text for word in _OFFICIAL):
        return False
    return not any(name in text for name in names_around(place)) if place else True
