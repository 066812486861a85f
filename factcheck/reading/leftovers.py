"""Lines that pages put among an article's paragraphs without marking them as anything else."""

import re

from factcheck.reading.firstlines import byline, states_date

_LONGEST = 160  # code points; a longer line is prose

_WHOLE_LINE = re.compile(
    r"""(?:
    advertise?ment | sponsored(?:\ content)? | loading
    | (?:share|print|tweet|e-?mail|save|comments?|copy\ link|bookmark)
    | (?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube)
    | (?:read|see|watch|listen)\ (?:more|also|next|too)
    | (?:related|recommended|popular|trending|latest)
      (?:\ (?:stories|articles?|posts?|news|topics?|content|videos?))?
    | (?:sign\ up|subscribe|register)\b.*(?:newsletter|inbox|e-?mails?|channel).*
    | follow\ us\b.* | leave\ a\ (?:reply|comment).* | (?:\d+|no)\ comments?
    | ©.* | (?:\(c\)|copyright)\ (?:©\ )?\d{4}.* | .*\ball\ rights\ reserved
    | (?:(?:about|reading\ time:?)\ )?\d+[\ -]min(?:ute)?s?(?:\ read|\ to\ read)?
    | \[/[a-z_-]+\] | \[(?:gallery|caption|embed|video|audio|playlist)\b.*\]
    | \[[a-z_-]+(?:\ [a-z_-]+=[^\[\]]*)+\].*
    | (?:photo|photograph|image|picture|file\ photo|video)s?(?:\ credit)?:.*
    | (?:tags?|topics|filed\ under|categories):.* | home | back\ to\ top | close | menu
    )[\s.:!…»›→]*""",
    re.IGNORECASE | re.VERBOSE,
)
# These begin sentences too: they count only where no full stop or quotation mark ends the line.
_UNFINISHED = re.compile(
    r"""(?:
    share\ (?:this|on|via|with)\b | (?:tweet|e-?mail|print)\ this\b | continue\ reading\b
    | (?:(?:read|see|watch|listen)\ (?:more|also|next|too)|also\ read|more\ (?:on|from))\b
    | (?:most|top)\ (?:read|viewed|popular|stories)\b
    | you\ (?:may|might)\ also\ like\b | what\ to\ read\ next\b | skip\ to\b
    | (?:subscribe|donate|support\ us|support\ our)\b | follow\ .*\ on\ [a-z]+$
    | (?:published|posted|last\ updated|updated|modified)\b.*\d{4}
    | (?:photo|photograph|image|picture)s?\ (?:by|courtesy)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS_SENTENCE = re.compile(r"[.?!]['\"’”»)]*$|[’”»\"]$")


def is_leftover(text: str) -> bool:
    """Whether a whole block is one of the lines that surround articles, a byline or a dateline."""
    if len(text) > _LONGEST or "\n" in text:
        return False
    if _WHOLE_LINE.fullmatch(text) or byline(text) or states_date(text):
        return True
    return bool(_UNFINISHED.match(text)) and not _ENDS_SENTENCE.search(text)
