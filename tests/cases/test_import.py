"""`zz import`, as real processes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import DATA, ZZ, Run, environment

REPORTS = DATA / "reports"
DOT = str(REPORTS / "dot.txt")


def test_a_report_becomes_a_glossary_that_check_accepts(zz: Run, tmp_path: Path) -> None:
    """The file is clean; the last line on stderr says what was done."""
    path = tmp_path / "词表.yaml"
    ran = zz("import", DOT, "-o", str(path))
    assert (ran.stdout, ran.status, ran.stderr.splitlines()[-1]) == ("", 0, f"{DOT}：6 条，写入 {path}")
    assert zz("check", str(path)).status == 0


def test_without_a_target_the_glossary_goes_to_stdout(zz: Run, tmp_path: Path) -> None:
    """It is the text that -o would write; what was taken from the text goes to stderr, with file and line."""
    ran = zz("import", DOT)
    zz("import", DOT, "-o", str(tmp_path / "a.yaml"))
    assert ran.stdout == (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert f"{DOT}:2: 地方“青禾县”取自会议名称" in ran.stderr


def test_what_is_told_is_not_inferred(zz: Run) -> None:
    """--place, --date, --title and --url stand in the head."""
    ran = zz(
        "import",
        DOT,
        "--place",
        "稻城",
        "--date",
        "2032",
        "--title",
        "名称",
        "--url",
        "https://example.org/a",
    )
    head = ran.stdout.split("entries:")[0]
    assert all(
        f"  {line}\n" in head
        for line in ("place: 稻城", 'date: "2032"', "title: 名称", "url: https://example.org/a")
    )
    assert "地方“" not in ran.stderr


def test_a_report_without_glossary_is_said_and_nothing_written(zz: Run, tmp_path: Path) -> None:
    """One line, status 1, no file."""
    report, path = tmp_path / "无.txt", tmp_path / "a.yaml"
    report.write_text("各位代表：\n1.经济：增长5%。\n2.民生：改善。\n", encoding="utf-8")
    ran = zz("import", str(report), "-o", str(path))
    assert (ran.stdout, ran.stderr, ran.status, path.exists()) == ("", f"{report}：没有名词解释\n", 1, False)


def test_a_file_is_overwritten_only_by_force(zz: Run, tmp_path: Path) -> None:
    """What was there stays, byte for byte, and no draft is left beside it."""
    path = tmp_path / "a.yaml"
    path.write_text("mine", encoding="utf-8")
    ran = zz("import", DOT, "-o", str(path))
    assert (ran.status, path.read_text(encoding="utf-8"), "--force" in ran.stderr) == (2, "mine", True)
    assert zz("import", DOT, "-o", str(path), "--force").status == 0
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


def test_one_bad_file_does_not_stop_the_others(zz: Run, tmp_path: Path) -> None:
    """The summary says what happened to each; the status is the worst."""
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    names = [str(tmp_path / "bad.docx"), str(tmp_path / "none.txt"), DOT]
    ran = zz("import", *names, "-o", str(tmp_path / "out"))
    assert ran.status == 2
    assert [line.split("：")[1].split("，")[0] for line in ran.stderr.splitlines()[-3:]] == [
        "读不了",
        "读不了",
        "6 条",
    ]
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["dot.yaml"]


@pytest.mark.parametrize("name", ["有 空格.txt", "中文报告.txt", "两\n行.txt", "-dash.txt"])
def test_any_file_name_works(tmp_path: Path, name: str) -> None:
    """Spaces, Chinese, line breaks, a leading dash."""
    shutil.copy(DOT, tmp_path / name)
    call = [*ZZ, "import", "-o", "out.yaml", "--", name]
    done = subprocess.run(call, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert (done.returncode, (tmp_path / "out.yaml").exists()) == (0, True)
    assert all(line.count(b"\x1b") == 0 for line in done.stderr.splitlines())


def test_a_dash_is_standard_input() -> None:
    """The kind is told by the bytes."""
    for name in ("dot.txt", "page.html", "report.pdf"):
        call = [*ZZ, "import", "-"]
        data = (REPORTS / name).read_bytes()
        done = subprocess.run(call, input=data, env=environment(), capture_output=True, check=False)
        assert (done.returncode, done.stdout.count(b"- number: ")) == (0, 6)


def test_json_holds_the_proposal_and_the_remarks(zz: Run) -> None:
    """Entries as in `zz show -f json`, and what an editor should look at."""
    made = json.loads(zz("import", DOT, "-f", "json").stdout)
    assert [entry["number"] for entry in made["entries"]] == [1, 2, 3, 4, 5, 6]
    assert made["entries"][2]["aliases"] == ["两扩", "两稳"]
    assert set(made) == {"id", "title", "entries", "inferred", "remarks"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([DOT, "--date", "1月"], "不是日期"),
        ([DOT, "-f", "xml"], "没有“xml”这种格式"),
        ([DOT, DOT], "-o 文件夹"),
        ([DOT, "--place", "\x1b]0;x\x07"], "不可见"),
    ],
)
def test_a_slip_gets_one_line(zz: Run, arguments: list[str], said: str) -> None:
    """What is wrong and what to do, with status 2."""
    ran = zz("import", *arguments)
    assert (ran.stdout, ran.status, ran.stderr.count("\n"), said in ran.stderr) == ("", 2, 1, True)
