"""Words for numbers, money and spans of time."""

UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: (place + 2) * 10
    for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
SCALES = {
    "hundred": 100.0,
    "thousand": 1_000.0,
    "million": 1_000_000.0,
    "billion": 1_000_000_000.0,
    "trillion": 1_000_000_000_000.0,
    "k": 1_000.0,
    "m": 1_000_000.0,
    "mn": 1_000_000.0,
    "mln": 1_000_000.0,
    "bn": 1_000_000_000.0,
    "tn": 1_000_000_000_000.0,
}
# Said of many without a count; the value is the least the word can mean.
ROUND = {
    "dozen": 12.0,
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2_000.0,
    "millions": 2_000_000.0,
    "billions": 2_000_000_000.0,
}
FRACTIONS = {
    "half": 0.5,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 0.25,
    "quarters": 0.25,
    "fifth": 0.2,
    "fifths": 0.2,
    "tenth": 0.1,
}
CURRENCIES = {
    "us$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "a$": "AUD", "c$": "CAD",
    "hk$": "HKD", "s$": "SGD", "៛": "KHR", "฿": "THB", "₹": "INR", "₩": "KRW", "₫": "VND",
    "₱": "PHP", "₦": "NGN", "n": "NGN", "p": "PHP", "rm": "MYR", "rs": "INR", "rp": "IDR",
    "tk": "BDT", "nz$": "NZD", "gbp": "GBP", "thb": "THB", "khr": "KHR", "php": "PHP",
    "dollar": "USD", "dollars": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR",
    "pounds": "GBP", "riel": "KHR", "riels": "KHR", "baht": "THB", "dong": "VND", "kip": "LAK",
    "kyat": "MMK", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "won": "KRW", "rupees": "INR",
    "pesos": "PHP", "rupiah": "IDR", "ringgit": "MYR", "rubles": "RUB", "roubles": "RUB",
    "francs": "CHF", "shillings": "KES", "naira": "NGN", "rand": "ZAR",
}  # fmt: skip
# Counted units that are no things: kept as the unit, in the singular form used here.
MEASURES = {
    "year": "years", "years": "years", "month": "months", "months": "months", "week": "weeks",
    "weeks": "weeks", "day": "days", "days": "days", "hour": "hours", "hours": "hours",
    "minutes": "minutes", "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km",
    "metres": "m", "meters": "m", "miles": "miles", "hectares": "ha", "hectare": "ha", "ha": "ha",
    "acres": "acres", "tonnes": "t", "tons": "t", "kg": "kg", "kilograms": "kg", "kilos": "kg",
    "litres": "l", "liters": "l", "megawatts": "MW", "mw": "MW",
}  # fmt: skip
