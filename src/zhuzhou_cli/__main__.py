"""The front door: `zz` and `python -m zhuzhou_cli`."""

import sys


def main() -> None:
    """Answer the command line and end the process with its exit status."""
    try:
        from zhuzhou_cli.cli.door import run  # noqa: PLC0415 - nothing is loaded by importing the front door

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were still being loaded
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
