"""Where the user's files lie: the folders that platformdirs names, without loading it for a look-up."""

from __future__ import annotations

import os
import sys


def cache() -> str:
    """The folder of what can be made again."""
    return _folder("XDG_CACHE_HOME", ".cache", "user_cache_dir")


def data() -> str:
    """The folder of what the user brought."""
    return _folder("XDG_DATA_HOME", ".local/share", "user_data_dir")


def _folder(variable: str, below_home: str, name: str) -> str:
    # The XDG Base Directory Specification: what is not absolute is as if it were not set.
    chosen = os.environ.get(variable, "")
    home = os.environ.get("HOME", "")
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        if os.path.isabs(chosen):
            return os.path.join(chosen, "zz")
        if os.path.isabs(home):
            return f"{home.rstrip('/')}/{below_home}/zz"
    import platformdirs  # noqa: PLC0415 - other systems, and homes that have to be looked up

    try:
        return str(getattr(platformdirs, name)("zz"))
    except RuntimeError:  # nobody's home: nothing can be written either
        return os.path.join(os.sep, "nonexistent", "zz")
