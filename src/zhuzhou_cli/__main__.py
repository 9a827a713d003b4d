"""The front door: `zz` and `python -m zhuzhou_cli`."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> None:
    """Answer the command line and end the process with its exit status."""
    try:
        from zhuzhou_cli.cli.door import run  # noqa: PLC0415 - nothing is loaded by importing the front door

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were still being loaded
        status = 130
    _end(status)


def _end(status: int) -> "NoReturn":
    """End the process at once: to take the interpreter apart takes as long as a third of a look-up.

    What was written has been flushed by then, and stores are only read or already closed.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:  # stderr is closed or full; what stdout would not take has been reported
            pass
    os._exit(status)


if __name__ == "__main__":
    main()
