"""The exit statuses, each a promise to scripts (docs/output.md)."""


class Exit:
    """What a call of zz ends with."""

    ANSWERED = 0
    UNANSWERED = 1
    UNUSABLE = 2
    BROKEN = 70  # EX_SOFTWARE of sysexits.h: a fault of zz itself
    UNWRITABLE = 74  # EX_IOERR: the answer could not be written
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it
