"""Own glossaries: several reports beside each other, each answer with its source."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import Run
from zhuzhou_cli.library.shelf import builtin

pytestmark = pytest.mark.slow

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


@pytest.fixture
def broken(home: Run, east: Path) -> Path:
    """One of the user's own glossaries that became unreadable."""
    folder = Path(home("glossary", "path").stdout.strip())
    folder.mkdir(parents=True)
    path = folder / east.name
    path.write_text(east.read_text(encoding="utf-8").replace("number: 2", "nummer: 2"), encoding="utf-8")
    return path


def test_a_broken_glossary_is_named_by_every_command(home: Run, broken: Path) -> None:
    """Also where it was a TAB that met it first, which cannot say so."""
    assert home("__complete", "bash", "zz lookup bad", "9").stdout.startswith("八大行动")
    for arguments in (("lookup", "八大行动"), ("lookup", "bdxd"), ("list", "-f", "plain"), ("show", "1")):
        ran = home(*arguments)
        assert f"{broken}:12:5: Z202" in ran.stderr
        assert ran.status == 0


def test_a_broken_glossary_that_is_asked_for_is_an_error(home: Run, broken: Path) -> None:
    """Wherever it lies."""
    for arguments in (("lookup", "五座新城"), ("list",), ("show", "1")):
        ran = home("-g", str(broken), *arguments)
        assert f"{broken}:12:5: Z202" in ran.stderr
        assert (ran.stdout, ran.status) == ("", 2)


def test_on_a_terminal_the_glossaries_are_a_table(terminal: Run, home: Run, east: Path) -> None:
    """Each column begins in one column of the screen; where one's own lie is told once."""
    folder = home("glossary", "path").stdout.strip()
    data = str(Path(folder).parents[1])
    assert home("glossary", "add", str(east)).status == 0
    screen = terminal("glossary", "list", XDG_DATA_HOME=data, columns=200).stdout.splitlines()
    assert screen == [
        "编号          地方    报告          日期        条数",
        "zhuzhou-2024  株洲市  政府工作报告  2024-12-25  21",
        "east-2026     东山省  政府工作报告  2026-01-20  3",
        "",
        f"自己的词表在 {folder}",
    ]


@pytest.fixture
def renamed(home: Run, east: Path) -> Path:
    """That glossary among one's own, put there by hand under another name."""
    folder = Path(home("glossary", "path").stdout.strip())
    folder.mkdir(parents=True)
    return Path(shutil.copy(east, folder / "东山.yaml"))


def test_a_glossary_under_another_name_goes_by_its_id(home: Run, east: Path, renamed: Path) -> None:
    """Whoever copied the file into the folder; the file keeps its name."""
    assert home("glossary", "list").stdout.splitlines()[1].split("\t")[0] == "east-2026"
    again = home("glossary", "add", str(east))
    assert (again.status, "已有词表 east-2026" in again.stderr) == (1, True)
    east.write_text(east.read_text(encoding="utf-8").replace("另外八件", "八件"), encoding="utf-8")
    assert home("glossary", "update", str(east)).status == 0
    assert [path.name for path in renamed.parent.iterdir()] == [renamed.name]
    assert renamed.read_bytes() == east.read_bytes()
    assert home("glossary", "remove", "../../east-2026").status == 1
    assert home("glossary", "remove", "east-2026").status == 0
    assert not renamed.exists()


@pytest.mark.parametrize("asked", [["add"], ["add", "--force"], ["update"], ["remove"]], ids=" ".join)
def test_a_glossary_under_the_id_of_another_stays(
    home: Run, east: Path, renamed: Path, asked: list[str]
) -> None:
    """Whatever is asked for that id, which no glossary has."""
    kept = renamed.rename(renamed.with_name("east-2027.yaml")).with_name("east-2027.yaml")
    before = kept.read_bytes()
    text = east.read_text(encoding="utf-8").replace("east-2026", "east-2027")
    (east.with_name("new.yaml")).write_text(text, encoding="utf-8")
    ran = home("glossary", *asked, "east-2027" if asked == ["remove"] else str(east.with_name("new.yaml")))
    assert ran.status == 1
    assert "east-2027" in ran.stderr
    assert [path.read_bytes() for path in kept.parent.iterdir()] == [before]


def test_a_file_that_is_no_glossary_goes_by_its_name(home: Run, renamed: Path) -> None:
    """It has no id, and must be to be got rid of."""
    renamed.write_text("[", encoding="utf-8")
    assert home("glossary", "remove", "东山").status == 0
    assert not renamed.exists()


def test_two_with_one_id_are_told_apart_by_their_files(home: Run, renamed: Path) -> None:
    """Beside a third, which is no glossary and is passed over with a note."""
    other = Path(shutil.copy(renamed, renamed.with_name("又一份.yaml")))
    renamed.with_name("坏.yaml").write_text("[", encoding="utf-8")
    ran = home("diff", "east-2026", "zhuzhou-2024")
    assert f"有几份词表：{renamed}、{other}；请写文件" in ran.stderr
    assert ran.status == 2
    ran = home("diff", str(renamed), "zhuzhou-2024")
    assert ran.status == 1


@pytest.mark.parametrize(
    ("asked", "done"),
    [
        (["remove", "east-2026"], 1),
        (["add", "{file}"], 1),
        (["add", "--force", "{file}"], 10),
        (["update", "{file}"], 10),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_many_may_change_the_glossaries_at_once(home: Run, east: Path, asked: list[str], done: int) -> None:
    """What only one can do, one does; the others say so and end with 1. The file is whole, or gone."""
    folder = Path(home("glossary", "path").stdout.strip())
    if asked[0] != "add":
        assert home("glossary", "add", str(east)).status == 0
    call = ["glossary", *(word.format(file=east) for word in asked)]
    with ThreadPoolExecutor(10) as pool:
        ran = list(pool.map(lambda _: home(*call), range(10)))
    assert sorted(one.status for one in ran) == [0] * done + [1] * (10 - done)
    assert not [line for one in ran for line in one.stderr.splitlines() if "east-2026" not in line]
    left = [path.read_bytes() for path in folder.iterdir()]
    assert left == ([] if asked[0] == "remove" else [east.read_bytes()])


def test_a_term_is_explained_by_every_place_that_has_it(zz: Run, tmp_path: Path) -> None:
    """However many there are; to be quick, only what holds a query inside is cut off."""
    for i in range(250):
        written(tmp_path, f"g{i}", f"某{i}市", "2025-01-01", ("八大行动", f"第{i}种八件事。"))
    files = [builtin(), *tmp_path.glob("*.yaml")]
    for query in ("八大行动", "八大行動", "bdxd"):
        ran = zz("lookup", query, ZZ_GLOSSARY=os.pathsep.join(map(str, files)))
        assert len(ran.stdout.splitlines()) == 251
        assert "产业培塑行动" in ran.stdout
