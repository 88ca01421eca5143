"""Says in Dutch what a zaak holds as JSON: amounts, moments, and the advice of a rule in a few words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from services.clock import AMSTERDAM

Json = Any

WETTEN: Final = {"wmo": "Wmo 2015", "jeugdwet": "Jeugdwet", "wlz": "Wlz", "zvw": "Zvw"}
_AFWIJZEN: Final = {"niet": "niet afwijzen", "gedeeltelijk": "gedeeltelijk afwijzen", "geheel": "geheel afwijzen"}
_ZEGGENSCHAP: Final = {
    "ouders": "de ouders beslissen",
    "mede": "de jeugdige beslist mee",
    "zelfstandig": "de jeugdige beslist zelf",
}
_WEEKDAGEN: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
_KORTSTE_REEKS: Final = 3
_ARTIKEL: Final = re.compile(
    r", (?=(?:art|par|h)\. |(?:financiële )?bijlage|punt |noot |algemene toelichting|bekendmaking)"
)
_BEKENDMAKING: Final = ", bekendmaking"


def met_weekdag(dag: str) -> str:
    """Put the day of the week before an ISO date."""
    return f"{_WEEKDAGEN[date.fromisoformat(dag).weekday()]} {dag}"


def moment_in_nederland(moment: str) -> str:
    """Write a moment in UTC as the clock on the wall in the Netherlands showed it, to the minute."""
    hier = datetime.fromisoformat(moment).astimezone(AMSTERDAM)
    return hier.strftime("%Y-%m-%d %H:%M")


def euro(eurocent: int) -> str:
    """Write eurocents as the Dutch do: 123456 as "€ 1.234,56"."""
    heel, cent = divmod(eurocent, 100)
    return f"€ {heel:,}".replace(",", ".") + f",{cent:02d}"


def tekst(waarde: Json) -> str:
    """Give a text, or say that its key is gone."""
    return waarde if isinstance(waarde, str) else "(gewist)"


def advies_in_woorden(advies: Json) -> str:
    """Say in a few words what a rule answered; a rule without words of its own is told member by member."""
    uitkomst = advies["uitkomst"]
    if uitkomst.get("gewist"):
        return "(gewist)"
    zeg = _WOORDEN.get(advies["regel"])
    return zeg(uitkomst) if zeg else in_woorden(uitkomst)


def redenen(advies: Json) -> list[str]:
    """Give the steps of an advice that were not met, each once, with its articles."""
    if advies["regel"] in _ZONDER_REDENEN or advies["uitkomst"].get("gewist"):
        return []
    bronnen: dict[str, list[str]] = {}
    for stap in advies["stappen"]:
        if not stap["voldaan"]:
            bronnen.setdefault(stap["toelichting"], []).append(stap["bron"])
    return [f"{toelichting} ({'; '.join(waar)})" for toelichting, waar in bronnen.items()]


def in_woorden(uitkomst: Json) -> str:
    """Say an outcome in one line: each member with its value, nothing where it is empty."""
    leden = ((_naam(naam), waarde) for naam, waarde in uitkomst.items() if waarde not in (None, [], ""))
    return ", ".join(f"{naam}: {_waarde(waarde)}" for naam, waarde in leden)


def aantekeningen(adviezen: Iterable[Json]) -> set[tuple[str, str]]:
    """Find the steps that are about a text as a whole.

    They say when it became known, or say the same at more than one act and by more than one rule.
    """
    gezegd: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for advies in adviezen:
        if isinstance(advies["stappen"], list):
            for stap in advies["stappen"]:
                door = (advies["handeling"], advies["regel"])
                gezegd.setdefault((stap["bron"], stap["toelichting"]), set()).add(door)
    return {
        stap
        for stap, door in gezegd.items()
        if stap[0].endswith(_BEKENDMAKING)
        or (len({handeling for handeling, _ in door}) > 1 and len({regel for _, regel in door}) > 1)
    }


def gewogen_artikelen(advies: Json, overslaan: set[tuple[str, str]]) -> str:
    """List the articles that were weighed, a line for each text: "Verordening Nijmegen 2022: art. 5 lid 2, lid 3"."""
    if not isinstance(advies["stappen"], list):
        return "(gewist)"
    bronnen = [s["bron"] for s in advies["stappen"] if (s["bron"], s["toelichting"]) not in overslaan]
    gesplitst = [_titel_en_artikel(bron) for bron in dict.fromkeys(bronnen)]
    regels = []
    for titel, paren in groupby(gesplitst, key=lambda paar: paar[0]):
        artikelen = _artikelen_samen(_letters_samen([artikel for _, artikel in paren if artikel]))
        regels.append(f"{titel}: {artikelen}" if artikelen else titel)
    return "\n".join(regels)


def _titel_en_artikel(bron: str) -> tuple[str, str]:
    """Part a citation where its article begins; the title of a text may hold a comma too."""
    titel, *artikel = _ARTIKEL.split(bron, maxsplit=1)
    return titel, "".join(artikel)


def _letters_samen(artikelen: Iterable[str]) -> Iterator[str]:
    """Put neighbours that differ in their letter only together: "onder a", "onder b", "onder c" become "onder a-c"."""
    paren = [re.fullmatch(r"(.+ onder )([a-z])", artikel) or artikel for artikel in artikelen]
    for begin, groep in groupby(paren, key=lambda paar: paar if isinstance(paar, str) else paar[1]):
        letters = [paar[2] for paar in groep if not isinstance(paar, str)]
        reeks = len(letters) >= _KORTSTE_REEKS and ord(letters[-1]) - ord(letters[0]) == len(letters) - 1
        yield f"{begin}{letters[0]}-{letters[-1]}" if reeks else f"{begin}{', '.join(letters)}"


def _artikelen_samen(artikelen: Iterable[str]) -> str:
    """Name an article once for all its leden: "art. 5 lid 2 onder a-h, lid 3, lid 4; art. 6"."""
    paren = [(re.match(r"art\. \S+(?= lid )", artikel), artikel) for artikel in artikelen]
    delen = []
    for begin, groep in groupby(paren, key=lambda paar: paar[0][0] if paar[0] else paar[1]):
        eerste, *rest = (artikel for _, artikel in groep)
        delen.append(", ".join([eerste, *(artikel.removeprefix(f"{begin} ") for artikel in rest)]))
    return "; ".join(delen)


def _naam(camel: str) -> str:
    return re.sub(r"([A-Z])", lambda letter: f" {letter[0].lower()}", camel)


def _waarde(waarde: Json) -> str:
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case list():
            return "; ".join(_waarde(lid) for lid in waarde)
        case dict():
            return " ".join(_waarde(lid) for lid in waarde.values() if lid is not None)
        case _:
            return str(waarde)


def _bedrag(bedrag: str) -> str:
    heel, _, cent = bedrag.partition(".")
    return euro(int(heel) * 100 + int(f"{cent:0<2}"))


def _termijn(uitkomst: Json) -> str:
    return f"uiterlijk {met_weekdag(uitkomst['uiterlijk'])}"


def _volledig(uitkomst: Json) -> str:
    return "volledig" if uitkomst["volledig"] else "nog niet volledig"


def _spoed(uitkomst: Json) -> str:
    if not uitkomst["onverwijld"]:
        return "geen spoed"
    machtiging = ", of een machtiging gesloten jeugdhulp" if uitkomst["machtigingGeslotenJeugdhulp"] else ""
    return f"onverwijld een tijdelijke voorziening{machtiging}"


def _bijdrage(uitkomst: Json) -> str:
    if not uitkomst["verschuldigd"]:
        return "geen bijdrage"
    maximum = f", ten hoogste {_bedrag(uitkomst['maximum'])}" if uitkomst["maximum"] else ""
    per = " per maand" if uitkomst["looptijd"] == "duur-verstrekking" and maximum else ""
    return f"{uitkomst['soort']} via {uitkomst['inning']}{maximum}{per}"


def _budget(uitkomst: Json) -> str:
    eigen = uitkomst["eigenDeel"]
    return f"{_bedrag(uitkomst['budget'])}" + (f", eigen deel {_bedrag(eigen)}" if Decimal(eigen) else "")


def _looptijd(uitkomst: Json) -> str:
    maanden = uitkomst["maximumMaanden"]
    return f"ten hoogste {maanden} maanden" if maanden else "geen maximum"


def _voorrang(uitkomst: Json) -> str:
    kan = "; kan worden geweigerd" if uitkomst["kanWeigeren"] else ""
    return f"{WETTEN[uitkomst['gaatVoor']]} gaat voor{kan}"


def _toegang(uitkomst: Json) -> str:
    nodig = [naam for naam in ("gesprek", "aanvraag", "beschikking") if uitkomst[f"{naam}Vereist"]]
    wie = f"de voorziening bepaalt: {uitkomst['bepaaltVoorziening']}"
    return f"{'toegang' if uitkomst['toegang'] else 'geen toegang'}; nodig: {', '.join(nodig)}; {wie}"


def _ja_of_nee(naam: str, ja: str, nee: str) -> Callable[[Json], str]:
    return lambda uitkomst: ja if uitkomst[naam] else nee


_WOORDEN: Final[Mapping[str, Callable[[Json], str]]] = {
    "ontvangstbevestiging-termijn": _termijn,
    "persoonlijk-plan-termijn": _termijn,
    "onderzoekstermijn": _termijn,
    "beschikkingstermijn": _termijn,
    "verlengingsmelding": lambda u: f"{'op tijd' if u['tijdig'] else 'te laat'}, kon tot en met {u['uiterlijk']}",
    "informatieplichten": _volledig,
    "gesprek-volledig": _volledig,
    "verslag-volledig": _volledig,
    "beschikking-volledig": _volledig,
    "pgb-plan-volledig": _volledig,
    "spoedvoorziening": _spoed,
    "identificatie": _ja_of_nee("voldaan", "voldaan", "niet voldaan"),
    "onderzoeker-bevoegd": _ja_of_nee("bevoegd", "bevoegd", "niet bevoegd"),
    "ondersteuningsplan": _ja_of_nee("opstellen", "opstellen", "niet opstellen"),
    "zeggenschap-jeugdige": lambda u: _ZEGGENSCHAP[u["zeggenschap"]],
    "doelgroep-jeugdwet": lambda u: WETTEN[u["wet"]],
    "jeugdhulp-toegang": _toegang,
    "aanvraag-ontvankelijk": _ja_of_nee("ontvankelijk", "ontvankelijk", "niet ontvankelijk"),
    "toepasselijk-regime": lambda u: f"{u['regime']} geldt",
    "voorliggende-wet": _voorrang,
    "maatwerkvoorziening-criteria": _ja_of_nee("inAanmerking", "in aanmerking", "niet in aanmerking"),
    "afwijzingsgronden": lambda u: _AFWIJZEN[u["afwijzen"]],
    "eigen-bijdrage": _bijdrage,
    "pgb-weigering": _ja_of_nee("weigeren", "weigeren", "niet weigeren"),
    "pgb-beheerder": _ja_of_nee("toegestaan", "toegestaan", "niet toegestaan"),
    "pgb-tarief": lambda u: f"{_bedrag(u['tarief'])} per {u['eenheid']}",
    "pgb-budget": _budget,
    "pgb-looptijd": _looptijd,
}
# Where a step that is not met is the ordinary case, and no reason for anything.
_ZONDER_REDENEN: Final = frozenset({"spoedvoorziening", "eigen-bijdrage"})
