"""`zz __complete SHELL …`: what TAB may put where the cursor is; Typer is never loaded for it.

    zz __complete bash LINE [COMP_TYPE [COMP_WORDBREAKS [1]]]    up to the cursor; 1: bash knows UTF-8
    zz __complete zsh|fish|fish-tab|powershell -- WORD… LAST     the words after zz, the last one as begun

The answer goes to stdout as shell/replies.py writes it; it is empty where nothing fits or anything fails.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence

from zhuzhou_cli.answers import Candidate
from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.line import Line
from zhuzhou_cli.cli.opening import identities, index_at_hand
from zhuzhou_cli.cli.tables.commands import COMMANDS, TOPICS
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.printable import is_printable
from zhuzhou_cli.language.text import has_hanzi
from zhuzhou_cli.shell import replies
from zhuzhou_cli.shell.words import split


class _FilesWanted(Exception):  # noqa: N818 - nothing is wrong
    """File names fit here, which the shell completes by itself."""


def complete(arguments: Sequence[str]) -> None:
    """Answer a shell; raises only OSError, where the answer cannot be written."""
    said = sys.stderr
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        sys.stderr = nowhere  # notes would be drawn into the line that is being typed
        try:
            lines = _lines([streams.decoded(one) for one in arguments])
        except _FilesWanted:
            lines = [] if arguments[0] == "fish-tab" else [replies.FILES]
        except Exception:  # noqa: BLE001 - a traceback would be drawn into that line too
            lines = []
        finally:
            sys.stderr = said
    # An escaped candidate would be another word; what cannot be written as it is is no candidate.
    encoding = streams.use_locale()
    streams.write(
        line for line in lines if all(map(is_printable, line.split("\t"))) and _fits(line, encoding)
    )


def _fits(line: str, encoding: str) -> bool:
    """Whether all of a line can be written in an encoding."""
    try:
        line.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True


def _lines(arguments: Sequence[str]) -> list[str]:
    shell, *rest = arguments
    if shell == "bash":
        line, kind, breaks, sign = (*rest, *["", ":=", "1"][len(rest) - 1 :])[:4]
        cut = split(line, breaks=breaks)
        words = _without_redirections(cut.words)
        if _redirects(cut.last):
            raise _FilesWanted
        while words and _is_assignment(words[0]):
            del words[0]
        found = candidates(words[1:], cut.last, is_inserted=kind == replies.INSERTED)
        if kind in replies.SHOWN_AND_INSERTED and not candidates(words[1:], cut.last, is_inserted=True):
            kind = replies.LISTED_ONLY
        return replies.for_line_of_bash(found, cut, kind, is_utf8=sign == "1")
    *words, last = rest[1:]
    if shell == "powershell":
        last = last[1:].lstrip("'\"")
    elif shell != "zsh":
        last = split(last, "fish").last
    found = candidates(words, last, is_inserted=shell == "fish-tab")
    return replies.REPLIES[shell](found, last)


def _without_redirections(words: Sequence[str]) -> list[str]:
    """The words that zz is called with. Raises _FilesWanted if the next word is the file of a redirection."""
    kept: list[str] = []
    is_file = False
    for word in words:
        if is_file:
            is_file = False
        elif _redirects(word):
            is_file = not word.lstrip("0123456789").strip("<>|&")  # > x, in two words, but not >x
        else:
            kept.append(word)
    if is_file:
        raise _FilesWanted
    return kept


def _redirects(word: str) -> bool:
    return word.lstrip("0123456789&")[:1] in ("<", ">")


def _is_assignment(word: str) -> bool:
    name, equals, _ = word.partition("=")
    return bool(equals) and name.isidentifier()


def candidates(words: Sequence[str], last: str, *, is_inserted: bool = False) -> list[Candidate]:
    """What may stand in place of the last word; ``words`` are those between zz and it."""
    spot = Spot(words, last, is_inserted=is_inserted)
    fitting = _KINDS.get(spot.value, _listed)(spot)
    if not spot.before:
        return fitting
    return [
        Candidate(spot.before + one.value, one.gloss, one.key and spot.before + one.key) for one in fitting
    ]


class Spot:
    """Where the cursor is, behind the words of a line.

    ``value`` is the kind of value that stands there, as tables/commands.py has it, ``typed`` what has been
    typed of it, ``before`` what precedes it in its word (``--format=``). With ``is_inserted`` nothing is
    listed, so that what all candidates have in common is enough.
    """

    def __init__(self, words: Sequence[str], last: str, *, is_inserted: bool = False) -> None:
        self.line = Line(words)
        self.is_inserted = is_inserted
        self.value, self.typed, self.before = self._at(last)

    def _at(self, last: str) -> tuple[str, str, str]:
        """What kind of value the last word is, what there is of it, and what precedes that in the word."""
        if self.line.awaited:
            return self.line.awaited[1], last, ""
        if self.line.is_over or last[:1] != "-":
            return self._argument(), last, ""
        if last.startswith("--"):
            name, equals, typed = last.partition("=")
        else:
            name, equals, typed = last[:2], last[2:], last[2:]
        if not equals:
            return "<option>", last, ""
        option = self.line.option(name)
        return option[1] if option else "", typed, last[: len(last) - len(typed)]

    def _argument(self) -> str:
        command, given = self.line.command, len(self.line.arguments)
        kinds = COMMANDS[command][2].strip("[]").split()
        if not kinds:
            return "<command>" if _below(command) and not given else ""
        kind = kinds[min(given, len(kinds) - 1)]
        return "" if given >= len(kinds) and not kind.endswith("…") else kind.removesuffix("…")


def _listed(spot: Spot) -> list[Candidate]:
    """The values of a choice like a|b, or of a list like a,b, of which several may be given."""
    if "," not in spot.value:
        return _beginning(spot.typed, ((one, "") for one in spot.value.split("|") if one))
    before, comma, _ = spot.typed.rpartition(",")
    taken = before.split(",")
    left = (one for one in spot.value.split(",") if one not in taken)
    return _beginning(spot.typed, ((before + comma + one, "") for one in left))


def _beginning(typed: str, known: Iterable[tuple[str, str]]) -> list[Candidate]:
    return [Candidate(value, gloss) for value, gloss in known if value.startswith(typed)]


def _below(command: str) -> list[tuple[str, str]]:
    """The names of the commands directly below a command, and what they do."""
    path = f"{command} ".lstrip()
    names = [
        name for name in COMMANDS if name and name.startswith(path) and name.count(" ") == path.count(" ")
    ]
    return [(name.removeprefix(path), COMMANDS[name][0]) for name in names]


def _commands(spot: Spot) -> list[Candidate]:
    """The commands that may follow; or, where none begins so, terms, for `zz 八大行动` is a look-up."""
    commands = _beginning(spot.typed, _below(spot.line.command))
    if commands or spot.line.command or not spot.typed:
        return commands
    return _terms(spot)


def _options(spot: Spot) -> list[Candidate]:
    options = [
        one for one in COMMANDS[spot.line.command][1] if one[2] or one[0].split()[0] not in spot.line.given
    ]
    named = [(name, one[3]) for one in options for name in one[0].split()]
    return _beginning(spot.typed, named)


def _topics(spot: Spot) -> list[Candidate]:
    """What zz help explains: topics, commands, and those below a command that is named already."""
    below = _below(" ".join(spot.line.arguments))
    english = () if spot.line.arguments else TOPICS.items()
    named = (title.partition("：") for _, title in english) if has_hanzi(spot.typed) else ()
    return _beginning(spot.typed, [*below, *english, *((name, about) for name, _, about in named)])


def _terms(spot: Spot) -> list[Candidate]:
    from zhuzhou_cli.search import complete as terms  # noqa: PLC0415 - only for terms

    index = _index(spot)
    if index is None:
        return []
    return (terms.in_common if spot.is_inserted else terms.complete)(spot.typed, index)


def _numbers(spot: Spot) -> list[Candidate]:
    from zhuzhou_cli.render.origins import Origins  # noqa: PLC0415 - only for numbers
    from zhuzhou_cli.search.complete import MOST  # noqa: PLC0415 - as above

    index = _index(spot)
    origins = Origins(index.sources if index else ())
    terms: dict[int, list[str]] = {}
    for located in index.terms(MOST) if index else ():
        whose = f"（{origins.name(located.source)}）" if origins else ""
        terms.setdefault(located.entry.number, []).append(located.entry.term + whose)
    return _beginning(spot.typed, ((str(number), " / ".join(terms[number])) for number in sorted(terms)))


def _places(spot: Spot) -> list[Candidate]:
    index = _index(spot)
    places = dict.fromkeys(one.place for one in index.sources) if index else {}
    return _beginning(spot.typed, ((place, "") for place in places))


def _years(spot: Spot) -> list[Candidate]:
    index = _index(spot)
    dates = {date[:4] for one in index.sources for date in (one.date, one.published)} if index else set()
    return _beginning(spot.typed, ((year, "") for year in sorted(filter(None, dates))))


def _glossaries(spot: Spot) -> list[Candidate]:
    return _beginning(spot.typed, ((one, "") for one in identities() if one not in spot.line.arguments))


def _files(_: Spot) -> list[Candidate]:
    raise _FilesWanted


def _index(spot: Spot) -> Index | None:
    """The index that the options before the cursor ask for; None if to open it would take long."""
    files = [os.path.expandvars(os.path.expanduser(one)) for one in spot.line.values("--glossary")]
    place, year = (next(iter(spot.line.values(name)), None) for name in ("--place", "--year"))
    return index_at_hand(files, place, None if year is None else int(year))


_KINDS: dict[str, Callable[[Spot], list[Candidate]]] = {
    "<command>": _commands,
    "<option>": _options,
    "<topic>": _topics,
    "<term>": _terms,
    "<number>": _numbers,
    "<place>": _places,
    "<year>": _years,
    "<glossary>": _glossaries,
    "<file>": _files,
    "<text>": lambda _: [],
    "<count>": lambda _: [],
}
"""What fits each kind of value that is no list of names."""
