"""`zz list`, `zz show` and `zz check`, as real processes."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import DATA, Run

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
