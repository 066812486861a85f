"""Which language a text is in, guessed from its script or its commonest words.

A guess for a text that does not state it; where two languages are as likely there is none.
"""

import re
import unicodedata
from collections import Counter

_SAMPLE = 20_000  # code points
_FEWEST_LETTERS = 20
_FEWEST_WORDS = 4  # common words met, before any language is believed
_LEAD = 1.3  # times as many as of the next language

# Scripts that one language is nearly always behind, by the first word of the characters' names.
_BY_SCRIPT = {
    "KHMER": "km", "THAI": "th", "LAO": "lo", "MYANMAR": "my", "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko", "HEBREW": "he", "GREEK": "el", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te",
    "SINHALA": "si", "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am", "TIBETAN": "bo",
    "DEVANAGARI": "hi", "ARABIC": "ar", "CJK": "zh", "CYRILLIC": "ru",
}  # fmt: skip
_COMMON = {
    "en": "the of and to in that is was for on with as by are be this which has from it not have",
    "fr": "le la les des et en du une est que dans pour qui sur pas par au ne plus ce sont avec",
    "de": "der die und das den von zu mit ist des nicht ein eine auch dem auf für im sich wird",
    "es": "el la los las de que y en un una por con para del se es al como más su no lo fue",
    "pt": "o os as da do que e em um uma para com não por dos das no na se mais foi ao são",
    "it": "il di che e la un una per non sono della del in gli con le dei alla nel anche si è",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er die ook om bij werd",
    "id": "yang dan di dari untuk dengan ini pada tidak dalam itu akan oleh telah juga ke",
    "vi": "và của là các có cho không được người trong với một những này đã khi từ tại về",
    "tr": "ve bir bu için ile olarak da de olan daha çok en gibi kadar sonra ise değil",
    "pl": "i w na z się nie do że jest to o jak od po za przez oraz który są ale dla",
    "ru": "и в не на что с по как это из за для его от он был но при также который",
    "uk": "і в на не що з до як це за для від та його він був але при також який є у",
    "sv": "och att det som en på är av för med till den har inte om ett men var från",
    "cs": "a se v na je že s z do o to k i za který jako pro ve by po není bylo podle",
    "ar": "في من على أن إلى التي عن الذي هذا هذه مع كان لا ما بين قال",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم",
    "ur": "کے میں کی ہے اور سے کا کو اس پر نے کہ یہ ہیں تھا",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")


def guessed(text: str) -> str:
    """A language code (BCP 47) such as "en" or "km"; empty where none is plainly the likeliest."""
    sample = text[:_SAMPLE]
    scripts = Counter(_script(c) for c in sample if c.isalpha())
    if scripts.total() < _FEWEST_LETTERS:
        return ""
    script = scripts.most_common(1)[0][0]
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts["CJK"] // 5 and script == "CJK":
        return "ja"
    if script not in {"LATIN", "CYRILLIC", "ARABIC"}:
        return _BY_SCRIPT.get(script, "")
    return _by_words(sample) or _BY_SCRIPT.get(script, "")


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def _by_words(sample: str) -> str:
    met = Counter(word.lower() for word in _WORD.findall(sample))
    scores = {language: sum(met[word] for word in words) for language, words in _WORDS.items()}
    (first, best), (_, second) = Counter(scores).most_common(2)
    return first if best >= _FEWEST_WORDS and best >= _LEAD * second else ""
