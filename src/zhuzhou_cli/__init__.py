"""zz: look up the number-abbreviations of Chinese government work reports."""

__version__ = "0.1.0"
