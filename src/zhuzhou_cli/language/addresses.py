"""Addresses of the net and of mail in a text: where they begin and end."""

from __future__ import annotations

import re

NET = re.compile(r"https?://[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]{0,2000}[#$%&*+/0-9=@A-Z_a-z~-]")
"""Up to the first sign that is none of an address (RFC 3986) or the stop of a sentence behind it."""

BARE = re.compile(NET.pattern.replace("https?://", r"www\."))
"""One without its scheme, as people print it: www.gov.cn."""

MAIL = re.compile(
    r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9}"
)
"""One of mail, as people write it (RFC 5321, without quotes)."""
