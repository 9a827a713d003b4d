"""Types at librime, in a process of its own: python rime.py USER_FOLDER LETTERS prints the candidates.

The structures are those of rime_api.h (librime 1.x).
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import POINTER, Structure, c_bool, c_char_p, c_int, c_size_t, c_void_p

SHARED = "/usr/share/rime-data"


class Traits(Structure):
    """RimeTraits: where the data is."""

    _fields_ = [
        ("data_size", c_int),
        *[
            (name, c_char_p)
            for name in ("shared", "user", "distribution", "code_name", "version", "app_name")
        ],
        ("modules", c_void_p),
        ("min_log_level", c_int),
        *[(name, c_char_p) for name in ("log", "prebuilt", "staging")],
    ]


class Candidate(Structure):
    """RimeCandidate: a text that may be chosen."""

    _fields_ = [("text", c_char_p), ("comment", c_char_p), ("reserved", c_void_p)]


class Context(Structure):
    """RimeContext: what is being typed, and the page of candidates."""

    _fields_ = [
        ("data_size", c_int),
        *[(name, c_int) for name in ("length", "cursor", "start", "end")],
        ("preedit", c_char_p),
        *[(name, c_int) for name in ("page_size", "page", "is_last", "highlighted", "count")],
        ("candidates", POINTER(Candidate)),
        ("select_keys", c_char_p),
        ("preview", c_char_p),
        ("labels", c_void_p),
    ]


def candidates(folder: str, typed: str) -> list[str]:
    """The first page of candidates for some letters, with the user's folder and schemata."""
    rime = ctypes.CDLL("librime.so.1")
    traits = Traits(ctypes.sizeof(Traits) - ctypes.sizeof(c_int), SHARED.encode(), folder.encode())
    traits.app_name, traits.log = b"rime.zz", b""
    rime.RimeSetup(ctypes.byref(traits))
    rime.RimeInitialize(ctypes.byref(traits))
    rime.RimeStartMaintenance(c_bool(1))
    rime.RimeJoinMaintenanceThread()
    rime.RimeCreateSession.restype = c_size_t
    session = c_size_t(rime.RimeCreateSession())
    rime.RimeSelectSchema(session, b"luna_pinyin_zz")
    rime.RimeSimulateKeySequence(session, typed.encode())
    context = Context(ctypes.sizeof(Context) - ctypes.sizeof(c_int))
    rime.RimeGetContext(session, ctypes.byref(context))
    return [context.candidates[i].text.decode() for i in range(context.count)]


if __name__ == "__main__":
    sys.stdout.write("\n".join(candidates(*sys.argv[1:])) + "\n")
