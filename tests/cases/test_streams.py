"""What is written, to pipes, files and terminals: each test names its row of the table of facts about pipes.

 1 no line wrapped or cut in a pipe      2 COLUMNS means nothing there     3 cards fold Chinese
 4 help is whole                         5 data is no markup               6 colour as asked for
 7 no colour is no escape byte           8 TERM=dumb                       9 locales that are not UTF-8
10 a GBK locale                         22 characters of ambiguous width
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import GLOSSARY_HEAD, ZZ, Run, untouched
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.render.width import width

pytestmark = pytest.mark.slow
ESCAPE = "\x1b"
MACHINE = ["plain", "json", "jsonl", "csv", "tsv", "markdown"]


@pytest.fixture(scope="session")
def gbk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The variables of a GBK locale, which is made here and needs nobody's rights."""
    folder = tmp_path_factory.mktemp("locales")
    try:
        subprocess.run(
            ["localedef", "-i", "zh_CN", "-f", "GBK", folder / "zh_CN.GBK"], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no GBK locale can be made here (Debian: apt-get install locales): {error}")
    return {"LOCPATH": str(folder), "LC_ALL": "zh_CN.GBK", "LANG": "zh_CN.GBK"}


@pytest.mark.parametrize(
    "extra",
    [
        {"COLUMNS": "40"},
        {"COLUMNS": "10"},
        {"NO_COLOR": "1"},
        {"FORCE_COLOR": "1"},
        {"FORCE_COLOR": "0"},
        {"TTY_COMPATIBLE": "1"},
        {"PY_COLORS": "1", "GITHUB_ACTIONS": "1"},
        {"CLICOLOR_FORCE": "1"},
        {"TERM": "dumb"},
        {"LANG": "C"},
        {"LANG": "POSIX"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONUNBUFFERED": "1"},
    ],
    ids=lambda extra: " ".join(f"{name}={value}" for name, value in extra.items()),
)
@pytest.mark.parametrize("command", [["lookup", "清水湖"], ["list"], ["show", "18", "99"]], ids=" ".join)
def test_the_environment_changes_nothing_in_a_pipe(
    zz: Run, command: list[str], extra: dict[str, str]
) -> None:
    """Rows 1, 2, 6, 8, 9: UTF-8, one record a line, no escape byte, whatever the environment says."""
    assert zz(*command, **extra) == untouched(*command)


def test_a_pipe_gets_each_record_on_one_line(zz: Run, glossary: Glossary) -> None:
    """Row 1: the longest explanation is 700 characters on one line."""
    lines = zz("list").stdout.split("\n")
    assert lines == [*(f"{entry.term}\t{entry.text}" for entry in glossary.entries), ""]
    assert max(map(len, lines)) > 500


@pytest.mark.parametrize("window", [30, 200])
def test_a_pipe_does_not_depend_on_the_window_it_is_typed_in(terminal: Run, zz: Run, window: int) -> None:
    """Row 1: `zz show 18 | cat`, with stderr and stdin still on the terminal."""
    command = f"{' '.join(ZZ)} show 18 | cat"
    assert terminal(program=["bash", "-c", command], columns=window).stdout == zz("show", "18").stdout


@pytest.mark.parametrize("columns", [20, 40, 60])
def test_a_card_folds_chinese_and_cuts_nothing(zz: Run, glossary: Glossary, columns: int) -> None:
    """Row 3: no … stands for words of an explanation, no line is wider than asked for."""
    ran = zz("show", "3", "21", "-f", "card", COLUMNS=str(columns))
    assert max(map(width, ran.stdout.splitlines())) <= columns
    assert "…" not in ran.stdout
    said = "".join(ran.stdout.split())
    assert all(part.term in said for part in glossary.entries[2].parts)


@pytest.mark.parametrize("command", ["lookup", "list", "show", "check", "import"])
def test_help_is_whole_whatever_the_window(terminal: Run, zz: Run, command: str) -> None:
    """Row 4: nothing of it is cut, in a narrow window it is only folded, and nothing in it is coloured."""
    helped = zz(command, "--help").stdout
    narrow, wide = (
        terminal(command, "--help", columns=columns, FORCE_COLOR="1").stdout for columns in (40, 200)
    )
    assert (ESCAPE not in helped, wide) == (True, helped)
    assert ("".join(narrow.split()), max(map(width, narrow.splitlines())) <= 40) == (
        "".join(helped.split()),
        True,
    )


@pytest.mark.parametrize("text", ["[red]d[/red]", "[a b]", "[link=1]", "[/x]", "[1]", ":smile:"])
def test_no_text_is_taken_for_markup(terminal: Run, tmp_path: Path, text: str) -> None:
    """Row 5: brackets in terms, explanations, members and queries are characters."""
    path = tmp_path / "markup.yaml"
    path.write_text(
        f'{GLOSSARY_HEAD}  - number: 1\n    term: "词{text}"\n    text: "甲{text}、乙"\n'
        f'    members: ["甲{text}", "乙"]\n',
        encoding="utf-8",
    )
    screen = terminal("show", "1", "-g", str(path), "--color", "never").stdout
    assert f"词{text}" in screen
    assert f"甲{text}" in screen
    assert f"“{text}没有”" in terminal("lookup", f"{text}没有").stdout


@pytest.mark.parametrize(
    ("options", "extra", "has_colour"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "0"}, False),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ([], {"FORCE_COLOR": "1", "TERM": "dumb"}, False),
        (["--color", "auto"], {"FORCE_COLOR": "1"}, True),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color=ALWAYS"], {"TERM": "dumb"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "command",
    [
        ["lookup", "清水湖"],
        ["lookup", "建设"],
        ["list"],
        ["show", "6"],
        ["check", "tests/data/checks/Z302-0.yaml"],
    ],
    ids=" ".join,
)
def test_colour_is_as_asked_for(
    zz: Run,
    command: list[str],
    options: list[str],
    extra: dict[str, str],
    has_colour: bool,  # noqa: FBT001
) -> None:
    """Rows 6, 7: an option wins over NO_COLOR, that over FORCE_COLOR; no colour is no escape byte at all."""
    assert (ESCAPE in zz(*command, "-f", "card", *options, **extra).stdout) == has_colour


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize(
    "command", [["lookup", "清水湖"], ["list"], ["show", "6"], ["check", "tests/data/checks/Z302-0.yaml"]]
)
def test_machine_formats_are_never_coloured(zz: Run, command: list[str], form: str) -> None:
    """Row 6: with `--color always` either."""
    ran = zz(*command, "-f", form, "--color", "always", FORCE_COLOR="1")
    assert ran.stdout
    assert ESCAPE not in ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "extra", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}], ids=str
)
def test_a_terminal_without_colour_gets_no_escape(terminal: Run, extra: dict[str, str]) -> None:
    """Rows 7, 8: NO_COLOR and TERM=dumb mean no escape byte at all."""
    assert ESCAPE not in terminal("lookup", "清水湖", **extra).stdout


def test_a_terminal_that_cannot_show_a_character_gets_the_rest(terminal: Run) -> None:
    """Row 9: an ASCII terminal loses the hanzi and keeps the card, without a traceback."""
    screen = terminal("show", "21", PYTHONIOENCODING="ascii", NO_COLOR="1").stdout
    assert "  21  LPR" in screen.splitlines()
    assert "Traceback" not in screen


def test_a_pipe_gets_utf_8_in_a_gbk_locale(zz: Run, gbk: dict[str, str]) -> None:
    """Row 10: what is written to files does not depend on who wrote it; arguments are GBK there."""
    assert zz("lookup", "八大行动".encode("gbk"), **gbk) == zz("lookup", "八大行动")
    assert zz("list", "-f", "json", **gbk) == zz("list", "-f", "json")


def test_a_gbk_terminal_gets_gbk(terminal: Run, gbk: dict[str, str]) -> None:
    """Row 10: frames and all; a character that GBK has not is a question mark."""
    ran = terminal("lookup", "八大行动".encode("gbk"), encoding="gbk", NO_COLOR="1", **gbk)
    assert "─" in ran.stdout
    assert "8 民生可感行动" in ran.stdout
    assert "没有找到" in terminal("lookup", "𠀀没有".encode("gb18030"), encoding="gbk", **gbk).stdout


def test_a_note_in_a_gbk_locale_goes_to_files_as_utf_8(zz: Run, gbk: dict[str, str]) -> None:
    """Row 10: `2> log` as well."""
    assert zz("lookup", "不存在的词".encode("gbk"), **gbk).stderr == zz("lookup", "不存在的词").stderr


def test_nothing_is_lined_up_after_characters_of_ambiguous_width(zz: Run, tmp_path: Path) -> None:
    """Row 22: members with “ ” or · in them stand a line each, unless ZZ_AMBIGUOUS says how wide they are."""
    path = tmp_path / "glossary.yaml"
    members = [f"“{sign}”行动" for sign in "甲乙丙丁戊己"]
    listed = "".join(f"      - {member}\n" for member in members)
    entry = f"  - number: 1\n    term: 六项行动\n    text: {'、'.join(members)}。\n    members:\n{listed}"
    path.write_text(GLOSSARY_HEAD + entry, encoding="utf-8")

    def lines(**extra: str) -> list[str]:
        shown = zz("show", "1", "-f", "card", "-g", str(path), COLUMNS="80", **extra).stdout
        return [line for line in shown.splitlines() if "”" in line]

    assert [line.strip() for line in lines()] == [f"{i} {member}" for i, member in enumerate(members, 1)]
    assert lines(ZZ_AMBIGUOUS="2")[0] == "  1 “甲”行动   3 “丙”行动   5 “戊”行动"


@pytest.mark.parametrize("said", ["wide", "3", "２"])
def test_a_width_that_no_terminal_has_is_refused(zz: Run, said: str) -> None:
    """ZZ_AMBIGUOUS is 1 or 2: one line on stderr, status 2, and no card."""
    ran = zz("show", "1", "-f", "card", ZZ_AMBIGUOUS=said)
    assert (ran.stdout, ran.status) == ("", 2)
    assert ran.stderr == f"zz：ZZ_AMBIGUOUS 只能是 1 或 2，不是“{said}”\n"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv"])
def test_machine_formats_hold_no_control_characters(zz: Run, form: str) -> None:
    """C0, C1 and bidi controls of a query are escaped or blank; JSON still gives them back."""
    query = "八大\x1b行\x9b动\u202e"
    ran = zz("lookup", query, "-f", form)
    assert not {"\x1b", "\x9b", "\u202e"} & set(ran.stdout)
    if form == "jsonl":
        assert json.loads(ran.stdout)["query"] == query
