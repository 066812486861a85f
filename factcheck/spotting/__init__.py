"""Who said what: statements found in a captured text, by rules about the language of news."""

from factcheck.spotting.engine import Spotted, spot
from factcheck.spotting.likenesses import Likeness, likenesses
from factcheck.spotting.twins import twins

__all__ = ["Likeness", "Spotted", "likenesses", "spot", "twins"]
