"""Spellings of names: how sounds of Khmer and its neighbours are written, and short first names."""

# Written either way for one sound, in the order they are replaced; the right side is the key.
SOUNDS = (
    ("oeurn", "oen"), ("oeun", "oen"), ("eurn", "en"), ("ngh", "ng"), ("kh", "k"),
    ("ph", "p"), ("th", "t"), ("chh", "c"),
    ("ch", "c"), ("bh", "b"), ("gh", "g"), ("dh", "d"), ("sh", "s"), ("hn", "n"), ("yv", "iv"),
    ("iev", "iv"), ("ieu", "iv"), ("eav", "iv"), ("ou", "u"), ("oo", "u"), ("ow", "u"),
    ("ee", "i"), ("y", "i"), ("w", "v"), ("orn", "on"), ("arn", "an"), ("erng", "eng"),
    ("aing", "eng"), ("ae", "e"), ("ah", "a"), ("eh", "e"), ("oh", "o"), ("x", "s"), ("z", "s"),
    ("ie", "i"),
)  # fmt: skip
SHORT_FORMS = {
    "abby": "abigail", "al": "albert", "alex": "alexander", "andy": "andrew", "ben": "benjamin",
    "bill": "william", "bob": "robert", "cathy": "catherine", "charlie": "charles",
    "chris": "christopher", "dan": "daniel", "dave": "david", "ed": "edward", "fred": "frederick",
    "greg": "gregory", "jeff": "jeffrey", "jim": "james", "joe": "joseph", "jon": "jonathan",
    "kate": "katherine", "ken": "kenneth", "larry": "lawrence", "liz": "elizabeth",
    "maggie": "margaret", "matt": "matthew", "mike": "michael", "mohammed": "muhammad",
    "mohamed": "muhammad", "muhammed": "muhammad", "nick": "nicholas", "pat": "patrick",
    "pete": "peter", "phil": "philip", "phillip": "philip", "rick": "richard", "rob": "robert",
    "ron": "ronald", "sam": "samuel", "steve": "steven", "stephen": "steven", "sue": "susan",
    "tim": "timothy", "tom": "thomas", "tony": "anthony", "will": "william",
}  # fmt: skip
# American spellings in the names of bodies.
BRITISH = {
    "labor": "labour", "defense": "defence", "center": "centre", "organization": "organisation",
    "program": "programme",
}  # fmt: skip
