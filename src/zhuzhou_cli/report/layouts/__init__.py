"""The ways in which reports print a list of terms, a file each."""
