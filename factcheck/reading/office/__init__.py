"""Documents of word processors: DOCX, ODT and RTF. What all their readers say is said here."""

TRACKED = "It has tracked changes: insertions were read, deletions left out."
COMMENTS = "Its comments in the margin were not read."
MACROS = "Its macros were neither run nor read."
SET_PAGES = "It does not record where its pages end: only page breaks set by hand are counted."
