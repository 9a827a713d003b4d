"""The format ``rime``: a dictionary for the input methods of Rime, a name a line with its pinyin and weight.

https://github.com/rime/home/wiki/RimeWithSchemata. Every line has a code, for schemata guess other ones
wrong; codes have no tones. Names with Latin letters cannot be typed as pinyin and are left out; so are those
that begin with #, for such a line is a comment.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.names import names, syllables
from zhuzhou_cli.language.syllables import SYLLABLES

NAME = "zz"
"""The name by which other dictionaries import this one; the file must be called zz.dict.yaml."""
_HEAD = """\
# 由 zz export rime 写成；放进 Rime 的用户文件夹，名为 zz.dict.yaml。用法：zz help 导出
# encoding: utf-8
---
name: {}
version: "{:%Y-%m-%d}"
sort: by_weight
...

"""
WEIGHT = 1_000
"""How often a name is typed; enough to stand before what is put together of shorter words."""


def write(collection: Collection) -> Iterator[bytes]:
    """The head, then each name once."""
    yield _HEAD.format(NAME, collection.time).encode()
    known: set[str] = set()
    for item in collection:
        for name in names(item.entry):
            code = syllables(name, item.entry)
            if code and name[0] != "#" and name not in known and SYLLABLES.issuperset(code):
                known.add(name)
                yield f"{name}\t{' '.join(code)}\t{WEIGHT}\n".encode()
