"""Whether an aanvraag can be made now: by whom, in which form, and after which onderzoek.

What each text asks stands in its norms; a text that does not ask something has no norm for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.kalender import voluit
from domain.regels.norm import Norm
from domain.regels.procedure.aanvraagfeiten import INDIENER, VOORWAARDE, VORM, Aanvraag, Ontvankelijkheid
from domain.regels.procedure.bronnen import norm_voor_wet
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig


@dataclass(frozen=True)
class _Oordeel:
    voldaan: bool
    grond: str


def weeg_aanvraag(feiten: Aanvraag, weging: Weging) -> Ontvankelijkheid:
    """Weigh whether the aanvraag can be made; a missing gesprek or form is told with its own article."""
    _eis_mogelijk(feiten, weging)
    vrij = _buiten_de_gemeente_om(feiten, weging)
    if vrij is not None:
        return _uitkomst(feiten, [_Oordeel(voldaan=True, grond=vrij)])
    onderzoek = norm_voor_wet(weging, "aanvraag-na-onderzoek", feiten.wet, wat="wanneer een aanvraag kan")
    return _uitkomst(feiten, [*_wie_en_hoe(feiten, weging), _na_onderzoek(feiten, onderzoek, weging)])


def _uitkomst(feiten: Aanvraag, oordelen: list[_Oordeel]) -> Ontvankelijkheid:
    gebrek = next((oordeel for oordeel in oordelen if not oordeel.voldaan), None)
    if gebrek is not None:
        return Ontvankelijkheid(ontvankelijk=False, aanvraagdatum=None, grond=gebrek.grond)
    return Ontvankelijkheid(ontvankelijk=True, aanvraagdatum=feiten.aanvraag_ontvangen_op, grond=oordelen[-1].grond)


def _eis_mogelijk(feiten: Aanvraag, weging: Weging) -> None:
    if feiten.gesloten_jeugdhulp_vrijwillig and feiten.wet != "jeugdwet":
        raise FeitOngeldig(
            "Feit 'geslotenJeugdhulpVrijwillig' kan alleen waar zijn als de wet 'jeugdwet' is.",
            feit="geslotenJeugdhulpVrijwillig",
            regel=weging.regel,
        )
    if feiten.aanvraag_ontvangen_op < feiten.melding_ontvangen_op:
        raise FeitOngeldig(
            "Feit 'aanvraagOntvangenOp' ligt voor 'meldingOntvangenOp'.", feit="aanvraagOntvangenOp", regel=weging.regel
        )


def _buiten_de_gemeente_om(feiten: Aanvraag, weging: Weging) -> str | None:
    """Give the article by which melding and gesprek do not count: gesloten jeugdhulp by consent, or a referral."""
    gesloten = "gesloten-jeugdhulp-vrijwillig"
    if feiten.gesloten_jeugdhulp_vrijwillig and weging.norm_of_niets(gesloten):
        bron = weging.bron_van(gesloten)
        zin = "Het gaat om gesloten jeugdhulp in het vrijwillig kader: wie, hoe en wanneer aanvraagt is niet geregeld."
        weging.stap(bron, zin, voldaan=True)
        return bron
    if feiten.wet != "jeugdwet" or feiten.verwezen_door in (None, "gemeente"):
        return None
    lijsten = (weging.norm_of_niets(naam) for naam in ("jeugdhulp-artsen", "jeugdhulp-verwijzers"))
    aangewezen = next((lijst for lijst in lijsten if lijst and feiten.verwezen_door in lijst.waarde), None)
    if aangewezen is None:
        return None
    verwijzer = str(feiten.verwezen_door).replace("-", " ")
    zin = f"De jeugdige is verwezen ({verwijzer}): een melding en een gesprek bij de gemeente zijn dan niet nodig."
    return _stap(weging, aangewezen, zin, voldaan=True).grond


def _wie_en_hoe(feiten: Aanvraag, weging: Weging) -> Iterable[_Oordeel]:
    yield _indiener(feiten, weging)
    yield _vorm(feiten, weging)


def _indiener(feiten: Aanvraag, weging: Weging) -> _Oordeel:
    zin = INDIENER[feiten.indiener]
    norm = weging.norm_of_niets(f"aanvraag-indieners-{feiten.wet}")
    if norm is None:
        return _niet_gezegd(feiten, weging, f"{zin}; wie mag aanvragen, zegt geen tekst in de bronnen")
    if feiten.indiener in norm.waarde:
        return _stap(weging, norm, f"{zin}.", voldaan=True)
    ambtshalve = weging.norm_of_niets(f"aanvraag-ambtshalve-{feiten.wet}")
    if feiten.indiener == "ambtshalve" and ambtshalve is not None:
        noodzaak = weging.norm_of_niets(f"aanvraag-ambtshalve-noodzaak-{feiten.wet}")
        return _voorwaarden(feiten, weging, ambtshalve, *([noodzaak] if noodzaak else []))
    ruimer = weging.norm_of_niets("aanvraag-indieners-beschermd-wonen")
    if ruimer is not None and _beschermd_wonen(feiten) and feiten.indiener in ruimer.waarde:
        if not feiten.client_stemt_in:
            zin = _open_punt(f"{zin}, maar de inwoner stemt niet in; de tekst eist dat niet met zoveel woorden")
        return _stap(weging, ruimer, f"{zin}.", voldaan=True)
    return _stap(weging, norm, f"{zin}; dat kan hier niet.", voldaan=False)


def _vorm(feiten: Aanvraag, weging: Weging) -> _Oordeel:
    zin = VORM[feiten.vorm]
    norm = weging.norm_of_niets(f"aanvraag-vormen-{feiten.wet}")
    if norm is None:
        return _niet_gezegd(feiten, weging, f"{zin}; in welke vorm een aanvraag kan, zegt geen tekst in de bronnen")
    if feiten.vorm == "elektronisch" and feiten.vorm not in norm.waarde and "schriftelijk" in norm.waarde:
        zin = _open_punt(f"{zin}; de tekst noemt dat niet en het telt hier als schriftelijk (Awb, art. 2:13).")
        return _stap(weging, norm, zin, voldaan=True)
    if feiten.vorm not in norm.waarde:
        return _stap(weging, norm, f"{zin}; dat kan hier niet.", voldaan=False)
    aangeven = weging.norm_of_niets("aanvraag-op-verslag-aangeven")
    if feiten.vorm != "ondertekend-verslag-of-plan" or aangeven is None:
        return _stap(weging, norm, f"{zin}.", voldaan=True)
    heeft = "heeft" if feiten.op_verslag_aangegeven else "heeft niet"
    zin = f"De cliënt {heeft} op het ondertekende verslag aangegeven dat het als aanvraag kan gelden."
    return _stap(weging, aangeven, zin, voldaan=feiten.op_verslag_aangegeven)


def _na_onderzoek(feiten: Aanvraag, norm: Norm, weging: Weging) -> _Oordeel:
    if norm.waarde == "niet":
        zin = "De aanvraag kan altijd worden gedaan; een gesprek of verslag hoeft er niet aan vooraf te gaan."
        return _stap(weging, norm, zin, voldaan=True)
    onderzocht = _onderzocht(feiten, norm, weging)
    verslag = _verslag(feiten, weging)
    gebreken = [oordeel for oordeel in (onderzocht, verslag) if oordeel is not None and not oordeel.voldaan]
    if not gebreken:
        return onderzocht
    return _ondanks_alles(feiten, norm, weging) or gebreken[0]


def _onderzocht(feiten: Aanvraag, norm: Norm, weging: Weging) -> _Oordeel:
    if feiten.gesprek_gevoerd:
        zin = "Er is een gesprek gevoerd."
        if norm.waarde == "onderzoek" and not feiten.verslag_verstrekt:
            zin = f"Open punt: de wet vraagt onderzoek, niet alleen een gesprek; het telt hier als gedaan. {zin}"
        return _stap(weging, norm, zin, voldaan=True)
    if norm.waarde == "onderzoek" and feiten.verslag_verstrekt:
        return _stap(weging, norm, "Het onderzoek is gedaan; de cliënt heeft de uitkomsten ontvangen.", voldaan=True)
    if not feiten.van_gesprek_afgezien:
        return _stap(weging, norm, "Er is nog geen gesprek gevoerd en daarvan is niet afgezien.", voldaan=False)
    afzien = weging.norm_of_niets("van-gesprek-afzien")
    if afzien is not None:
        return _voorwaarden(feiten, weging, afzien)
    zin = "Open punt: van een gesprek is afgezien; de wet vraagt onderzoek, geen gesprek: het telt hier als gedaan."
    return _stap(weging, norm, zin, voldaan=True)


def _verslag(feiten: Aanvraag, weging: Weging) -> _Oordeel | None:
    soort = "beschermd-wonen" if _beschermd_wonen(feiten) else feiten.wet
    norm = weging.norm_of_niets(f"aanvraag-na-verslag-{soort}")
    if norm is None:
        return None
    zin = f"Het verslag is {'' if feiten.verslag_verstrekt else 'nog niet '}aan de aanvrager verstrekt."
    oordeel = _stap(weging, norm, zin, voldaan=feiten.verslag_verstrekt)
    elders = None if oordeel.voldaan else weging.norm_of_niets(f"{norm.id}-niet-bij-opvang")
    if elders is not None:
        zin = (
            "Open punt: deze eis geldt niet voor maatschappelijke opvang; of het daarom gaat, blijkt niet uit de "
            "feiten. Is dat zo, dan houdt het ontbreken van het verslag de aanvraag niet tegen."
        )
        _stap(weging, elders, zin, voldaan=True)
    return oordeel


def _ondanks_alles(feiten: Aanvraag, onderzoek: Norm, weging: Weging) -> _Oordeel | None:
    """Weigh what lets an aanvraag in before the onderzoek is done; None when nothing does."""
    termijn = _termijn_voorbij(feiten, onderzoek, weging)
    if termijn is not None and termijn.voldaan:
        return termijn
    direct = weging.norm_of_niets("aanvraag-direct-beschermd-wonen") if _beschermd_wonen(feiten) else None
    if direct is None:
        return None
    oordeel = _voorwaarden(feiten, weging, direct)
    if not oordeel.voldaan:
        return None
    zin = (
        "Open punt: de wet laat de aanvraag pas toe na het onderzoek of de termijn daarvan; deze tekst is ruimer en is "
    )
    return _stap(weging, direct, f"{zin}gevolgd, ten gunste van de inwoner.", voldaan=True)


def _termijn_voorbij(feiten: Aanvraag, onderzoek: Norm, weging: Weging) -> _Oordeel | None:
    termijn = weging.norm_of_niets(f"onderzoekstermijn-{feiten.wet}")
    if termijn is None:
        return None
    uiterlijk = weging.einde_termijn(termijn.id, feiten.melding_ontvangen_op)
    voorbij = feiten.aanvraag_ontvangen_op > uiterlijk
    zin = f"De termijn voor het onderzoek loopt tot en met {voluit(uiterlijk)}; de aanvraag kwam op "
    zin += f"{voluit(feiten.aanvraag_ontvangen_op)}, {'daarna' if voorbij else 'niet daarna'}"
    norm = weging.norm_of_niets(f"aanvraag-na-termijn-{feiten.wet}")
    if norm is not None:
        return _stap(weging, norm, f"{zin}.", voldaan=voorbij)
    if voorbij:
        zin = _open_punt(f"{zin}, maar de tekst maakt daarvoor onder deze wet geen uitzondering.")
        return _stap(weging, onderzoek, zin, voldaan=False)
    return None


def _beschermd_wonen(feiten: Aanvraag) -> bool:
    return feiten.beschermd_wonen and feiten.wet == "wmo"


def _voorwaarden(feiten: Aanvraag, weging: Weging, *normen: Norm) -> _Oordeel:
    """Weigh the facts that norms name as conditions, each with its article; the first that fails is the grond."""
    oordelen = []
    for norm in normen:
        for naam in norm.waarde:
            veld, waar, niet_waar = VOORWAARDE[naam]
            voldaan = bool(getattr(feiten, veld))
            oordelen.append(_stap(weging, norm, waar if voldaan else niet_waar, voldaan=voldaan))
    return next((oordeel for oordeel in oordelen if not oordeel.voldaan), oordelen[0])


def _niet_gezegd(feiten: Aanvraag, weging: Weging, zin: str) -> _Oordeel:
    bron = weging.bron_van(f"aanvraag-na-onderzoek-{feiten.wet}")
    weging.stap(bron, _open_punt(f"{zin}; dat is niet gewogen."), voldaan=True)
    return _Oordeel(voldaan=True, grond=bron)


def _open_punt(zin: str) -> str:
    return f"Open punt: {zin[:1].lower()}{zin[1:]}"


def _stap(weging: Weging, norm: Norm, zin: str, *, voldaan: bool) -> _Oordeel:
    bron = weging.bron_van(norm.id)
    return _Oordeel(voldaan=weging.stap(bron, zin, voldaan=voldaan), grond=bron)


REGELS = (Regel("aanvraag-ontvankelijk", 2, Aanvraag, Ontvankelijkheid, weeg_aanvraag),)
