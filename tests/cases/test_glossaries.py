"""Own glossaries: several reports beside each other, each answer with its source."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA, Ran, Run
from zhuzhou_cli.glossary.files import builtin

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


def answer(ran: Ran) -> dict[str, Any]:
    """The only answer of a run with --format json."""
    (one,) = json.loads(ran.stdout)
    return dict(one)


def places(ran: Ran) -> list[str]:
    """Where the hits of the only answer come from, in order."""
    (one,) = json.loads(ran.stdout)
    return [hit["source"]["place"] for hit in one["hits"]]


@pytest.mark.parametrize("where", [["-g", "{}", "lookup"], ["lookup", "-g", "{}"]], ids=["before", "after"])
def test_a_chosen_file_is_used_in_place_of_the_others(zz: Run, east: Path, where: list[str]) -> None:
    """-g may stand before or after the command; the built-in glossary is then not asked."""
    call = [word.format(east) for word in where]
    assert zz(*call, "wzxc").stdout == "五座新城\t甲、乙、丙、丁、戊。\n"
    assert zz(*call, "三百工程").status == 1


def test_files_may_be_named_in_the_environment(zz: Run, east: Path) -> None:
    """ZZ_GLOSSARY is a list of files, as PATH is one of folders."""
    both = f"{east}:{builtin()}"
    ran = zz("lookup", "五座新城", "三百工程", ZZ_GLOSSARY=both)
    assert ran.stdout.count("\n") == 2


def test_the_same_term_of_two_reports_is_told_apart_the_newest_first(home: Run, east: Path) -> None:
    """Each has its own explanation and its source."""
    home("glossary", "add", str(east))
    ran = home("lookup", "八大行动", "-f", "json")
    assert (answer(ran)["status"], places(ran)) == ("several", ["东山省", "株洲市"])


def test_the_same_explanation_of_two_reports_is_shown_once_with_both_sources(home: Run, east: Path) -> None:
    """A lead-in such as 指 makes no other explanation."""
    home("glossary", "add", str(east))
    found = answer(home("lookup", "LPR", "-f", "json"))
    (hit,) = found["hits"]
    also = [(one["number"], one["source"]["place"]) for one in hit["also"]]
    assert (found["status"], hit["number"], also) == ("found", 3, [(21, "株洲市")])
    card = home("lookup", "LPR", "-f", "card").stdout
    assert [line.strip()[:8] for line in card.splitlines() if "出处" in line] == [
        "出处：东山省《政",
        "出处：株洲市《政",
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--place", "株洲"], ["株洲市"]),
        (["--place", "东山"], ["东山省"]),
        (["--year", "2026"], ["东山省"]),
        (["--year", "2024", "--place", "株洲市"], ["株洲市"]),
    ],
)
def test_an_answer_may_be_narrowed(home: Run, east: Path, options: list[str], expected: list[str]) -> None:
    """To a place, to a year, to both."""
    home("glossary", "add", str(east))
    assert places(home("lookup", "八大行动", "-f", "json", *options)) == expected


def test_narrowing_to_nothing_is_an_error_of_the_caller(zz: Run) -> None:
    """There is no glossary of that place."""
    ran = zz("lookup", "LPR", "--place", "西山省")
    assert (ran.status, "没有西山省的词表" in ran.stderr) == (2, True)


def test_own_glossaries_are_added_listed_and_removed(home: Run, east: Path) -> None:
    """What add says, list shows, and remove takes away."""
    assert home("glossary", "add", str(east)).status == 0
    assert [line.split("\t")[0] for line in home("glossary", "list").stdout.splitlines()] == [
        "zhuzhou-2024",
        "east-2026",
    ]
    assert home("lookup", "五座新城").status == 0
    assert home("glossary", "remove", "east-2026").status == 0
    assert home("lookup", "五座新城").status == 1


def test_a_folder_of_glossaries_is_added_whole(home: Run, tmp_path: Path) -> None:
    """Every YAML file in it."""
    folder = tmp_path / "many"
    folder.mkdir()
    for name in ("a-2025", "b-2025"):
        written(folder, name, "某市", "2025", ("新词", "旧义。"))
    home("glossary", "add", str(folder))
    assert home("glossary", "list").stdout.count("\n") == 3


@pytest.mark.parametrize("name", ["Z302-0", "Z204-0", "Z104-0"])
def test_only_a_readable_glossary_is_added(home: Run, name: str) -> None:
    """A file that could not answer is refused with its finding; one with doubtful content may be added."""
    ran = home("glossary", "add", str(DATA / "checks" / f"{name}.yaml"))
    assert (ran.status == 0) == (name == "Z302-0")
    assert ran.status == 0 or name[:4] in ran.stderr


def test_a_glossary_is_not_replaced_unasked(home: Run, east: Path) -> None:
    """--force replaces it."""
    home("glossary", "add", str(east))
    assert home("glossary", "add", str(east)).status == 1
    assert home("glossary", "add", "--force", str(east)).status == 0


def test_the_built_in_glossary_is_neither_replaced_nor_removed(home: Run) -> None:
    """It belongs to the program."""
    assert home("glossary", "add", str(builtin())).status == 1
    assert home("glossary", "remove", "zhuzhou-2024").status == 1


def test_a_damaged_file_in_the_data_folder_is_noted_and_passed_over(home: Run, east: Path) -> None:
    """The other glossaries answer."""
    home("glossary", "add", str(east))
    folder = Path(home("glossary", "path").stdout.strip())
    (folder / "east-2026.yaml").write_text("schema: [", encoding="utf-8")
    ran = home("lookup", "LPR")
    assert (ran.stdout, ran.status, "Z104" in ran.stderr) == ("LPR\t贷款市场报价利率。\n", 0, True)


def test_an_unreadable_chosen_file_is_an_error(zz: Run, tmp_path: Path) -> None:
    """What was asked for by name is not passed over."""
    ran = zz("lookup", "-g", str(tmp_path / "none.yaml"), "LPR")
    assert (ran.stdout, ran.status, ran.stderr.count("\n")) == ("", 2, 1)


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
