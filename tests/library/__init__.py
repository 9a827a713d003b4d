"""The tests of library/."""
