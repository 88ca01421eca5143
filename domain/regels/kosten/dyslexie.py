"""The way to help with ernstige dyslexie: which step comes next (Nadere regels Wageningen 2024, art. 10.1)."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Leeftijd, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Stapnaam = Literal["verwijzing-door-school", "aanvraag-diagnose", "aanvraag-behandeling", "contact-met-gemeente"]


class Leerling(Feiten):
    """The leerling and how far it is; ``diagnose_ernstig`` is null while there is no diagnose yet."""

    leeftijd: Leeftijd
    basisonderwijs: bool
    vermoeden_ernstig: bool
    dossier_volledig: bool
    diagnose_ernstig: bool | None


class Toeleiding(Uitkomst):
    """The step that comes next.

    The school refers with its dossier, the aanbieder asks a beschikking for a diagnose or for a behandeling, or the
    parents get in touch with the gemeente.
    """

    stap: Stapnaam


def weeg_dyslexie_toeleiding(feiten: Leerling, weging: Weging) -> Toeleiding:
    """Weigh which step of the toeleiding to dyslexiehulp comes next."""
    if not _doelgroep(feiten, weging):
        return _contact(weging, "Dit valt niet onder de toeleiding door de basisschool.")
    if feiten.diagnose_ernstig is not None:
        return _na_diagnose(weging, ernstig=feiten.diagnose_ernstig)
    vermoeden = feiten.vermoeden_ernstig
    zin = f"Er is {'een' if vermoeden else 'geen'} vermoeden van ernstige dyslexie."
    if not weging.stap(weging.bron("verwijzing"), zin, voldaan=vermoeden):
        return _contact(weging, "Zonder vermoeden van ernstige dyslexie verwijst de basisschool niet.")
    dossier = feiten.dossier_volledig
    zin = (
        f"Het dossier van de basisschool is {'' if dossier else 'nog niet '}volledig; de aanbieder beoordeelt daarmee "
        "of de leerling in aanmerking komt voor een diagnose."
    )
    if not weging.stap(weging.bron("dossier"), zin, voldaan=dossier):
        return Toeleiding(stap="verwijzing-door-school")
    zin = "Komt de leerling in aanmerking, dan vraagt de aanbieder een beschikking voor een diagnose aan."
    weging.stap(weging.bron("diagnose"), zin, voldaan=True)
    return Toeleiding(stap="aanvraag-diagnose")


def _doelgroep(feiten: Leerling, weging: Weging) -> bool:
    norm = "dyslexie-leeftijd"
    van, tot = weging.tabel(norm)["van"], weging.tabel(norm)["tot"]
    oud_genoeg = van <= feiten.leeftijd < tot
    bron, basis = weging.bron_van(norm), feiten.basisonderwijs
    weging.stap(bron, f"De leerling is {feiten.leeftijd} jaar; het gaat om {van} tot {tot} jaar.", voldaan=oud_genoeg)
    weging.stap(bron, f"De leerling volgt {'' if basis else 'geen '}basisonderwijs.", voldaan=basis)
    return oud_genoeg and basis


def _na_diagnose(weging: Weging, *, ernstig: bool) -> Toeleiding:
    zin = f"Uit de diagnose blijkt dat er {'' if ernstig else 'geen '}sprake is van ernstige dyslexie."
    if not weging.stap(weging.bron("behandeling"), zin, voldaan=ernstig):
        return _contact(weging, "Zonder ernstige dyslexie is er geen aanvraag voor een behandeling.")
    return Toeleiding(stap="aanvraag-behandeling")


def _contact(weging: Weging, zin: str) -> Toeleiding:
    weging.stap(weging.bron("anders"), f"{zin} De ouders nemen contact op met de gemeente.", voldaan=True)
    return Toeleiding(stap="contact-met-gemeente")


REGELS = (Regel("dyslexie-toeleiding", 1, Leerling, Toeleiding, weeg_dyslexie_toeleiding),)
