"""What an index holds changes only together with its version, or older stores would be misread."""

from __future__ import annotations

import hashlib
import marshal

import pytest

from zhuzhou_cli.index import build
from zhuzhou_cli.index.build import compile_to
from zhuzhou_cli.index.database import SCHEMA
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

HELD = (11, "36d6254cf022eb3d")
"""SCHEMA, and the hash of what an index of GLOSSARY holds."""
WHAT_TO_DO = """
What an index holds is not what it was. Stores that older versions have compiled would be misread, so raise
SCHEMA in src/zhuzhou_cli/index/database.py by one; then put both here: HELD = ({}, "{}")
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
    """A hash of the tables of an index and of all that stands in them, whatever Python writes it."""
    connection = compile_to(":memory:", [GLOSSARY])
    made = "SELECT type, name, sql FROM sqlite_master WHERE sql <> '' ORDER BY name"
    told: list[object] = []
    for kind, name, sql in connection.execute(made).fetchall():
        told.append(" ".join(sql.split()))
        if kind == "table":
            rows = connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - a name of ours
            told += sorted(tuple(map(plain, row)) for row in rows)
    connection.close()
    return hashlib.sha256("\n".join(map(repr, told)).encode()).hexdigest()[:16]


def plain(value: object) -> str:
    """A value of a row as text; marshal may write one value in several ways, and logarithms are rounded."""
    if not isinstance(value, bytes):
        return repr(value)
    try:
        return repr(rounded(marshal.loads(value[8:])))  # noqa: S302 - behind a checksum, all of it ours
    except (EOFError, ValueError, TypeError):
        return value.hex()  # the starts of a spelling, and sets of bits


def rounded(value: object) -> object:
    """A value in which every fraction has six digits."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return tuple(map(rounded, value)) if isinstance(value, tuple) else value


def test_what_an_index_holds_is_of_its_version() -> None:
    """WHAT_TO_DO says how to change it."""
    now = held()
    assert (SCHEMA, now) == HELD, WHAT_TO_DO.format(SCHEMA + (HELD[0] == SCHEMA), now)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("KEY_LENGTH", 5),
        ("NUMERAL_BITS", 3.0),
        ("dump_source", lambda _: ()),
        ("key_of", str),
        ("read", lambda key, *_: [("a",)] * len(key)),
    ],
)
def test_whatever_changes_what_an_index_holds_is_seen(
    name: str, other: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The length of keys, weights, the form of values, folding, readings."""
    before = held()
    monkeypatch.setattr(build, name, other)
    assert held() != before
