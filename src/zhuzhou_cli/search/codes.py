"""Codes, numbers and letters that + joins (1+N+X): each is one name, with its members in their order."""

from __future__ import annotations

_PLUS = frozenset("+＋")


def has_codes_of(text: str, query: str) -> bool:
    """Whether all codes of a query stand in some text, whole or as a run of the members of one.

    >>> [has_codes_of("“1+N+X”机制", query) for query in ("1＋n", "N+X机制", "X+N+1", "1+N+X+X", "1+X")]
    [True, True, False, False, False]
    """
    asked = _codes(query) if not _PLUS.isdisjoint(query) else []
    known = [f"+{code}+" for code in _codes(text)] if asked else []
    return all(any(f"+{code}+" in one for one in known) for code in asked)


def goes_on(raw: str, start: int, end: int) -> bool:
    """Whether a code that ends or begins at a span of a text has more members: 1+N+X in 1+N+X+Y.

    >>> goes_on("1+N+X+Y", 0, 5), goes_on("1+N+X+物流", 0, 5), goes_on("5G+4", 0, 2)
    (True, False, False)
    """
    if _PLUS.isdisjoint(raw[start:end]):
        return False
    is_more_behind = raw[end : end + 1] in _PLUS and _is_member(raw[end + 1 : end + 2])
    return is_more_behind or (raw[start - 1 : start] in _PLUS and _is_member(raw[start - 2 : start - 1]))


def _is_member(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def codes_in(text: str) -> list[tuple[tuple[int, int], str]]:
    """The codes of a text, in capitals and ASCII, and where each stands.

    >>> codes_in("“1＋n＋x”机制")
    [((1, 6), '1+N+X')]
    """
    if _PLUS.isdisjoint(text):
        return []
    import re  # noqa: PLC0415 - few queries have a code

    found = re.finditer(r"[0-9A-Za-z]+(?:\s*[+＋]\s*[0-9A-Za-z]+)+", text)
    return [(code.span(), re.sub(r"\s*[+＋]\s*", "+", code[0].upper())) for code in found]


def code_behind(words: str) -> str:
    """The code with which some words end; nothing if they end otherwise.

    >>> code_behind("完善“1+2+X"), code_behind("完善1+2+X的")
    ('1+2+X', '')
    """
    return next((code for (_, end), code in codes_in(words) if end == len(words)), "")


def _codes(text: str) -> list[str]:
    return [code for _, code in codes_in(text)]
