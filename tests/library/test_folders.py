"""Where the user's files lie follows from the variables that are given, and from nothing else."""

from __future__ import annotations

import pytest

from zhuzhou_cli.library import folders


@pytest.mark.parametrize(
    ("variables", "cache", "glossaries"),
    [
        ({"HOME": "/home/li"}, "/home/li/.cache/zz", "/home/li/.local/share/zz/glossaries"),
        ({"HOME": "/"}, "/.cache/zz", "/.local/share/zz/glossaries"),
        (
            {"HOME": "/home/li", "XDG_CACHE_HOME": "/c", "XDG_DATA_HOME": "/d"},
            "/c/zz",
            "/d/zz/glossaries",
        ),
        (
            {"HOME": "/home/li", "XDG_CACHE_HOME": "c", "XDG_DATA_HOME": "./d"},
            "/home/li/.cache/zz",
            "/home/li/.local/share/zz/glossaries",
        ),
    ],
)
def test_folders_are_those_of_the_variables(variables: dict[str, str], cache: str, glossaries: str) -> None:
    """The XDG Base Directory Specification: what is not absolute is as if it were not set."""
    assert folders.cache(variables) == cache
    assert folders.glossaries(variables) == glossaries
