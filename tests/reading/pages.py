"""Pages of the kinds newspapers make, to wrap a text in. Each holds every line of LEFTOVERS."""

from collections.abc import Callable
from html import escape

TITLE = "Ministry rejects the finding"
BODY = tuple(
    paragraph.replace("\n", " ")
    for paragraph in """\
The interior ministry on Thursday rejected a report that ranked the country near the bottom,
saying its authors had never left the capital.

“We counted every case ourselves,” said the ministry’s spokesman. “Their number is wrong.”

Asked whether he had read the report:

“No.”

The report, 412\u00a0pages long, says that 58\u00a0cases were opened in the first quarter,
against 27 in the whole year before.

It adds that the courts closed fewer than half of them, a share that has not moved since the
office was founded.

“I’d call it naïve 🤷🏽‍♀️,” the spokesman wrote later, and pointed to a study made in Plzeň,
which counts otherwise.

The family emoji 👩‍👩‍👧 and the Khmer word ភាសាខ្មែរ stood in his message too; he gave no
further detail.

Rights groups said the ministry had been given three weeks to answer the draft, and had not.

The ministry will publish its own figures in the autumn, he said.""".split("\n\n")
)
LEFTOVERS = (
    "Sections of this site",
    "The spokesman at his desk. Photo: A. Pool",
    "Share this on Facebook",
    "Harvest late after the rains",
    "Farmers in the north expect a smaller harvest, and prices have begun to rise in the markets.",
    "Sign up for our morning newsletter",
    "First comment: I have been saying so for years and nobody listens to me at all.",
    "© 2021 The Daily Example",
    "6 min read",
    "Advertisement",
)
(NAV, CAPTION, SHARE, TEASER, BLURB, SIGNUP, COMMENT, COPYRIGHT, READ, ADVERT) = map(
    escape, LEFTOVERS
)

Page = Callable[[str, tuple[str, ...]], str]


def _with_advert(paragraphs: list[str], advert: str) -> str:
    middle = len(paragraphs) // 2
    return "\n".join([*paragraphs[:middle], advert, *paragraphs[middle:]])


def _p(body: tuple[str, ...]) -> list[str]:
    return [f"<p>{escape(paragraph)}</p>" for paragraph in body]


def semantic(title: str, body: tuple[str, ...]) -> str:
    """Elements that say what they are."""
    paragraphs = _with_advert(_p(body), f"<aside>{ADVERT}</aside>")
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>{escape(title)} | The Daily Example</title>
<script>var nothing = "<p>not text</p>";</script></head>
<body><header><a href="/">The Daily Example</a><nav><a href="/all">{NAV}</a></nav></header>
<main><article><header><h1>{escape(title)}</h1><span>{READ}</span></header>
<figure><img src="http://127.0.0.1:9/a.png" alt=""><figcaption>{CAPTION}</figcaption></figure>
<div><button>{SHARE}</button></div>
{paragraphs}
</article><aside><h2>Related</h2><ul><li><a href="/h">{TEASER}</a><p>{BLURB}</p></ul></aside>
<form><label>{SIGNUP}</label><input name="mail"></form>
<section id="comments"><h2>Comments</h2><p>{COMMENT}</p></section></main>
<footer><p>{COPYRIGHT}</p></footer></body></html>"""


def blog(title: str, body: tuple[str, ...]) -> str:
    """A blog engine's theme: classes everywhere, cards of related posts, a list of comments."""
    paragraphs = _with_advert(_p(body), f'<div class="ad-container">{ADVERT}</div>')
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8">
<title>{escape(title)}</title>
</head><body class="post-template single single-post has-sidebar nav-closed">
<div id="page" class="site">
<header id="masthead" class="site-header"><ul class="menu"><li><a href="/">{NAV}</a></ul></header>
<div id="content" class="site-content content-with-sidebar"><div id="primary"><main>
<article id="post-5" class="post type-post category-politics comments-open">
<header class="entry-header">
<h1 class="entry-title">{escape(title)}</h1><div class="entry-meta">
<span class="posted-on">{READ}</span></div></header>
<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">{CAPTION}</p></div>
<div class="entry-content">{paragraphs}
<div class="sharedaddy sd-sharing-enabled"><ul><li><a class="share-facebook">{SHARE}</a></li></ul>
</div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>{TEASER}</p><p>{BLURB}</p>
</div>
</div></article>
<div class="newsletter-box"><p>{SIGNUP}</p></div>
<div id="comments" class="comments-area"><ol class="comment-list"><li class="comment">
<article class="comment-body">
<p>{COMMENT}</p></article></li></ol><div id="respond"><h3>Leave a Reply</h3></div></div>
</main></div></div><footer class="site-footer"><div class="site-info">{COPYRIGHT}</div></footer>
</div></body></html>"""


def server_form(title: str, body: tuple[str, ...]) -> str:
    """The whole page inside one form, as old server frameworks make it."""
    paragraphs = _with_advert(_p(body), f'<div class="advert">{ADVERT}</div>')
    return f"""<html><head><meta charset=utf-8><title>{escape(title)}</title></head><body>
<form id="form1" action="./a.aspx"><div id="topNav"><a href="/">{NAV}</a></div>
<div id="ContentPlaceHolder1"><h1>{escape(title)}</h1><div class="readTime">{READ}</div>
<div class="photoCaption">{CAPTION}</div><div class="shareBar"><a href="#">{SHARE}</a></div>
{paragraphs}
</div><div class="relatedArticles"><h4><a href="/h">{TEASER}</a></h4><p>{BLURB}</p></div>
<div class="newsletterSignup">{SIGNUP}</div><div class="userComments"><p>{COMMENT}</p></div>
<div id="footer">{COPYRIGHT}</div></form></body></html>"""


def hashed_classes(title: str, body: tuple[str, ...]) -> str:
    """Class names made by a build tool: only elements, roles and links tell."""
    paragraphs = [f'<div class="x7f"><p class="sc-1a2b css-9z">{escape(p)}</p></div>' for p in body]
    joined = _with_advert(paragraphs, f'<div class="q1"><span>{ADVERT}</span></div>')
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{escape(title)}</title></head>
<body><div id="root"><div class="a1" role="banner"><div class="a2"><a href="/">{NAV}</a></div></div>
<main class="a3"><div class="a4"><h1 class="a5">{escape(title)}</h1></div>
<div class="a6">{READ}</div>
<figure class="a7"><img src="i.jpg"><figcaption class="a8">{CAPTION}</figcaption></figure>
<div class="a9"><button>{SHARE}</button></div>{joined}
<div class="b1"><h2 class="b2">More on this story</h2><div class="b3"><h3>
<a href="/h">{TEASER}</a></h3>
<p class="b4">{BLURB}</p></div></div></main>
<div class="b5"><form><p>{SIGNUP}</p></form></div><div class="b6" role="complementary">
<p>{COMMENT}</p></div>
<div class="b7" role="contentinfo"><p>{COPYRIGHT}</p></div></div></body></html>"""


def line_breaks(title: str, body: tuple[str, ...]) -> str:
    """Tables for layout, a text of line breaks without paragraphs, tags in capitals."""
    text = "<BR><BR>\n".join(escape(paragraph) for paragraph in body)
    return f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<TITLE>{escape(title)}</TITLE></HEAD><BODY><TABLE WIDTH=780><TR><TD CLASS="sidebar" ROWSPAN=2>
<A HREF="/">{NAV}</A><BR><DIV CLASS="newsletter">{SIGNUP}</DIV></TD>
<TD><H1>{escape(title)}</H1><DIV CLASS="byline">{READ}</DIV><TABLE CLASS="caption"><TR>
<TD>{CAPTION}</TD></TR></TABLE>
<FONT FACE="Times">{text}</FONT><DIV CLASS="ads">{ADVERT}</DIV><DIV CLASS="share">
<A HREF="#">{SHARE}</A></DIV></TD></TR>
<TR><TD CLASS="related"><A HREF="/h">{TEASER}</A><BR>{BLURB}</TD></TR></TABLE>
<DIV CLASS="comments">{COMMENT}</DIV><CENTER><DIV CLASS="footer">{COPYRIGHT}</DIV></CENTER></BODY>
</HTML>"""


PAGES: tuple[Page, ...] = (semantic, blog, server_form, hashed_classes, line_breaks)
