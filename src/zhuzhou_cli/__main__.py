"""The front door: `zz` and `python -m zhuzhou_cli`."""

import sys


def main() -> None:
    """Answer the command line and end the process with its exit status."""
    from zhuzhou_cli.cli.app import run  # noqa: PLC0415 - nothing is loaded by importing the front door

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
