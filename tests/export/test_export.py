"""`zz export`: files whole or not at all, the same bytes each time, nothing that acts where it is read."""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import GLOSSARY_HEAD, ROOT, ZZ, Run, environment
from tests.export.conftest import Make
from zhuzhou_cli.export import FORMATS, Kind
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.library.shelf import load
from zhuzhou_cli.model import Entry, Glossary, Source

pytestmark = pytest.mark.slow

BUILTIN = str(ROOT / "data" / "glossary.yaml")


def content(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of the files of a folder by their names."""
    return {one.name: one.read_bytes() for one in sorted(path.iterdir() if path.is_dir() else [path])}


@pytest.mark.parametrize("name", FORMATS)
def test_a_glossary_gives_the_same_bytes_each_time(made: Make, name: str) -> None:
    """Whenever it is exported; with SOURCE_DATE_EPOCH, whenever its file was changed."""
    first, again = (content(made(name, SOURCE_DATE_EPOCH=epoch)) for epoch in ("1760000000", "1760000000"))
    assert first == again


@pytest.mark.parametrize("name", FORMATS)
def test_a_hostile_glossary_is_exported_too(made: Make, hostile: str, name: str) -> None:
    """With the same term twice, markup and formulas in it."""
    assert all(content(made(name, "-g", hostile)).values())


@pytest.mark.parametrize("name", [name for name, row in FORMATS.items() if row.kind is Kind.TEXT])
def test_text_goes_to_stdout(made: Make, name: str) -> None:
    """Byte for byte what stands in the file."""
    done = subprocess.run([*ZZ, "export", name], capture_output=True, check=True, env=environment())
    assert (done.stdout, done.stderr) == (made(name).read_bytes(), b"")


@pytest.mark.parametrize("name", [name for name, row in FORMATS.items() if row.kind is Kind.BINARY])
def test_binary_output_refuses_a_terminal(terminal: Run, name: str) -> None:
    """And says where to."""
    ran = terminal("export", name)
    assert (ran.status, ran.stdout) == (2, f"zz：{name} 不是文本，不能写到终端；请写明去处：-o 文件\n")


def test_text_on_a_terminal_is_lines(terminal: Run) -> None:
    """Without the marks that are for files: the BOM of a table, its carriage returns."""
    lines = terminal("export", "csv").stdout.split("\n")
    assert (lines[0][:5], lines[1][:6], lines[-1]) == ("序号,词目", "1,八大行动", "")
    assert not [line for line in lines if "\r" in line or "\\" in line]


def test_binary_output_goes_into_a_pipe(made: Make) -> None:
    """As it goes into a file."""
    call = [*ZZ, "export", "excel"]
    done = subprocess.run(call, capture_output=True, check=True, env=environment(SOURCE_DATE_EPOCH="1"))
    assert done.stdout == made("excel", SOURCE_DATE_EPOCH="1").read_bytes()


@pytest.mark.parametrize("name", ["jieba", "docx", "stardict"])
def test_nothing_is_overwritten_without_force(zz: Run, made: Make, name: str) -> None:
    """What was there stays, byte for byte, and no draft is left beside it."""
    path = made(name)
    mine = path / "zz.idx" if path.is_dir() else path
    mine.write_bytes(b"mine")
    before = content(path)
    ran = zz("export", name, "-o", str(path))
    assert (ran.status, content(path), "--force" in ran.stderr) == (2, before, True)
    assert zz("export", name, "-o", str(path), "--force").status == 0
    assert mine.read_bytes() != b"mine"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_other_files_of_a_folder_stay(zz: Run, tmp_path: Path) -> None:
    """A folder of several dictionaries may be given."""
    (tmp_path / "other.ifo").write_text("mine", encoding="utf-8")
    assert zz("export", "stardict", "-o", str(tmp_path)).status == 0
    assert {one.name for one in tmp_path.iterdir()} == {
        *("other.ifo", "zz.dict", "zz.idx", "zz.ifo", "zz.syn"),
    }


@pytest.mark.parametrize("name", [name for name, row in FORMATS.items() if row.needs])
def test_a_missing_library_is_named_in_a_line(tmp_path: Path, name: str) -> None:
    """With the command that installs it; nothing is written."""
    (tmp_path / f"{FORMATS[name].needs}.py").write_text(
        f"raise ModuleNotFoundError(name={FORMATS[name].needs!r})", encoding="utf-8"
    )
    call = [*ZZ, "export", name, "-o", str(tmp_path / "out")]
    done = subprocess.run(
        call, capture_output=True, check=False, env=environment(PYTHONPATH=str(tmp_path)), text=True
    )
    line = f"zz：{name} 要用 {FORMATS[name].needs}：pip install 'zhuzhou-cli[export]'\n"
    assert (done.returncode, done.stderr, (tmp_path / "out").exists()) == (2, line, False)


def test_the_document_comes_back_as_it_was(zz: Run, made: Make, glossary: Glossary, tmp_path: Path) -> None:
    """Numbers, terms, texts, parts and members, read from what is seen: the file carries nothing else."""
    path = made("docx")
    assert zz("import", str(path), "-o", str(tmp_path / "back.yaml")).status == 0
    back = load(tmp_path / "back.yaml").glossary
    assert [(one.number, one.term, one.text, one.parts, one.members) for one in back.entries] == [
        (one.number, one.term, one.text, one.parts, one.members) for one in glossary.entries
    ]
    assert (back.source.place, back.source.date) == (glossary.source.place, glossary.source.date)
    with zipfile.ZipFile(path) as archive:
        holders = [name for name in archive.namelist() if "八大行动".encode() in archive.read(name)]
    assert holders == ["word/document.xml"]


@pytest.mark.parametrize("title", ["青禾县2025年词表", "2025年名词解释"])
@pytest.mark.parametrize("date", ["2025", "2025-01-10"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_document_of_any_title_and_length_comes_back(
    zz: Run, tmp_path: Path, title: str, date: str, count: int
) -> None:
    """A title that does not say what follows has 名词解释 below it."""
    terms = ("八大行动", "飞地经济", "LPR")[:count]
    entries = tuple(Entry(i, term, "一是好；二是更好。") for i, term in enumerate(terms, 1))
    written = Glossary("b", title, Source("青禾县", "政府工作报告", date), entries)
    (tmp_path / "b.yaml").write_text(write(written), encoding="utf-8")
    document = str(tmp_path / "b.docx")
    assert zz("-g", str(tmp_path / "b.yaml"), "export", "docx", "-o", document).status == 0
    assert zz("import", document, "-o", str(tmp_path / "back.yaml")).status == 0
    back = load(tmp_path / "back.yaml").glossary
    assert [(one.term, one.text) for one in back.entries] == [(one.term, one.text) for one in entries]


class Tags(HTMLParser):
    """The tags of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, _: object) -> None:
        """Note a tag."""
        self.tags.add(tag)


def test_nothing_of_an_explanation_is_markup(made: Make, hostile: str) -> None:
    """Articles of dictionaries have our tags only."""
    articles = (made("stardict", "-g", hostile) / "zz.dict").read_text(encoding="utf-8")
    assert "img" in articles
    assert Tags(articles).tags == {"div", "i", "p", "ol", "li", "small", "hr"}


def test_nothing_of_a_term_is_a_sound_or_a_formula_of_anki(made: Make, tmp_path: Path) -> None:
    r"""Anki seeks [sound:…], [latex] and \(…\) in the fields of a note, and :: in the name of a deck."""
    glossary = tmp_path / "sounds.yaml"
    entry = "  - number: 1\n    term: '[sound:a.mp3]甲'\n    text: '[latex]\\input{a}[/latex]乙\\(x\\)'\n"
    glossary.write_text(GLOSSARY_HEAD.replace("title: ", "title: 甲::") + entry, encoding="utf-8")
    with zipfile.ZipFile(made("anki", "-g", str(glossary))) as package:
        (tmp_path / "collection").write_bytes(package.read("collection.anki2"))
    with contextlib.closing(sqlite3.connect(tmp_path / "collection")) as collection:
        ((fields,),) = collection.execute("SELECT flds FROM notes").fetchall()
        ((decks,),) = collection.execute("SELECT decks FROM col").fetchall()
    assert fields.startswith("&#91;sound:a.mp3]甲")
    assert ("[" in fields, "\\(" in fields, "\\\\i" in fields, "::" in str(json.loads(decks))) == (False,) * 4


def test_a_temporary_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The collection of Anki is made in one."""
    call = ["bash", "-c", 'ulimit -f 1; exec "$@"', "bash", *ZZ, "export", "anki", "-o", str(tmp_path / "a")]
    done = subprocess.run(call, capture_output=True, check=False, env=environment())
    assert (done.returncode, done.stderr.count(b"\n"), list(tmp_path.iterdir())) == (74, 1, [])


def test_no_name_for_rime_is_a_comment(made: Make, tmp_path: Path) -> None:
    """A line that begins with # is one, and can even turn comments off."""
    glossary = tmp_path / "comment.yaml"
    entry = "  - number: 1\n    term: '#八大行动'\n    text: 甲\n    aliases: [八大]\n"
    glossary.write_text(GLOSSARY_HEAD + entry, encoding="utf-8")
    names = made("rime", "-g", str(glossary)).read_text(encoding="utf-8").split("\n...\n")[1].split("\n")
    assert [name.split("\t")[0] for name in names if name] == ["八大"]


def test_a_table_for_excel_runs_no_formula(made: Make, hostile: str) -> None:
    """A BOM, CRLF, and a ' before what Excel would compute."""
    table = made("csv", "-g", hostile).read_bytes()
    assert table.startswith("\ufeff序号,词目".encode())
    assert (table.count(b"\r\n"), table.count(b"\n")) == (5, 5)
    assert b"\r\n1,'=1+1<b>," in table
    assert ",'@甲{{乙}},".encode() in table
    assert ",'＋没有".encode() in table


def test_places_and_years_narrow_an_export(zz: Run) -> None:
    """As they narrow a look-up."""
    assert zz("export", "jieba", "--place", "株洲", "--year", "2025").stdout == zz("export", "jieba").stdout
    assert zz("export", "jieba", "--place", "海南").status == 2


def test_a_bad_epoch_is_told(zz: Run) -> None:
    """In one line."""
    ran = zz("export", "jieba", SOURCE_DATE_EPOCH="昨天")
    assert (ran.status, ran.stderr) == (2, "zz：SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，不是“昨天”\n")


def test_a_word_longer_than_a_reader_can_hold_is_cut(zz: Run, tmp_path: Path) -> None:
    """Readers of StarDict have buffers of 256 bytes."""
    entry = f'  - number: 1\n    term: "{"长" * 100}"\n    text: "甲。"\n'
    (tmp_path / "long.yaml").write_text(GLOSSARY_HEAD + entry, encoding="utf-8")
    assert (
        zz("export", "stardict", "-g", str(tmp_path / "long.yaml"), "-o", str(tmp_path / "out")).status == 0
    )
    for name, after in (("zz.idx", 8), ("zz.syn", 4)):
        words = io.BytesIO((tmp_path / "out" / name).read_bytes())
        while raw := words.read():
            word, _, rest = raw.partition(b"\0")
            assert len(word) <= 255
            assert word.decode()
            words = io.BytesIO(rest[after:])


def test_readings_are_those_of_the_glossary(zz: Run, tmp_path: Path) -> None:
    """Where it says how a term is read; in JSON, and in the columns of a table."""
    entry = '  - number: 1\n    term: "朝阳行动"\n    reading: {"朝阳": "cháo yáng"}\n    text: "甲。"\n'
    (tmp_path / "read.yaml").write_text(GLOSSARY_HEAD + entry, encoding="utf-8")
    given = ("-g", str(tmp_path / "read.yaml"))
    assert json.loads(zz("list", *given, "-f", "json").stdout)[0]["reading"] == "cháo yáng xíng dòng"
    assert zz("list", *given, "--fields", "reading").stdout == "reading\ncháo yáng xíng dòng\n"
    assert ",朝阳行动,cháo yáng xíng dòng," in zz("export", "csv", *given).stdout


def test_an_export_loads_no_library_of_another_format() -> None:
    """A text needs none at all."""
    code = "import sys; from zhuzhou_cli.export import writer; writer('csv'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert not {row.needs for row in FORMATS.values() if row.needs} & set(done.stdout.split())


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_glossary_is_exported_too(made: Make, name: str) -> None:
    """There is nothing in it, and nothing fails."""
    empty = ROOT / "tests" / "cases" / "files" / "空.yaml"
    assert "八大行动".encode() not in b"".join(content(made(name, "-g", str(empty))).values())


def test_what_a_format_cannot_hold_is_refused(zz: Run, tmp_path: Path) -> None:
    """A cell of Excel has 32,767 characters; nothing is written, and nothing cut."""
    entry = f'  - number: 1\n    term: "甲乙"\n    text: "{"长" * 32_768}"\n'
    (tmp_path / "long.yaml").write_text(GLOSSARY_HEAD + entry, encoding="utf-8")
    ran = zz("export", "excel", "-g", str(tmp_path / "long.yaml"), "-o", str(tmp_path / "out.xlsx"))
    assert (ran.status, ran.stderr) == (2, "zz：excel 的一格最多 32767 字，第1条更长\n")
    assert [path.name for path in tmp_path.iterdir()] == ["long.yaml"]
