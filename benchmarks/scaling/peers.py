"""Other tools for the same terms: StarDict with sdcv, dictd with dict, grep on the text."""

from __future__ import annotations

import contextlib
import shutil
import socket
import struct
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Terms = Sequence[tuple[str, str]]

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_PATIENCE = 20.0


def write_text(terms: Terms, path: Path) -> None:
    """Write a text with a line for each entry: term, tab, explanation, as `zz lookup` prints it."""
    path.write_text("".join(f"{term}\t{text}\n" for term, text in terms), encoding="utf-8")


def write_stardict(terms: Terms, folder: Path, name: str) -> None:
    """Write a StarDict dictionary: texts in .dict, words in its order in .idx, a description in .ifo."""
    folder.mkdir(parents=True, exist_ok=True)
    index, texts = bytearray(), bytearray()
    for term, text in sorted(terms, key=lambda one: _stardict_order(one[0])):
        said = text.encode()
        index += term.encode() + b"\0" + struct.pack(">II", len(texts), len(said))
        texts += said
    (folder / f"{name}.idx").write_bytes(index)
    (folder / f"{name}.dict").write_bytes(texts)
    (folder / f"{name}.ifo").write_text(
        "StarDict's dict ifo file\nversion=2.4.2\n"
        f"bookname={name}\nwordcount={len(terms)}\nidxfilesize={len(index)}\nsametypesequence=m\n",
        encoding="utf-8",
    )


def _stardict_order(word: str) -> tuple[bytes, bytes]:
    """A key for the order of stardict_strcmp: g_ascii_strcasecmp (as bytes.lower() does), then strcmp."""
    written = word.encode()
    return written.lower(), written


def write_dictd(terms: Terms, folder: Path, name: str) -> Path:
    """Write a dictd database, and a configuration that serves it on the loopback, whose path it returns."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = bytearray()
    rows = []
    about = [("00-database-allchars", ""), ("00-database-utf8", ""), ("00-database-short", name)]
    for term, text in [*about, *terms]:
        said = f"{term}\n  {text}\n".encode()
        rows.append(f"{term.lower()}\t{_base64(len(texts))}\t{_base64(len(said))}\n".encode())
        texts += said
    (folder / f"{name}.dict").write_bytes(texts)
    (folder / f"{name}.index").write_bytes(b"".join(sorted(rows)))
    configuration = folder / "dictd.conf"
    configuration.write_text(
        f"global {{ listen_to 127.0.0.1 }}\naccess {{ allow 127.0.0.1 }}\n"
        f'database {name} {{ data "{folder / name}.dict" index "{folder / name}.index" }}\n',
        encoding="utf-8",
    )
    return configuration


def _base64(number: int) -> str:
    """A number in dictd's notation, most significant digit first."""
    digits = _DIGITS[number % 64]
    while number := number // 64:
        digits = _DIGITS[number % 64] + digits
    return digits


@contextlib.contextmanager
def serving(configuration: Path, variables: Mapping[str, str]) -> Iterator[int]:
    """Run dictd until the block ends; gives its port."""
    port = _free_port()
    server = found("dictd")
    command = [
        server or "",
        "-d",
        "nodetach",
        "--locale",
        "C.UTF-8",
        "-p",
        str(port),
        "-c",
        str(configuration),
    ]
    command += ["--pid-file", str(configuration.with_suffix(".pid"))]
    process = subprocess.Popen(
        command, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()


def found(program: str) -> str | None:
    """The path of a program, also if it is a server outside the PATH; None if there is none."""
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return when the server accepts connections; raises OSError if it ends or takes too long."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
