"""An optional part: sentences as vectors, so that a paraphrase is found without a shared word.

The model is all-MiniLM-L6-v2 (Apache-2.0), run in NumPy. Nothing here imports NumPy before an
encoder is asked for, and without NumPy or the weights there is none.
"""

from factcheck.matching.encoder.loading import available, installed, vectors

__all__ = ["available", "installed", "vectors"]
