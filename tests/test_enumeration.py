"""Enumerations behave as enum.StrEnum does, which they stand for."""

from __future__ import annotations

import json

import pytest

from zhuzhou_cli.answers import Status


def test_a_word_is_the_string_it_says() -> None:
    """In comparisons, as a key, and when it is written."""
    words: dict[str, int] = {Status.FOUND: 1}
    assert words == {"found": 1}
    assert words["found"] == 1
    assert f"{Status.FOUND}" == str(Status.FOUND) == json.loads(json.dumps(Status.FOUND)) == "found"
    assert type(Status.FOUND.value) is str


def test_a_word_is_one_of_a_list() -> None:
    """The list has an order, and each of its words exists once."""
    assert list(Status) == ["found", "several", "suggested", "none"]
    assert Status("found") is Status.FOUND
    assert isinstance(Status.NONE, Status)


def test_another_word_is_refused() -> None:
    """With what it was and what it is not."""
    with pytest.raises(ValueError, match="'lost' is not a Status"):
        Status("lost")


def test_a_word_has_what_its_class_says_of_it() -> None:
    """As any object has."""
    assert [one for one in Status if one.is_answer] == [Status.FOUND, Status.SEVERAL]
