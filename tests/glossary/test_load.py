"""Promises of the loader."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.glossary.check import examine
from zhuzhou_cli.glossary.load import ID_LIMIT, Loaded, parse, shaped
from zhuzhou_cli.library.shelf import load
from zhuzhou_cli.model import Certainty, Erratum, Glossary, Member, Part, Reading, Source
from zhuzhou_cli.report.head import identity

CLEAN = Path(__file__).parents[1] / "data" / "checks" / "clean.yaml"


def test_every_field_of_the_file_is_in_the_model() -> None:
    """An entry with all the fields is read word for word."""
    lists, compound, *_ = load(CLEAN).glossary.entries
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


HEAD = "schema: 1\nglossary: {id: t, title: t, place: t, report: t}\nentries:\n"


@pytest.mark.parametrize("end", ["\u2028", "\x85", "\u2029", "\r"], ids=ascii)
@pytest.mark.parametrize("quote", ["", '"'], ids=["plain", "quoted"])
def test_a_line_ends_where_editors_end_it(end: str, quote: str) -> None:
    """YAML ends one at more signs; behind them, lines would have other numbers than on the screen."""
    text = f"{HEAD}  - number: 1\n    term: {quote}甲{end}      乙{quote}\n    text: 丙\n    txt: 丁\n"
    _, findings = shaped(text.encode(), "x")
    assert (findings[-1].line, findings[-1].column, findings[-1].code) == (7, 5, "Z202")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('schema: "1\n\n\n', (1, 9)),
        ("schema: [1\n", (1, 9)),
        ("schema: 1\nglossary: &\n", (2, 11)),
        ("schema: 1\nglossary:\n  'id", (3, 3)),
    ],
)
def test_what_ends_with_the_file_is_found_where_it_begins(text: str, place: tuple[int, int]) -> None:
    """Not on a line behind the last one, which no editor can go to."""
    with pytest.raises(GlossaryError) as caught:
        parse(text.encode(), "x")
    (found,) = caught.value.findings
    assert (found.line, found.column) == place


@pytest.mark.parametrize(
    ("indent", "said"),
    [
        ("\u3000\u3000", "全角空格（U+3000）"),
        ("    \u3000", "全角空格（U+3000）"),
        ("\u00a0\u00a0\u00a0\u00a0", "不换行空格（U+00A0）"),
        ("\u2003\u2003", "别的空白（U+2003）"),
        ("\t", "制表符"),
    ],
    ids=ascii,
)
@pytest.mark.parametrize("line", ["term: 甲", "term:甲", '"term": 甲'])
def test_an_indentation_that_is_none_to_yaml_is_named(indent: str, said: str, line: str) -> None:
    """It looks like spaces; whatever YAML makes of it, the message says what it is, and where."""
    with pytest.raises(GlossaryError) as caught:
        parse(f"{HEAD}  - number: 1\n{indent}{line}\n    text: 乙\n".encode(), "x")
    found = caught.value.findings[0]
    assert (found.line, found.code, said in found.message) == (5, "Z104", True)


@pytest.mark.parametrize(("length", "codes"), [(100, []), (101, ["Z210"]), (300, ["Z210"])])
def test_an_id_is_short_enough_to_be_the_name_of_a_file(length: int, codes: list[str]) -> None:
    """It is found where it is checked, not where the file is written."""
    text = CLEAN.read_text(encoding="utf-8").replace("id: example-2025", f"id: {'a' * length}")
    assert [one.code for one in examine(text.encode(), "x")] == codes


def test_a_place_of_any_length_gives_an_id_that_can_be_used() -> None:
    """Whatever `zz import --place` and `zz glossary new --place` are told."""
    assert len(identity(Source("青禾" * 100, "政府工作报告", "2025"), "政府")) <= ID_LIMIT


def test_many_readings_are_told_in_a_moment() -> None:
    """40,000 of them once took a minute; more than a thousand are refused, by their number."""
    readings = "".join(f"      甲{i}: a b\n" for i in range(40_000))
    text = f"{HEAD}  - number: 1\n    term: 甲\n    reading:\n{readings}    text: 乙\n"
    found = examine(text.encode(), "x")
    assert [(one.code, one.line) for one in found] == [("Z209", 7)]
    assert "40000" in found[0].message


ENTRY = "  - number: 1\n    term: 甲\n    text: 乙\n"
OVERSIZED = {
    "names of any length": (
        '  - number: 1\n    term: "' + "一" + "百" * 1_200_000 + '"\n    text: 乙\n',
        "Z208",
        1,
    ),
    "members that stand in a long text": (
        "  - number: 1\n    term: 甲\n    text: "
        + "乙、" * 20_000
        + "\n    members:\n"
        + "      - 乙\n" * 9_000,
        "Z209",
        1,
    ),
    "children of members": (
        ENTRY + "    members:\n" + ("      - text: 丙\n        children:\n" + "          - 丁\n" * 99) * 11,
        "Z209",
        1,
    ),
    "fields": (ENTRY + "".join(f"    k{i}: 1\n" for i in range(3_000)), "Z209", 1),
    "faults of shape": ("  - 1\n" * 3_000, "Z211", 1_001),
    "names": (("  - {number: 1, term: 甲, text: 乙, members: [" + "丙," * 999 + "]}\n") * 51, "Z212", 1),
    "faults of content": ("  - {number: 1, term: 甲, text: 乙}\n" * 1_100, "Z314", 1_002),
}
"""What makes a file too much to read, as entries; the code that says so, and how many findings there are."""


@pytest.mark.parametrize(("entries", "code", "count"), OVERSIZED.values(), ids=OVERSIZED)
def test_what_is_too_much_is_told_once_and_in_a_moment(entries: str, code: str, count: int) -> None:
    """Before anything is done with it that takes long; a thousand faults are told, and that more are."""
    found = examine((HEAD + entries).encode(), "x")
    assert (len(found), [one.code for one in found].count(code)) == (count, 1)
