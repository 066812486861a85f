"""Factcheck: what officials say, against what a report found."""

__version__ = "0.1.0"
