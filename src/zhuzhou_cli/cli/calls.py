"""What a usual command line asks for, read without Typer: a function to call, for the commands of scripts.

    lookup -n 1 -f json 八大行动 → answering.lookup(Request(["八大行动"], …, limit=1))

Typer reads all other lines, and ends in these functions too; a test holds both readings against each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from zhuzhou_cli.cli.line import Line
from zhuzhou_cli.cli.output import Colour, Format, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from zhuzhou_cli.cli.answering import Wish

Call = Callable[[], int]
"""Carries a command line out; the exit status."""
Given = Mapping[str, Sequence[str]]
"""The values of options by their first names, as Line has them."""


def usual(argv: Sequence[str]) -> Call | None:
    """What a command line asks for; None if Typer has to read it, or to say what is wrong with it."""
    line = Line(argv)
    if line.command not in _CALLS or not line.is_whole:
        return None
    return _CALLS[line.command](line, {"--glossary": line.values("--glossary"), **line.given})


def _lookup(line: Line, given: Given) -> Call:
    from zhuzhou_cli.cli import answering  # noqa: PLC0415 - other commands may not need it

    request = answering.Request(
        line.arguments,
        _wish(given),
        _number(given, "--limit"),
        exact="--exact" in given,
        missing="--missing" in given,
        cite="--cite" in given,
        copy="--copy" in given,
        is_bare=line.is_bare,
    )
    return lambda: answering.lookup(request)


def _list(line: Line, given: Given) -> Call:
    from zhuzhou_cli.cli import showing  # noqa: PLC0415 - no look-up needs it

    wish = _wish(given)
    return lambda: showing.overview(line.arguments, wish)


def _show(line: Line, given: Given) -> Call:
    from zhuzhou_cli.cli import showing  # noqa: PLC0415 - the same

    wish = _wish(given)
    return lambda: showing.show(line.arguments, wish)


def _random(_: Line, given: Given) -> Call:
    from zhuzhou_cli.cli import showing  # noqa: PLC0415 - the same

    wish = _wish(given)
    return lambda: showing.pick(wish)


def _annotate(line: Line, given: Given) -> Call:
    from zhuzhou_cli.cli import annotating  # noqa: PLC0415 - the same

    request = annotating.Request(
        line.arguments,
        _last(given, "--format"),
        _last(given, "--output"),
        "--all" in given,
        "--own" in given,
        _number(given, "--jobs") or 1,
        "--force" in given,
        given["--glossary"],
        _last(given, "--place"),
        _number(given, "--year"),
        _view(given, None),
    )
    return lambda: annotating.annotate(request)


def _add(line: Line, given: Given) -> Call:
    from zhuzhou_cli.cli import keeping  # noqa: PLC0415 - the same

    return lambda: keeping.add(_paths(line), overwrite="--force" in given)


def _update(line: Line, _: Given) -> Call:
    from zhuzhou_cli.cli import keeping  # noqa: PLC0415 - the same

    return lambda: keeping.update(_paths(line))


def _overview(*_: object) -> Call:
    from zhuzhou_cli.cli import keeping  # noqa: PLC0415 - the same

    return keeping.overview


def _remove(line: Line, _: Given) -> Call:
    from zhuzhou_cli.cli import keeping  # noqa: PLC0415 - the same

    return lambda: keeping.remove(line.arguments)


def _paths(line: Line) -> list[Path]:
    from pathlib import Path  # noqa: PLC0415 - the same

    return list(map(Path, line.arguments))


def _wish(given: Given) -> Wish:
    from zhuzhou_cli.cli.answering import Wish  # noqa: PLC0415 - as above

    form = _last(given, "--format")
    view = _view(given, None if form is None else Format(form))
    return Wish(view, given["--glossary"], _last(given, "--place"), _number(given, "--year"))


def _view(given: Given, form: Format | None) -> View:
    colour = Colour(_last(given, "--color") or Colour.AUTO)
    return View(form, _last(given, "--fields"), colour, "--no-pager" not in given, "--full" in given)


def _number(given: Given, option: str) -> int | None:
    value = _last(given, option)
    return None if value is None else int(value)


def _last(given: Given, option: str) -> str | None:
    """The value that counts of an option that may have been written twice."""
    return given[option][-1] if option in given else None


_CALLS: dict[str, Callable[[Line, Given], Call]] = {
    "lookup": _lookup,
    "list": _list,
    "show": _show,
    "random": _random,
    "annotate": _annotate,
    "glossary add": _add,
    "glossary update": _update,
    "glossary list": _overview,
    "glossary remove": _remove,
}
