"""`zz lookup`, as a real process."""

from __future__ import annotations

import json
import signal
import subprocess
from typing import Any

import pytest

from tests.conftest import ROOT, ZZ, Run, environment
from zhuzhou_cli.model import Glossary


def hits(zz: Run, *terms: str) -> tuple[str, list[dict[str, Any]]]:
    """The status and the hits of the only answer to a query."""
    (answer,) = json.loads(zz("lookup", *terms, "--format", "json").stdout)
    return answer["status"], answer["hits"]


def test_a_pipe_gets_one_line_of_term_and_explanation(zz: Run, glossary: Glossary) -> None:
    """Term, TAB, explanation: word for word, never wrapped, and nothing beside it."""
    ran = zz("lookup", "八大行动", COLUMNS="20")
    assert (ran.stdout, ran.stderr, ran.status) == (f"八大行动\t{glossary.entries[0].text}\n", "", 0)


@pytest.mark.parametrize(
    ("query", "numbers", "field", "text", "within"),
    [
        ("八大行动", [1], "term", "八大行动", []),
        ("五大行动", [19], "part", "五大行动", []),
        ("一廊", [3, 16], "part", "一廊", []),
        ("清水湖", [13], "member", "清水湖", ["十湖"]),
        ("“三項機制”", [4], "alias", "三项机制", []),
        ("17", [17], "number", "17", []),
        ("１７", [17], "number", "17", []),
        ("lpr", [21], "term", "LPR", []),
        ("1+N+X", [7], "alias", "1+N+X", []),
        ("十大", [5, 6, 10, 18, 19], "term", "十大产业项目", []),
        ("走进部门", [12], "member", "走进部门", ["四走"]),
        ("1937", [15], "member", "芦淞·1937文创园", ["两园"]),
    ],
)
def test_a_query_finds_its_entries_and_says_how(
    zz: Run, query: str, numbers: list[int], field: str, text: str, within: list[str]
) -> None:
    """Every hit names the string that matched, what that is, and what it stands within."""
    status, found = hits(zz, query)
    assert [hit["number"] for hit in found] == numbers
    assert status == ("found" if len(numbers) == 1 else "several")
    matched = found[0]["matched"]
    assert (matched["field"], matched["text"], matched["within"]) == (field, text, within)


def test_the_place_of_a_part_or_member_is_noted_beside_the_answer(zz: Run) -> None:
    """In a pipe stderr says where the query stands, stdout has only the record."""
    ran = zz("lookup", "清水湖")
    assert ran.stdout.count("\n") == 1
    assert ran.stderr == "“清水湖”是“十湖”的一项，见第13条：“一江八港十湖”“环线两厢”综合治理\n"


def test_an_unknown_term_is_said_to_be_unknown(zz: Run) -> None:
    """Nothing on stdout, one line on stderr, status 1."""
    ran = zz("lookup", "不存在的词")
    assert (ran.stdout, ran.status) == ("", 1)
    assert ran.stderr.startswith("没有找到“不存在的词”")
    assert ran.stderr.count("\n") == 1


def test_one_unknown_term_among_others_is_reported_and_the_others_answered(zz: Run) -> None:
    """Answers come in the order of the queries; the status says that one is missing."""
    ran = zz("lookup", "LPR", "不存在的词", "八大行动")
    assert [line.split("\t")[0] for line in ran.stdout.splitlines()] == ["LPR", "八大行动"]
    assert ran.status == 1


def test_json_is_one_document_with_an_answer_for_each_query(zz: Run) -> None:
    """Unanswered queries have their answer too."""
    answers = json.loads(zz("lookup", "LPR", "不存在的词", "--format", "json").stdout)
    assert [(one["query"], one["status"], len(one["hits"])) for one in answers] == [
        ("LPR", "found", 1),
        ("不存在的词", "none", 0),
    ]


def test_jsonl_is_one_answer_a_line(zz: Run) -> None:
    """Each line is a document of its own."""
    lines = zz("lookup", "LPR", "十大", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["query"] for line in lines] == ["LPR", "十大"]


def test_an_answer_has_the_fields_of_the_contract(zz: Run) -> None:
    """The machine format of docs/output.md; fields are only ever added."""
    (answer,) = json.loads(zz("lookup", "绿口区", "八大行动", "-f", "json").stdout)[1:]
    assert list(answer) == ["query", "status", "hits", "suggestions"]
    (hit,) = answer["hits"]
    assert list(hit) == [
        *("number", "term", "aliases", "text", "parts", "members", "errata", "source"),
        *("also", "matched", "score"),
    ]
    assert list(hit["matched"]) == ["field", "text", "by", "span", "within"]
    assert hit["source"] == {
        "place": "株洲市",
        "report": "政府工作报告",
        "date": "2024-12-25",
        "meeting": "株洲市第十六届人民代表大会第四次会议",
        "publisher": "株洲日报",
        "published": "2025-01-08",
        "inferred": ["publisher", "published"],
    }


@pytest.mark.parametrize("query", ["", "  ", "\u3000"])
def test_an_empty_query_is_a_slip_of_the_caller(zz: Run, query: str) -> None:
    """A script that passes an empty variable is told so."""
    ran = zz("lookup", query)
    assert (ran.stdout, ran.status) == ("", 2)
    assert "空" in ran.stderr


def test_terms_in_gb18030_are_understood(zz: Run) -> None:
    """Bytes that the locale cannot decode are tried in the national encoding."""
    assert zz("lookup", "八大行动".encode("gb18030")).stdout.startswith("八大行动\t")


def test_bytes_in_no_encoding_are_refused(zz: Run) -> None:
    """One clear line instead of a traceback."""
    ran = zz("lookup", b"\xff\xfe\xfa")
    assert (ran.stdout, ran.status, ran.stderr.count("\n")) == ("", 2, 1)


@pytest.mark.parametrize(
    "extra",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"COLUMNS": "10"},
        {"FORCE_COLOR": "1"},
        {"NO_COLOR": "1"},
        {"TERM": "dumb"},
    ],
    ids=lambda extra: " ".join(f"{name}={value}" for name, value in extra.items()),
)
def test_the_environment_changes_nothing_in_a_pipe(zz: Run, extra: dict[str, str]) -> None:
    """UTF-8, one line, no escape byte, whatever the locale, width or colour settings say."""
    assert zz("lookup", "八大行动", **extra) == zz("lookup", "八大行动")


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`zz list | head -1` is silent."""
    # More than a pipe holds, so that the writer is still writing when the reader goes.
    command = (
        "exec 2>&1; " + " ".join([*ZZ, "show", "-f", "json", *["18"] * 60]) + " | head -1; echo $PIPESTATUS"
    )
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, env=environment(), cwd=ROOT, text=True
    )
    assert done.stdout == f"[\n{128 + signal.SIGPIPE}\n"


def test_a_full_disk_is_reported() -> None:
    """What could not be written is an error, not a success."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a path of ours
        done = subprocess.run(
            [*ZZ, "lookup", "LPR"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=environment(),
            text=True,
        )
    assert (done.returncode, done.stderr.count("\n")) == (74, 1)


def test_a_note_that_cannot_be_written_does_not_cost_the_answer() -> None:
    """Whatever becomes of stderr, stdout has the record."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a path of ours
        done = subprocess.run(
            [*ZZ, "lookup", "清水湖"], stdout=subprocess.PIPE, stderr=full, check=False, env=environment()
        )
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 1)


def test_an_interrupt_ends_quietly() -> None:
    """Ctrl-C at `zz lookup -` is status 130 and says nothing."""
    with subprocess.Popen(
        [*ZZ, "lookup", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"LPR\n")
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"LPR")  # it is reading now
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert (process.returncode, said) == (130, b"")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("\x1b[31m红", "没有找到“?[31m红”"),
        ("不存在\u3000的词", "没有找到“不存在 的词”"),
        ("长" * 1000, "有 1000 字，最多查 200 字"),
        ("9" * 150, "没有找到"),
    ],
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


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_traceback(closed: str) -> None:
    """A daemon or a cron job may start zz without streams."""
    command = " ".join([*ZZ, "lookup", "LPR", closed])
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, env=environment(), text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
