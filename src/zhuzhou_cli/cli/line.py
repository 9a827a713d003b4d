"""A command line taken apart as Typer does it, by the table of commands, without loading Typer.

    -g 江西.yaml lookup -fjson 八大行动 → above {--glossary: [江西.yaml]}, command lookup,
                                          given {--format: [json]}, arguments [八大行动]

The front door answers a usual line; whatever is wrong or rare in one is for Typer to tell. Completion reads
the words before the cursor, whatever they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.cli.tables.commands import COMMANDS

_ANSWERED_BY_TYPER = ("-h", "--version")
"""The first names of options that are answered instead of the command."""
_DIGITS = 9
"""Digits of the longest number that is usual."""

Option = tuple[str, str, bool, str]
"""An option as tables/commands.py has it: names, kind of value, whether it may be repeated, what it does."""


class Line:
    """The words behind zz.

    ``given`` are the values of each option of ``command``, by its first name, as they were typed; that of a
    flag is empty. ``above`` are those that stand before the command. ``awaited`` is the option whose
    value has yet to come. With ``is_bare`` the first word is no command, but a term. ``is_over`` says that --
    ended the options; ``is_usual`` that Typer would understand every word, and as it stands here.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.command = ""
        self.arguments: list[str] = []
        self.given: dict[str, list[str]] = {}
        self.above: dict[str, list[str]] = {}
        self.awaited: Option | None = None
        self.is_bare = self.is_over = False
        self.is_usual = True
        for word in words:
            self._take(word)

    @property
    def is_whole(self) -> bool:
        """Whether it can be carried out as it is: usual, and with as many arguments as the command wants.

        A command that reads no glossaries is given none.
        """
        kinds = COMMANDS[self.command][2]
        is_enough = bool(self.arguments) or not kinds or kinds[0] == "["
        is_fitting = not self.arguments or kinds.endswith(("…", "…]"))
        is_heard = "--glossary" not in self.above or self.option("--glossary") is not None
        return self.is_usual and self.awaited is None and is_enough and is_fitting and is_heard

    def values(self, option: str) -> Sequence[str]:
        """The values of an option of the command; if it has none, those that stand before the command."""
        return self.given.get(option) or self.above.get(option) or ()

    def option(self, name: str) -> Option | None:
        """The option of the command with a name; None if there is none."""
        return next((one for one in COMMANDS[self.command][1] if name in one[0].split()), None)

    def _take(self, word: str) -> None:
        """Read a whole word."""
        if self.awaited:
            self._put(self.awaited, word)
            self.awaited = None
        elif word == "--" and not self.is_over:
            self.is_over = True
            self.is_usual &= bool(self.command)  # else it ends the options of zz, not those of the command
        elif not self.is_over and word[:1] == "-" and word != "-":
            self._take_option(word)
        elif not self.arguments and (below := self._below(word)):
            self.command, self.above, self.given = below, {**self.above, **self.given}, {}
        else:
            if not self.command:
                self._take_as_term(word)
            self.is_usual &= bool(word) or not COMMANDS[self.command][2].startswith(("<file>", "[<file>"))
            self.arguments.append(word)

    def _below(self, word: str) -> str:
        """The command that a word names, below the one that was named before it; empty if there is none."""
        path = f"{self.command} {word}" if self.command else word
        return path if path in COMMANDS and " " not in word else ""

    def _take_as_term(self, word: str) -> None:
        """A first word that is no command is looked up, unless it is a slip of one."""
        from zhuzhou_cli.cli.first_word import command_meant  # noqa: PLC0415 - only behind a word that is no command

        if word[:1] in ("", "-") or command_meant(word):
            self.is_usual = False
            return
        self.command, self.above, self.given = "lookup", self.given, {}
        self.is_bare = True

    def _take_option(self, word: str) -> None:
        is_long = word.startswith("--")
        name, glued, value = word.partition("=") if is_long else (word[:2], word[2:], word[2:])
        option = self.option(name)
        if option is None:
            self.is_usual = False
        elif option[1] and not glued:
            self.awaited = option
        else:
            self.is_usual &= not glued or bool(option[1])
            self._put(option, value)

    def _put(self, option: Option, value: str) -> None:
        names, kind, _, _ = option
        main = names.split()[0]
        self.given.setdefault(main, []).append(value)
        self.is_usual &= main not in _ANSWERED_BY_TYPER and _is_usual(value, kind)


def _is_usual(value: str, kind: str) -> bool:
    """Whether a value is one of its kind, written as the help writes it: --year ２０２４ is for Typer.

    >>> [_is_usual(value, "json|csv") for value in ("json", "JSON", "")]
    [True, False, False]
    >>> [_is_usual(value, "<count>") for value in ("1", "0", "1_0", "+1")]
    [True, False, False, False]
    """
    if kind in ("<year>", "<count>"):
        is_number = value.isascii() and value.isdigit() and len(value) <= _DIGITS
        return is_number and (kind != "<count>" or int(value) > 0)
    return bool(value) if kind == "<file>" else "|" not in kind or value in kind.split("|")
