"""Candidates as each shell reads them: a line each, no line where there are none.

The one other line is FILES: it has the shell complete file names by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from zhuzhou_cli.answers import Candidate
from zhuzhou_cli.language.text import shared_beginning
from zhuzhou_cli.shell.words import Line, for_bash, for_fish, for_powershell

FILES = "\tfiles"
"""No candidate begins with a TAB."""

LISTED = "63"
"""COMP_TYPE of bash when candidates are only shown: a second TAB."""
SHOWN = (LISTED, "33", "64")
"""COMP_TYPE when candidates are shown; in the cases but the first, what they share is inserted as well."""
SHOWN_AND_INSERTED = SHOWN[1:]
LISTED_ONLY = "33-"
"""As 33, but what the candidates share would say less than was typed, so they are made to share nothing."""
INSERTED = "9"
"""COMP_TYPE of bash when only what they share is inserted: a first TAB."""


def for_line_of_bash(
    candidates: Sequence[Candidate], line: Line, kind: str = "", *, is_utf8: bool = True
) -> list[str]:
    """What readline puts in place of the last word from ``line.start`` on; ``kind`` is COMP_TYPE.

    Where candidates are listed, their glosses stand in the line behind them. Without ``is_utf8`` readline
    takes bytes for characters: it would insert half of one where several candidates have that much in
    common, so there is no answer then.
    """
    kept = line.last[: line.start]
    fitting = [candidate for candidate in candidates if candidate.value.startswith(kept)]
    values = [for_bash(candidate.value[line.start :], line.quote) for candidate in fitting]
    if len(values) > 1 and not is_utf8 and _is_torn(values):
        return []
    if len(values) > 1 and kind == LISTED_ONLY:
        return [" ", *_beside(values, [candidate.gloss for candidate in fitting])]
    if len(values) > 1 and kind in SHOWN:
        shown = [candidate.value[line.start :] for candidate in fitting] if kind == LISTED else values
        return _beside(shown, [candidate.gloss for candidate in fitting])
    return values


def _is_torn(values: Iterable[str]) -> bool:
    coded = [one.encode("utf-8", "surrogateescape") for one in values]
    shared = coded[0][: shared_beginning(coded)]
    return shared != shared.decode("utf-8", "ignore").encode()


def _beside(shown: Sequence[str], glosses: Iterable[str]) -> list[str]:
    from zhuzhou_cli.render.width import width  # noqa: PLC0415 - only where candidates are shown

    wide = max(map(width, shown))
    pairs = zip(shown, glosses, strict=True)
    return [f"{one}{' ' * (wide - width(one))}  ({gloss})" if gloss else one for one, gloss in pairs]


def for_zsh(candidates: Iterable[Candidate], typed: str) -> list[str]:
    """Values with their glosses; of ``--format=json`` only what follows the equals sign, as zsh expects it.

    zsh puts values that share a gloss into one row, out of their order: right for the names of one option,
    wrong for terms, so blanks at their ends tell glosses of terms apart.
    """
    option = typed.partition("=")[0] + "=" if typed.startswith("--") and "=" in typed else ""
    seen: dict[str, str] = {}
    lines = []
    for candidate in candidates:
        value, gloss = candidate.value, candidate.gloss
        blanks = "" if value.startswith("-") else seen.get(gloss, "")
        seen[gloss] = blanks + " "
        lines.append(_told(value.removeprefix(option), gloss and gloss + blanks))
    return lines


def for_fish_list(candidates: Iterable[Candidate], typed: str) -> list[str]:
    """Values with their glosses; the key of a value that does not begin as typed, which fish would drop."""
    return [
        _told(candidate.value, candidate.gloss)
        if candidate.value.lower().startswith(typed.lower()) or not candidate.key
        else _told(candidate.key, f"{candidate.value} {candidate.gloss}".rstrip())
        for candidate in candidates
    ]


def for_fish_tab(candidates: Sequence[Candidate], typed: str) -> list[str]:
    """What the typed word becomes where no candidate begins with it: the only one, or what all share."""
    values = [candidate.value for candidate in candidates]
    if not values or any(value.startswith(typed) for value in values):
        return []
    shared = values[0][: shared_beginning(values)]
    end = " " if len(candidates) == 1 else ""
    return [for_fish(shared) + end] if shared else []


def for_powershell_list(candidates: Iterable[Candidate]) -> list[str]:
    """For each candidate what is inserted, what is shown, and its gloss."""
    return [
        f"{for_powershell(candidate.value)}\t{_told(candidate.value, candidate.gloss)}"
        for candidate in candidates
    ]


def _told(value: str, gloss: str) -> str:
    return f"{value}\t{gloss}" if gloss else value


Reply = Callable[[Sequence[Candidate], str], list[str]]
REPLIES: dict[str, Reply] = {
    "zsh": for_zsh,
    "fish": for_fish_list,
    "fish-tab": for_fish_tab,
    "powershell": lambda candidates, _: for_powershell_list(candidates),
}
"""How each shell is answered that hands over words; bash hands over its line."""
