"""Which of the names found in a document are meant: who reads a wrong explanation trusts none.

What would go wrong without each rule:

    “高效办成一件事”    is not “一件事”: what stands before a name in its quotes makes another name of it
    “放管服效”          is not “放管服”: so does what stands behind it there, but for a word (“放管服改革”)
    人工智能            an item of a list is a common word, and so is 四级, a part of “四级三类”: they are
elsewhere.py asks of what is left whether it is the name of another place.
"""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.answers import Field
from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.search.edges import BESIDE_NOUNS, MARKUP, is_quoted, without_markup
from zhuzhou_cli.search.find import SHORT, Found

_OPENING, _CLOSING = "“‘「『《", "”’」』》"
_OPENINGS = tuple(_OPENING)
_PARTING = "。！？；，、\n"
_REACH = 16
"""Signs between an opening quote and a name with which the quotation is one name; a longer one is speech."""
_LOOSE = BESIDE_NOUNS | frozenset("的之和与及或是为在对将把已要")
"""What may follow a name in its quotation, and makes no other of it: “放管服的改革”."""
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
    before = without_markup(text[max(0, name.start - _REACH - 1) : name.start])
    is_second = text[since : name.start] in _AND
    if not is_second and _is_modified(before):
        return False
    if (is_second or before.endswith(_OPENINGS)) and _goes_on(text[name.end : name.end + _REACH]):
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


def _goes_on(behind: str) -> bool:
    """Whether what stands behind a name in its quotation makes another name of it: it begins with no word.

    >>> [_goes_on(behind) for behind in ("效”改革", "效优”", "改革”", "的改革”", "”", "效，优”")]
    [True, True, False, False, False, False]
    """
    words = "".join(sign for sign in behind if sign not in MARKUP)
    end = next((i for i, sign in enumerate(words) if not "一" <= sign <= "鿿"), len(words))
    if not end or words[end : end + 1] not in (*_CLOSING,) or words[0] in _LOOSE:
        return False
    return end == 1 or not is_word(words[:2])
