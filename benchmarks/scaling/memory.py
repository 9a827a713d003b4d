"""The peak memory, in KiB, of the command that follows: python -I -S memory.py COMMAND …

A child starts with the memory of its parent, so a large process cannot measure a small command.
"""

import os
import sys

process = os.fork()
if not process:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606 - the command that is measured
print(os.wait4(process, 0)[2].ru_maxrss)
