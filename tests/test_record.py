"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from functools import cached_property, partial
from typing import Any

import pytest

from zhuzhou_cli.record import plain, record, replaced


def pickled(original: object, protocol: int) -> object:
    """What comes back from pickle."""
    return pickle.loads(pickle.dumps(original, protocol))  # noqa: S301 - our own


ROUND_TRIPS: list[Callable[[object], object]] = [
    *(copy.copy, copy.deepcopy),
    *(partial(pickled, protocol=protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)),
]


@record
class Term:
    """A term for the tests."""

    text: str
    number: int = 0


@record
class Narrow:
    """A record without a ``__dict__``."""

    __slots__ = ("number", "text")
    text: str
    number: int


@record
class Counted:
    """A record that remembers what it computed."""

    text: str

    @cached_property
    def length(self) -> int:
        """How long its text is."""
        return len(self.text)


@record
class Other:
    """Another record with the same fields."""

    text: str
    number: int = 0


def test_a_record_is_equal_to_one_with_the_same_fields() -> None:
    """And has the same hash; one of another class is not."""
    assert Term("八大行动", 1) == Term(number=1, text="八大行动")
    assert hash(Term("八大行动", 1)) == hash(Term("八大行动", 1))
    assert Term("八大行动") != Term("八大行动", 1)
    other: object = Other("八大行动")
    assert Term("八大行动") != other


def test_a_record_shows_its_fields() -> None:
    """As they would be written."""
    assert repr(Term("八大行动")) == "Term(text='八大行动', number=0)"


def test_a_record_gives_its_fields_by_name() -> None:
    """And another that differs in some."""
    assert plain(Term("八大行动")) == {"text": "八大行动", "number": 0}
    assert replaced(Term("八大行动"), number=1) == Term("八大行动", 1)


@pytest.mark.parametrize(
    "arguments", [((), {}), (("a", 1, 2), {}), (("a",), {"text": "b"}), (("a",), {"place": "b"})]
)
def test_a_record_takes_its_fields_and_no_others(
    arguments: tuple[tuple[object, ...], dict[str, object]],
) -> None:
    """Each once."""
    values, named = arguments
    with pytest.raises(TypeError, match="Term takes text, number"):
        Term(*values, **named)  # type: ignore[arg-type]


def test_a_record_of_which_many_are_made_is_made_as_before() -> None:
    """Its constructor has been compiled by then."""

    @record
    class Common:
        text: str
        number: int = 0

    first = Common.__init__
    assert {Common("八大行动", 1) for _ in range(2_000)} == {Common(number=1, text="八大行动")}
    assert Common.__init__ is not first
    assert replaced(Common("八大行动"), number=1) == Common("八大行动", 1)
    for values, named in [((), {}), (("a", 1, 2), {}), (("a",), {"text": "b"}), (("a",), {"place": "b"})]:
        with pytest.raises(TypeError):
            Common(*values, **named)  # type: ignore[arg-type]  # as of any record
    with pytest.raises(AttributeError, match=r"Common\.number cannot be changed"):
        Common("八大行动").number = 2  # type: ignore[misc]


def test_a_record_cannot_be_changed() -> None:
    """Neither a field nor anything else."""
    one = Term("八大行动")
    with pytest.raises(AttributeError, match=r"Term\.number cannot be changed"):
        one.number = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del one.text


@pytest.mark.parametrize(
    "original", [Term("八大行动", 1), Narrow("八大行动", 1), Other("八大行动")], ids=repr
)
@pytest.mark.parametrize("again", ROUND_TRIPS)
def test_a_record_survives_a_round_trip(original: object, again: Callable[[object], object]) -> None:
    """Through pickle and copy, with ``__slots__`` or without, and cannot be changed afterwards either."""
    returned: Any = again(original)
    assert returned == original
    assert returned is not original
    with pytest.raises(AttributeError):
        returned.text = "别的"


def test_a_round_trip_carries_the_fields_only() -> None:
    """What was computed from them is not sent along."""
    term = Counted("八大行动")
    assert term.length == 4
    assert vars(copy.copy(term)) == {"text": "八大行动"}
