"""Whether a font of a PDF says which characters its codes stand for."""

from __future__ import annotations

import re
from typing import Any

_CHARACTERS = re.compile(
    r"/(?:Uni\w+-UTF16|\w+-UCS2|GB-EUC|GBpc-EUC|GBK-EUC|GBK2K|ETen(?:ms)?-B5|90ms-RKSJ)-[HV]"
)
"""Encodings of character codes that pypdf decodes (ISO 32000-2, table 116); all others number glyphs."""


def is_named(font: Any, text: str) -> bool:
    """Whether the characters that pypdf gives for a piece of text are those that its font names.

    A font of many glyphs without /ToUnicode has only their numbers, which pypdf gives as characters
    (ISO 32000-2, 9.10.2): a report becomes rare hanzi or Latin letters. A font with glyphs of names that
    nobody knows has these names, which pypdf gives as they are: /g12/g7.

    >>> is_named({"/Subtype": "/Type0", "/Encoding": "/Identity-H"}, "爫爭")
    False
    >>> is_named({"/Subtype": "/Type0", "/Encoding": "/UniGB-UCS2-H"}, "名词")
    True
    """
    if not font or "/ToUnicode" in font:
        return True
    encoding = "/Encoding" in font and font["/Encoding"]  # not .get(), which gives a reference unread
    if font.get("/Subtype") == "/Type0":
        return isinstance(encoding, str) and _CHARACTERS.fullmatch(encoding) is not None
    differences = encoding.get("/Differences", ()) if isinstance(encoding, dict) else ()
    return not any(isinstance(name, str) and name in text for name in differences)
