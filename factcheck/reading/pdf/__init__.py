"""PDF: its text in reading order, what it states of itself, its pages as pictures.

A page is read in steps, each a module: `lines` (what PDFium finds on it), `gaps`
and `rows` (lines, table
rows, footnote numbers), `order` (columns), `furniture` (headers, footers, page numbers),
`paragraphs`, and `assembling` (one text over all pages, and where each page begins in it).
PDFium can hang or take all memory on a hostile file: these functions belong in a child process.
"""
