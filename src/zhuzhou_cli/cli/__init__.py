"""The command line: the only room that touches the streams, the environment and exit statuses."""


class Exit:
    """What a call of zz ends with, each status a promise to scripts (docs/output.md)."""

    ANSWERED = 0
    UNANSWERED = 1
    UNUSABLE = 2
    BROKEN = 70  # EX_SOFTWARE of sysexits.h: a fault of zz itself
    UNWRITABLE = 74  # EX_IOERR: the answer could not be written
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class UsageFault(Exception):  # noqa: N818 - it is the caller's
    """A command line that cannot be carried out; its text, in Chinese, says what is wrong and what to do."""
