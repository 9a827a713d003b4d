"""A smaller case that fails in the same way: what can be left out is left out, by halves, lines first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.fuzz.mode import Case

TRIES = 2_000
"""Smaller cases that are tried at most."""


def shrunk(case: Case, fails: Callable[[Case], bool]) -> Case:
    r"""The smallest case that was found to fail as this one does; itself if none smaller does.

    >>> shrunk(Case("甲乙\n丙丁八\n戊".encode(), ".txt"), lambda case: "八" in case.text).text
    '八'
    """
    left = TRIES

    def still_fails(data: bytes) -> bool:
        nonlocal left
        left -= 1
        return left >= 0 and fails(Case(data, case.suffix))

    data = b"".join(_fewer(case.data.splitlines(keepends=True), lambda lines: still_fails(b"".join(lines))))
    try:
        signs: list[bytes] = [sign.encode("utf-8", "surrogatepass") for sign in Case(data, "").text]
    except UnicodeDecodeError:
        signs = [data[i : i + 1] for i in range(len(data))]
    return Case(b"".join(_fewer(signs, lambda kept: still_fails(b"".join(kept)))), case.suffix)


def _fewer(parts: Sequence[bytes], fails: Callable[[Sequence[bytes]], bool]) -> Sequence[bytes]:
    """Parts of which none can be left out: delta debugging (Zeller and Hildebrandt, 2002), by complements."""
    size = max(1, len(parts) // 2)
    while parts:
        begin, is_smaller = 0, False
        while begin < len(parts):
            rest = [*parts[:begin], *parts[begin + size :]]
            if fails(rest):
                parts, is_smaller = rest, True
            else:
                begin += size
        if size == 1 and not is_smaller:
            break
        size = max(1, size // 2)
    return parts
