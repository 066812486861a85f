"""Who said what: statements found in a captured text, by rules about the language of news."""

from factcheck.spotting.engine import Spotted, spot

__all__ = ["Spotted", "spot"]
