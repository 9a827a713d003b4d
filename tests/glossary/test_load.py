"""Promises of the loader."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.glossary.load import Loaded, parse
from zhuzhou_cli.library.shelf import load
from zhuzhou_cli.model import Certainty, Erratum, Glossary, Member, Part, Reading

CLEAN = Path(__file__).parents[1] / "data" / "checks" / "clean.yaml"


def test_every_field_of_the_file_is_in_the_model() -> None:
    """An entry with all the fields is read word for word."""
    lists, compound = load(CLEAN).glossary.entries
    assert lists.aliases == ("清单制度",)
    assert lists.readings == (Reading("长清单", ("cháng", "qīng", "dān")),)
    assert lists.members == (Member("权力清单"), Member("责任清单"), Member("长清单"))
    assert lists.errata == (Erratum("长清单", "负面清单", Certainty.POSSIBLE, "通常的三张清单里是它"),)
    centres = Member("数据中心(东区数据中心、西区数据中心)", (Member("东区数据中心"), Member("西区数据中心")))
    assert compound.parts == (
        Part("一园", "科创园"),
        Part("两中心", "数据中心(东区数据中心、西区数据中心)、算力中心", (centres, Member("算力中心"))),
    )


def test_a_byte_order_mark_is_harmless() -> None:
    """A file saved by Notepad loads as any other."""
    assert parse(b"\xef\xbb\xbf" + CLEAN.read_bytes(), "x").glossary == load(CLEAN).glossary


def test_a_date_may_be_bare() -> None:
    """YAML would make a date of it; the glossary keeps what is written."""
    bare = CLEAN.read_text(encoding="utf-8").replace('"2025-01-10"', "2025-01-10")
    assert parse(bare.encode(), "x").glossary.source.date == "2025-01-10"


def test_all_faults_of_shape_are_reported_together() -> None:
    """An editor sees every fault at once, in the order of the file."""
    text = CLEAN.read_text(encoding="utf-8")
    broken = (
        text.replace("  place:", "  palce:").replace("number: 2", "number: 二").replace("possible", "maybe")
    )
    with pytest.raises(GlossaryError) as caught:
        parse(broken.encode(), "x")
    assert [one.code for one in caught.value.findings] == ["Z203", "Z202", "Z206", "Z204"]
    assert [one.line for one in caught.value.findings] == [5, 7, 30, 33]


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("entries", 0, "term"), "  - number: 1"),
        (("entries", 0, "members", 7), "      - 民生可感行动"),
        (("entries", 12, "parts", 2, "members", 0), "          - 清水湖"),
    ],
)
def test_everything_knows_its_line(loaded: Loaded, where: tuple[str | int, ...], line: str) -> None:
    """A path leads to the line on which it stands."""
    lines = Path(loaded.path).read_text(encoding="utf-8").split("\n")
    at = loaded.mark(where).line - 1
    assert line in (lines[at], lines[at - 1])


def test_a_glossary_cannot_be_changed(glossary: Glossary) -> None:
    """The model is frozen."""
    with pytest.raises(AttributeError):
        glossary.entries[0].term = "九大行动"  # type: ignore[misc]
