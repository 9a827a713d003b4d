"""Which of the names found in a document are meant: who reads a wrong explanation trusts none.

What would go wrong without each rule:

    “高效办成一件事”    is not “一件事”: what stands before a name in its quotes makes another name of it
    人工智能            an item of a list is a common word, and so is 四级, a part of “四级三类”: they are
elsewhere.py asks of what is left whether it is the name of another place.
"""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.answers import Field
from zhuzhou_cli.search.edges import is_quoted, without_markup
from zhuzhou_cli.search.find import SHORT, Found

_OPENING, _CLOSING = "“‘「『《", "”’」』》"
_PARTING = "。！？；，、\n"
_REACH = 16
"""Signs between an opening quote and a name with which the quotation is one name; a longer one is speech."""
_AND = ("和", "与", "及", "以及")
"""What may stand between two names in one quotation: “八大行动和三百工程”."""


def meant(found: Iterable[Found], text: str) -> list[Found]:
    """Those of the names in a text that stand for themselves, and are no common words."""
    named, end = [], 0
    for name in found:
        if _is_name(name, text, end):
            named.append(name)
            end = name.end
    return named


def _is_name(name: Found, text: str, since: int) -> bool:
    """Whether a name stands for itself, and is no common word; the name before it ends at ``since``."""
    is_second = text[since : name.start] in _AND
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
