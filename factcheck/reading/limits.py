"""How much of a document is read. Every limit of the readers stands here."""

LARGEST_FILE = 40_000_000  # bytes
DEEPEST_PAGE = 2_000  # levels of nested HTML; libxml2 drops what lies below its own 2,048
DEEPEST_JUDGED = 200  # levels of HTML that trafilatura is shown; it copies trees by recursion
LONGEST_JUDGED = 1_000_000  # code points of text it is shown: it takes seconds for these
MOST_JUDGED = 20_000  # elements it is shown, for the same reason
LARGEST_STRUCTURED_DATA = 1_000_000  # code points of one JSON-LD script
BINARY_SHARE = 100  # one control character in so many is more than any text has
