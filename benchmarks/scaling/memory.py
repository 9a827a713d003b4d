"""The peak memory, in KiB, of the command that follows: python -I -S memory.py COMMAND …

A child's peak begins with its parent's, so that a large harness cannot measure a small command.
"""

import os
import sys

process = os.fork()
if not process:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606  runs the command it measures
print(os.wait4(process, 0)[2].ru_maxrss)
