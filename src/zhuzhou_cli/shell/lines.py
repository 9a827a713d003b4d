"""The one line that zz adds to a start-up file, and takes away again: marked, no other byte is changed.

    [ -r '…/zz' ] && . '…/zz'  # zz completion --install

The mark also says what else was added with the line, so that all of it can be taken away: the line break
that the last line lacked, or the whole file.
"""

from __future__ import annotations

MARK = b"# zz completion --install"
_WITH_BREAK = MARK + b" (and the line break before)"
_WITH_FILE = MARK + b" (and this file)"


def added(data: bytes | None, line: str) -> bytes:
    r"""The content of a file with a marked line at its end; None stands for a file that does not exist.

    A marked line that is there already is replaced where it stands, but for what its user wrote before it.

    >>> added(b"x=1", "zz")
    b'x=1\nzz  # zz completion --install (and the line break before)\n'
    """
    said = line.encode("utf-8", "surrogateescape")
    if data is None:
        return said + b"  " + _WITH_FILE + b"\n"
    end = b"\r\n" if b"\r\n" in data else b"\n"
    lines = _lines(data)
    marked = [i for i, there in enumerate(lines) if MARK in there]
    if marked:
        before, mark, after = lines[marked[0]].partition(MARK)
        lines[marked[0]] = _users(before, said) + said + b"  " + mark + after
        return b"".join(lines)
    if data and not data.endswith(b"\n"):
        return data + end + said + b"  " + _WITH_BREAK + end
    return data + said + b"  " + MARK + end


def removed(data: bytes, line: str) -> bytes | None:
    r"""The content without its marked line; None if the file was made for it and holds nothing else.

    What its user wrote before it, on the same line, stays.

    >>> removed(added(b"x=1", "zz"), "zz"), removed(added(None, "zz"), "zz"), removed(b"x=1", "zz")
    (b'x=1', None, b'x=1')
    >>> removed(b"A=1; " + added(b"", "zz"), "zz")
    b'A=1;\n'
    """
    lines, said = _lines(data), line.encode("utf-8", "surrogateescape")
    for i, there in enumerate(lines):
        if MARK not in there:
            continue
        if own := _users(there.partition(MARK)[0], said).rstrip():
            lines[i] = own + (b"\r\n" if there.endswith(b"\r\n") else b"\n")
            return b"".join(lines)
        del lines[i]
        if _WITH_BREAK in there and i and i == len(lines):
            lines[i - 1] = lines[i - 1].removesuffix(b"\n").removesuffix(b"\r")
        return None if _WITH_FILE in there and not lines else b"".join(lines)
    return data


def _users(before: bytes, said: bytes) -> bytes:
    """What a user wrote before what zz said on its line; nothing if zz said something else then."""
    bare = before.rstrip()
    return bare.removesuffix(said) if bare.endswith(said) else b""


def _lines(data: bytes) -> list[bytes]:
    """Its lines with their ends; only LF ends a line."""
    return [line for line in data.replace(b"\n", b"\n\0\n").split(b"\0\n") if line]
