"""What `zz annotate` does, free of Typer, so that the front door can do the same without loading it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from zhuzhou_cli.annotate import Annotated, annotated, own_index
from zhuzhou_cli.annotate.formats import FORMS, Form, written
from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.opening import index_of, known_paths, national
from zhuzhou_cli.cli.output import View, has_colour
from zhuzhou_cli.cli.processes import STDIN, each
from zhuzhou_cli.documents import UnreadableDocumentError, contents, read
from zhuzhou_cli.record import record
from zhuzhou_cli.search.find import Finder

_COLOUR = re.compile("\x1b\\[[0-9;]*m")


_SECOND = 2
"""What the name of a file ends with, if one of that name was written to the folder before."""


@record
class Request:
    """A call of `zz annotate`: its files and options; ``jobs`` counts processes."""

    files: Sequence[str]
    chosen: str | None = None
    output: str | None = None
    every: bool = False
    own: bool = False
    jobs: int = 1
    force: bool = False
    glossaries: Sequence[str | os.PathLike[str]] = ()
    place: str | None = None
    year: int | None = None
    view: View = View()


@record
class _Outcome:
    """What became of a file: what is to be written, or why it could not be read; remarks in either case."""

    made: str | bytes
    fault: str = ""
    remarks: tuple[str, ...] = ()


_Told = tuple[str, _Outcome]
"""The path of a file, and what became of it."""


def annotate(request: Request) -> int:
    """Annotate files; the exit status, 2 if one could not be read. Raises UsageFault and GlossaryError."""
    if request.own and (request.glossaries or request.place or request.year):
        raise UsageFault("--own 只用文件自己的名词解释，不能和 -g、--place、--year 同用")
    name = _name(request)
    targets = _targets(request, FORMS[name])
    statuses = {int(Exit.ANSWERED)}

    def outcomes() -> Iterator[_Told]:
        from zhuzhou_cli.cli.progress import progress  # noqa: PLC0415 - it imports little

        made = each(request.jobs, request.files, _Work, request, name)
        with progress(len(request.files), "注释") as step:
            for path, outcome in zip(request.files, made, strict=True):
                for said in (*outcome.remarks, *filter(None, [outcome.fault and f"读不了，{outcome.fault}"])):
                    streams.note(f"{path}：{said}")
                if outcome.fault:
                    statuses.add(Exit.UNUSABLE)
                yield path, outcome
                step()

    if targets:
        statuses.add(_saved(outcomes(), targets, FORMS[name], request))
    elif name == "card":
        request.view.show(lambda: _pour(name, outcomes(), request))
    else:
        _pour(name, outcomes(), request)
    return max(statuses)


def _name(request: Request) -> str:
    """The name of the form: the chosen one, else by the name of the output, else by who reads it."""
    if request.chosen:
        return request.chosen
    if request.output and request.output != STDIN and not os.path.isdir(request.output):
        suffix = os.path.splitext(request.output)[1].lower()
        for name, form in FORMS.items():
            if suffix in form.suffixes:
                return name
        if suffix or len(request.files) == 1:
            known = "、".join(suffix for form in FORMS.values() for suffix in form.suffixes)
            raise UsageFault(f"由“{request.output[:40]}”看不出格式：可用 {known}，或写 --format")
    if request.output and request.output != STDIN:
        raise UsageFault("写进文件夹要用 --format 选格式")
    return "card" if streams.is_terminal() else "plain"


def _targets(request: Request, form: Form) -> list[str]:
    """The file to write for each file that is read; none if all goes to stdout. Raises UsageFault."""
    output, files = request.output, request.files
    if not output or output == STDIN:
        if form.is_file and len(files) > 1:
            raise UsageFault("几份文件要写进一个文件夹：-o 文件夹")
        if form.is_binary and streams.is_terminal():
            raise UsageFault("Word 文件不能显示在终端里：-o 文件")
        return []
    is_folder = os.path.isdir(output) or output.endswith("/") or (len(files) > 1 and form.is_file)
    if len(files) > 1 and form.is_file and os.path.isfile(output):
        raise UsageFault("几份文件要写进一个文件夹：-o 文件夹")
    if not is_folder:
        return [output] * len(files)
    targets: dict[str, None] = {}
    suffix = form.suffixes[0] if form.suffixes else ".txt"
    for path in files:
        stem = "stdin" if path == STDIN else os.path.splitext(os.path.basename(path))[0]
        name, again = stem + suffix, _SECOND
        while os.path.join(output, name) in targets:
            name, again = f"{stem}-{again}{suffix}", again + 1
        if again > _SECOND:
            streams.note(f"{path}：写进 {os.path.join(output, name)}，因为前面有同名的文件")
        targets[os.path.join(output, name)] = None
    return list(targets)


def _pour(name: str, outcomes: Iterable[_Told], request: Request) -> None:
    """Write documents to stdout as they come."""
    form = FORMS[name]
    is_coloured = name == "card" and has_colour(request.view.colour)
    for piece in _joined(form, outcomes):
        if isinstance(piece, bytes):
            streams.hand_on(piece)
        elif is_coloured or (form.is_file and not streams.is_terminal()):
            streams.hand_on(piece.encode("utf-8", "replace"))
        else:
            streams.write_text(_COLOUR.sub("", piece) if name == "card" else piece)
        streams.flush()  # handed on to the system before the next is sought


def _joined(form: Form, outcomes: Iterable[_Told]) -> Iterator[str | bytes]:
    """What documents become together; those that could not be read are left out."""
    if form.head:
        yield form.head
    is_first = True
    for _, outcome in outcomes:
        if not outcome.fault:
            if form.between and not is_first:
                yield form.between
            yield outcome.made
            is_first = False
    if form.tail:
        yield form.tail


def _saved(outcomes: Iterator[_Told], targets: list[str], form: Form, request: Request) -> int:
    """Write files, each whole or not at all; the exit status that it means."""
    if len(targets) > 1 and len(set(targets)) == 1:
        first = next((told for told in outcomes if not told[1].fault), None)
        if first is None:
            return Exit.UNUSABLE
        return _save(targets[0], _joined(form, chain([first], outcomes)), request)
    saved = (
        _save(target, _joined(form, [told]), request)
        for target, told in zip(targets, outcomes, strict=True)
        if not told[1].fault
    )
    return max(saved, default=Exit.UNUSABLE)


def _save(target: str, pieces: Iterable[str | bytes], request: Request) -> int:
    """Write a file unless it is one of those that are read."""
    from pathlib import Path  # noqa: PLC0415 - only to write files

    from zhuzhou_cli.library import saving  # noqa: PLC0415 - as above

    files = [saving.STDIN if path == STDIN else path for path in request.files]
    sources = [*files, *known_paths(request.glossaries)]
    try:
        saving.save(Path(target), _encoded(pieces), overwrite=request.force, sources=sources)
    except saving.IsSourceError as error:
        streams.note(f"{target} {error.strerror}")
        return Exit.UNUSABLE
    except FileExistsError:
        streams.note(f"{target} 已经有了；要覆盖请加 --force")
        return Exit.UNUSABLE
    except OSError as error:
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only for a fault

        streams.note(f"写不进 {target}：{reason(error)}")
        return Exit.UNWRITABLE
    return Exit.ANSWERED


def _encoded(pieces: Iterable[str | bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")


def _is_national(name: str) -> bool:
    """Whether a canonical name means the same in the whole country."""
    return _among_national()(name)


@cache
def _among_national() -> Callable[[str], bool]:
    from zhuzhou_cli.national import among  # noqa: PLC0415 - few documents name other places

    return among(national())


class _Work:
    """Annotates files, one after the other, with glossaries that are opened once."""

    def __init__(self, request: Request, name: str) -> None:
        self._request, self._name = request, name
        index = None if request.own else index_of(request.glossaries, request.place, request.year)
        self._finder = index and Finder(index)

    def __call__(self, path: str) -> _Outcome:
        """Annotate one file; what is wrong with it does not concern the others."""
        try:
            return self._annotated(path)
        except UnreadableDocumentError as error:
            return _Outcome("", str(error))
        except MemoryError:
            return _Outcome("", "内存不够")
        except ImportError as error:
            from zhuzhou_cli.refusals import is_of_memory  # noqa: PLC0415 - only for a fault

            if is_of_memory(error):
                return _Outcome("", "内存不够")
            library = "zhuzhou-cli[annotate]"
            if error.name != "docx":
                raise
            return _Outcome("", f"写 Word 文件要另装 python-docx：pip install '{library}'")

    def _annotated(self, path: str) -> _Outcome:
        if path == STDIN:
            streams.invite("请粘贴文件的正文；按 Ctrl-D 结束")
            document = read(contents(sys.stdin.buffer), path)
        else:
            try:
                with open(path, "rb") as file:
                    document = read(contents(file), path)
            except (OSError, ValueError) as error:
                from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only for a fault

                raise UnreadableDocumentError(reason(error)) from None
        remarks, finder = document.remarks, self._finder
        if self._request.own:
            own = document.glossary
            remarks = remarks if own else (*remarks, "没有自己的名词解释")
            finder = Finder(own_index(own)) if own else None
        made = Annotated(document, ())
        if finder:
            is_national = None if self._request.own else _is_national
            made = annotated(document, finder, is_national, every=self._request.every)
        return _Outcome(written(made, self._name), remarks=remarks)
