"""The front door: `zz` and `python -m zhuzhou_cli`."""

import sys


def main() -> None:
    """Answer the command line and end the process with its exit status."""
    try:
        from zhuzhou_cli.cli.app import run  # noqa: PLC0415 - nothing is loaded by importing the front door

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:  # also while modules are loaded
        sys.exit(130)


if __name__ == "__main__":
    main()
