"""Lines that a web page puts around an article, as alternatives of regular expressions."""

# A line like these, past the middle of the text, ends the article.
ENDINGS = (
    r"leave a (?:reply|comment)",
    r"post a comment",
    r"(?:\d+ )?comments?(?: \(\d+\))?",
    r"join the (?:conversation|discussion)",
    r"related (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|links?|coverage)",
    r"you (?:may|might) (?:also )?(?:like|be interested).*",
    r"more (?:from|in|on|stories|news)\b.*",
    r"most (?:read|viewed|popular|shared|recent).*",
    r"recommended(?: for you| stories| reading)?",
    r"read (?:next|more stories)",
    r"trending(?: now)?",
    r"latest (?:news|stories)",
    r"editor[’']?s[’']? picks?",
    r"(?:previous|next) (?:article|post|story)",
    r"what others are reading",
    r"also in this section",
    r"notes? (?:to|for) editors?",
    r"(?:media|press) contacts?",
    r"about the authors?",
    r"[-–— ]*ends?[-–— ]*",
    r"#{2,}",
    r"sponsored(?: content)?",
    r"promoted stories",
    r"popular posts",
    r"tags",
    r"topics",
)
# "Label: anything" and "Label - anything".
LABELS = (
    "content image", "logo of", "image", "photo", "picture", "file photo", "file picture",
    "caption", "video", "watch", "listen", "graphic", "infographic", "illustration",
)  # fmt: skip
COLON_LABELS = (
    r"(?:also )?read(?: more| also)?", "see also", "see more", "related", "more", "also see",
    r"don[’']t miss", "in pictures", "in case you missed it", "explainer", "opinion", "live",
    "breaking", "just in", "tags?", "topics?", "filed under", r"categor(?:y|ies)", "keywords?",
    r"contact(?: (?:the )?authors?)?", "tel", "phone", "e-?mail", "website", "sources?", "credit",
    "copyright", r"editor[’']?s notes?", "correction", "clarification", "disclaimer", "note",
)  # fmt: skip
# Alone, or before a few more words of the same kind.
BUTTONS = (
    "share", "tweet", "print", "e-?mail", "save", "copy link", "facebook", "twitter", "whatsapp",
    "telegram", "linkedin", "pinterest", "reddit", "messenger", "instagram", "youtube",
    "follow us", "like us", "share this", "subscribe", "sign up", "sign in", "log in", "register",
    "donate", "support us", "advertisement", "advertising", "sponsored", "loading", "menu",
    "search", "home", "next", "previous", "back to top", r"skip to (?:main )?content",
    r"listen to (?:this )?article", "play", "pause", "close",
)  # fmt: skip
# Sentences that start so are the page's, not the article's.
SENTENCES = (
    r"\d+\s*(?:-|\s)?min(?:ute)?s?\s+(?:read|ago)",
    r"(?:published|updated|posted|last (?:updated|modified)|publication date)\b",
    r"(?:date published|first published|issued on)\b",
    r"[|]",
    r"(?:©|\(c\)|copyright|all rights reserved)",
    r"this (?:site|website|page) uses",
    r"by (?:signing|subscribing|clicking|continuing)",
    r"you can unsubscribe",
    r"learn how your",
    r"your email address",
    r"we use cookies",
    r"please (?:consider|support|enter|credit)",
    r"sign up (?:for|to)",
    r"subscribe (?:to|now)",
    r"support (?:our|independent)",
    r"get (?:the|our) (?:latest|daily|weekly)",
    r"download (?:the|our)",
    r"click here",
    r"follow (?:us|our)",
    r"join (?:us|our)",
    r"help us",
    r"you are donating",
    r"would you like",
    r"how (?:much|many) would you",
    r"how many times would you",
    r"do you have (?:a )?(?:tip|story)",
    r"to (?:contact|reach) the (?:author|reporter|editor)",
    r"for (?:more|further) information",
    r"this (?:article|story|piece) (?:was|is|has been|first|originally)",
    r"this report (?:was|is|has been|first) (?:first |originally )?(?:published|appeared)",
    r"(?:the )?views expressed",
)
# Pleas for money, further into a line that has one of these words.
APPEALING = ("donate", "your ")
APPEALS = (
    r".{0,120}\bdonate (?:now|today|just|here)",
    r".{0,60}\byour (?:donation|contribution|support) (?:helps|will|keeps)",
)
AGENCIES = (
    "Reuters", "AP", "AFP", "Thomson Reuters Foundation", "Xinhua", "UPI", "dpa", "Bloomberg",
    "CNN", "VOD", "RFA", "VOA", "[A-Z]{2,5}",
)  # fmt: skip
# End a caption: who took or supplied the picture.
PICTURE_CREDITS = (
    r"(?:photo|image|picture|file|credit)s?\s*(?:by|:|/|supplied|courtesy)?\s*[\w /.’'@-]{0,50}",
    r"[A-Z][\w .’'-]{0,30}/\s?[A-Z][\w .’'-]{0,30}",
    "post staff", "afp", "epa", "getty images?", "reuters", "ap photo", "xinhua", "supplied",
    "shutterstock", "via facebook", "facebook", "pool", "handout", "akp", "voa", "rfa",
)  # fmt: skip
CREDIT_VERBS = (
    r"report(?:ing|ed)", r"edit(?:ing|ed)", "writing", r"translat(?:ion|ed)", r"research(?:ed)?",
    r"photograph(?:s|y)",
)  # fmt: skip
SHORTCODES = frozenset(
    """caption gallery embed video audio playlist vc_row vc_column vc_column_text et_pb_section
    et_pb_row et_pb_text divider button ad ads adsense newsletter social share related contact
    """.split()
)
