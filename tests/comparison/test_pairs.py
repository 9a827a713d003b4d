"""Whether explanations of one name say the same: the pairs of pairs/*.txt, each under a head that says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.comparison.test_comparison import brief, entry, glossary
from zhuzhou_cli.comparison import compared

TABLES = sorted(Path(__file__).with_name("pairs").glob("*.txt"))
KINDS = {"another meaning": "meaning", "reworded": "reworded"}
LEADS = ("", "指县里为群众的利益开展的一项工作，")
"""What may stand before both: a long text about a small change hides none."""


def pairs() -> Iterator[tuple[str, str, str]]:
    """Two explanations, and what ``zz diff`` calls it where one follows the other."""
    for table in TABLES:
        kind = ""
        for line in table.read_text(encoding="utf-8").splitlines():
            before, arrow, after = line.partition(" → ")
            kind = KINDS.get(line.partition(":")[0], kind)
            if arrow:
                yield before, after, kind


@pytest.mark.parametrize(("before", "after", "kind"), list(pairs()))
def test_an_explanation_says_the_same_or_not(before: str, after: str, kind: str) -> None:
    """Whichever of both comes first, and whatever both begin with."""
    for lead in LEADS:
        texts = [lead + text.removeprefix("指" if lead else "") for text in (before, after)]
        old, new = (glossary(2024, entry("双高", text)) for text in texts)
        assert {found for found, _, _ in brief([*compared(old, new), *compared(new, old)])} == {kind}
