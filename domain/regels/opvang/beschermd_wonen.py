"""Who is let in to beschermd wonen.

Source: Verordening Nijmegen 2022, art. 9 lid 3 and financiële bijlage art. 1 onder 4; Beleidsregels Wmo Nijmegen 2025,
par. 7.2 and 7.6; Heumen as amended in 2025, art. 1 sub h. Which criteria a text sets, and in which order, is data.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from domain.regels.feiten import Aantal, Feiten, Leeftijd, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_REGEL = "beschermd-wonen-toelating"

Beroep = Literal[
    "psychiater",
    "klinisch-psycholoog",
    "klinisch-neuropsycholoog",
    "psychotherapeut",
    "specialist-ouderengeneeskunde",
    "verslavingsarts",
    "klinisch-geriater",
    "verpleegkundig-specialist-ggz",
    "gz-psycholoog",
    "sociaal-psychiatrisch-verpleegkundige",
    "anders",
]
Voorliggend = Literal["eigen-kracht-netwerk", "algemeen", "ambulant", "behandeling", "wlz"]


class Toelatingsfeiten(Feiten):
    """What the onderzoek found of somebody who asks for beschermd wonen.

    The booleans that belong to criteria c-j of par. 7.6 are true when the criterium is met. What was found to be
    insufficient is in ``voorliggend_ontoereikend``, ``zeer_kwetsbaar`` has the numbered aspects of par. 7.2 that hold.
    """

    leeftijd: Leeftijd
    rechtmatig_verblijf: bool
    psychiatrisch_vastgesteld: bool
    iq: Aantal | None = None
    vastgesteld_door: Beroep
    problematiek_op_voorgrond: bool
    niet_zelfstandig_wonen: bool
    behandeling_niet_op_voorgrond: bool
    geen_acute_crisis: bool
    schat_risicos_niet_in: bool
    noodzaak_dag_en_nacht: bool
    accepteert_begeleiding: bool
    veiligheid_in_geding: bool
    uitsluitend_dakloos: bool
    slachtoffer_huiselijk_geweld: bool
    voorliggend_ontoereikend: tuple[Voorliggend, ...]
    zeer_kwetsbaar: tuple[Aantal, ...]


class Toelating(Uitkomst):
    """Whether there is toegang, and what was not met: the letters of par. 7.6, or the ground as a slug."""

    toegang: bool
    niet_voldaan: tuple[str, ...]


Oordeel = tuple[bool, str]
"""Whether a criterium is met, and the sentence that says so."""


def weeg_toelating(feiten: Toelatingsfeiten, weging: Weging) -> Toelating:
    """Weigh every criterium that the text sets, in its order; all of them have to be met."""
    niet_voldaan = []
    for sleutel in weging.lijst("beschermd-wonen-criteria"):
        voldaan, zin = _CRITERIA[sleutel](feiten, weging)
        if f"{sleutel}_overgenomen" in weging.artikelen:
            # Only amendments of this text are held; what is taken over from another text has to be told as such.
            herkomst = weging.bron(f"{sleutel}_overgenomen")
            zin = f"Open punt: de eigen tekst hiervan is er niet; overgenomen uit {herkomst}. {zin}"
        if not weging.stap(weging.bron(sleutel), zin, voldaan=voldaan):
            niet_voldaan.append(sleutel)
    if "niet_getoetst" in weging.artikelen:
        zin = (
            "Open punt: deze tekst noemt voor de toelating geen leeftijd, geen verblijfsstatus en geen beroep dat de "
            "diagnose stelt; dat is niet getoetst."
        )
        weging.stap(weging.bron("niet_getoetst"), zin, voldaan=True)
    return Toelating(toegang=not niet_voldaan, niet_voldaan=tuple(niet_voldaan))


def _kwetsbaar(feiten: Toelatingsfeiten, weging: Weging) -> Oordeel:
    aspecten = {rij["nummer"]: rij["wat"] for rij in weging.lijst("zeer-kwetsbaar-aspecten")}
    for nummer in feiten.zeer_kwetsbaar:
        if nummer not in aspecten:
            raise FeitOngeldig(f"Aspect {nummer} van zeer kwetsbaar bestaat niet.", feit="zeerKwetsbaar", regel=_REGEL)
    gevonden = [aspecten[nummer] for nummer in sorted(set(feiten.zeer_kwetsbaar))]
    if not gevonden:
        return False, "Geen van de aspecten van zeer kwetsbaar is gevonden."
    zin = f"De inwoner is zeer kwetsbaar: {'; '.join(gevonden)}."
    if len(gevonden) < len(aspecten):
        zin += " Open punt: de tekst zegt niet hoeveel aspecten nodig zijn; een is genoeg gerekend."
    return True, zin


def _voorliggend(feiten: Toelatingsfeiten, weging: Weging) -> Oordeel:
    mogelijkheden = weging.tabel("beschermd-wonen-voorliggend")
    open_ = [wat for sleutel, wat in mogelijkheden.items() if sleutel not in feiten.voorliggend_ontoereikend]
    if open_:
        return False, f"Niet is gebleken dat dit ontoereikend is: {'; '.join(open_)}."
    return True, "Alle andere mogelijkheden zijn ontoereikend."


def _leeftijd(feiten: Toelatingsfeiten, weging: Weging) -> Oordeel:
    grens = weging.getal("beschermd-wonen-leeftijd")
    return feiten.leeftijd >= grens, f"De inwoner is {feiten.leeftijd} jaar; de grens is {grens} jaar."


def _verblijf(feiten: Toelatingsfeiten, _: Weging) -> Oordeel:
    wel = "De inwoner is Nederlander of verblijft rechtmatig in Nederland."
    return feiten.rechtmatig_verblijf, wel if feiten.rechtmatig_verblijf else (
        "De inwoner is geen Nederlander en verblijft niet rechtmatig in Nederland."
    )


def _problematiek(feiten: Toelatingsfeiten, weging: Weging) -> Oordeel:
    soort = feiten.psychiatrisch_vastgesteld or _lvb(feiten, weging)
    vastgesteld = feiten.vastgesteld_door in weging.lijst("beschermd-wonen-specialisten")
    iq = "niet opgegeven" if feiten.iq is None else str(feiten.iq)
    grens = weging.tabel("beschermd-wonen-iq")
    if not soort:
        return False, (
            f"Er is geen vastgestelde psychiatrische problematiek, en het IQ is {iq}; "
            f"het moet tussen {grens['van']} en {grens['tot_en_met']} liggen."
        )
    wat = "Psychiatrische problematiek" if feiten.psychiatrisch_vastgesteld else f"Een IQ van {iq}"
    if not vastgesteld:
        return False, f"{wat} is niet vastgesteld door een van de genoemde specialisten."
    wie = feiten.vastgesteld_door.replace("-", " ")
    voorop = feiten.problematiek_op_voorgrond
    return voorop, f"{wat} is vastgesteld door een {wie} en staat {'' if voorop else 'niet '}op de voorgrond."


def _lvb(feiten: Toelatingsfeiten, weging: Weging) -> bool:
    grens = weging.tabel("beschermd-wonen-iq")
    # "tussen 50 en 85": both ends count; the text does not say so, OPEN.md does.
    return feiten.iq is not None and bool(grens["van"] <= feiten.iq <= grens["tot_en_met"])


def _aandoening(feiten: Toelatingsfeiten, _: Weging) -> Oordeel:
    wel = feiten.psychiatrisch_vastgesteld
    return wel, f"Er is {'een' if wel else 'geen'} ernstige psychiatrische aandoening vastgesteld."


def _aandoening_of_lvb(feiten: Toelatingsfeiten, weging: Weging) -> Oordeel:
    if feiten.psychiatrisch_vastgesteld:
        return _aandoening(feiten, weging)
    grens = weging.tabel("beschermd-wonen-iq")
    wel = _lvb(feiten, weging)
    zin = (
        f"Er is geen ernstige psychiatrische aandoening vastgesteld en {'wel een' if wel else 'ook geen'} licht "
        f"verstandelijke beperking. Open punt: de grens (een IQ van {grens['van']} tot en met {grens['tot_en_met']}) "
        f"is overgenomen uit {weging.bron_van('beschermd-wonen-iq')}."
    )
    return wel, zin


def _ja_nee(kies: Callable[[Toelatingsfeiten], bool], wel: str, niet: str) -> Callable[..., Oordeel]:
    def oordeel(feiten: Toelatingsfeiten, _: Weging) -> Oordeel:
        voldaan = kies(feiten)
        return voldaan, wel if voldaan else niet

    return oordeel


_ZELFSTANDIG = _ja_nee(
    lambda feiten: feiten.niet_zelfstandig_wonen,
    "De inwoner kan door de problematiek niet zelfstandig wonen en zich niet op eigen kracht handhaven.",
    "De inwoner kan zelfstandig wonen en zich op eigen kracht handhaven.",
)
_RISICO = _ja_nee(
    lambda feiten: feiten.schat_risicos_niet_in,
    "De inwoner kan risico's niet inschatten en niet op tijd hulp vragen; er dreigt (zelf)verwaarlozing of overlast.",
    "De inwoner kan risico's inschatten en op tijd om hulp vragen.",
)
_DAG_EN_NACHT = _ja_nee(
    lambda feiten: feiten.noodzaak_dag_en_nacht,
    "Dag en nacht moet er iemand beschikbaar en bereikbaar zijn, voor zorg die niet te plannen is.",
    "Het is niet nodig dat er dag en nacht iemand beschikbaar en bereikbaar is.",
)

_CRITERIA: dict[str, Callable[[Toelatingsfeiten, Weging], Oordeel]] = {
    "zeer-kwetsbaar": _kwetsbaar,
    "voorliggend": _voorliggend,
    "a": _leeftijd,
    "b": _verblijf,
    "c": _problematiek,
    "d": _ZELFSTANDIG,
    "e": _ja_nee(
        lambda feiten: feiten.behandeling_niet_op_voorgrond,
        "Intramurale behandeling is afgerond of staat niet (meer) op de voorgrond.",
        "Intramurale behandeling staat nog op de voorgrond.",
    ),
    "f": _ja_nee(
        lambda feiten: feiten.geen_acute_crisis,
        "Er is geen acute crisis waarvoor crisisopvang of opname in de Zvw mogelijk is.",
        "Er is een acute crisis waarvoor crisisopvang of opname in de Zvw mogelijk is.",
    ),
    "g": _RISICO,
    "h": _DAG_EN_NACHT,
    "i": _ja_nee(
        lambda feiten: feiten.accepteert_begeleiding,
        "De inwoner accepteert een traject dat op zo snel mogelijk zelfstandig wonen is gericht.",
        "De inwoner accepteert geen traject dat op zo snel mogelijk zelfstandig wonen is gericht.",
    ),
    "j": _ja_nee(
        lambda feiten: feiten.veiligheid_in_geding,
        "De veiligheid van de inwoner of zijn omgeving is in het geding.",
        "De veiligheid van de inwoner en zijn omgeving is niet in het geding.",
    ),
    "psychiatrische-aandoening": _aandoening,
    "psychiatrische-aandoening-of-lvb": _aandoening_of_lvb,
    "niet-op-eigen-kracht": _ZELFSTANDIG,
    "toezicht-dag-en-nacht": _DAG_EN_NACHT,
    "risico-verwaarlozing-of-overlast": _RISICO,
    "uitsluitend-dakloos": _ja_nee(
        lambda feiten: not feiten.uitsluitend_dakloos,
        "Er is meer aan de hand dan dakloosheid alleen, of de inwoner is niet dakloos.",
        "De inwoner is uitsluitend (feitelijk) dakloos; voor beschermd wonen is er dan geen toegang.",
    ),
    "slachtoffer-huiselijk-geweld": _ja_nee(
        lambda feiten: not feiten.slachtoffer_huiselijk_geweld,
        "De inwoner is geen slachtoffer van huiselijk geweld.",
        'De inwoner is slachtoffer van huiselijk geweld. Open punt: of het woord "uitsluitend" ook hierbij hoort, is '
        "niet duidelijk; dat is niet aangenomen.",
    ),
}

REGELS = (Regel(_REGEL, 1, Toelatingsfeiten, Toelating, weeg_toelating),)
