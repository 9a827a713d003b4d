"""Enumerations behave as enum.StrEnum does, which they stand for."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from tests.test_record import ROUND_TRIPS
from zhuzhou_cli.answers import By, Field, Status
from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.model import Certainty


class Colour(Enumeration):
    """One of ours."""

    RED = "red"
    DARK_BLUE = "dark-blue"


class Twin(StrEnum):
    """The real thing with the same words."""

    RED = "red"
    DARK_BLUE = "dark-blue"


@pytest.mark.parametrize(
    "what",
    [
        lambda of: [member.name for member in of],
        lambda of: [member.value for member in of],
        lambda of: [type(member.value) for member in of],
        len,
        lambda of: [str(member) for member in of],
        lambda of: [str(member) for member in reversed(of)],
        lambda of: of["DARK_BLUE"] is of.DARK_BLUE is of("dark-blue") is of(of.DARK_BLUE),
        lambda of: of.RED in of,
        bool,
        lambda of: {name: member.value for name, member in of.__members__.items()},
        lambda of: (of.RED == "red", of.RED != "blue", hash(of.RED) == hash("red"), {of.RED: 1}["red"]),
        lambda of: (f"{of.RED}", f"{of.RED:>5}", json.dumps(of.RED), json.dumps({of.RED: of.RED})),
        lambda of: isinstance(of.RED, of) and isinstance(of.RED, str),
    ],
)
def test_a_word_does_what_one_of_a_strenum_does(what: Callable[[Any], object]) -> None:
    """Whatever a type checker allows to be asked of it."""
    assert what(Colour) == what(Twin)


@pytest.mark.parametrize("enumeration", [Status, Field, By, Certainty, Colour])
@pytest.mark.parametrize("again", ROUND_TRIPS)
def test_a_word_exists_once(enumeration: type[Enumeration], again: Callable[[Any], object]) -> None:
    """What comes back from a copy or from pickle is the word itself."""
    assert len(enumeration) > 1
    for member in enumeration:
        assert again(member) is member


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
    with pytest.raises(KeyError):
        Status["LOST"]


def test_a_word_has_what_its_class_says_of_it() -> None:
    """As any object has."""
    assert [one for one in Status if one.is_answer] == [Status.FOUND, Status.SEVERAL]
