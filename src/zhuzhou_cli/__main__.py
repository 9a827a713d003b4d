"""The front door: `zz` and `python -m zhuzhou_cli`."""

import gc
import os
import sys

_OBJECTS = 50_000
"""Objects that are made before garbage is sought: a look-up makes fewer, and leaves none."""
_ENDED = (128 + 1, 128 + 15)
"""What streams.prepare has a process end with at SIGHUP and SIGTERM; shells call these signals so as well."""


def main() -> None:
    """Answer the command line and end the process with its exit status."""
    gc.set_threshold(_OBJECTS)
    try:
        from zhuzhou_cli.cli.door import run  # noqa: PLC0415 - nothing is loaded by importing the front door

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were still being loaded
        status = 130
    except SystemExit as ended:  # by a signal
        status = ended.code if isinstance(ended.code, int) else 1
    except (MemoryError, SystemError):  # while modules were being loaded
        os.write(2, "zz：内存不够\n".encode())
        status = 2
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):  # it was closed, or what it could not take is told
            continue
    if status in _ENDED:  # all is tidied up now: end as the system would have it
        import signal  # noqa: PLC0415 - only for who is ended

        signal.signal(status - 128, signal.SIG_DFL)
        os.kill(os.getpid(), status - 128)
    # To take the interpreter apart, module by module, takes a tenth of a look-up and changes nothing.
    os._exit(status)


if __name__ == "__main__":
    main()
