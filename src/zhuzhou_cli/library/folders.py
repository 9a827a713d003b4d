"""Where the user's files lie: the folders that platformdirs names, without loading it for a look-up."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping


def cache(variables: Mapping[str, str]) -> str:
    """The folder of what can be made again, given the environment variables."""
    return _folder(variables, "XDG_CACHE_HOME", ".cache", "user_cache_dir")


def data(variables: Mapping[str, str]) -> str:
    """The folder of what the user brought, given the environment variables."""
    return _folder(variables, "XDG_DATA_HOME", ".local/share", "user_data_dir")


def glossaries(variables: Mapping[str, str]) -> str:
    """The folder of the user's own glossaries, one YAML file each, given the environment variables."""
    return os.path.join(data(variables), "glossaries")


def _folder(variables: Mapping[str, str], variable: str, below_home: str, name: str) -> str:
    # The XDG Base Directory Specification: what is not absolute is as if it were not set.
    chosen = variables.get(variable, "")
    home = variables.get("HOME", "")
    if sys.platform == "linux" and "ANDROID_DATA" not in variables:
        if os.path.isabs(chosen):
            return os.path.join(chosen, "zz")
        if os.path.isabs(home):
            return f"{home.rstrip('/')}/{below_home}/zz"
    import platformdirs  # noqa: PLC0415 - other systems, and homes that have to be looked up

    try:
        return str(getattr(platformdirs, name)("zz"))
    except RuntimeError:  # nobody's home: nothing can be written either
        return os.path.join(os.sep, "nonexistent", "zz")
