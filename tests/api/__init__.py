"""The tests of the Python API."""
