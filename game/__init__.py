"""Clickwise: a quiz game that one adult projects in front of a class of 10 to 12-year-olds."""

__version__ = "0.1.0"
