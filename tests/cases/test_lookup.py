"""`zz lookup`, as a real process."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Run
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
