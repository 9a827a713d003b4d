"""A usual command line is read without Typer, and as Typer reads it: random lines, made from the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhuzhou_cli.cli import Exit, UsageFault, annotating, answering, calls, keeping, showing
from zhuzhou_cli.cli.app import run
from zhuzhou_cli.cli.line import Option
from zhuzhou_cli.cli.tables.commands import COMMANDS
from zhuzhou_cli.record import plain

ROOMS = [(answering, "lookup"), (annotating, "annotate")]
ROOMS += [(showing, name) for name in ("overview", "show", "pick")]
ROOMS += [(keeping, name) for name in ("add", "update", "overview", "remove")]
"""The functions that both readings end in."""
READ = (
    *("lookup", "list", "show", "random", "annotate"),
    *("glossary add", "glossary update", "glossary list", "glossary remove"),
)
WORDS = ("八大行动", "bdxd", "17", "-")
ODD_WORDS = ("--", "--bogus", "-h", "-x1", "--no-pager=1", "—cite", "", "-hfjson", "-1", "--form=json")
VALUES = {"<year>": ("2024", "１２", "-1", "x", " 7"), "<count>": ("1", "0", "007", "1_0", "²", "9" * 30)}
ANY_VALUE = ("株洲", "term", "", "--", "-", "-n", "=1", "a b", "九.yaml")


def values(kind: str) -> Sequence[str]:
    """Some values for a kind of the table, right and wrong."""
    if "|" in kind:
        return (*kind.split("|"), kind.upper(), "", "xml", "JSON")
    return VALUES.get(kind, ANY_VALUE)


def usual_value(kind: str) -> str:
    """The first of ``values`` is right."""
    return values(kind)[0]


@st.composite
def written(draw: st.DrawFn, option: Option, value: str) -> list[str]:
    """An option with a value, in one of the ways to write it."""
    name = draw(st.sampled_from(option[0].split()))
    if not option[1]:
        return [name]
    glued = f"{name}={value}" if name.startswith("--") else name + value
    return (
        draw(st.sampled_from([[name, value], [glued]])) if value or name.startswith("--") else [name, value]
    )


def with_any_value(option: Option) -> st.SearchStrategy[list[str]]:
    """An option with one of its values, right or wrong."""
    return st.sampled_from(values(option[1])).flatmap(lambda value: written(option, value))


@st.composite
def lines(draw: st.DrawFn, *, is_odd: bool) -> list[str]:
    """A command with words and options in any order; ``is_odd`` makes one of them wrong, or rare."""
    command = draw(st.sampled_from(READ))
    options = [one for one in COMMANDS[command][1] if one[0] != "-h --help"]
    some = draw(st.lists(st.sampled_from(options), max_size=4)) if options else []
    pieces = [draw(written(one, usual_value(one[1]))) for one in some]
    takes_words = bool(COMMANDS[command][2])
    words = st.lists(st.sampled_from(WORDS[:3]), min_size=1, max_size=3) if takes_words else st.just([])
    pieces += [[word] for word in draw(words)]
    if is_odd:
        odd = [st.sampled_from(ODD_WORDS).map(lambda word: [word])]
        odd += [with_any_value(one) for one in options if one[1]]
        pieces.append(draw(st.one_of(odd)))
    reads_glossaries = any("-g" in one[0].split() for one in options)
    above: list[str] = []
    if is_odd or reads_glossaries:
        above = draw(st.sampled_from([[], ["-g", "十.yaml"], ["--glossary=十.yaml"]]))
    below = [word for piece in draw(st.permutations(pieces)) for word in piece]
    is_bare = command == "lookup" and below[0] in WORDS[:3] and draw(st.booleans())
    return above + below if is_bare and not above else [*above, *command.split(), *below]


@pytest.fixture(scope="module")
def carried_out() -> Iterator[list[Any]]:
    """What the functions that carry out a command are called with; they do nothing else meanwhile."""
    told: list[Any] = []

    def tell(name: str, *given: object, **named: object) -> int:
        told.append((name, given, tuple(named.items())))
        return Exit.ANSWERED

    with pytest.MonkeyPatch.context() as patch:
        for room, name in ROOMS:
            patch.setattr(room, name, partial(tell, name))
        patch.setattr(answering, "require_answer", lambda *_: None)
        yield told


def asked(value: Any) -> Any:
    """What is asked for, to compare: lists are tuples, and whether lookup was written is left out."""
    if isinstance(value, (list, tuple)):
        return tuple(map(asked, value))
    if hasattr(value, "__match_args__"):
        return {name: asked(one) for name, one in plain(value).items() if name != "is_bare"}
    return value


@given(argv=lines(is_odd=False))
def test_a_usual_line_needs_no_typer(argv: list[str]) -> None:
    """Whatever is written as the help writes it."""
    assert calls.usual(argv), argv


@pytest.mark.parametrize(
    "argv",
    [
        *(["-g", "十.yaml", "glossary", name, "甲.yaml"] for name in ("add", "update", "remove")),
        ["-g", "十.yaml", "glossary", "list"],
        ["glossary", "add", ""],
        ["annotate", "甲.txt", ""],
        ["lookup", "-g", "", "八大行动"],
    ],
)
def test_what_typer_refuses_is_left_to_it(argv: list[str]) -> None:
    """Glossaries for a command that reads none, and files without a name."""
    assert calls.usual(argv) is None
    with pytest.raises(UsageFault):
        run(argv)


@pytest.mark.slow
@settings(max_examples=300)
@given(argv=lines(is_odd=True) | lines(is_odd=False))
def test_both_readings_ask_for_the_same(carried_out: list[Any], argv: list[str]) -> None:
    """What is read without Typer, Typer reads too, and no otherwise."""
    call = calls.usual(argv)
    if call is None:
        return
    carried_out.clear()
    assert call() == run(argv) == Exit.ANSWERED
    first, second = map(asked, carried_out)
    assert first == second
