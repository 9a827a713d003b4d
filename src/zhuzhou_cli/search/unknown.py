"""The pieces of a list of names that are none: GDP of GDP、LPR. They are told beside the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.language.places import last_listed
from zhuzhou_cli.search.find import Span
from zhuzhou_cli.search.givers import whole

_SEPARATORS = "、；;/\n"
"""What parts names, and seldom clauses."""
_COMMAS = "，,"
_AROUND = " \t\u3000。“”‘’「」『』《》\"'"
_LEAST, _LONGEST = 2, 12
"""Signs of a name that may be told as unknown."""
_NO_NAME = re.compile(r"[吗呢么什哪谁怎何请谢？?：:]|等$|^[\W\d年]+$")
"""Words of a question, and a year."""
_CODE = re.compile(r"[A-Za-z][\w+-]*", re.ASCII)
_SURE = 2
"""Known names by which a list with commas is one, and no sentence."""


def unknown(raw: str, known: Sequence[Span]) -> Iterator[str]:
    """The pieces of a query without a known name, if all others are names, with a place or without.

    >>> [*unknown("GDP、LPR", [(4, 7)])], [*unknown("LPR,GDP", [(0, 3)])], [*unknown("抓LPR、民生", [(1, 4)])]
    (['GDP'], ['GDP'], [])
    """
    separator = next((sign for sign in _SEPARATORS + _COMMAS if sign in raw), "")
    pieces = [*_pieces(raw, separator)] if separator else []
    named = [piece for piece in pieces if _is_marked(piece, known)]
    if not named or not all(_is_name(raw, piece, known) for piece in named):
        return
    is_list = separator not in _COMMAS or len(named) >= _SURE
    for begin, end in pieces:
        words = raw[begin:end].strip(_AROUND)
        may_be = is_list or _CODE.fullmatch(words)
        if (begin, end) not in named and may_be and _may_be_name(words):
            yield words


def _pieces(raw: str, separator: str) -> Iterator[Span]:
    begin = 0
    for piece in raw.split(separator):
        yield begin, begin + len(piece)
        begin += len(piece) + len(separator)


def _is_marked(piece: Span, known: Sequence[Span]) -> bool:
    begin, end = piece
    return any(begin < stop and start < end for start, stop in known)


def _is_name(raw: str, piece: Span, known: Sequence[Span]) -> bool:
    """Whether a piece is one known name, behind a place or alone."""
    begin, end = piece
    spans = {span for span in known if _is_marked(piece, [span])}
    if len(spans) > 1:
        return False
    ((start, stop),) = spans
    before = raw[begin:start].strip(_AROUND)
    return not raw[stop:end].strip(_AROUND) and (not before or whole(before) is not None)


def _may_be_name(words: str) -> bool:
    """Whether some words may be a name that is not known: no question, and no place."""
    return _LEAST <= len(words) <= _LONGEST and not _NO_NAME.search(words) and not last_listed(words)
