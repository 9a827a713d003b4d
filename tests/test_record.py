"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import pytest

from zhuzhou_cli.record import plain, record, replaced


@record
class Term:
    """A term for the tests."""

    text: str
    number: int = 0


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


def test_a_record_cannot_be_changed() -> None:
    """Neither a field nor anything else."""
    one = Term("八大行动")
    with pytest.raises(AttributeError, match=r"Term\.number cannot be changed"):
        one.number = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del one.text
