"""Which of the names found in a document are meant: who reads a wrong explanation trusts none.

What would go wrong without each rule:

    “高效办成一件事”    is not “一件事”: what stands before a name in its quotes makes another name of it
    人工智能            an item of a list is a common word, and so is 四级, a part of “四级三类”: they are
                        meant where they stand in quotes of their own
    十大工程, 六个一    a number of common nouns is another thing in every place: in a report of 四川省, a
                        glossary of 株洲市 does not explain it
    浙江省“八大行动”    is not that of 株洲市, nor is one that 浙江省推进, unless it is explained as of 浙江
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from zhuzhou_cli.answers import Field
from zhuzhou_cli.language.places import Part, first_listed, last_listed, may_be_of, parts
from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.model import Source
from zhuzhou_cli.search.beside import in_brackets
from zhuzhou_cli.search.edges import is_quoted, without_markup
from zhuzhou_cli.search.find import SHORT, Found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Target

_OPENING, _CLOSING = "“‘「『《", "”’」』》"
_PARTING = "。！？；，、\n"
_REACH = 16
"""Signs between an opening quote and a name with which the quotation is one name; a longer one is speech."""
_CLAUSE = 40
"""Signs of a clause before a name that say of which place it is, at most."""
_PARTED = re.compile(f"[{_PARTING};!?,（(：:]")
_AND = ("和", "与", "及", "以及")
_COUNTED = "大个项条类"
_NOUN = 3
"""Hanzi of what is counted in a name that every place may have, at most: 六个|一, 十大|工程, 三大|攻坚战."""
_OFFICIAL = ("政府工作报告", "人民代表大会", "人民政府", "各位代表")
"""What only the reports and papers of a government say, each of which names its place."""
_BETWEEN = re.compile(rf"(?:人民政府|政府|委)?[的之]?[\s*_{_OPENING}\"'〈《]*$")
"""What stands between a place and a name of it: 浙江省委的“八大行动”."""


def meant(found: Iterable[Found], text: str) -> list[Found]:
    """Those of the names in a text that stand for themselves, and are no common words."""
    named, end = [], 0
    for name in found:
        if _is_name(name, text, end):
            named.append(name)
            end = name.end
    return named


def of_their_places(
    found: Iterable[Found], text: str, source_of: Callable[[Target], Source], text_of: Callable[[Target], str]
) -> list[Found]:
    """Those of the names in a text that may mean what is explained where a report is from.

    ``source_of`` gives the report that has a label, ``text_of`` the explanation, which takes longer.
    """
    elsewhere: dict[str, bool] = {}

    def is_elsewhere(place: str) -> bool:
        if place not in elsewhere:
            elsewhere[place] = _is_elsewhere(place, text)
        return elsewhere[place]

    def is_of(name: Found) -> bool:
        place = source_of(name.label).place
        if _is_counted(name.label.text) and is_elsewhere(place):
            return False
        said = place and _place_beside(text, name, place)
        return not said or may_be_of(place, said) or said.stem in text_of(name.label)

    return [name for name in found if is_of(name)]


def _is_name(name: Found, text: str, since: int) -> bool:
    """Whether a name stands for itself, and is no common word; the name before it ends at ``since``."""
    is_second = text[since : name.start] in _AND  # “八大行动和三百工程”
    if not is_second and _is_modified(without_markup(text[max(0, name.start - _REACH - 1) : name.start])):
        return False
    label = name.label
    if label.field is Field.MEMBER or (label.field is Field.PART and len(label.text) <= SHORT):
        return is_quoted(text, name.start, name.end)
    return True


def _is_modified(before: str) -> bool:
    """Whether the words before a name are the beginning of a quotation that it ends.

    >>> _is_modified("推进“高效办成"), _is_modified("推进“"), _is_modified("“一区”、")
    (True, False, False)
    """
    for i, sign in enumerate(reversed(before)):
        if sign in _OPENING:
            return i > 0
        if sign in _CLOSING or sign in _PARTING:
            return False
    return False


def _is_counted(name: str) -> bool:
    """Whether a name is a number, a count word and a noun.

    >>> _is_counted("十大工程"), _is_counted("六个一"), _is_counted("两重"), _is_counted("一廊一带一圈")
    (True, True, False, False)
    """
    begin = next((i for i, sign in enumerate(name) if sign not in NUMBER_SIGNS), 0)
    return begin > 0 and name[begin] in _COUNTED and 0 < len(name) - begin - 1 <= _NOUN


def _is_elsewhere(place: str, text: str) -> bool:
    """Whether a text is a government's, and never names a place."""
    return place.rstrip("省市县区") not in text and any(word in text for word in _OFFICIAL)


def _place_beside(text: str, name: Found, own: str) -> Part | None:
    """The province or prefecture to which a text gives a name that a report of the place ``own`` explains.

    It stands beside the name (浙江省“八大行动”, 八大行动（浙江）), or begins a clause without ``own``
    (浙江省推进八大行动).
    """
    begin = max(0, name.start - _CLAUSE)
    clause = _PARTED.split(text[begin : name.start])[-1]
    behind = in_brackets(text[name.end : name.end + _CLAUSE])
    is_whole = begin == 0 or len(clause) < _CLAUSE
    is_ours = any(part.stem in clause for part in parts(own))
    return (
        last_listed(behind)
        or last_listed(_BETWEEN.sub("", clause))
        or (first_listed(clause) if is_whole and not is_ours else None)
    )
