"""The names of languages for readers, by their codes (ISO 639, BCP 47)."""

from typing import Final

_NAMES: Final = dict(
    pair.split("=")
    for pair in (
        "ar=Arabic|bg=Bulgarian|bn=Bengali|cs=Czech|da=Danish|de=German|el=Greek|en=English"
        "|es=Spanish|et=Estonian|fa=Persian|fi=Finnish|fil=Filipino|fr=French|he=Hebrew|hi=Hindi"
        "|hr=Croatian|hu=Hungarian|id=Indonesian|it=Italian|ja=Japanese|km=Khmer|ko=Korean|lo=Lao"
        "|lt=Lithuanian|lv=Latvian|mn=Mongolian|ms=Malay|my=Burmese|ne=Nepali|nl=Dutch"
        "|no=Norwegian|pl=Polish|pt=Portuguese|ro=Romanian|ru=Russian|si=Sinhala|sk=Slovak"
        "|sl=Slovenian|sr=Serbian|sv=Swedish|sw=Swahili|ta=Tamil|th=Thai|tl=Tagalog|tr=Turkish"
        "|uk=Ukrainian|ur=Urdu|vi=Vietnamese|zh=Chinese"
    ).split("|")
)


def language_name(told: str) -> str:
    """The name of a language given by its code; what is no code that is known stays as it is."""
    code, _, region = told.strip().replace("_", "-").partition("-")
    name = _NAMES.get(code.lower())
    if name is None:
        return told
    return f"{name} ({region})" if region else name
