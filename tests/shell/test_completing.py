"""`zz __complete`: what each shell is told, by real processes; what it understands of a command line."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT, ZZ, Run, environment
from tests.library.conftest import written
from tests.shell.test_tab import SPECIAL
from zhuzhou_cli.cli.app import app
from zhuzhou_cli.cli.commands.complete import Spot, candidates
from zhuzhou_cli.cli.tables.commands import COMMANDS
from zhuzhou_cli.shell.replies import FILES


def told(zz: Run, *arguments: str, **extra: str) -> list[str]:
    """The lines of a reply; nothing is ever said on stderr, and the exit status is 0."""
    ran = zz("__complete", *arguments, **extra)
    assert (ran.stderr, ran.status) == ("", 0)
    return ran.stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "reply"),
    [
        (("bash", "zz lookup bad"), ["八大行动"]),
        (("bash", "zz lookup 'bad"), ["八大行动"]),
        (("bash", "FOO=1 BAR= zz lookup bad"), ["八大行动"]),
        (("bash", "zz lookup --format=j"), ["json", "jsonl"]),
        (("bash", "zz lookup --format=j", "9", " \t"), ["--format=json", "--format=jsonl"]),
        (("bash", "zz lookup -fj"), ["-fjson", "-fjsonl"]),
        (("bash", "zz lookup 两"), ["两园、两群", "两园", "两群"]),
        (("bash", "zz lookup 两", "9"), ["两园", "两群"]),
        (("zsh", "--", "lookup", "--format=j"), ["json", "jsonl"]),
        (("zsh", "--", "lookup", "lp"), ["LPR\t贷款市场报价利率。"]),
        (("fish", "--", "lookup", "lp"), ["LPR\t贷款市场报价利率。"]),
        (("fish", "--", "lookup", "sbg"), ["sbgc\t三百工程 百村洁净、百村美丽、百村幸福工程。"]),
        (("fish-tab", "--", "lookup", "sbg"), ["三百工程 "]),
        (("fish-tab", "--", "lookup", "ba"), ["八"]),
        (("fish-tab", "--", "lookup", "sz"), []),
        (("bash", "zz lookup 十大j", "9"), []),
        (("zsh", "--", "sbgc"), ["三百工程\t百村洁净、百村美丽、百村幸福工程。"]),
        (("fish", "--", "sbg"), ["sbgc\t三百工程 百村洁净、百村美丽、百村幸福工程。"]),
        (("zsh", "--", "sbgc", "lp"), ["LPR\t贷款市场报价利率。"]),
        (("fish-tab", "--", "lookup", "四"), []),
        (("fish-tab", "--", "check", "zf"), []),
        (("powershell", "--", "lookup", "=sbg"), ["三百工程\t三百工程\t百村洁净、百村美丽、百村幸福工程。"]),
        (
            ("powershell", "--", "lookup", "=“二"),
            ["'“二分法”改革'\t“二分法”改革\t融资化债与市场化经营分离、商业类与成本类子公司…"],
        ),
        (("bash", "zz check a"), [FILES]),
        (("zsh", "--", "lookup", "-g", ""), [FILES]),
        # Where to and from is the shell's: file names, and no words of zz.
        (("bash", "zz lookup - < "), [FILES]),
        (("bash", "zz lookup - <词"), [FILES]),
        (("bash", "zz list > x"), [FILES]),
        (("bash", "zz lookup 2> x bad", "9"), ["八大行动"]),
        (("bash", "zz lookup $HO", "9"), []),  # a variable
        (("zsh", "--", "help", "退"), ["退出码\t脚本怎样知道查到没有"]),
        # Nothing, and no complaint.
        ((), []),
        (("bash",), []),
        (("tcsh", "--", "lookup", "bad"), []),
        (("zsh",), []),
        (("bash", "zz lokup bad"), []),
        (("bash", "zz -g /nowhere lookup bad"), []),
        (("bash", "zz lookup --year x bad"), []),
        (("bash", "zz lookup --place 月球 bad"), []),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_shell_is_told(zz: Run, arguments: tuple[str, ...], reply: list[str]) -> None:
    """Each in its way: values quoted for bash, with glosses for zsh, keys for fish."""
    assert told(zz, *arguments) == reply


def test_bash_is_told_glosses_only_where_candidates_are_listed(zz: Run) -> None:
    """In columns, for a hanzi takes two."""
    listed = told(zz, "bash", "zz lookup 四z", "63")
    assert listed[:2] == [
        "四中心一基地  (陶瓷检验检测中心、釉下五彩瓷釉料研发中心、陶瓷…)",
        "四走四看      (走进部门看审批、走进政法(系统)看法治、走进园…)",
    ]
    assert told(zz, "bash", "zz lookup 四z", "9") == []  # 四, which they share, says less
    assert told(zz, "bash", "zz lookup 四z", "33")[0] == " "  # so they are made to share nothing
    assert told(zz, "bash", "zz lookup 四", "9") == ["四中心", "四走四看"]


@pytest.mark.parametrize(("sign", "reply"), [("3", []), ("1", ["八关", "兵工"])])
def test_bash_is_told_nothing_that_would_be_torn(
    zz: Run, tmp_path: Path, sign: str, reply: list[str]
) -> None:
    """八关 and 兵工 share the first two of their bytes; a hanzi of three signs is one of bytes."""
    text = SPECIAL.read_text(encoding="utf-8").replace("两个 一百年", "八关").replace("单'引号", "兵工")
    (tmp_path / "half.yaml").write_text(text, encoding="utf-8")
    variables = {"ZZ_GLOSSARY": str(tmp_path / "half.yaml")}
    assert told(zz, "bash", "zz lookup bg", "9", ":=", sign, **variables) == reply


def large_glossary(path: Path) -> Path:
    """A glossary of 3,000 entries and those with special signs."""
    head, entries = SPECIAL.read_text(encoding="utf-8").split("entries:\n")
    added = "".join(f"  - number: {i}\n    term: 某词{i}\n    text: 说明\n" for i in range(30, 3000))
    path.write_text(f"{head}entries:\n{entries}{added}", encoding="utf-8")
    return path


@pytest.mark.slow
def test_what_would_take_long_is_not_compiled_for_a_tab(zz: Run, tmp_path: Path) -> None:
    """A large glossary is completed once it was looked up in."""
    large = str(large_glossary(tmp_path / "large.yaml"))
    asked = ("zsh", "--", "lookup", "党")
    assert told(zz, *asked, ZZ_GLOSSARY=large) == []
    assert zz("lookup", "党(工)委", ZZ_GLOSSARY=large).status == 0
    assert told(zz, *asked, ZZ_GLOSSARY=large) == ["党(工)委\t第20种"]


@pytest.mark.slow
def test_a_report_that_is_added_to_a_large_library_is_completed_at_once(zz: Run, tmp_path: Path) -> None:
    """For nothing but it has to be compiled."""
    large = str(large_glossary(tmp_path / "large.yaml"))
    assert zz("lookup", "党(工)委", ZZ_GLOSSARY=large).status == 0
    both = os.pathsep.join([large, str(written(tmp_path / "small.yaml", "党代表"))])
    assert told(zz, "zsh", "--", "lookup", "党代", ZZ_GLOSSARY=both) == ["党代表\t释义。"]


@pytest.mark.parametrize(
    ("words", "last", "command", "value", "typed"),
    [
        ([], "l", "", "<command>", "l"),
        (["lookup"], "bad", "lookup", "<term>", "bad"),
        (["八大行动"], "bad", "lookup", "<term>", "bad"),
        (["lookup", "八大行动", "三百工程"], "", "lookup", "<term>", ""),
        (["-g", "a.yaml", "lookup"], "", "lookup", "<term>", ""),
        (["--glossary=a.yaml", "lookup"], "", "lookup", "<term>", ""),
        (["-ga.yaml", "lookup"], "", "lookup", "<term>", ""),
        (["-g"], "a", "", "<file>", "a"),
        (["lookup", "-f"], "j", "lookup", "card|plain|json|jsonl|csv|tsv|markdown", "j"),
        (["lookup", "--format"], "j", "lookup", "card|plain|json|jsonl|csv|tsv|markdown", "j"),
        (["lookup"], "--format=j", "lookup", "card|plain|json|jsonl|csv|tsv|markdown", "j"),
        (["lookup"], "-fj", "lookup", "card|plain|json|jsonl|csv|tsv|markdown", "j"),
        (["lookup", "-f", "json"], "八", "lookup", "<term>", "八"),
        (["lookup", "--exact"], "八", "lookup", "<term>", "八"),
        (["lookup", "--nonsense"], "八", "lookup", "<term>", "八"),
        (["lookup"], "--", "lookup", "<option>", "--"),
        (["lookup"], "-", "lookup", "<option>", "-"),
        (["lookup", "--"], "--f", "lookup", "<term>", "--f"),
        (["lookup", "-"], "", "lookup", "<term>", ""),
        (["lookup"], "--nonsense=", "lookup", "", ""),
        (["lookup", "--limit"], "", "lookup", "<count>", ""),
        (["show", "1"], "", "show", "<number>", ""),
        (["list"], "", "list", "<term>", ""),
        (["paths"], "", "paths", "", ""),
        (["glossary"], "", "glossary", "<command>", ""),
        (["glossary", "add"], "", "glossary add", "<file>", ""),
        (["glossary", "remove"], "", "glossary remove", "<glossary>", ""),
        (["completion"], "", "completion", "bash|zsh|fish|powershell", ""),
        (["completion", "bash"], "", "completion", "", ""),
        (["bdxd"], "", "lookup", "<term>", ""),
        (["lokup"], "", "", "", ""),
        (["glossary add"], "", "lookup", "<term>", ""),
        (["-g", "a.yaml", "check"], "", "check", "<file>", ""),
    ],
)
def test_where_the_cursor_is(words: list[str], last: str, command: str, value: str, typed: str) -> None:
    """The command, and what kind of value is typed."""
    spot = Spot(words, last)
    assert (spot.line.command, spot.value, spot.typed) == (command, value, typed)


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        (["lookup"], "--f", ["--format", "--fields", "--full"]),
        (["lookup", "--exact", "-n", "1"], "--", None),
        (["list"], "--fields=number,te", ["--fields=number,term", "--fields=number,text"]),
        (["list", "--fields"], "term,t", ["term,text"]),
        (["glossary"], "", ["new", "add", "update", "list", "remove", "path"]),
        (["completion"], "", ["bash", "zsh", "fish", "powershell"]),
    ],
)
def test_what_fits_there(words: list[str], last: str, expected: list[str] | None) -> None:
    """Names from the table; an option that was given is not offered again, unless it may be repeated."""
    found = [one.value for one in candidates(words, last)]
    if expected is None:
        assert "--glossary" in found
        assert not {"--exact", "--limit"} & set(found)
    else:
        assert found == expected


def test_the_table_of_commands_is_what_its_script_makes() -> None:
    """Whoever changes a command runs scripts/make_commands.py."""
    made = runpy.run_path(str(ROOT / "scripts" / "make_commands.py"))
    assert made["TARGET"].read_text(encoding="utf-8") == made["render"]()


def test_every_command_is_in_the_table() -> None:
    """With a line that says what it does, and for each option one as well."""
    named = {one.name for one in app.registered_commands} | {one.name for one in app.registered_groups}
    assert {path.split(" ")[0] for path in COMMANDS if path} == named
    assert [
        path for path, (gloss, options, _) in COMMANDS.items() if not gloss or not all(o[3] for o in options)
    ] == []


@pytest.mark.skipif(not shutil.which("localedef"), reason="not installed: localedef")
def test_a_shell_in_a_gbk_locale_is_answered_in_gbk(tmp_path: Path) -> None:
    """It knows no other encoding; an answer that a person or a program reads stays UTF-8."""
    made = ["localedef", "-f", "GBK", "-i", "zh_CN", str(tmp_path / "zh_CN.GBK")]
    subprocess.run(made, check=False, capture_output=True)
    if not (tmp_path / "zh_CN.GBK").exists():
        pytest.skip("no GBK in this system's locales")
    variables = environment(LOCPATH=str(tmp_path), LC_ALL="zh_CN.GBK")

    def said(*arguments: str) -> bytes:
        return subprocess.run([*ZZ, *arguments], check=True, capture_output=True, env=variables).stdout

    assert said("__complete", "zsh", "--", "lookup", "bad").decode("gbk").startswith("八大行动\t")
    assert said("lookup", "LPR").decode("utf-8") == "LPR\t贷款市场报价利率。\n"
