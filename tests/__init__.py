"""The tests of zz; a package so that they can share what conftest.py defines."""
