"""The article that a page describes in JSON-LD (https://schema.org/Article)."""

import json
from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from factcheck.reading import limits

_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle"
    " OpinionNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting"
    " ScholarlyArticle Report TechArticle AdvertiserContentArticle".split()
)
_MOST = 10_000  # objects and lists walked


def article(tree: HtmlElement) -> dict[str, Any]:
    """The first article described at the top of a page's JSON-LD; empty when there is none.

    Articles inside lists of other articles are teasers and do not count.
    """
    described = (node for script in _scripts(tree) for node in _top(script) if _is_article(node))
    return next(described, {})


def names(value: Any) -> str:
    """The names in an author or publisher: a text, an object with a name, or a list of those."""
    stated = value if isinstance(value, list) else [value]
    found = [one.get("name") if isinstance(one, dict) else one for one in stated]
    return ", ".join(name.strip() for name in found if isinstance(name, str) and name.strip())


def words(value: Any) -> str:
    """A text as it is, anything else as nothing."""
    return value.strip() if isinstance(value, str) else ""


def _scripts(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        source = script.text or ""
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        if len(source) > limits.LARGEST_STRUCTURED_DATA:
            continue
        try:
            yield json.loads(source.strip().strip(";"), strict=False)
        except (ValueError, RecursionError):
            continue


def _top(value: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of a description: itself, its list, its graph, its main entity."""
    waiting = deque([value])
    for _ in range(_MOST):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.rpartition("/")[2] in _ARTICLES for kind in kinds)
