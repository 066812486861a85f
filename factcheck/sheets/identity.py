"""Names for things that have no address of their own: URNs made from their identifiers."""

from urllib.parse import quote
from uuid import UUID


def urn(kind: str, uid: str) -> str:
    """The URN of a thing: `urn:uuid:…` (RFC 9562) where its identifier is a UUID."""
    try:
        return UUID(uid).urn
    except ValueError:
        return f"urn:x-factcheck:{kind}:{quote(uid, safe='')}"
