"""Promises about the strings by which an entry can be found."""

from __future__ import annotations

import pytest

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.labels import labels
from zhuzhou_cli.model import Glossary


@pytest.mark.parametrize(
    ("text", "number", "field", "within"),
    [
        ("八大行动", 1, Field.TERM, ()),
        ("三项机制", 4, Field.ALIAS, ()),
        ("五大行动", 19, Field.PART, ()),
        ("产业培塑行动", 1, Field.MEMBER, ()),
        ("清水湖", 13, Field.MEMBER, ("十湖",)),
        ("攸县抽水蓄能电站", 6, Field.MEMBER, ("抽水蓄能电站建设(攸县抽水蓄能电站、炎陵抽水蓄能电站)",)),
    ],
)
def test_a_string_leads_to_its_entry(
    glossary: Glossary, text: str, number: int, field: Field, within: tuple[str, ...]
) -> None:
    """Term, alias, part, member and nested member are labels that know what they stand within."""
    found = [(one.entry.number, one.field, one.within) for one in labels(glossary) if one.text == text]
    assert found == [(number, field, within)]


def test_a_lone_letter_or_digit_is_no_label(glossary: Glossary) -> None:
    """1, N and X of “1+N+X” name nothing on their own."""
    assert not [one.text for one in labels(glossary) if one.text in ("1", "N", "X")]
