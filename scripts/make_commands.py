"""Write src/zhuzhou_cli/cli/tables/commands.py from the Typer application.

Run it after changing a command, an option or a topic: ``python scripts/make_commands.py``. A test runs it
too and compares the result with the file.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from zhuzhou_cli.cli.app import app
from zhuzhou_cli.render.rows import AUDIT_FIELDS, FIELDS, FINDING_FIELDS, HIT_FIELDS
from zhuzhou_cli.render.width import width

TARGET = Path(__file__).parents[1] / "src" / "zhuzhou_cli" / "cli" / "tables" / "commands.py"
TOPICS = TARGET.parents[2] / "help"
HEAD = '''"""Commands, their options and arguments, to read lines. Written by scripts/make_commands.py.

COMMANDS   for the words of each command: what it does, its options, what its arguments may be
an option  its names, what its value may be, whether it may be repeated, what it does
a value    a|b is one of these, a,b a list of these, <file> and the like what commands/complete.py knows,
           <text> any text, <year> a whole number, <count> one from 1 on, nothing if the option takes no
           value; … after it: any number of them; [] around it: or none
TOPICS     the topics of zz help, each with its title
"""

'''
KINDS = {
    "词…": "<term>",
    "[词…]": "<term>",
    "文件…": "<file>",
    "文件": "<file>",
    "去处": "<file>",
    "序号…": "<number>",
    "编号…": "<glossary>",
    "地名": "<place>",
    "年份": "<year>",
    "[命令或主题]": "<topic>",
}
"""The kind of a value, by the name that help gives it."""
FIELDS_OF = {"lookup": [*FIELDS, *HIT_FIELDS], "check": FINDING_FIELDS, "audit": AUDIT_FIELDS}
"""The fields of commands whose output is not entries."""
NONSENSE = "?"
"""A value that no option takes, so that the application says what it would have taken."""
LINE = 110
"""The longest line that ruff allows, in columns of a screen."""

Option = tuple[str, str, bool, str]
"""Names, value, whether it may be repeated, what it does."""


def render() -> str:
    """The text of tables/commands.py, as ruff would format it."""
    rows = "".join(_row(path, *described) for path, described in commands())
    topics = "".join(f"    {_quoted(name)}: {_quoted(title)},\n" for name, title in titles())
    listed = f"\n{topics}" if topics else ""
    return f"{HEAD}COMMANDS = {{\n{rows}}}\nTOPICS: dict[str, str] = {{{listed}}}\n"


def commands() -> Iterator[tuple[str, tuple[str, list[Option], str]]]:
    """For the words of each command: what it does, its options and its arguments."""
    yield from _walk("", typer.main.get_command(app))


def _walk(path: str, command: Any) -> Iterator[tuple[str, tuple[str, list[Option], str]]]:
    shown = [parameter for parameter in command.params if not getattr(parameter, "hidden", False)]
    options = [
        (
            " ".join(option.opts),
            "" if option.is_flag else _value(path, option),
            bool(option.multiple),
            option.help,
        )
        for option in shown
        if option.param_type_name == "option"
    ]
    arguments = [_argument(path, argument) for argument in shown if argument.param_type_name == "argument"]
    gloss = inspect.cleandoc(command.help).split("\n", 1)[0].rstrip("。")
    yield path, (gloss, [*options, ("-h --help", "", False, "显示这段说明")], " ".join(arguments))
    for name, below in getattr(command, "commands", {}).items():
        if not below.hidden:
            yield from _walk(f"{path} {name}".strip(), below)


def _row(path: str, gloss: str, options: list[Option], arguments: str) -> str:
    listed = "".join(_wrapped([_quoted(field) for field in option]) for option in options)
    return (
        f"    {_quoted(path)}: (\n        {_quoted(gloss)},\n        [\n{listed}        ],\n"
        f"        {_quoted(arguments)},\n    ),\n"
    )


def _wrapped(fields: list[str]) -> str:
    line = f"            ({', '.join(fields)}),"
    if width(line) <= LINE:
        return line + "\n"
    return "".join(
        ["            (\n", *(f"                {field},\n" for field in fields), "            ),\n"]
    )


def _quoted(value: str | bool) -> str:  # noqa: FBT001 - a literal of either
    return str(value) if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)


def _argument(path: str, argument: Any) -> str:
    value = _value(path, argument) + ("…" if argument.nargs == -1 else "")
    return value if argument.required else f"[{value}]"


def _value(path: str, parameter: Any) -> str:
    """What the value of an option or an argument may be, in the notation of HEAD."""
    if "--fields" in parameter.opts:
        return ",".join(FIELDS_OF.get(path, FIELDS))
    if parameter.metavar in KINDS:
        return KINDS[parameter.metavar]
    if choices := getattr(parameter.type, "choices", None):
        return "|".join(map(str, choices))
    if parameter.type.name == "path":
        return "<file>"
    if getattr(parameter.type, "min", None) == 1:
        return "<count>"
    return _choices(parameter.type) or "<text>"


def _choices(kind: Any) -> str:
    """What a type takes, by its refusal of NONSENSE: ``a|b`` of “可用：a、b”; empty if it takes any text."""
    try:
        getattr(kind, "func", str)(NONSENSE)
    except Exception as error:  # noqa: BLE001 - the types raise errors of several classes
        refusal = re.search(r"可用：([a-z、-]+)", str(getattr(error, "message", error)))
        return refusal[1].replace("、", "|") if refusal else ""
    return ""


def titles() -> Iterator[tuple[str, str]]:
    """The name and the first line of every topic of zz help, by name."""
    for path in sorted(TOPICS.glob("*.txt")):
        yield path.stem, path.read_text(encoding="utf-8").partition("\n")[0]


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
    sys.stdout.write(f"{TARGET}\n")
