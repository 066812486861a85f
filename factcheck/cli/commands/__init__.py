"""The commands, in the order in which help shows them.

A new one is a module here with `run(open_store, arguments)` and, where it takes any arguments,
`add_arguments(parser)`; and a line in this table: the command, its module, and what help says of
it. A module is imported when its command is given and no sooner: the window's start is measured.
"""

COMMANDS = (
    ("demo", "demo", "look around in a sample dossier, apart from your own store"),
    ("import", "import_", "bring documents in"),
    ("spot", "spot", "find the statements in files; keeps nothing"),
    ("match", "match", "rank findings for each claim of two lists; keeps nothing"),
    ("dossiers", "dossiers", "list the dossiers"),
    ("sources", "sources", "list the sources"),
    ("statements", "statements", "list the statements that were found, with what was decided"),
    ("claims", "claims", "list the claims with their verdicts"),
    ("findings", "findings", "list the findings"),
    ("pairings", "pairings", "list the pairings, by the ids of what they link"),
    ("suggest", "suggest", "rank what may be paired with a claim; decides nothing"),
    ("figures", "figures", "list the figures that claims and findings assert"),
    ("export", "export", "write a fact-check sheet"),
    ("publish", "publish", "freeze a dossier's sheet as its next version, or list the versions"),
    ("batch", "batch", "do operations from standard input, one JSON object a line"),
    ("undo", "undo", "take back the last operation"),
    ("redo", "redo", "put back what was undone last"),
    ("history", "history", "list the operations, the newest first"),
    ("bundle", "bundle", "save a dossier as one portable file, or load one"),
    ("backup", "backup", "copy the store while it may be in use"),
    ("restore", "restore", "go back to a backup, keeping what it replaces"),
    ("verify", "verify", "check the store: database, journal, passages, documents; or a sheet"),
    ("licences", "licences", "show the licences of all that the program is made of"),
    ("self-test", "self_test", "try the program itself, from documents to sheets and the window"),
)
