"""What it costs to add one report to a library and to take it away again, with the look-ups that follow.

    python benchmarks/adding.py [TERMS …] [--per-file N] [--rounds N]

Own glossaries are generated (scaling/glossaries.py), --per-file entries each; every round adds another report
of 25 entries, looks one of its terms up, removes it, and looks up again. Prints medians in seconds by the
clock, beside those of an empty console script in the same rounds. Needs the extra `dev`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from scaling import glossaries, installed

ENTRIES = 25
SEED = 7
STEPS = ("glossary add", "the next look-up", "glossary remove", "the next look-up after it")


def timed(command: Sequence[str], variables: dict[str, str]) -> float:
    """The seconds that a command takes; it has to end with status 0."""
    begin = time.perf_counter()
    subprocess.run(command, env=variables, check=True, capture_output=True)
    return time.perf_counter() - begin


def reports(count: int, folder: Path) -> list[tuple[Path, str, str]]:
    """So many reports that no library has yet: the file, the id and a term of each."""
    made = []
    for path in glossaries.make(count * ENTRIES, folder, ENTRIES, SEED):
        (term, _), *_ = glossaries.entries_of([path])
        identity = f"new-{path.stem}"
        lines = path.read_text(encoding="utf-8").splitlines()
        lines = [f"  id: {identity}" if line.startswith("  id:") else line for line in lines]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        made.append((path, identity, term))
    return made


def own(folder: Path) -> Path:
    """Where the own glossaries of a reader are whose home is a folder."""
    return folder / "XDG_DATA_HOME" / "zz" / "glossaries"


def measure(environment: installed.Environment, folder: Path, rounds: int) -> dict[str, float]:
    """The medians of every step, for the library of a reader whose home is a folder."""
    zz, empty = environment.command("zz"), environment.command("empty-script")
    home = {name: str(folder / name) for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    variables = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", **home}
    timed([zz, "lookup", "八大行动"], variables)
    taken: dict[str, list[float]] = {name: [] for name in ("an empty console script", *STEPS)}
    for path, identity, term in reports(rounds, folder / "new"):
        commands = (
            [empty],
            [zz, "glossary", "add", str(path)],
            [zz, "lookup", "--", term],
            [zz, "glossary", "remove", identity],
            [zz, "lookup", "八大行动"],
        )
        for name, command in zip(taken, commands, strict=True):
            taken[name].append(timed(command, variables))
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def main() -> None:
    """Print a table, a column for each number of terms."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("terms", type=int, nargs="*", default=[12_000, 120_000], help="numbers of terms")
    parser.add_argument("--per-file", type=int, default=glossaries.TERMS_A_FILE, help="terms of each file")
    parser.add_argument("--rounds", type=int, default=9, help="reports that are added")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        environment = installed.install(Path(scratch), borrow=True)
        columns = []
        for terms in given.terms:
            folder = Path(scratch, str(terms))
            glossaries.make(terms, own(folder), given.per_file)
            columns.append(measure(environment, folder, given.rounds))
    print("|", *(f"| {terms:,} terms" for terms in given.terms), "|")
    print("| --- " * (len(columns) + 1) + "|")
    for name in columns[0]:
        print(f"| {name} |", *(f"{column[name]:.2f} |" for column in columns))


if __name__ == "__main__":
    main()
