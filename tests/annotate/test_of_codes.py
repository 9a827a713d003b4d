"""What a code counts is no name of its own in other texts: one says 一个中心 of many things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

GLOSSARY = """schema: 1

glossary:
  id: a-2025
  title: 名词解释
  place: 甲市
  report: 报告
  date: "2025-01-01"

entries:
  - number: 1
    term: “13”思路
    text: 一个中心：甲；三个坚持：坚持乙、坚持丙、坚持丁。
    parts:
      - term: 一个中心
        text: 甲
      - term: 三个坚持
        text: 坚持乙、坚持丙、坚持丁
"""


@pytest.fixture
def own(tmp_path: Path) -> str:
    """The path of a glossary with a code."""
    path = tmp_path / "own.yaml"
    path.write_text(GLOSSARY, "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("text", "names"), [("围绕一个中心，做到三个坚持。", []), ("落实13思路。", ["13思路"])]
)
def test_a_text_is_marked_by_a_code_and_not_by_what_it_counts(
    zz: Run, own: str, tmp_path: Path, text: str, names: list[str]
) -> None:
    """It may count something else."""
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    ran = zz("annotate", "-g", own, "-f", "plain", str(path))
    assert [line.split("\t")[1] for line in ran.stdout.splitlines()] == names


def test_what_a_code_counts_can_be_looked_up(zz: Run, own: str) -> None:
    """It is told of which entry it is."""
    ran = zz("lookup", "-g", own, "三个坚持")
    assert (ran.status, ran.stdout.split("\t")[0]) == (0, "“13”思路")
