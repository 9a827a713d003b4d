"""zz and two empty commands as users have them: wheels that one pip installs into a fresh environment."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_EMPTY_SCRIPT = "def main():\n    pass\n"
_EMPTY_TYPER = """
import typer
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
@app.command()
def one(term: str = "", exact: bool = False, limit: int = 0): ...
@app.command()
def two(): ...
def main():
    app()
"""


@dataclass(frozen=True)
class Environment:
    """An environment with `zz`, `empty-script` and `empty-typer`."""

    folder: Path

    @property
    def python(self) -> str:
        """Its interpreter."""
        return self.command("python")

    def command(self, name: str) -> str:
        """The path of one of its commands."""
        return str(self.folder / "bin" / name)

    def version(self, package: str) -> str:
        """The version of a package in it."""
        code = f"import importlib.metadata as m; print(m.version({package!r}))"
        return subprocess.check_output([self.python, "-c", code], text=True).strip()


def install(folder: Path, *, borrow: bool) -> Environment:
    """Make the environment; with ``borrow`` it uses the libraries of this one, instead of fetching them."""
    environment = Environment(folder / "venv")
    venv.create(environment.folder, with_pip=not borrow)
    wheels = folder / "wheels"
    wheels.mkdir()
    _pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT))
    _wheel(wheels, "empty_script", "empty-script", _EMPTY_SCRIPT)
    _wheel(wheels, "empty_typer", "empty-typer", _EMPTY_TYPER)
    if borrow:
        _borrow(environment)
    alone = ["--no-deps"] if borrow else []
    _pip(environment.python, "install", "--compile", *alone, *sorted(map(str, wheels.glob("*.whl"))))
    return environment


def _borrow(environment: Environment) -> None:
    inside = Path(sysconfig.get_path("purelib", "venv", {"base": str(environment.folder)}))
    (inside / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")


def _pip(python: str, *arguments: str) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", "-q", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _wheel(folder: Path, module: str, command: str, source: str) -> None:
    """Write the wheel of a package that is one module with one console script."""
    info = f"{module}-1.0.dist-info"
    files = {
        f"{module}.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {command}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: zz\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[console_scripts]\n{command} = {module}:main\n",
    }
    record = "".join(f"{name},,\n" for name in (*files, f"{info}/RECORD"))
    with zipfile.ZipFile(folder / f"{module}-1.0-py3-none-any.whl", "w") as wheel:
        for name, content in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(name, content)
