"""The JSON of zz is what docs/answer.schema.json says, field by field, and docs/output.md in words."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import DATA, ROOT, ZZ, Run, environment
from zhuzhou_cli.answers import By, Field, Finding, Status
from zhuzhou_cli.model import Certainty

SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/answer.schema.json").read_text(encoding="utf-8"))
OUTPUT = (ROOT / "docs/output.md").read_text(encoding="utf-8")
QUERIES = [
    *(
        "八大行动",
        "1",
        "一廊",
        "清水湖",
        "三项机制",
        "标志性构筑物",
        "３项机制",
        "三項機制",
        "ＬＰＲ",
        "八大行",
        "凿石港",
    ),
    *("大行动", "badaxingdong", "bdxd", "八大xd", "八大形动", "si zhou si kan", "十大项目", "八大行功"),
    *("抓好八大行动", "海南的八大行动", "九大行动", "没有的词", "\x1b[0m\u202e"),
]


def objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every object that a schema describes, itself included."""
    if schema.get("type") == "object":
        yield schema
    for value in schema.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from objects(one)


def closed(name: str) -> Draft202012Validator:
    """What a definition of the schema says, with no field allowed beside those it names."""
    schema = json.loads(json.dumps(SCHEMA)) | {"$ref": f"#/$defs/{name}"}
    for one in objects(schema):
        one["additionalProperties"] = False
    return Draft202012Validator(schema)


def answers(queries: list[str]) -> list[dict[str, Any]]:
    """What zz says to each query, in a process of its own."""
    done = subprocess.run(
        [*ZZ, "lookup", "-", "-f", "jsonl"],
        input="\n".join(queries).encode(),
        capture_output=True,
        env=environment(),
        check=False,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def faults(found: list[Any], name: str) -> list[str]:
    """Where objects are not what a definition says."""
    validator = closed(name)
    return [
        f"{error.json_path} of {one}: {error.message}"
        for one in found
        for error in validator.iter_errors(one)
    ]


def test_the_schema_is_one() -> None:
    """Of draft 2020-12."""
    Draft202012Validator.check_schema(SCHEMA)


def test_every_way_to_match_and_every_status_is_as_described() -> None:
    """A query for each `by`, each field and each status."""
    found = answers(QUERIES)
    assert len(found) == len(QUERIES)
    assert faults(found, "answer") == []
    matched = [hit["matched"] for one in found for hit in one["hits"]]
    assert {one["status"] for one in found} == set(Status)
    assert {one["field"] for one in matched} == set(Field)
    assert {one["by"] for one in matched} == set(By)


@pytest.mark.slow
def test_the_answers_to_all_known_queries_are_as_described() -> None:
    """Those of tests/data/queries.tsv."""
    with (DATA / "queries.tsv").open(encoding="utf-8") as lines:
        found = answers([row["query"] for row in csv.DictReader(lines, delimiter="\t")])
    assert len(found) > 600
    assert faults(found, "answer") == []


@pytest.mark.parametrize("command", [["list"], ["show", "18", "3"]], ids=" ".join)
def test_entries_are_as_described(zz: Run, command: list[str]) -> None:
    """Those of list and show."""
    found = json.loads(zz(*command, "-f", "json").stdout)
    assert found
    assert faults(found, "entry") == []


def test_findings_are_as_described(zz: Run) -> None:
    """Those in every bad file there is."""
    found = json.loads(zz("check", *map(str, sorted((DATA / "checks").glob("*.yaml"))), "-f", "json").stdout)
    assert len(found) > 20
    assert faults(found, "finding") == []


@pytest.mark.parametrize(
    "broken",
    [{"query": "x"}, {"query": "x", "status": "found", "hits": [], "suggestions": []}, {"new": 1}],
    ids=str,
)
def test_the_schema_refuses_what_is_no_answer(broken: dict[str, Any]) -> None:
    """Missing fields, a status that its hits belie, a field that nobody has described."""
    (good,) = answers(["没有的词"])
    assert faults([good], "answer") == []
    assert faults([broken if "new" not in broken else good | broken], "answer") != []


def test_an_unknown_field_is_no_fault_of_the_published_schema() -> None:
    """Fields may be added: programs that validate must not break then."""
    (answer,) = answers(["LPR"])
    assert Draft202012Validator(SCHEMA).is_valid(answer | {"later": 1})


@pytest.mark.parametrize(
    ("place", "values"),
    [
        (("answer", "status"), Status),
        (("matched", "field"), Field),
        (("matched", "by"), By),
    ],
    ids=str,
)
def test_the_values_are_those_of_the_code(place: tuple[str, str], values: type[Status | Field | By]) -> None:
    """No enumeration of the schema lacks one, or has one that is never given."""
    name, field = place
    assert SCHEMA["$defs"][name]["properties"][field]["enum"] == [one.value for one in values]


def test_the_certainties_are_those_of_the_code() -> None:
    """As above."""
    errata = SCHEMA["$defs"]["entry"]["properties"]["errata"]["items"]
    assert errata["properties"]["certainty"]["enum"] == list(Certainty)


def test_every_field_and_value_is_explained_in_words() -> None:
    """What the schema names stands in docs/output.md as code."""
    fields = {name for one in objects(SCHEMA) for name in one["properties"]}
    values = set(
        re.findall(r'"([a-z-]+)"', " ".join(re.findall(r'"enum":\s*\[([^\]]*)\]', json.dumps(SCHEMA))))
    )
    explained = set(re.findall(r"`([a-z-]+)`", OUTPUT))
    assert len(fields | values) > 40
    assert (fields | values) - explained == set()


def test_findings_in_reports_are_as_described(zz: Run) -> None:
    """Their words stand where line and column say."""
    path = ROOT / "tests/cases/files/待印.txt"
    found = json.loads(zz("audit", str(path), "--all", "-f", "json").stdout)
    assert (len(found) > 5, faults(found, "audit")) == (True, [])
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [
        one for one in found if not lines[one["line"] - 1].startswith(one["text"], one["column"] - 1)
    ] == []


def test_findings_have_the_fields_of_the_code() -> None:
    """In their order."""
    assert list(SCHEMA["$defs"]["finding"]["properties"]) == list(Finding("", 1, 1, "Z101", "").to_dict())
