"""Files that are none, or hold anything, or more than there is memory for; as real processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import zipapp
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, ZZ, Run, environment

CHECKS = DATA / "checks"


def test_no_bytes_in_a_glossary_file_give_a_traceback(zz: Run, tmp_path: Path) -> None:
    """Whatever is in the file, there are findings and nothing on stderr."""
    hostile = {
        "binary": bytes(range(256)) * 40,
        "brackets": b"[" * 50_000,
        "braces": b"{a: " * 5_000,
        "nul": b"schema: 1\x00",
        "surrogates": b'schema: "\\uD800"\n',
        "billion": b"".join(b"%c: &%c [*%c, *%c]\n" % (i + 1, i + 1, i, i) for i in range(97, 120)),
        "tag": b"!!python/object/apply:os.system [id]",
        "huge number": b"schema: " + b"9" * 10_000,
        "merge": b"<<: {schema: 1}\n",
        "utf-16": "schema: 1\n".encode("utf-16"),
    }
    paths = [tmp_path / f"{name}.yaml" for name in hostile]
    for path, data in zip(paths, hostile.values(), strict=True):
        path.write_bytes(data)
    ran = zz("check", *map(str, paths))
    assert (ran.stderr, ran.status) == ("", 2)
    assert {line.split(":")[0] for line in ran.stdout.splitlines()} == set(map(str, paths))


REPORT = DATA / "reports" / "dot.txt"
GLOSSARY = DATA / "checks" / "clean.yaml"
TEXT = ROOT / "tests/cases/files/讲话.txt"
READERS = [
    (("check",), GLOSSARY),
    (("lookup", "三张清单", "-g"), GLOSSARY),
    (("list", "-g"), GLOSSARY),
    (("export", "csv", "-g"), GLOSSARY),
    (("diff", str(GLOSSARY)), GLOSSARY),
    (("import",), REPORT),
    (("annotate",), TEXT),
    (("audit", "--own-only"), TEXT),
]
"""Commands that read a file, and one that they can use."""


@pytest.mark.parametrize(("command", "good"), READERS, ids=[" ".join(one) for one, _ in READERS])
def test_a_pipe_is_read_as_a_file_is(zz: Run, command: tuple[str, ...], good: Path, tmp_path: Path) -> None:
    """As shells make them of <(…); what a file gives, a pipe gives."""
    pipe = tmp_path / f"pipe{good.suffix}"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(good.read_bytes()))
    writer.start()
    ran, expected = zz(*command, str(pipe)), zz(*command, str(good))
    writer.join()
    named = (ran.stdout.replace(str(pipe), str(good)), ran.stderr.replace(str(pipe), str(good)))
    assert (*named, ran.status) == (expected.stdout, expected.stderr, expected.status)


@pytest.mark.parametrize("path", ["{}", "/dev/zero", "/dev/full", "/dev/null", "{}/nothing"])
@pytest.mark.parametrize("command", [one for one, _ in READERS], ids=" ".join)
def test_a_folder_or_a_device_is_refused_in_a_line(
    zz: Run, command: tuple[str, ...], path: str, tmp_path: Path
) -> None:
    """One without an end is read up to the limit that is stated."""
    ran = zz(*command, path.format(tmp_path))
    said = (ran.stdout + ran.stderr).splitlines()
    assert ran.status == (1 if (command, path) == (("check",), "/dev/null") else 2)
    assert len(said) == 1
    assert "出错" not in said[0]


@pytest.mark.parametrize(
    "command",
    [("glossary", "new"), ("import", str(REPORT), "--force", "-o"), ("export", "csv", "--force", "-o")],
    ids=" ".join,
)
def test_a_pipe_that_nobody_reads_is_refused_in_a_line(
    zz: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """To open it would take until somebody does."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    ran = zz(*command, str(pipe))
    assert ran.status == 74
    assert ran.stderr.splitlines()[-1].endswith("没有程序在读的管道，没有写")


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
@pytest.mark.parametrize("command", ["add", "update"])
def test_what_is_no_file_in_the_place_of_an_own_glossary_is_not_read(
    tmp_path: Path, command: str, make: Callable[[Path], None]
) -> None:
    """A pipe would be waited for."""
    own = tmp_path / "zz" / "glossaries"
    own.mkdir(parents=True)
    make(own / "example-2025.yaml")
    call = [*ZZ, "glossary", command, str(GLOSSARY)]
    variables = environment(XDG_DATA_HOME=str(tmp_path))
    done = subprocess.run(call, capture_output=True, check=False, env=variables, text=True, timeout=60)
    assert (done.returncode, len(done.stderr.splitlines()), "不是文件" in done.stderr) == (1, 1, True)


@pytest.mark.slow
@pytest.mark.parametrize("kilobytes", [12_000, 16_000, 20_000, 40_000, 60_000, 80_000])
@pytest.mark.parametrize(
    "command", [("lookup", "八大行动"), ("list",), ("import", str(REPORT))], ids=" ".join
)
def test_too_little_memory_is_told_in_a_line(kilobytes: int, command: tuple[str, ...]) -> None:
    """Or it is enough; a look-up needs no 20 MB."""
    call = ["bash", "-c", f'ulimit -v {kilobytes}; exec "$@"', "bash", *ZZ, *command]
    done = subprocess.run(call, capture_output=True, check=False, env=environment(), text=True)
    if done.returncode == 0:
        assert done.stdout
    elif done.stderr.startswith("zz"):
        assert (done.returncode, done.stderr, done.stdout) == (2, "zz：内存不够\n", "")
    else:  # Python itself did not start, or had not enough to say so
        assert kilobytes < 20_000 or (kilobytes, command[0]) == (20_000, "import")


def test_a_look_up_needs_little_memory() -> None:
    """It takes no more for a file than the file has."""
    call = ["bash", "-c", 'ulimit -v 30000; exec "$@"', "bash", *ZZ, "lookup", "八大行动"]
    done = subprocess.run(call, capture_output=True, check=False, env=environment(), text=True)
    assert (done.returncode, done.stdout[:4]) == (0, "八大行动")


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        *(["lookup", "bdxd"], ["check"], ["help", "formats"], ["completion", "bash"], ["export", "page"]),
        ["audit", str(ROOT / "tests/cases/files/待印.txt"), "-f", "json"],
    ],
    ids=lambda command: command[0],
)
def test_a_zipped_program_finds_its_files(zz: Run, command: list[str], tmp_path: Path) -> None:
    """As zipapp makes one; the glossary, the texts of help and the scripts are in the archive."""
    shutil.copytree(ROOT / "src" / "zhuzhou_cli", tmp_path / "zz" / "zhuzhou_cli")
    shutil.copytree(ROOT / "data", tmp_path / "zz" / "zhuzhou_cli" / "data")
    (tmp_path / "data").mkdir()  # what is beside the archive is not the program's
    (tmp_path / "data" / "glossary.yaml").write_text("not: ours\n", encoding="utf-8")
    archive = tmp_path / "zz.pyz"
    zipapp.create_archive(tmp_path / "zz", archive, main="zhuzhou_cli.__main__:main")
    call = [sys.executable, str(archive), *command]
    done = subprocess.run(call, capture_output=True, check=False, env=environment())
    expected = zz(*command)
    assert (done.stdout.decode(), done.returncode) == (expected.stdout, expected.status)


@pytest.mark.parametrize("command", ["lookup", "check", "import", "annotate", "audit"])
def test_an_input_without_end_is_refused(command: str) -> None:
    """Within 2 GB; as /dev/zero, where no line ends."""
    call = ["bash", "-c", f'ulimit -v 2000000; exec "$@" {command} - < /dev/zero', "bash", *ZZ]
    done = subprocess.run(call, capture_output=True, check=False, env=environment())
    assert (done.returncode, (done.stdout + done.stderr).count(b"\n")) == (2, 1)


LONG = {  # signs that patterns look for, by the kind of file
    ".txt": ["十", "百分之", "一点", "1.", "1/", "1万", "○", "年", "“", "（", "、"],
    ".md": ["`", "` ", "~", "#", "[", "<", "*", "_a"],
}


@pytest.mark.slow
@pytest.mark.parametrize(("suffix", "signs"), [(suffix, signs) for suffix in LONG for signs in LONG[suffix]])
def test_a_long_line_is_read_in_proportion(tmp_path: Path, suffix: str, signs: str) -> None:
    """100,000 signs of one kind take seconds of the processor, not hours: no pattern goes over them again."""
    document = tmp_path / f"long{suffix}"
    document.write_text("一" + signs * (100_000 // len(signs)), encoding="utf-8")
    call = ["bash", "-c", 'ulimit -t 20; exec "$@"', "bash", *ZZ, "annotate", str(document)]
    done = subprocess.run(call, capture_output=True, check=False, env=environment())
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
@pytest.mark.parametrize("epoch", ["-1", "0", "253402300799"])
@pytest.mark.parametrize("name", ["anki", "docx"])
def test_a_time_that_no_archive_can_state_is_the_nearest(
    zz: Run, name: str, epoch: str, tmp_path: Path
) -> None:
    """Builds that are to be reproducible set 0."""
    assert zz("export", name, "-o", str(tmp_path / "out"), SOURCE_DATE_EPOCH=epoch).status == 0
