"""Tests of the room of the same name; cases/ are promises of the command line."""
