"""Reading: a document's bytes become captured text, with what the document says of itself.

Bytes are typed by their content (`sniff`), the table in `formats` names the reader of each type,
and a reader is a module with one function `read(data, name) -> Captured`.
"""

from factcheck.reading.captured import Captured
from factcheck.reading.entry import read, read_html, read_text

__all__ = ["Captured", "read", "read_html", "read_text"]
