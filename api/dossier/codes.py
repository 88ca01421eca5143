"""What the codes of iWmo and iJw 3.2 mean, for who reads a dossier without the lists at hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from api.demo.show import EENHEID, FREQUENTIE
from api.demo.words import WETTEN

CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "wet": WETTEN,
    "gaatVoor": WETTEN,
    "eenheid": EENHEID,
    "frequentie": FREQUENTIE,
    # COD046
    "geslacht": {"0": "onbekend", "1": "man", "2": "vrouw"},
    # COD700; the name of its own is what anybody expects
    "naamgebruik": {
        "1": "",
        "2": "naam van de partner",
        "3": "naam van de partner gevolgd door eigen naam",
        "4": "eigen naam gevolgd door naam van de partner",
    },
    # COD472
    "relatie": {
        "03": "curator (juridisch)",
        "04": "financieel (gemachtigd)",
        "05": "financieel (toetsing)",
        "06": "leefeenheid",
        "07": "hulpverlener",
        "08": "specialist",
        "09": "anders",
        "10": "ouder",
        "11": "voogd",
        "12": "partner of echtgenoot",
        "13": "pleegouder",
        "14": "bewindvoerder",
        "15": "mentor",
        "16": "zoon of dochter",
        "17": "familielid",
        "18": "gezinslid",
        "19": "buur",
        "20": "vriend of kennis",
        "21": "cliëntondersteuner",
        "22": "huisarts",
        "23": "erven van",
        "24": "werkgever",
        "25": "wijkcoach",
    },
    # WJ003
    "wettelijkeVertegenwoordiging": {
        "06": "voogdij",
        "07": "bewindvoering",
        "08": "mentorschap",
        "09": "onder curatele",
        "10": "zaakwaarneming",
    },
}
"""By the member that holds the code; a value that is in no list stays as it is."""

EEN: Final[Mapping[str, str]] = {"minuten": "minuut", "etmalen": "etmaal", "dagdelen": "dagdeel", "stuks": "stuk"}
"""How an amount of one is called."""
TITELS: Final[Mapping[str, str]] = {"rijk": "landelijk recht"}
"""How a text is called that no jurist cites as a whole: its articles name the law that they are from."""
BESTANDEN: Final[Mapping[str, str]] = {
    "application/pdf": "PDF",
    "image/jpeg": "foto (JPEG)",
    "image/png": "afbeelding (PNG)",
    "text/plain; charset=utf-8": "tekst",
}
"""Kinds of documents, by their media type."""
