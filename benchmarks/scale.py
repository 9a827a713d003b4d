"""How long zz takes as its glossaries grow, compared with other tools for the same terms in the same run.

    python benchmarks/scale.py                    measure, rewrite the tables of docs/benchmarks.md, plot
    python benchmarks/scale.py --quick            check in a minute that this script works; only prints
    python benchmarks/scale.py --redraw           only draw the plot anew, of the tables of docs/benchmarks.md
    python benchmarks/scale.py --make N FOLDER    only write generated glossaries of N terms together

Needs the extra `bench` for the plot, the package index, and those of sdcv, dict with dictd, and grep that
are to be measured. All commands are timed in turn. Times are given as multiples of that of an empty console
script, which the same pip has installed into the same environment.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scaling import clock, glossaries, installed, page, peers, queries
from scaling.clock import Call, Spread

from zhuzhou_cli.library.shelf import builtin

ROOT = Path(__file__).parents[1]
SIZES = (page.BUILTIN, 1_000, 10_000, 120_000)
QUICK_SIZES = (page.BUILTIN, 1_000)
NAIVE_LIMIT = 1_000
"""The most terms for which the naive look-up is timed in a fresh process; with 120,000 it takes minutes."""

TERM = "八大行动"
TYPO = "八大行功"
ABSENT = "量子香蕉船"
KINDS = {
    "literal": TERM,
    "pinyin": "badaxingdong",
    "initials": "bdxd",
    "homophone": "八大形动",
    "typo": TYPO,
    "none": ABSENT,
    "prefix": "八大",
}
"""The query of each kind in a fresh process, at every size."""
COMPLETION = ("__complete", "bash", "zz lookup bad", "9")
"""The first TAB after bad in bash: it inserts what all candidates have in common and lists none."""
LISTING = ("__complete", "bash", "zz lookup bad", "63")
"""The second TAB: it lists them with their explanations."""
BATCH_LIMITS = (100, 20_000)
"""The least and the most queries of a batch."""


@dataclass(frozen=True)
class Plan:
    """How much is measured: numbers of terms, rounds, and the seconds after which a command is left out."""

    sizes: Sequence[int]
    rounds: int
    budget: float
    is_quick: bool

    @property
    def batch_seconds(self) -> float:
        """About how many seconds a batch should take."""
        return 0.2 if self.is_quick else 2.0


@dataclass(frozen=True)
class Scale:
    """A glossary of one size, in the formats of all tools, in a folder."""

    size: int
    files: Sequence[Path]
    terms: Sequence[tuple[str, str]]
    folder: Path

    @property
    def text(self) -> Path:
        """A text with a line for each entry: term, tab, explanation."""
        return self.folder / "terms.tsv"

    @property
    def asked(self) -> Path:
        """The queries that are timed in one process, as JSON."""
        return self.folder / "queries.json"

    @property
    def cache(self) -> Path:
        """The cache folder of zz."""
        return self.folder / "cache"

    @property
    def variables(self) -> dict[str, str]:
        """The variables of our own scripts: zz answers from this glossary, with no settings of the user."""
        home = {"HOME": str(self.folder), "XDG_CACHE_HOME": str(self.cache), "LANG": "C.UTF-8"}
        chosen = {"ZZ_GLOSSARY": os.pathsep.join(map(str, self.files))} if self.files else {}
        search = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "benchmarks")}
        return {**home, **chosen, **search}

    @property
    def plain(self) -> dict[str, str]:
        """The variables of commands: as ``variables``, without the path of the benchmarks."""
        return {name: value for name, value in self.variables.items() if name != "PYTHONPATH"}


def prepare(size: int, folder: Path, rounds: int) -> Scale:
    """Write a glossary of one size, and its other formats; the smallest is the built-in glossary itself."""
    folder.mkdir(parents=True)
    files = [] if size == page.BUILTIN else glossaries.make(size, folder / "glossaries")
    scale = Scale(size, files, list(glossaries.entries_of(files or [builtin()])), folder)
    peers.write_text(scale.terms, scale.text)
    peers.write_stardict(scale.terms, folder / "stardict", "terms")
    asked = queries.sample([term for term, _ in scale.terms], rounds, glossaries.SEED)
    rows = [(one.kind, one.typed, one.meant) for one in asked]
    scale.asked.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    return scale


def references(environment: installed.Environment, scale: Scale) -> list[Call]:
    """The commands that times are compared with."""
    commands = {
        "a bare interpreter": (environment.python, "-c", "pass"),
        page.REFERENCE: (environment.command("empty-script"),),
        page.EMPTY_TYPER: (environment.command("empty-typer"), "one"),
    }
    return [Call(row, 0, command, scale.plain) for row, command in commands.items()]


def own_calls(zz: str, scale: Scale) -> list[Call]:
    """Every kind of call of zz."""

    def call(row: str, *arguments: str, expects: str = TERM) -> Call:
        return Call(f"zz: {row}", scale.size, (zz, *arguments), scale.plain, expects)

    calls = [
        call(kind, "lookup", typed, expects="" if typed == ABSENT else TERM) for kind, typed in KINDS.items()
    ]
    calls += [
        dataclasses.replace(call("card on a terminal", "lookup", TERM), on_terminal=True),
        dataclasses.replace(call("first use, store missing", "lookup", TERM), is_first_use=True),
        call("through Typer", "lookup", "-f", "PLAIN", TERM),  # in capitals: rare, so left to Typer
    ]
    calls += [call(shown, "lookup", TERM, *shown.split()) for shown in page.OPTIONS]
    calls += [call("all files by -g", "lookup", TERM, *(f"-g{path}" for path in scale.files))]
    calls += [call("completion", *COMPLETION, expects="八"), call("completion, listing", *LISTING)]
    return calls


def peer_calls(environment: installed.Environment, scale: Scale) -> list[Call]:
    """The same queries to other tools, as far as they are installed."""

    def call(row: str, *command: str, expects: str = TERM) -> Call:
        return Call(row, scale.size, command, scale.variables, expects)

    calls = []
    if sdcv := peers.found("sdcv"):
        asking = (sdcv, "-n", "-0", "-1", "--data-dir", str(scale.folder / "stardict"))
        calls += [
            call("sdcv: literal", *asking, TERM),
            call("sdcv: typo", *asking, TYPO),
            call("sdcv: none", *asking, ABSENT, expects=""),
        ]
    if grep := peers.found("grep"):
        calls += [
            call("grep: literal", grep, "-F", TERM, str(scale.text)),
            call("grep: none", grep, "-F", ABSENT, str(scale.text), expects=""),
        ]
    if scale.size <= NAIVE_LIMIT:
        script = str(ROOT / "benchmarks" / "scaling" / "naive.py")
        calls.append(call("naive: typo", environment.python, script, str(scale.text), TYPO))
    return calls


@contextlib.contextmanager
def dict_calls(scales: Sequence[Scale]) -> Iterator[list[Call]]:
    """Calls of dict; while the block lasts, a dictd for each size serves it on the loopback."""
    client = peers.found("dict")
    with contextlib.ExitStack() as servers:
        calls: list[Call] = []
        for scale in scales if client and peers.found("dictd") else ():
            configuration = peers.write_dictd(scale.terms, scale.folder / "dictd", "terms")
            try:
                port = servers.enter_context(peers.serving(configuration, scale.plain))
            except OSError as error:
                tell(f"dictd does not serve {scale.size:,} terms: {error}")
                continue
            asking = (client or "", "-h", "127.0.0.1", "-p", str(port))
            for kind, expects in (("literal", TERM), ("typo", TERM), ("none", "")):
                command = (*asking, KINDS[kind])
                calls.append(Call(f"dict: {kind}", scale.size, command, scale.plain, expects))
        yield calls


def warm(environment: installed.Environment, scale: Scale, plan: Plan, results: page.Results) -> None:
    """Time queries in one process, of zz and of the naive look-up."""
    script = ROOT / "benchmarks" / "scaling" / "warm.py"
    arguments = [str(scale.asked), str(plan.rounds), str(plan.budget), *map(str, scale.files)]
    told = _told(environment, scale, str(script), *arguments)
    for kind, seconds in told["seconds"].items():
        results.warm[f"zz: {kind}", scale.size] = clock.spread(seconds)
        if kind != "prefix":
            results.right[f"zz: {kind}", scale.size] = f"{told['right'][kind]}/{len(seconds)} as meant"
    results.missed[scale.size] = told["missed"]
    naive = _told(environment, scale, str(script.with_name("naive.py")), str(scale.text), str(scale.asked))
    for kind in ("literal", "typo"):
        results.warm[f"naive: {kind}", scale.size] = clock.spread(naive[kind])


def _told(environment: installed.Environment, scale: Scale, *arguments: str) -> dict[str, Any]:
    output = subprocess.check_output([environment.python, *arguments], env=scale.variables, text=True)
    return dict(json.loads(output))


def at_rest(zz: str, scale: Scale, results: page.Results) -> None:
    """Measure the size of the store, and the memory of making it and of reading it."""
    command = (zz, "lookup", TERM)
    literal = Call("zz: literal", scale.size, command, scale.plain)
    clock.run(literal)
    kept = (path for path in (scale.cache / "zz").rglob("*") if path.is_file())
    results.store[scale.size] = sum(path.stat().st_size for path in kept)
    for call in (literal, Call(page.FIRST_USE, scale.size, command, scale.plain, is_first_use=True)):
        results.memory[call.row, scale.size] = clock.peak_memory(call)


def batch(zz: str, scale: Scale, literal: Spread, seconds: float) -> tuple[Call, int]:
    """A call with as many literal queries as take about ``seconds``, and their number."""
    count = round(min(max(seconds / literal.median, BATCH_LIMITS[0]), BATCH_LIMITS[1]))
    lines = scale.folder / "batch.txt"
    terms = [term for term, _ in scale.terms]
    lines.write_text("".join(f"{terms[i * 7919 % len(terms)]}\n" for i in range(count)), encoding="utf-8")
    command = (zz, "lookup", "-", "-f", "jsonl")
    return Call(page.BATCH, scale.size, command, scale.plain, '"', lines=lines), count


def measure(plan: Plan, folder: Path) -> page.Results:
    """Install, generate and measure everything in an empty folder."""
    folder.chmod(0o755)  # dictd gives up root, and must still read its database
    tell("installing")
    environment = installed.install(folder, borrow=plan.is_quick)
    zz = environment.command("zz")
    tell("generating")
    scales = [prepare(size, folder / str(size), plan.rounds) for size in plan.sizes]
    results = page.Results(plan.sizes, conditions(environment, plan), [], {}, {}, {}, {})
    calls = references(environment, scales[0])
    for scale in scales:
        tell(f"{scale.size:,} terms: memory, store and warm queries")
        at_rest(zz, scale, results)
        warm(environment, scale, plan, results)
        literal = results.warm["zz: literal", scale.size]
        one, results.batch[scale.size] = batch(zz, scale, literal, plan.batch_seconds)
        calls += [*own_calls(zz, scale), one, *peer_calls(environment, scale)]
    with dict_calls(scales) as more:
        timed = clock.interleaved([*calls, *more], plan.rounds, plan.budget, tell)
    results.fresh.update({(call.row, call.size): one for call, one in timed.items()})
    results.missing.extend(missing({call.row for call in timed}))
    return results


def missing(rows: set[str]) -> list[str]:
    """What was not measured, each with the reason."""
    reasons = {
        "sdcv: literal": "sdcv (not installed)",
        "dict: literal": "dict (dict or dictd not installed, or dictd did not start)",
        "grep: literal": "grep (not installed)",
    }
    return [reason for row, reason in reasons.items() if row not in rows]


def conditions(environment: installed.Environment, plan: Plan) -> list[str]:
    """Lines that tell the machine, the versions and the plan of a run."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    packages = ("zhuzhou-cli", "typer", "rapidfuzz", "pypinyin", "pip")
    versions = ", ".join(f"{package} {environment.version(package)}" for package in packages)
    return [
        f"{platform.python_implementation()} {platform.python_version()}, {machine}",
        versions,
        f"at most {plan.rounds} interleaved runs of each command, fewer where {plan.budget:g} s were used up",
    ]


def tell(message: str) -> None:
    """Write on stderr what is being done."""
    print(f"scale: {message}", file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    """The parsed command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="check that this script works; only prints")
    parser.add_argument("--redraw", action="store_true", help="only draw the plot anew, from the page")
    parser.add_argument("--make", nargs=2, metavar=("N", "FOLDER"), help="only write a generated glossary")
    parser.add_argument("--per-file", type=int, default=glossaries.TERMS_A_FILE, help="terms of each file")
    parser.add_argument("--sizes", type=int, nargs="+", help="numbers of terms")
    parser.add_argument("--rounds", type=int, help="runs of each command")
    parser.add_argument("--budget", type=float, help="seconds after which a command is not run again")
    parser.add_argument("--page", type=Path, help="page whose tables are rewritten")
    parser.add_argument("--plot", type=Path, help="PNG to draw")
    return parser.parse_args()


def main() -> None:
    """Measure, print the tables, and put them and the plot into the documentation."""
    given = arguments()
    if given.make:
        size, folder = given.make
        print(*glossaries.make(int(size), Path(folder), given.per_file), sep="\n")
        return
    if given.redraw:
        kept = given.page or ROOT / "docs" / "benchmarks.md"
        draw(kept.read_text(encoding="utf-8"), given.plot or ROOT / "docs" / "benchmarks.png")
        return
    plan = Plan(
        given.sizes or (QUICK_SIZES if given.quick else SIZES),
        given.rounds or (2 if given.quick else 20),
        given.budget or (5 if given.quick else 8),
        given.quick,
    )
    with tempfile.TemporaryDirectory() as folder:
        results = measure(plan, Path(folder))
    tables = page.render(results)
    print(tables)
    docs = None if given.quick else ROOT / "docs"
    if written := given.page or (docs and docs / "benchmarks.md"):
        page.replace(written, tables)
    if drawn := given.plot or (docs and docs / "benchmarks.png"):
        draw(tables, drawn)


def draw(tables: str, path: Path) -> None:
    """Write the plot of tables, if matplotlib is installed."""
    if importlib.util.find_spec("matplotlib") is None:
        tell("not drawn: matplotlib is missing; install the extra `bench`")
        return
    from scaling import plot  # noqa: PLC0415 - matplotlib is optional

    plot.draw(tables, path)


if __name__ == "__main__":
    main()
