"""The words that options take, found among those that are known; and lines that cannot be meant."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, TypeVar
from unicodedata import normalize

from zhuzhou_cli.cli import UsageFault
from zhuzhou_cli.language.printable import quoted, shorten

Word = TypeVar("Word", bound=str)
_FILES = ("文件", "报告", "去处")
"""What help calls arguments and values of options that are files."""


def one_of(known: Collection[Word], kind: str) -> Callable[[str], Word]:
    """The parser of an option that takes one of some words, in any case; raises as ``known_word`` does."""
    return lambda name: known_word(name.lower(), known, kind)


def refuse_dashes(words: Iterable[str]) -> None:
    """Raise UsageFault for an option of zz that is written with another dash, or in wide letters: —cite."""
    from zhuzhou_cli.cli.tables.commands import COMMANDS  # noqa: PLC0415 - only where one was typed

    known = {name for _, options, _ in COMMANDS.values() for one in options for name in one[0].split()}
    for word in words:
        if word == "--":
            return
        name = normalize("NFKC", word).lstrip("-—–―−").partition("=")[0]
        option = f"--{name}" if len(name) > 1 else f"-{name}"
        if option in known and not word.startswith("-"):
            raise UsageFault(f"选项要用减号：{quoted(shorten(word))}是不是 {option}？要查的词请写在 -- 之后")


def known_word(name: str, known: Collection[Word], kind: str) -> Word:
    """The known word that a name is. Raises UsageFault, with the likeliest word and all others, for none.

    ``kind`` says in Chinese what is named, behind the name: 没有“xml”这种格式.
    """
    for word in known:
        if word == name:
            return word
    near = difflib.get_close_matches(name, known, n=1)
    advice = f"是不是 {near[0]}？" if near else ""
    raise UsageFault(f"没有{quoted(shorten(name))}{kind}。{advice}可用：{'、'.join(known)}")


def refuse_nameless(command: Any, context: Any, words: Sequence[str]) -> None:
    """Raise UsageFault if a file among the words of a command of Typer has no name, as "$nothing" has none.

    As a Path it would be the current folder.
    """
    given, _, _ = command.make_parser(context).parse_args(list(words))
    for parameter in command.params:
        value = given.get(parameter.name)
        values = (value,) if isinstance(value, str) else value or ()
        if _is_file(parameter) and "" in values:
            where = f"{parameter.opts[0]} 的" if parameter.param_type_name == "option" else "有一个"
            raise UsageFault(f"{where}文件名是空的")


def _is_file(parameter: Any) -> bool:
    return any(word in (parameter.metavar or "") for word in _FILES)


def refuse_glossaries(context: Any) -> None:
    """Raise UsageFault for -g in front of a command that reads no glossaries: zz -g 青禾.yaml check."""
    parameters = context.command.params
    if not context.find_root().params.get("files") or any("-g" in one.opts for one in parameters):
        return
    takes_files = any(one.param_type_name == "argument" and _is_file(one) for one in parameters)
    advice = f"把文件写在 {context.info_name} 后面" if takes_files else "去掉 -g"
    raise UsageFault(f"{context.command_path} 不读 -g 的词表；请{advice}")
