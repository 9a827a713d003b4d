"""Where an editor has silenced findings: zz:ignore in a line, or in a line of its own above.

“三区一村”……  <!-- zz:ignore -->             all findings of this line
<!-- zz:ignore A101,A201 -->                 these codes, in the next line that is not blank
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_IGNORE = re.compile(r"zz:ignore(?![\w:])[ \t]*((?:[A-Z]\d{3}[ \t,，、]*)*)")
_OWN = re.compile(r"[^\w\u4e00-\u9fff]*")
_CODE = re.compile(r"[A-Z]\d{3}")

Silenced = Mapping[int, frozenset[str]]
"""The codes that are silenced in a line, by its number from 1; an empty set silences all."""


def silenced(source: str) -> Silenced:
    r"""What is silenced in a file, given its text as it stands there.

    >>> silenced("# zz:ignore A101\n“三区一村”\n“1351” zz:ignore\n")
    {2: frozenset({'A101'}), 3: frozenset()}
    """
    if "zz:ignore" not in source:
        return {}
    lines: dict[int, frozenset[str]] = {}
    above: frozenset[str] | None = None
    for number, line in enumerate(source.split("\n"), 1):
        found = _IGNORE.search(line)
        if found and _OWN.fullmatch(line[: found.start()]) and _OWN.fullmatch(line[found.end() :]):
            above = frozenset(_CODE.findall(found[1]))
        elif found:
            lines[number] = frozenset(_CODE.findall(found[1]))
        elif above is not None and line.strip():
            lines[number] = above
            above = None
    return lines


def is_silenced(lines: Silenced, line: int, code: str) -> bool:
    """Whether a finding with a code in a line is silenced."""
    codes = lines.get(line)
    return codes is not None and (not codes or code in codes)
