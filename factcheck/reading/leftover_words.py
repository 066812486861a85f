"""The words of lines that pages put around articles, as patterns for lines in lower case.

Verbose patterns without capturing groups. Each of WHOLE has to match a whole line, each of OPENING
only its beginning, and counts where the line does not end as a sentence does.
"""

_SHARE_WORD = (
    r"(?:facebook|twitter|whats\ ?app|linked\ ?in|telegram|reddit|instagram|you\ ?tube|pinterest"
    r"|tumblr|messenger|viber|wechat|tik\ ?tok|threads|mastodon|bluesky|flipboard|pocket|e-?mail"
    r"|print|share|tweet|copy\ (?:link|url)|pin\ it|bookmark|comments?|save)"
)
_THINGS = (
    r"(?:stor(?:y|ies)|articles?|posts?|news|topics?|contents?|videos?|reading|coverage|links)"
)
_MONTH_WORD = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH_WORD}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH_WORD}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})"
)
_LABEL = (
    r"(?:(?:first\ |last\ )?(?:published|posted|updated|modified|edited)(?:\ on|\ at)?:?|on|date:)"
)
_ZONE = r"(?:[a-z]{2,4}t|gmt|utc|[+-]\d\d:?\d\d)"

WHOLE = {
    "advertisement": r"""
        advertise?ments? | (?:sponsored|promoted)(?:\ (?:content|stor(?:y|ies)|by\ .*))?
        | ad\ feedback | (?:publicité|publicidad|anzeige|werbung|quảng\ cáo)
        | (?:story|article)\ continues\ (?:after|below)(?:\ (?:this|the))?(?:\ ad(?:vertisement)?)?
        | scroll\ (?:down\ )?(?:to|for)\ continue.* | loading | continue\ reading(?:\ below)?""",
    "share": rf"""
        {_SHARE_WORD}(?:[\s,|/·•+]+(?:{_SHARE_WORD}|x|more|via|on|to|this|link|and))*
        | share\ (?:this|the)(?:\ {_THINGS})?(?:\ (?:on|via|with)\b.*)?
        | [\d.,]+\s?[km]?\s+(?:shares?|views?|likes?|reads?|retweets?) | shares?:?\ [\d.,]+[km]?
        | (?:partager|compartir|teilen)(?:\ (?:sur|en|auf|via)\b.*)? | follow\ us\b.*
        | click\ to\ (?:share|print|e-?mail)\b.* | text\ size
        | (?:increase|decrease)\ font\ size""",
    "navigation": r"""
        home(?:\s*[>»/›|][^.!?]{1,120})? | (?:main\ |toggle\ )?(?:menu|navigation) | search | close
        | back\ to\ (?:top|home|news) | skip\ to\ (?:main\ )?(?:content|navigation).*
        | (?:log|sign)\ ?(?:in|out|up) | register | my\ account | subscribe(?:\ now)? | contact\ us
        | about\ us | (?:view|see|show|load)\ (?:all|more)(?:\ \w+)? | toggle\ \w+(?:\ \w+)?
        | [«‹<←]*\s*(?:previous|next)(?:\ (?:article|post|story|page))?\s*[»›>→]*
        | page\ \d+\ of\ \d+
        | (?:edition|language|select\ (?:language|edition)):?(?:\ \w+)?
        | listen\ to\ (?:this\ )?(?:article|story).* | (?:play|pause|mute)(?:\ \w+)?""",
    "teaser": rf"""
        (?:related|recommended|popular|trending|latest|similar|further|more|other)\ {_THINGS}
        | (?:related|recommended|popular|trending)(?:\ (?:now|for\ you|today))?
        | you\ (?:may|might|could)\ (?:also\ )?(?:like|be\ interested\ in|enjoy)[^.!?]{{0,30}}
        | (?:most|top)\ (?:read|viewed|popular|shared|recent|stories|commented)(?:\ [^.!?]{{0,30}})?
        | editor[’']?s?[’']?\ (?:picks?|choice) | what\ to\ read\ next | (?:read|up|also)\ next
        | what\ others\ are\ reading | also\ in\ this\ section | in\ case\ you\ missed\ it
        | (?:don[’']t\ miss|must\ read|also\ read|read\ also|see\ also)
        | (?:read|see|watch|listen)\ (?:more|also|next|too) | more\ from\ (?:the\ )?author
        | (?:à\ )?lire\ aussi\b.* | leer\ también\b.* | lesen\ sie\ auch\b.* | lees\ ook\b.*""",
    "newsletter": r"""
        (?:sign\ up|subscribe|register)\b.*\b(?:newsletters?|inbox|e-?mails?|channel|alerts?)\b.*
        | (?:get|receive)\ .*\b(?:newsletters?|your\ inbox|by\ e-?mail)\b.*
        | (?:daily|weekly|our|the|free)?\s?newsletters? | (?:enter\ )?your\ e-?mail(?:\ address)?
        | join\ our\ (?:telegram|whatsapp|facebook|mailing)\b.* | you\ can\ unsubscribe\b.*
        | by\ (?:signing\ up|subscribing|registering),?\ (?:you|i)\b.*""",
    "donation": r"""
        you\ are\ donating\ to\b.* | how\ much\ would\ you\ like\ to\ (?:donate|give)\b.*
        | would\ you\ like\ to\ make\ (?:a\ )?(?:regular|monthly|recurring)?\s?donations?\b.*
        | how\ (?:many\ times|often)\ (?:would|should|shall)\b.*\brecur\b.*
        | (?:[$€£]\s?\d+[\s,|]*){2,}
        | (?:make\ a\ )?(?:donate|donation)s?(?:\ (?:now|today|here))?
        | support\ (?:us|our\ (?:work|journalism|newsroom)
            |independent\ (?:journalism|media|news))""",
    "comment form": r"""
        leave\ a\ (?:reply|comment)\b.* | post\ a\ comment | add\ (?:a|your)\ comment
        | (?:\d+|no)\ (?:comments?|responses?|replies)\b(?:\ (?:yet|on|to)\b.*)? | cancel\ reply
        | comments?\ (?:are\ )?(?:closed|off) | be\ the\ first\ to\ comment\b.*
        | (?:join|start)\ the\ (?:conversation|discussion) | (?:view|show|hide|read)\ comments?
        | your\ e-?mail\ address\ will\ not\ be\ published\b.* | required\ fields\ are\ marked\b.*
        | this\ site\ uses\ akismet\b.* | learn\ how\ your\ comment\ data\b.* | post\ comment
        | you\ must\ be\ logged\ in\ to\ (?:post|leave)\ a\ comment\b.* | log\ in\ to\ comment\b.*
        | save\ my\ name,\ e-?mail.* | [\w-]+(?:\ [\w-]+){0,3}\ ?\*""",
    "copyright": r"""
        ©.* | (?:\(c\)|copyright)\ (?:©\ )?\d{4}.*
        | no\ part\ of\ this\ (?:article|site|publication)\ may\ be\b.*""",
    "reading time": r"""
        (?:(?:about|(?:estimated\ )?reading\ time:?|read\ time:?)\ )?
        \d+[\ -]min(?:ute)?s?(?:\ read|\ to\ read|\ reading)?
        | \d+\ (?:minute|hour|day|week)s?\ ago""",
    "shortcode": r"""
        \[/[a-z_-]+\] | \[(?:gallery|caption|embed|video|audio|playlist)\b.*\]
        | \[[a-z_-]+\ [a-z_-]+=[^\[\]]*\].* | (?:\[/?[a-z]+_[a-z_]+[^\[\]]*\]\s*)+""",
    "caption": r"""
        (?:file\ )?(?:photo|photograph|image|picture|video|illustration|graphic)s?(?:\ credit)?:.*
        | (?:content|featured)\ image\b.* | image\ caption\b.* | logo\ of\ [^.!?]{2,140}
        | (?:credit|photo\ credit|caption):.*""",
    "tags": r"(?:tags?|topics|filed\ under|posted\ in|categor(?:y|ies)|keywords?):.*",
    "notice": r"""
        (?:we|this\ (?:web)?site)\ uses?\ cookies\b.* | accept(?:\ all)?(?:\ cookies)?
        | by\ continuing\ to\ (?:use|browse)\b.* | privacy\ (?:policy|notice|settings)
        | terms\ (?:of\ (?:use|service)|(?:and|&)\ conditions) | cookie\ (?:policy|settings)
        | this\ site\ is\ protected\ by\ recaptcha\b.*""",
    "dateline": rf"""
        (?:{_LABEL}\s*)?(?:{_WEEKDAY},?\s*)?{_DAY}(?:[\s,|–-]*(?:at\s+)?{_CLOCK})?
            (?:\s+\(?{_ZONE}\)?)?
        | {_LABEL}?\s*{_WEEKDAY},?(?:\s+{_CLOCK})?""",
    "credit": r"""
        (?:reported|written|edited|translated|compiled|words|text|photos?|story)\ by:?\ [^.!?]{2,80}
        | this\ (?:article|story|piece|report)\ (?:was\ )?
            (?:first|originally)\ (?:published|appeared)\b.*
        | (?:author|writer|reporter)s?:\ [^.!?]{2,80}""",
}  # fmt: skip
OPENING = {
    "share": r"""share\ (?:this|on|via|with)\b | (?:tweet|e-?mail|print)\ this\b
        | follow\ .*\ on\ \w+$""",
    "teaser": r"""(?:(?:read|see|watch|listen)\ (?:more|also|next|too)|also\ read)\b
        | more\ (?:on|from)\b
        | (?:most|top)\ (?:read|viewed|popular|stories)\b | continue\ reading\b
        | you\ (?:may|might)\ also\ like\b | what\ to\ read\ next\b""",
    "navigation": r"skip\ to\b",
    "donation": r"(?:subscribe|donate|support\ us|support\ our|support\ independent)\b",
    "dateline": r"(?:published|posted|last\ updated|updated|modified)\b.*\d{4}",
    "caption": r"(?:photo|photograph|image|picture)s?\ (?:by|courtesy)\b",
}  # fmt: skip
