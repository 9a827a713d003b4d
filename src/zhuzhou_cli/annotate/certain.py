"""Which of the names found in a document are meant: who reads a wrong explanation trusts none.

“高效办成一件事”    is not “一件事”: what stands before a name in its quotes makes another name of it
人工智能            an item of a list is a common word; it is meant where it stands in quotes of its own
十大工程            a number of common nouns is another thing in every place: in a report of 四川省, a
                    glossary of 株洲市 does not explain it
"""

from __future__ import annotations

import re

from zhuzhou_cli.answers import Field, Mark
from zhuzhou_cli.documents import Document
from zhuzhou_cli.language.text import NUMBER_SIGNS

_QUOTED = re.compile(r"[“‘「『《][^“”‘’「」『』《》。！？；，、\n]{1,16}\Z")
"""A quotation that is open, with something said in it."""
_OPENING, _CLOSING = "“‘「『", "”’」』"
_REACH = 18
_COUNTED = re.compile(r"[大个项条类][\u4e00-\u9fff]{2}\Z")
"""What is counted in a name that every place may have: 大行动, 项工程."""


def is_meant(mark: Mark, document: Document) -> bool:
    """Whether a name that stands in a document is surely that of the entry."""
    text = document.text
    if _QUOTED.search(text, max(0, mark.start - _REACH), mark.start):
        return False
    if mark.match.field is Field.MEMBER:
        return text[mark.start - 1 : mark.start] in (*_OPENING,) and text[mark.end : mark.end + 1] in (
            *_CLOSING,
        )
    return not (
        _is_counted(mark.match.text) and _is_elsewhere(mark.located.source.place, document.place_name)
    )


def _is_counted(name: str) -> bool:
    counted = _COUNTED.search(name)
    return counted is not None and all(sign in NUMBER_SIGNS for sign in name[: counted.start()])


def _is_elsewhere(place: str, other: str) -> bool:
    """Whether two places are surely not one; 株洲 and 湖南省株洲市 may be."""
    stems = [name.rstrip("省市县区") for name in (place, other)]
    return all(stems) and stems[0] not in stems[1] and stems[1] not in stems[0]
