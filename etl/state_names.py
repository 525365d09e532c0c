"""Names of States as documents print them, in English, French and Spanish, each with its ISO 3166-1 alpha-3 code."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from etl.reference import country_names

LANGUAGES = ("en", "fr", "es")
CONFUSING = {"JEY", "GGY", "IMN"}
SHORTEST_IN_CAPITALS = 4
# Waters, towns and provinces that hold the name of a State: the Gulf of Guinea, New Mexico, Benin City in Nigeria.
NOT_AFTER = "".join(
    rf"(?<!\b{words} )"
    for words in ("New", "Gulf of", "Lake", "Nuevo", "[Gg]olfo de", "[Gg]olfe de", "[Ll]ago", "[Ll]ac")
)
NOT_BEFORE = r"(?!(?<=Benin) City\b)(?!(?<=Niger) (?:Delta|State(?! part))\b)"
UNUSUAL = re.compile(r" - |\(|-Kinshasa|-Brazzaville|Cape Verde|St\. Vincent|Palestin")
ALIASES: dict[str, dict[str, str]] = {
    "en": {
        "Russian Federation": "RUS",
        "Syria": "SYR",
        "Syrian Arab Republic": "SYR",
        "Türkiye": "TUR",
        "Turkey": "TUR",
        "Cabo Verde": "CPV",
        "Cape Verde": "CPV",
        "Bolivia": "BOL",
        "Venezuela": "VEN",
        "Libya": "LBY",
        "Libyan Arab Jamahiriya": "LBY",
        "Moldova": "MDA",
        "United States of America": "USA",
        "United States": "USA",
        "United Kingdom": "GBR",
        "Viet Nam": "VNM",
        "Iran": "IRN",
        "Republic of Korea": "KOR",
        "Democratic People's Republic of Korea": "PRK",
        "Lao People's Democratic Republic": "LAO",
        "United Republic of Tanzania": "TZA",
        "Tanzania": "TZA",
        "Côte d'Ivoire": "CIV",
        "Ivory Coast": "CIV",
        "Czech Republic": "CZE",
        "Swaziland": "SWZ",
        "East Timor": "TLS",
        "Myanmar": "MMR",
        "Burma": "MMR",
        "State of Palestine": "PSE",
        "Holy See": "VAT",
        "Brunei Darussalam": "BRN",
        "Bosnia and Herzegovina": "BIH",
        "Saint Vincent and the Grenadines": "VCT",
        "Sao Tome and Principe": "STP",
        "Azerbaidjan": "AZE",
        "Micronesia": "FSM",
        "North Macedonia": "MKD",
        "Congo": "COG",
        "Republic of the Congo": "COG",
        "Democratic Republic of the Congo": "COD",
        "Guinea-Bissau": "GNB",
        "Kyrgyz Republic": "KGZ",
        "Gambia": "GMB",
    },
    "fr": {
        "Nigéria": "NGA",
        "Libéria": "LBR",
        "Fédération de Russie": "RUS",
        "République arabe syrienne": "SYR",
        "Türkiye": "TUR",
        "Cabo Verde": "CPV",
        "Jamahiriya arabe libyenne": "LBY",
        "République de Moldova": "MDA",
        "Viet Nam": "VNM",
        "République de Corée": "KOR",
        "République populaire démocratique de Corée": "PRK",
        "République démocratique populaire lao": "LAO",
        "République tchèque": "CZE",
        "Swaziland": "SWZ",
        "Timor-Leste": "TLS",
        "Myanmar": "MMR",
        "Palestine": "PSE",
        "Saint-Siège": "VAT",
        "Saint-Vincent-et-les-Grenadines": "VCT",
        "Congo": "COG",
        "République du Congo": "COG",
        "République démocratique du Congo": "COD",
        "Kirghizistan": "KGZ",
        "Azerbaïdjan": "AZE",
        "Salvador": "SLV",
        "El Salvador": "SLV",
        "Bélarus": "BLR",
        "Iraq": "IRQ",
        "République-Unie de Tanzanie": "TZA",
    },
    "es": {
        "Federación de Rusia": "RUS",
        "República Árabe Siria": "SYR",
        "Türkiye": "TUR",
        "Jamahiriya Árabe Libia": "LBY",
        "República de Moldova": "MDA",
        "Viet Nam": "VNM",
        "República de Corea": "KOR",
        "República Popular Democrática de Corea": "PRK",
        "República Democrática Popular Lao": "LAO",
        "República Checa": "CZE",
        "Swazilandia": "SWZ",
        "Eswatini": "SWZ",
        "Myanmar": "MMR",
        "Palestina": "PSE",
        "Santa Sede": "VAT",
        "Kazajstán": "KAZ",
        "Guinea-Bissau": "GNB",
        "Bangladesh": "BGD",
        "Arabia Saudita": "SAU",
        "Bahrein": "BHR",
        "Belarús": "BLR",
        "Botswana": "BWA",
        "Djibouti": "DJI",
        "Estados Unidos de América": "USA",
        "Fiji": "FJI",
        "Iraq": "IRQ",
        "Kenya": "KEN",
        "Lesotho": "LSO",
        "Malawi": "MWI",
        "Malí": "MLI",
        "Moldova": "MDA",
        "Nueva Zelandia": "NZL",
        "Palau": "PLW",
        "Qatar": "QAT",
        "República Unida de Tanzanía": "TZA",
        "Rwanda": "RWA",
        "Suriname": "SUR",
        "Tanzanía": "TZA",
        "Trinidad y Tabago": "TTO",
        "Zimbabwe": "ZWE",
    },
}


def state_names(language: str) -> dict[str, str]:
    """Code by name: the usual name of each State first, then its other spellings, without accents, and in capitals."""
    place = LANGUAGES.index(language)
    usual = {names[place].replace("’", "'"): iso3 for iso3, names in country_names().items() if iso3 not in CONFUSING}
    names = (
        {_in_full(name): iso3 for name, iso3 in usual.items() if not UNUSUAL.search(name)} | ALIASES[language] | usual
    )
    names |= {_without_accents(name): iso3 for name, iso3 in names.items()}
    capitals = {name.upper(): iso3 for name, iso3 in names.items() if len(name) >= SHORTEST_IN_CAPITALS}
    return names | {name: iso3 for name, iso3 in capitals.items() if name not in names}


@cache
def names_and_pattern(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names of States in a language, and the pattern that finds them, the longest first."""
    names = state_names(language)
    # By their first letter, so that a word is tried against few names.
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]))
    letters = "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_letter.items())
    return names, re.compile(rf"(?<![\w-]){NOT_AFTER}(?:{letters})(?![\w-]){NOT_BEFORE}")


def _in_full(name: str) -> str:
    return name.replace(" & ", " and ").replace("St. ", "Saint ")


def _without_accents(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
