"""Own glossaries: several reports beside each other, each answer with its source."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.conftest import Run

HEAD = """\
schema: 1
glossary:
  id: {id}
  title: {place}政府工作报告名词解释
  place: {place}
  report: 政府工作报告
  date: "{date}"
entries:
"""
ENTRY = "  - number: {number}\n    term: {term}\n    text: {text}\n"


def written(folder: Path, name: str, place: str, date: str, *entries: tuple[str, str]) -> Path:
    """A glossary file with these terms and explanations."""
    body = "".join(ENTRY.format(number=i, term=term, text=text) for i, (term, text) in enumerate(entries, 1))
    path = folder / f"{name}.yaml"
    path.write_text(HEAD.format(id=name, place=place, date=date) + body, encoding="utf-8")
    return path


@pytest.fixture
def east(tmp_path: Path) -> Path:
    """A newer report: one term of its own, one that means something else there, one that is the same."""
    return written(
        tmp_path,
        "east-2026",
        "东山省",
        "2026-01-20",
        ("五座新城", "甲、乙、丙、丁、戊。"),
        ("八大行动", "东山省的另外八件事。"),
        ("LPR", "指贷款市场报价利率。"),
    )


@pytest.fixture
def home(zz: Run, tmp_path: Path) -> Run:
    """Run zz with a data folder of its own."""
    return partial(zz, XDG_DATA_HOME=str(tmp_path / "data"))


@pytest.mark.parametrize(
    ("extra", "reference"),
    [
        ('  publisher: 东山日报\n  published: "2026-01-28"\n', "[N]. 东山日报, 2026-01-28: 名词解释第1条."),
        ("", "[R]. 2026-01-20: 名词解释第1条."),
    ],
)
def test_a_source_can_be_pasted_as_a_reference(zz: Run, east: Path, extra: str, reference: str) -> None:
    """GB/T 7714: a newspaper article, or a report."""
    text = east.read_text(encoding="utf-8").replace("entries:\n", f"{extra}entries:\n")
    east.write_text(text, encoding="utf-8")
    ran = zz("-g", str(east), "lookup", "五座新城", "--cite")
    assert ran.stdout == f"东山省人民政府. 政府工作报告{reference}\n"


def test_an_online_source_is_cited_with_its_address_and_the_day(zz: Run, east: Path) -> None:
    """[R/OL] with the date of the document, the date of citation, and the address."""
    text = east.read_text(encoding="utf-8").replace("entries:\n", "  url: https://example.cn/bg\nentries:\n")
    east.write_text(text, encoding="utf-8")
    ran = zz("-g", str(east), "lookup", "五座新城", "--cite")
    assert ran.stdout.startswith("东山省人民政府. 政府工作报告[R/OL]. (2026-01-20)[20")
    assert ran.stdout.endswith("]. https://example.cn/bg: 名词解释第1条.\n")
