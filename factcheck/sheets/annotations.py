"""All passages of a sheet as W3C Web Annotations in JSON-LD.

Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): a collection with one page;
each annotation aims at a source by TextQuoteSelector and TextPositionSelector. Positions count
code points of the captured text, whose SHA-256 stands with the source.
"""

from collections.abc import Iterator
from typing import Any, Final

from factcheck.sheets import jsontext
from factcheck.sheets.content import Quote, Sheet, SheetClaim, SheetSource
from factcheck.sheets.finish import USUAL, Finish
from factcheck.sheets.identity import urn
from factcheck.sheets.printable import printable
from factcheck.sheets.watching import QUIET, Watch
from factcheck.sheets.words import link

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
# How a page of a PDF is named in an address (RFC 8118).
_PDF_FRAGMENT: Final = "http://tools.ietf.org/rfc/rfc3778"

Node = dict[str, Any]


def render(sheet: Sheet, watch: Watch = QUIET, _finish: Finish = USUAL) -> bytes:
    """The passages as one AnnotationCollection. Raises Cancelled."""
    items = [item for claim in watch.each(sheet.claims) for item in _of_claim(claim)]
    name = urn("dossier", sheet.uid)
    page = {
        "id": f"{name}#passages-1",
        "type": "AnnotationPage",
        "partOf": f"{name}#passages",
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": CONTEXT,
        "id": f"{name}#passages",
        "type": "AnnotationCollection",
        "label": printable(sheet.heading),
        "generator": {"id": "urn:x-factcheck:program", "type": "Software", "name": sheet.made_by},
        "generated": sheet.made_at,
        "total": len(items),
    }
    return jsontext.dumps({**collection, "first": page} if items else collection)


def _of_claim(claim: SheetClaim) -> Iterator[Node]:
    name = urn("claim", claim.uid)
    words = [_words(claim.text), _tag("claim"), _tag(claim.verdict)]
    for place, quote in enumerate(claim.quotes, start=1):
        yield _annotation(f"{name}#passage-{place}", "assessing", words, quote)
    for pairing in claim.pairings:
        found = [_words(pairing.text), _tag("finding"), _tag(pairing.stance), _link(name)]
        anchor = f"{name}#finding-{pairing.number}"
        for place, quote in enumerate(pairing.quotes, start=1):
            yield _annotation(f"{anchor}-{place}", "linking", found, quote)


def _annotation(name: str, motivation: str, body: list[Node], quote: Quote) -> Node:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": {"source": _source(quote.source), "selector": _selectors(quote)},
    }


def _words(text: str) -> Node:
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": printable(text),
    }


def _tag(word: str) -> Node:
    return {"type": "TextualBody", "purpose": "tagging", "value": str(word)}


def _link(name: str) -> Node:
    return {"type": "SpecificResource", "purpose": "linking", "source": name}


def _source(source: SheetSource) -> Node:
    node = {
        "id": link(source.address) or urn("source", source.uid),
        "type": "Text",
        "schema:name": source.title,
        "schema:sha256": source.sha256,
        "dcterms:identifier": urn("source", source.uid),
        "x-factcheck:text-sha256": source.text_sha256,
    }
    return {name: printable(value) for name, value in node.items() if value}


def _selectors(quote: Quote) -> list[Node]:
    selector = quote.selector
    nodes: list[Node] = [
        {
            "type": "TextQuoteSelector",
            "exact": printable(selector.exact),
            "prefix": printable(selector.prefix),
            "suffix": printable(selector.suffix),
        },
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
    ]
    if quote.page.isdecimal() and quote.page.isascii():
        nodes.append(
            {
                "type": "FragmentSelector",
                "conformsTo": _PDF_FRAGMENT,
                "value": f"page={quote.page}",
            }
        )
    return nodes
