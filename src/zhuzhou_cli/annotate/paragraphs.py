"""Of which place the sentences of a paragraph are, and what the next paragraph goes on to tell.

湘潭市召开会议。      the place with which a sentence begins: up to another one, in its paragraph
会议指出，            the next paragraph: of those who met
刘新华强调，          of the place of the post that was said with the name
本文认为，            of the whole paper
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from zhuzhou_cli.language.places import Part
from zhuzhou_cli.record import record
from zhuzhou_cli.search.levels import is_of_level, level_meeting, of_level, of_those_named, own_level
from zhuzhou_cli.search.subjects import dateline, subject

_GOES_ON = re.compile(
    r"[\s#>*]*(?:会议|会上|座谈会|推进会|其间|随后|活动中|仪式|据介绍|据了解|记者了解到|答[：:])"
)
"""How a paragraph begins that speaks of what the one above it told."""
_OF_ALL = re.compile(r"[\s#>*【\[]*(?:本文|本研究|本课题|本报告|摘\s*要|关键词|综上|总之)")
"""How a paragraph begins that speaks of the whole paper, whatever its section is of."""
_SPEAKS = re.compile(
    r"[\s#>*]*(?:会上，)?(?P<name>[\u4e00-\u9fff]{2,4}?)(?:同志)?(?:表示|指出|强调|要求|介绍|认为|说|在讲话中)"
)
"""How a paragraph begins that tells what somebody said: 王五指出."""
_POST, _OFFICIALS = re.compile("[省市县区州局]长|书记|主[任席]"), 20
"""The post of somebody, before the name, where this is said first, and how many are remembered."""
_SAYS = re.compile(r"[\s#>*]*会议?(?:指出|强调|要求|认为|听取|传达|学习|研究|决定|审议|还)")
"""How a paragraph begins that tells what a meeting said, of whomever: the next one is the meeting's again."""
_REPORTS = re.compile("(?:典型|交流|表态)?发言|汇报|作.{0,2}介绍")
"""What somebody does at the meeting of another."""
_MEETS = re.compile("召开|举行|举办|会议|大会|座谈会|推进会|调研")
"""What a place does of which the next paragraph tells more."""
_SENTENCES = re.compile("[^。！？；!?;]+")


@record
class Scope:
    """The words that name a place which holds for what follows, and what holds where these do not.

    It ``is_subject`` if it is that of a headline or a sentence: 我市 may yet be another, that of the title,
    and 全市 too, but not below a headline.
    """

    words: str
    place: Part
    is_subject: bool = False
    is_headline: bool = False
    under: Scope | None = None


def subjects(line: str, begin: int, above: Scope | None) -> list[tuple[int, Scope]]:
    """The sentences of a paragraph that begin with a place, each with where in the text it begins.

    >>> [(at, scope.place.text) for at, scope in subjects("抓好。湘潭市召开会议。", 10, None)]
    [(13, '湘潭市')]
    """
    said = ((found, _place(found[0], above)) for found in _SENTENCES.finditer(line))
    return [
        (begin + found.start(), Scope(found[0], place, is_subject=True, under=above))
        for found, place in said
        if place
    ]


class Story:
    """Of whom the next paragraph goes on to tell, as the paragraphs of a text are read."""

    def __init__(self) -> None:
        self._last: Scope | None = None  # the subject of the paragraph above
        self._stems: set[str] = set()  # those of all subjects so far
        self._officials: deque[Scope] = deque(maxlen=_OFFICIALS)  # the last that tell of somebody's post

    def begin_anew(self) -> None:
        """Forget the paragraph above, below a heading."""
        self._last = None

    def told(
        self, line: str, begin: int, found: Sequence[tuple[int, Scope]], title: Scope | None
    ) -> Sequence[tuple[int, Scope]]:
        """Where in a paragraph something begins to hold: its subjects, or who it goes on to tell of."""
        self._stems |= {scope.place.stem for _, scope in found}
        self._officials.extend(scope for _, scope in found if _POST.search(scope.words))
        last = self._last
        other = None if found else (title if _OF_ALL.match(line) else self._speaker(line))
        if not found and not other and last and (self._is_its(line, last) or _GOES_ON.match(line)):
            other = last
        found = [(begin, other)] if other else found
        goes_on = [scope for _, scope in found if not (last and _REPORTS.search(scope.words))]
        if not _SAYS.match(line) and (goes_on or not found):
            self._last = _met(goes_on) if goes_on else None
        return found

    def _is_its(self, line: str, last: Scope) -> bool:
        """Whether a paragraph speaks of all of the only place so far: 全省 behind 广东省召开会议."""
        level = own_level(line)
        return len(self._stems) == 1 and level != "" and is_of_level(last.place.text, level)

    def _speaker(self, line: str) -> Scope | None:
        """What says of which place somebody is whose words a paragraph tells, by the post that was said."""
        speaks = _SPEAKS.match(line)
        said = re.compile(rf"(?:{_POST.pattern}){speaks['name']}") if speaks else None
        return next((scope for scope in reversed(self._officials) if said and said.search(scope.words)), None)


def _met(found: Sequence[Scope]) -> Scope:
    """Of whom the next paragraph goes on to tell: who met, or did something else last."""
    return next((scope for scope in reversed(found) if _MEETS.search(scope.words)), found[-1])


def _meeting(sentence: str, above: Scope | None) -> Part | None:
    """The place of whose meeting a sentence begins to tell by its level: 省委召开全会 in a paper of 株洲."""
    level = level_meeting(sentence)
    if level and not above:
        return of_those_named(level, sentence) or level
    return of_level(level, above.place) if level and above else level


def _place(sentence: str, above: Scope | None) -> Part | None:
    """The place with which a sentence begins, from which it is sent, or of whose meeting it tells."""
    return subject(sentence) or dateline(sentence) or _meeting(sentence, above)
