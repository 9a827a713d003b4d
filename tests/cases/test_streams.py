"""Pipes, files, terminals and what comes in: each test names its row of the table of facts about pipes.

 1 no line wrapped or cut in a pipe      2 COLUMNS means nothing there     3 cards fold Chinese
 4 help is whole                         5 data is no markup               6 colour as asked for
 7 no colour is no escape byte           8 TERM=dumb                       9 locales that are not UTF-8
10 a GBK locale                         11 a reader that stops early      12 closed stdout
13 closed stdin                         14 a full disk                    15 Ctrl-C and SIGTERM
16 bytes in arguments                   17 long arguments                 18 blanks and marks round a term
19 terms that begin with -              20 bytes on stdin                 21 no traceback
22 characters of ambiguous width
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import GLOSSARY_HEAD, ROOT, ZZ, Run, environment
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.render.width import width

ESCAPE = "\x1b"
MACHINE = ["plain", "json", "jsonl", "csv", "tsv", "markdown"]


def fed(data: bytes, *arguments: str, **extra: str) -> subprocess.CompletedProcess[bytes]:
    """What `zz lookup -` makes of bytes on stdin."""
    return subprocess.run(
        [*ZZ, "lookup", "-", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env=environment(**extra),
    )


def shell(command: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """A command line of bash, in which zz is zz."""
    return subprocess.run(
        ["bash", "-c", f'zz() {{ "{sys.executable}" -m zhuzhou_cli "$@"; }}; {command}'],
        capture_output=True,
        check=False,
        env=environment(**extra),
        cwd=ROOT,
        text=True,
    )


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
    assert zz(*command, **extra) == zz(*command)


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
    """Row 4: nothing of it is cut, in a narrow window either, and nothing in it is coloured."""
    helped = zz(command, "--help").stdout
    assert ESCAPE not in helped
    for columns in (40, 200):
        assert terminal(command, "--help", columns=columns, FORCE_COLOR="1").stdout == helped


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


@pytest.mark.parametrize(
    "command",
    [
        "zz show -f json $(yes 18 | head -60)",
        "zz list",
        "zz lookup LPR",
        "zz lookup -f jsonl LPR",
        "yes LPR | zz lookup -",
        "PYTHONUNBUFFERED=1 zz list",
        "zz --help",
    ],
)
def test_a_reader_that_stops_early_is_no_error(command: str, tmp_path: Path) -> None:
    """Row 11: silent, and the status that a signal leaves; the reader here takes nothing at all."""
    fifo = str(tmp_path / "gone")
    os.mkfifo(fifo)
    # The reader is gone before zz writes: it lets zz begin only after it has closed its end.
    done = shell(f"{{ read < $GONE; {command}; echo $? >&2; }} | {{ exec <&-; echo > $GONE; }}", GONE=fifo)
    assert done.stderr.split() == [str(128 + signal.SIGPIPE)]


def test_head_takes_its_line_and_all_is_quiet() -> None:
    """Row 11: `zz lookup - --format jsonl < queries | head -1`."""
    done = shell('yes 八大行动 | zz lookup - --format jsonl | head -1; echo "${PIPESTATUS[1]}"')
    first, status = done.stdout.splitlines()
    assert json.loads(first)["status"] == "found"
    assert (int(status), done.stderr) == (128 + signal.SIGPIPE, "")


@pytest.mark.parametrize(
    ("closed", "status", "said"),
    [
        ("<&-", 0, ""),
        (">&-", 74, "zz：写不出结果"),
        ("2>&-", 0, ""),
        ("<&- 2>&-", 0, ""),
        ("<&- >&- 2>&-", 74, ""),
    ],
)
@pytest.mark.parametrize("command", ["lookup LPR", "lookup -n 1 LPR", "list", "list -f json"])
def test_a_closed_stream_is_no_traceback(command: str, closed: str, status: int, said: str) -> None:
    """Rows 12, 13: what cannot be written is an error, what cannot be read is empty."""
    done = shell(f"zz {command} {closed}")
    assert (done.returncode, done.stderr[: len(said) or None]) == (status, said)


def test_a_closed_stdin_is_empty() -> None:
    """Row 13: no query, no answer, no error."""
    done = shell("zz lookup - <&-")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "command", ["lookup LPR", "lookup -n 1 LPR", "show -f json $(yes 18 | head -60)", "check -h"]
)
def test_a_full_disk_is_reported(command: str) -> None:
    """Row 14: what could not be written is one line and status 74, be it much or little."""
    done = shell(f"zz {command} > /dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (74, 1)
    assert "写不出结果" in done.stderr


def test_a_note_that_cannot_be_written_does_not_cost_the_answer() -> None:
    """Row 14: whatever becomes of stderr, stdout has the record."""
    done = shell("zz lookup 清水湖 2> /dev/full")
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)


@pytest.mark.parametrize("options", [[], ["-f", "jsonl"]], ids=["front door", "Typer"])
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_quietly(options: list[str], number: int, status: int) -> None:
    """Row 15: before and behind Typer; and each answer is written as its query is read."""
    with subprocess.Popen(
        [*ZZ, "lookup", "-", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"LPR\n")
        process.stdin.flush()
        assert b"LPR" in process.stdout.readline()  # it is reading now
        process.send_signal(number)
        _, said = process.communicate()
    assert (process.returncode, said) == (status, b"")


def test_ctrl_c_on_a_terminal_ends_quietly(terminal: Run) -> None:
    """Row 15: the key itself, typed while zz waits for a query."""
    ran = terminal("lookup", "-", typed=[("", b"LPR\n"), ("贷款市场报价利率", b"\x03")])
    assert (ran.status, "Traceback" in ran.stdout) == (130, False)


@pytest.mark.parametrize("form", [["plain"], ["jsonl"], ["csv"], ["tsv"], ["markdown"], ["card"]])
def test_each_answer_is_written_as_its_query_is_read(form: list[str]) -> None:
    """A program that asks and waits gets its answer before it asks again, in any format but json."""
    with subprocess.Popen(
        [*ZZ, "lookup", "-", "-f", *form], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin
        assert process.stdout
        for query in ("LPR", "八大行动"):
            process.stdin.write(f"{query}\n".encode())
            process.stdin.flush()
            while query.encode() not in process.stdout.readline():
                pass
        process.stdin.close()
        process.stdout.read()
    assert process.returncode == 0


@pytest.mark.parametrize("option", [[], ["--place"]], ids=["a term", "an option"])
def test_arguments_in_gb18030_are_understood(zz: Run, option: list[str]) -> None:
    """Row 16: bytes that the locale cannot decode are tried in the national encoding."""
    if option:
        assert zz("lookup", "LPR", "--place", "株洲".encode("gb18030")) == zz(
            "lookup", "LPR", "--place", "株洲"
        )
    else:
        assert zz("lookup", "八大行动".encode("gb18030")) == zz("lookup", "八大行动")


@pytest.mark.parametrize(
    "arguments",
    [
        ["lookup", b"\xff\xfe\xfa"],
        ["lookup", "-n", "1", b"\xff\xfe\xfa"],
        [b"\xff\xfe\xfa"],
        ["list", "--place", b"\xff\xfe\xfa"],
    ],
    ids=str,
)
@pytest.mark.parametrize("extra", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=["UTF-8", "C"])
def test_bytes_in_no_encoding_are_refused(
    zz: Run, arguments: list[str | bytes], extra: dict[str, str]
) -> None:
    """Row 16: one line with the bytes escaped, status 2."""
    ran = zz(*arguments, **extra)
    assert (ran.stdout, ran.status) == ("", 2)
    assert ran.stderr == "zz：参数 '\\udcff\\udcfe\\udcfa' 既不是 UTF-8 也不是 GB18030\n"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "plain", "markdown"])
def test_a_file_name_that_is_no_text_leaves_the_output_text(zz: Run, tmp_path: Path, form: str) -> None:
    """Row 16: in findings its bytes are escaped."""
    ran = zz("check", bytes(tmp_path) + b"/\xb0\xcb.yaml", "-f", form)
    assert (ran.status, "\\udcb0\\udccb" in ran.stdout.replace("\\\\", "\\")) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lookup", "长" * 30_000], "有 30000 字，最多查 200 字"),
        (["x" * 100_000], "没有命令“xxx"),
        (["list", "--" + "y" * 100_000], "没有选项 --yyy"),
        (["list", "-f", "z" * 100_000], "没有“zzz"),
        (["list", "--color", "z" * 100_000], "没有“zzz"),
        (["list", "--fields", "z" * 100_000], "没有“zzz"),
        (["show", "9" * 100_000], "不是序号"),
        (["list", "w" * 100_000], "多余的参数 www"),
        (["lookup", b"\xff" * 100_000], "既不是 UTF-8 也不是 GB18030"),
    ],
    ids=lambda value: value[0][:8] if isinstance(value, list) else "",
)
def test_a_long_argument_is_cut_in_messages(zz: Run, arguments: list[str | bytes], said: str) -> None:
    """Row 17: one short line. From 128 KiB on the kernel itself refuses, and the shell says so."""
    ran = zz(*arguments)
    assert (ran.stdout, ran.stderr.count("\n")) == ("", 1)
    assert said in ran.stderr
    assert len(ran.stderr) < 400


def test_what_the_kernel_refuses_can_be_piped() -> None:
    """Row 17: an argument over 128 KiB never arrives; the same text on stdin does."""
    done = shell('text=$(printf "%0200000d" 0); zz lookup "$text"; echo $?; zz lookup - <<< "$text"; echo $?')
    assert done.stdout == "126\n1\n"
    assert "有 200000 字，最多查 200 字" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "term",
    [" 八大行动 ", "八大\n行动", "\ufeff八大行动", "八大\u200b行动", "\u3000八大行动\r", "八 大 行 动"],
    ids=ascii,
)
def test_blanks_and_marks_round_a_term_mean_nothing(zz: Run, term: str) -> None:
    """Row 18: what copying from a page brings along."""
    assert zz("lookup", term).stdout == zz("lookup", "八大行动").stdout


@pytest.mark.parametrize("term", ["", "  ", "\u3000", "\n"], ids=ascii)
def test_an_empty_term_is_a_slip_of_the_caller(zz: Run, term: str) -> None:
    """Row 18: a script that passes an empty variable is told so."""
    ran = zz("lookup", term)
    assert (ran.stdout, ran.status, "空" in ran.stderr) == ("", 2, True)


def test_a_term_that_begins_with_a_hyphen_goes_behind_two(zz: Run) -> None:
    """Row 19: the message says so, and it works."""
    refused = zz("lookup", "-开头")
    assert (refused.status, "写在 -- 之后" in refused.stderr) == (2, True)
    assert "没有找到“-开头”" in zz("lookup", "--", "-开头").stderr


QUERIES = "八大行动\nLPR\n清水湖"


@pytest.mark.parametrize(
    "data",
    [
        QUERIES.encode(),
        f"{QUERIES}\n".encode(),
        QUERIES.replace("\n", "\r\n").encode(),
        QUERIES.encode("utf-8-sig"),
        QUERIES.encode("gb18030"),
        f"\ufeff{QUERIES}".encode("gb18030"),
        f"\ufeff{QUERIES}".encode("utf-16-le"),
        f"\ufeff{QUERIES}\n".replace("\n", "\r\n").encode("utf-16-be"),
        QUERIES.replace("\n", "\n\n  \n").encode(),
    ],
    ids=[
        "UTF-8",
        "last line ended",
        "CRLF",
        "UTF-8 BOM",
        "GB18030",
        "GB18030 BOM",
        "UTF-16 LE",
        "UTF-16 BE",
        "blank",
    ],
)
@pytest.mark.parametrize(
    "extra", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}], ids=["UTF-8", "C"]
)
def test_lines_of_any_chinese_encoding_are_understood(data: bytes, extra: dict[str, str]) -> None:
    """Row 20: each gives the same answers, whatever the locale."""
    done = fed(data, "-f", "jsonl", **extra)
    assert [json.loads(line)["query"] for line in done.stdout.splitlines()] == QUERIES.split("\n")
    assert done.returncode == 0


@pytest.mark.parametrize("sign", ["\u2028", "\x0b", "\x0c", "\x85", "\r"], ids=ascii)
def test_only_a_line_feed_ends_a_line(sign: str) -> None:
    """Row 20: what Python calls a line break is a character of a query."""
    done = fed(f"八大{sign}行动\nLPR\n".encode(), "-f", "jsonl")
    assert [json.loads(line)["query"] for line in done.stdout.splitlines()] == [f"八大{sign}行动", "LPR"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"LPR\nL\0PR\n", "标准输入第 2 行有 NUL 字符，不是文本"),
        ("LPR\nLPR\n".encode("utf-16-le"), "标准输入第 1 行有 NUL 字符，不是文本"),
        ("LPR\n".encode("utf-32"), "标准输入第 1 行有 NUL 字符，不是文本"),
        (b"LPR\nLPR\n\xff\xff\n", "标准输入第 3 行既不是 UTF-8 也不是 GB18030 文本"),
        (b"\xff\xfeL\0P\0R\0\n\0L\0\n", "标准输入第 2 行既不是 UTF-8 也不是 GB18030 文本"),
        (b"\xff\xfe\x00\xd8\n\0", "标准输入第 1 行既不是 UTF-8 也不是 GB18030 文本"),
    ],
    ids=["NUL", "UTF-16 without BOM", "UTF-32", "binary", "half a unit", "half a pair"],
)
def test_what_is_no_text_is_refused_with_its_line(data: bytes, said: str) -> None:
    """Row 20: lines before it are answered, then one line on stderr and status 2."""
    done = fed(data)
    assert (done.returncode, done.stderr.decode().splitlines()[-1]) == (2, f"zz：{said}")
    assert set(done.stdout.decode().splitlines()) <= {"LPR\t贷款市场报价利率。"}


def test_a_stdin_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    """Row 20: one line that blames the input, not the output."""
    done = shell(f"zz lookup - 0> {tmp_path}/written")
    assert (done.returncode, done.stderr.startswith("zz：标准输入读不了")) == (2, True)


def test_a_fault_of_zz_itself_is_one_line() -> None:
    """Row 21: what went wrong, and where, on stderr, to be reported; status 70."""
    # No input is known that leads to such a fault; this one is planted behind the door.
    code = (
        "import sys\nfrom zhuzhou_cli.cli import door\ndoor._carry_out = lambda argv: {}[0]\n"
        "sys.exit(door.run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env=environment(), text=True
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (70, "", 1)
    assert "KeyError: 0" in done.stderr


def test_nothing_is_lined_up_after_characters_of_ambiguous_width(zz: Run) -> None:
    """Row 22: members with “ ” or · in them stand in a tree, where no column follows them."""
    wide = zz("show", "4", "8", "15", "-f", "card", COLUMNS="120").stdout
    told = [line for line in wide.splitlines() if "├" in line or "└" in line]
    assert any("·" in line or "“" in line for line in told)
    assert not [line for line in wide.splitlines() if "·" in line and "   2 " in line]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("\x1b[31m红", "没有找到“?[31m红”"),
        ("不存在\u3000的词", "没有找到“不存在 的词”"),
        ("长" * 1000, "有 1000 字，最多查 200 字"),
        ("9" * 150, "没有找到"),
    ],
    ids=["escape", "blank", "long", "number"],
)
def test_a_query_is_quoted_short_and_harmless(zz: Run, query: str, said: str) -> None:
    """What a message quotes neither moves the cursor nor fills the screen."""
    ran = zz("lookup", query)
    assert (ran.stdout, ran.status, ran.stderr.count("\n")) == ("", 1, 1)
    assert said in ran.stderr
    assert len(ran.stderr) < 100


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv"])
def test_machine_formats_hold_no_control_characters(zz: Run, form: str) -> None:
    """C0, C1 and bidi controls of a query are escaped or blank; JSON still gives them back."""
    query = "八大\x1b行\x9b动\u202e"
    ran = zz("lookup", query, "-f", form)
    assert not {"\x1b", "\x9b", "\u202e"} & set(ran.stdout)
    if form == "jsonl":
        assert json.loads(ran.stdout)["query"] == query


def spelt(count: int) -> Iterator[bytes]:
    """So many different ways to write one term: with blanks between its characters, or not."""
    term = "北斗产业发展和规模应用“十件大事”"
    for i in range(count):
        yield "".join(sign + " " * (i >> place & 1) for place, sign in enumerate(term)).encode() + b"\n"


# A process takes over the memory of the one that starts it, so a small one stands between.
PEAK = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
)
PEAK += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"


def test_memory_does_not_grow_with_the_number_of_queries(tmp_path: Path) -> None:
    """A hundred thousand queries, no two the same, take at most a third more than a thousand."""
    peaks = []
    for count in (1_000, 100_000):
        path = tmp_path / str(count)
        path.write_bytes(b"".join(spelt(count)))
        with path.open("rb") as queries:
            done = subprocess.run(
                [sys.executable, "-c", PEAK, *ZZ, "lookup", "-"],
                stdin=queries,
                capture_output=True,
                env=environment(),
                check=True,
            )
        peaks.append(int(done.stdout))
    assert peaks[1] < peaks[0] * 4 / 3, peaks
