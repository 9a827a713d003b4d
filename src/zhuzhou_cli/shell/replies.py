"""Candidates as each shell reads them: a line each, nothing where there are none.

A line that is not about a candidate is FILES: there the shell completes file names by itself.
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
"""The others also insert what the candidates have in common."""
INSERTED = "9"
"""COMP_TYPE of bash when only that is done: a first TAB."""


def for_line_of_bash(
    candidates: Sequence[Candidate], line: Line, kind: str = "", *, is_utf8: bool = True
) -> list[str]:
    """What readline puts in place of the last word from ``line.start`` on; ``kind`` is COMP_TYPE.

    Glosses stand beside candidates where these are shown; readline knows only lines. Where characters
    are bytes to it (``is_utf8``), it would insert half of one that several candidates share.
    """
    kept = line.last[: line.start]
    fitting = [one for one in candidates if one.value.startswith(kept)]
    values = [for_bash(one.value[line.start :], line.quote) for one in fitting]
    if len(values) > 1 and not is_utf8 and _is_torn(values):
        return []
    if len(values) > 1 and kind in SHOWN:
        shown = [one.value[line.start :] for one in fitting] if kind == LISTED else values
        return _beside(shown, [one.gloss for one in fitting])
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
    """Values with their glosses; of ``--format=json``, what follows the equals sign, for so zsh is told.

    zsh puts what has one gloss in one row, and then the rows in another order: right for the names of an
    option, not for terms, whose glosses are told apart by blanks at the end.
    """
    option = typed.partition("=")[0] + "=" if typed.startswith("--") and "=" in typed else ""
    seen: dict[str, str] = {}
    lines = []
    for one in candidates:
        blanks = "" if one.value.startswith("-") else seen.get(one.gloss, "")
        seen[one.gloss] = blanks + " "
        lines.append(_told(one.value.removeprefix(option), one.gloss and one.gloss + blanks))
    return lines


def for_fish_list(candidates: Iterable[Candidate], typed: str) -> list[str]:
    """Values with their glosses; fish drops what does not begin as it was typed, so the key stands for it."""
    return [
        _told(one.value, one.gloss)
        if one.value.lower().startswith(typed.lower()) or not one.key
        else _told(one.key, f"{one.value} {one.gloss}".rstrip())
        for one in candidates
    ]


def for_fish_tab(candidates: Sequence[Candidate], typed: str) -> list[str]:
    """What the typed word becomes, where no candidate begins with it: the only one, or what all share."""
    if not candidates or any(one.value.startswith(typed) for one in candidates):
        return []
    shared = candidates[0].value[: shared_beginning([one.value for one in candidates])]
    end = " " if len(candidates) == 1 else ""
    return [for_fish(shared) + end] if shared else []


def for_powershell_list(candidates: Iterable[Candidate]) -> list[str]:
    """What is inserted, what is shown, and the gloss."""
    return [f"{for_powershell(one.value)}\t{_told(one.value, one.gloss)}" for one in candidates]


def _told(value: str, gloss: str) -> str:
    return f"{value}\t{gloss}" if gloss else value


Reply = Callable[[Sequence[Candidate], str], list[str]]
REPLIES: dict[str, Reply] = {
    "zsh": for_zsh,
    "fish": for_fish_list,
    "fish-tab": for_fish_tab,
    "powershell": lambda candidates, _: for_powershell_list(candidates),
}
"""The shells that are told words, not lines, and how."""
