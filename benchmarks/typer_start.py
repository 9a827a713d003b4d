"""How long an empty command takes with several versions of Typer, in multiples of a bare Python.

    python benchmarks/typer_start.py 0.24.2 0.26.8 0.28.0 0.29.2

Each version is installed into an environment of its own. Runs are interleaved, so that a machine whose speed
changes treats all alike. Needs the package index.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROUNDS = 21
APPLICATION = """
import typer
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
@app.command()
def one(term: str = "", exact: bool = False, limit: int = 0): ...
@app.command()
def two(): ...
app()
"""


def installed(version: str, folder: Path) -> Path:
    """The Python of a new environment with a version of Typer, its modules compiled."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", f"typer=={version}", "rich"], check=True)
    subprocess.run([python, "-m", "compileall", "-q", folder / "lib"], check=False)
    return python


def seconds(command: list[str | Path]) -> float:
    """The seconds that a command takes."""
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begin


def main(versions: list[str]) -> None:
    """Print, for each version, the median in ms and its ratio to that of the bare interpreter."""
    with tempfile.TemporaryDirectory() as scratch:
        script = Path(scratch, "application.py")
        script.write_text(APPLICATION, encoding="utf-8")
        commands: dict[str, list[str | Path]] = {"bare": [sys.executable, "-c", "pass"]}
        for version in versions:
            commands[version] = [installed(version, Path(scratch, version)), script, "one"]
        runs: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                runs[name].append(seconds(command))
    bare = statistics.median(runs["bare"])
    for name, taken in runs.items():
        median = statistics.median(taken)
        print(f"{name:8}  {median * 1000:6.1f} ms  {median / bare:5.2f} x")


if __name__ == "__main__":
    main(sys.argv[1:])
