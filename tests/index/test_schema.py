"""What an index holds changes only together with its version, or older stores would be misread."""

from __future__ import annotations

import hashlib
from types import ModuleType

import pytest

from zhuzhou_cli.index import catalogue, draft, keys
from zhuzhou_cli.index.build import compiled
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import SCHEMA, Store, in_memory
from zhuzhou_cli.index.tables import Keys, Rows
from zhuzhou_cli.model import (
    Certainty,
    Entry,
    Erratum,
    Glossary,
    Inference,
    Member,
    Part,
    Reading,
    Source,
)

HELD = (17, "05b7febadcf6a0de")
"""SCHEMA, and the hash of what an index of GLOSSARY holds."""
WHAT_TO_DO = """
What an index holds is not what it was. Stores that older versions have compiled would be misread, so raise
SCHEMA in src/zhuzhou_cli/index/store.py by one; then put both here: HELD = ({}, "{}")
"""

GLOSSARY = Glossary(
    "zhuzhou-2024",
    "名词解释",
    Source(
        *("株洲市", "政府工作报告", "2024-12-25", "第十六届人民代表大会", "株洲市人民政府"),
        *("2025-01-02", "https://example.org/", (Inference("date", "会议开幕的日子"),)),
    ),
    (
        Entry(
            1,
            "“一廊”和8大行动",
            "“一廊”即清水湖、LPR；会计（万州）行动。",
            aliases=("八大行动",),
            readings=(Reading("会计", ("kuài", "jì")),),
            parts=(Part("一廊", "清水湖", (Member("清水湖"),)),),
            members=(Member("会计行动", (Member("（长重）调"),)), Member("LPR")),
            errata=(Erratum("万州", "万洲", Certainty.LIKELY, "少了三点水"),),
        ),
        Entry(2, "八大行动计划", "另一件事。"),
    ),
)


def held() -> str:
    """A hash of all that a segment and its catalogue hold, whatever Python writes them."""
    data = bytearray()
    compiled([("mark", GLOSSARY)], bytes(16), data.extend)
    segment = Segment(in_memory(data))
    listed = in_memory(catalogue.catalogue([segment], [(0, 0)]))
    told = [(name, plain(value, segment.store)) for name, value in sorted(segment.store.directory().items())]
    told += [(name, plain(value, listed)) for name, value in sorted(listed.directory().items())]
    return hashlib.sha256("\n".join(map(repr, told)).encode()).hexdigest()[:16]


def plain(value: object, store: Store) -> object:
    """What the directory says of a table: its rows, or its keys with their numbers; or a value of its own."""
    if isinstance(value, tuple) and isinstance(value[0], list):
        return [(key, list(numbers)) for key, numbers in Keys(store, value).between("", "\U0010ffff")]
    if isinstance(value, tuple):
        return [rounded(row) for row in Rows(store, value)]
    return value


def rounded(value: object) -> object:
    """A value in which every fraction has six digits."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return tuple(map(rounded, value)) if isinstance(value, tuple | list) else value


def test_what_an_index_holds_is_of_its_version() -> None:
    """WHAT_TO_DO says how to change it."""
    now = held()
    assert (SCHEMA, now) == HELD, WHAT_TO_DO.format(SCHEMA + (HELD[0] == SCHEMA), now)


@pytest.mark.parametrize(
    ("module", "name", "other"),
    [
        (keys, "KEY_LENGTH", 5),
        (catalogue, "NUMERAL_BITS", 3.0),
        (draft, "dump_source", lambda _: ("", "", "")),
        (draft, "key_of", str),
        (draft, "read", lambda key, *_: [("a",)] * len(key)),
    ],
)
def test_whatever_changes_what_an_index_holds_is_seen(
    module: ModuleType, name: str, other: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The length of keys, weights, the form of values, folding, readings."""
    before = held()
    monkeypatch.setattr(module, name, other)
    assert held() != before
