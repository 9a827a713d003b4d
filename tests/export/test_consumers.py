"""Each export is proved by the program that it is for; what cannot be had is skipped with a word."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import zipfile
from ctypes.util import find_library
from pathlib import Path

import pytest

from tests.conftest import environment
from tests.export.conftest import Make
from zhuzhou_cli.model import Glossary

pytestmark = [pytest.mark.consumer, pytest.mark.filterwarnings("default")]


def output_of(program: str, *arguments: str, folder: Path | None = None) -> str:
    """What a program prints; the test is skipped where it is not installed."""
    beside = Path(sys.executable).parent / program
    found = str(beside) if beside.exists() else shutil.which(program)
    if not found:
        pytest.skip(f"no {program}")
    done = subprocess.run(
        [found, *arguments], capture_output=True, check=True, env=environment(), cwd=folder, text=True
    )
    return done.stdout


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("八大行动", "八大行动"),
        ("五大行动", "十大工程、五大行动"),
        ("bdxd", "八大行动"),
        ("badaxingdong", "八大行动"),
        ("八大行動", "八大行动"),
        ("1+N+X", "“1+N+X”争资项目储备机制"),
        ("lpr", "LPR"),
    ],
)
def test_sdcv_finds_a_term(made: Make, typed: str, term: str) -> None:
    """By itself, by an alias, by initials, by pinyin, in Traditional."""
    assert f'"word":"{term}"' in output_of("sdcv", "-n", "-e", "-j", "-2", str(made("stardict")), typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("八大行动", "产业培塑行动、"), ("bdxd", "@@@LINK=八大行动"), ("八大行動", "@@@LINK=八大行动")],
)
def test_mdict_finds_a_term(made: Make, typed: str, said: str) -> None:
    """An article, or what leads to it."""
    assert said in output_of("mdict", "-q", typed, str(made("mdx")))


@pytest.mark.parametrize("word", ["八大行动", "1+N+X", "一廊一带一圈", "一集团", "三项机制", "三百工程"])
def test_jieba_cuts_a_name_whole(made: Make, word: str, tmp_path: Path) -> None:
    """Which without the dictionary falls to pieces."""
    jieba = pytest.importorskip("jieba")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)
    tokenizer.initialize()
    assert word not in tokenizer.lcut(f"推进{word}建设")
    tokenizer.load_userdict(io.BytesIO(made("jieba").read_bytes()))
    assert word in tokenizer.lcut(f"推进{word}建设")


@pytest.mark.parametrize("typed", ["bdxd", "badaxingdong"])
def test_rime_offers_a_term_first(made: Make, tmp_path: Path, typed: str) -> None:
    """In a schema that imports the dictionary beside its own."""
    if not find_library("rime") or not Path("/usr/share/rime-data/luna_pinyin.dict.yaml").exists():
        pytest.skip("no librime with luna_pinyin")
    shutil.copy(made("rime"), tmp_path / "zz.dict.yaml")
    head = '---\nname: mine\nversion: "1"\nsort: by_weight\n'
    (tmp_path / "mine.dict.yaml").write_text(f"{head}import_tables: [luna_pinyin, zz]\n...\n")
    schema = (Path(__file__).parent / "luna_pinyin_zz.schema.yaml").read_text(encoding="utf-8")
    (tmp_path / "luna_pinyin_zz.schema.yaml").write_text(schema, encoding="utf-8")
    (tmp_path / "default.yaml").write_text('config_version: "1"\nschema_list: [{schema: luna_pinyin_zz}]\n')
    typist = str(Path(__file__).with_name("rime.py"))
    assert output_of("python", typist, str(tmp_path), typed).split("\n")[0] == "八大行动"


def anki_notes(folder: Path, *packages: Path) -> list[tuple[int, int, int, list[str]]]:
    """After each import into one collection: notes that were new and updated, notes in all, explanations."""
    anki = pytest.importorskip("anki.collection")
    collection = anki.Collection(str(folder / "collection.anki2"))
    states = []
    for package in packages:
        request = anki.ImportAnkiPackageRequest(package_path=str(package))
        log = collection.import_anki_package(request).log
        found = [collection.get_note(note).fields[2] for note in collection.find_notes("")]
        states.append((len(log.new), len(log.updated), collection.note_count(), found))
    collection.close()
    return states


def test_anki_imports_twice_without_a_duplicate_and_updates_what_changed(made: Make, tmp_path: Path) -> None:
    """A note is known by its entry, whatever its words."""
    changed = Path("data/glossary.yaml").read_text(encoding="utf-8").replace("贷款市场报价利率", "另一种利率")
    path = tmp_path / "changed.yaml"
    path.write_text(changed, encoding="utf-8")
    first = made("anki", "-g", "data/glossary.yaml", SOURCE_DATE_EPOCH="1750000000")
    later = made("anki", "-g", str(path), SOURCE_DATE_EPOCH="1760000000")
    once, twice, third = anki_notes(tmp_path, first, first, later)
    assert once[:3] == (21, 0, 21)
    assert twice[:3] == (0, 0, 21)
    assert (third[0], third[2]) == (0, 21)
    assert [said for said in third[3] if "另一种利率" in said]
    assert not [said for said in third[3] if "贷款市场报价利率" in said]


def test_anki_shows_what_is_hostile_as_text(made: Make, hostile: str, tmp_path: Path) -> None:
    """Markup and templates are words; entries of one number are two notes."""
    ((new, _, notes, found),) = anki_notes(tmp_path, made("anki", "-g", hostile))
    assert (new, notes) == (4, 4)
    assert not [said for said in found if "<img" in said or "<script" in said]


def test_openpyxl_reads_the_workbook(made: Make, glossary: Glossary) -> None:
    """A sheet of entries, one of parts and members; frozen head, filters."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(made("excel").read_bytes()))
    entries, below = book.worksheets
    rows = [row[:4] for row in entries.iter_rows(min_row=2, values_only=True)]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        (entry.number, entry.term, entry.text) for entry in glossary.entries
    ]
    assert (rows[0][2], entries.freeze_panes, entries.auto_filter.ref) == ("bā dà xíng dòng", "A2", "A1:J22")
    assert [row[3:5] for row in below.iter_rows(min_row=2, max_row=3, values_only=True)] == [
        ("八大行动", "产业培塑行动"),
        ("八大行动", "创新提升行动"),
    ]
    book.close()


@pytest.mark.parametrize("name", ["excel", "csv"])
def test_libreoffice_runs_no_formula_of_a_table(made: Make, hostile: str, tmp_path: Path, name: str) -> None:
    """A cell that begins with = is shown, not computed; so is what Excel writes for a control character."""
    shutil.copy(made(name, "-g", hostile), tmp_path / f"a.{'xlsx' if name == 'excel' else name}")
    given = next(tmp_path.iterdir())
    comma, quote, utf8 = 44, 34, 76
    output_of(
        *("soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to"),
        f"csv:Text - txt - csv (StarCalc):{comma},{quote},{utf8},1",
        *([f"--infilter=CSV:{comma},{quote},{utf8},1"] if name == "csv" else []),
        *("--outdir", str(tmp_path / "out"), str(given)),
    )
    with (tmp_path / "out" / "a.csv").open(encoding="utf-8-sig") as lines:
        rows = list(csv.reader(lines))
    assert rows[0][:4] == ["序号", "词目", "拼音", "释义"]
    assert rows[1][1].removeprefix("'") == "=1+1<b>"
    assert rows[4][3].endswith("字可念_x000D_。")


def test_libreoffice_reads_the_document(made: Make, glossary: Glossary, tmp_path: Path) -> None:
    """With a title, numbers and texts."""
    shutil.copy(made("docx"), tmp_path / "a.docx")
    output_of(
        *("soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"),
        *(
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path / "out"),
            str(tmp_path / "a.docx"),
        ),
    )
    lines = (tmp_path / "out" / "a.txt").read_text(encoding="utf-8-sig").split("\n")
    assert lines[0] == glossary.title
    assert [f"{entry.number}.{entry.term}：{entry.text}" for entry in glossary.entries] == [
        line for line in lines if line[:1].isdigit()
    ]


def test_a_glossary_of_omegat_has_every_name(made: Make, glossary: Glossary) -> None:
    """As translate-toolkit reads it: terms with comments, no line of remarks."""
    omegat = pytest.importorskip("translate.storage.omegat")
    units = omegat.OmegaTFile(io.BytesIO(made("omegat").read_bytes())).units
    comments = {unit.source: unit.getnotes() for unit in units}
    assert {entry.term for entry in glossary.entries} <= set(comments)
    assert comments["LPR"].startswith("贷款市场报价利率。")


def test_the_packages_are_zip_archives_that_unzip_accepts(made: Make) -> None:
    """With dates of the report, so that the same glossary makes the same bytes."""
    for name in ("anki", "docx", "excel"):
        with zipfile.ZipFile(made(name)) as archive:
            assert archive.testzip() is None
