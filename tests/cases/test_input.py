"""What comes in, as arguments or on stdin: each test names its row of the table of facts about pipes.

16 bytes in arguments   17 long arguments   18 blanks and marks round a term
19 terms that begin with -                  20 bytes on stdin
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ZZ, Run, environment, in_bash, untouched

pytestmark = pytest.mark.slow


def fed(data: bytes, *arguments: str, **extra: str) -> subprocess.CompletedProcess[bytes]:
    """What `zz lookup -` makes of bytes on stdin."""
    return subprocess.run(
        [*ZZ, "lookup", "-", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env=environment(**extra),
    )


@pytest.mark.parametrize("option", [[], ["--place"]], ids=["a term", "an option"])
def test_arguments_in_gb18030_are_understood(zz: Run, option: list[str]) -> None:
    """Row 16: bytes that the locale cannot decode are tried in the national encoding."""
    if option:
        ran = zz("lookup", "LPR", "--place", "株洲".encode("gb18030"))
        assert ran == untouched("lookup", "LPR", "--place", "株洲")
    else:
        assert zz("lookup", "八大行动".encode("gb18030")) == untouched("lookup", "八大行动")


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
        (["list", "w" * 100_000], "没有一条写着“www"),
        (["paths", "w" * 100_000], "多余的参数 www"),
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
    done = in_bash(
        'text=$(printf "%0200000d" 0); zz lookup "$text"; echo $?; zz lookup - <<< "$text"; echo $?'
    )
    assert done.stdout == "126\n1\n"
    assert "有 200000 字，最多查 200 字" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "term",
    [" 八大行动 ", "八大\n行动", "\ufeff八大行动", "八大\u200b行动", "\u3000八大行动\r", "八 大 行 动"],
    ids=ascii,
)
def test_blanks_and_marks_round_a_term_mean_nothing(zz: Run, term: str) -> None:
    """Row 18: what copying from a page brings along."""
    assert zz("lookup", term).stdout == untouched("lookup", "八大行动").stdout


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
    done = in_bash(f"zz lookup - 0> {tmp_path}/written")
    assert (done.returncode, done.stderr.startswith("zz：标准输入读不了")) == (2, True)


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
