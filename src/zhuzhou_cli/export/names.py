"""By what other programs find an entry: names, pinyin, Traditional forms; the only door to opencc."""

from __future__ import annotations

import re
from functools import cache

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.labels import labels_of
from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Entry, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opencc import OpenCC

_QUOTED = re.compile(r"“([^”]{2,})”")
_NOWHERE = Source("", "", "")
_UNQUOTED = str.maketrans("", "", "“”")
_TRADITIONAL = ("s2t", "s2tw", "s2hk")
"""OpenCC's conversions to Traditional: its own standard, Taiwan's and Hong Kong's characters."""


def names(entry: Entry) -> list[str]:
    """The term of an entry, its aliases and parts, and what of these stands in quotation marks.

    >>> import zhuzhou_cli as zz
    >>> names(zz.open().entries[6].entry)
    ['“1+N+X”争资项目储备机制', '1+N+X', '争资项目储备机制']
    """
    labels = labels_of(entry, _NOWHERE)
    said = [blanked(label.text) for label in labels if label.field is not Field.MEMBER]
    quoted = [piece for name in said for piece in _QUOTED.findall(name)]
    return list(dict.fromkeys([*said, *quoted]))


def syllables(name: str, entry: Entry) -> list[str]:
    """How a name of an entry is typed: a toneless syllable for each hanzi and digit, letters as they are.

    >>> import zhuzhou_cli as zz
    >>> syllables("8大行动", zz.open().entries[0].entry)
    ['ba', 'da', 'xing', 'dong']
    """
    from zhuzhou_cli.language.reading import read  # noqa: PLC0415 - pypinyin, which not every format needs

    folded = fold(name)
    said = read(folded.key, folded.starts, entry.readings)
    return [readings[0] if readings else sign for sign, readings in zip(folded.key, said, strict=True)]


def synonyms(entry: Entry) -> list[str]:
    """What else leads to a term: its other names, and of each how it is typed and its Traditional forms.

    >>> import zhuzhou_cli as zz
    >>> synonyms(zz.open().entries[0].entry)
    ['badaxingdong', 'bdxd', '八大行動']
    """
    term, *others = names(entry)
    found = [*others, *(name.translate(_UNQUOTED) for name in (term, *others))]
    for name in (term, *others):
        typed = syllables(name, entry)
        found += ["".join(typed), "".join(syllable[0] for syllable in typed)]
        found += [converter.convert(name) for converter in _converters()]
    return [one for one in dict.fromkeys(found) if one != term and len(one) > 1]


@cache
def _converters() -> list[OpenCC]:
    from opencc import OpenCC  # noqa: PLC0415 - only formats that need Traditional forms need the library

    return [OpenCC(name) for name in _TRADITIONAL]
