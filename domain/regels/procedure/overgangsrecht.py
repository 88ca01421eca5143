"""Which text counts when the law changed underway: for a melding, an aanvraag, a bezwaar or a running voorziening."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from domain.kalender import voluit
from domain.regels.feiten import Datum, Feiten, Slug, Uitkomst
from domain.regels.norm import Norm
from domain.regels.procedure.bronnen import feit_ontbreekt
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig, RegelNietVanKracht

_WAT = {
    "melding": "de melding",
    "aanvraag": "de aanvraag",
    "bezwaar": "het bezwaar",
    "lopende-voorziening": "de lopende voorziening",
}


class Overgang(Feiten):
    """What was asked or decided under one text and is dealt with under another; see the catalogue for each case."""

    soort_regeling: Literal["verordening", "beleidsregels"]
    gebeurtenis: Literal["melding", "aanvraag", "bezwaar", "lopende-voorziening"]
    ingediend_op: Datum
    afgehandeld_op: Datum | None = None
    besluit_regime: Slug | None = None
    nadeliger_onder_nieuw: bool | None = None
    nadeliger_onder_besluit_regime: bool | None = None
    nieuw_besluit_op: Datum | None = None
    einddatum_indicatie: Datum | None = None


class ToepasselijkRegime(Uitkomst):
    """The text that counts, held here or not; until when a running voorziening stands; and the article."""

    regime: str
    recht_tot: date | None
    grond: str


def weeg_regime(feiten: Overgang, weging: Weging) -> ToepasselijkRegime:
    """Weigh which text counts. One that is not held is named all the same; weighing under it is then refused."""
    _eis_mogelijk(feiten, weging)
    norm = weging.norm_of_niets(f"overgangsrecht-{feiten.soort_regeling}-{feiten.gebeurtenis}")
    if norm is None:
        raise RegelNietVanKracht(
            f"Op {weging.peildatum.isoformat()} zegt geen tekst in de bronnen welke {feiten.soort_regeling} voor "
            f"{_WAT[feiten.gebeurtenis]} geldt.",
            regel=weging.regel,
        )
    recht_tot = None
    match norm.waarde["wijze"]:
        case "nieuw":
            regime = _nieuw(feiten, norm, weging)
        case "nieuw-tenzij-nadeliger":
            regime = _nieuw_tenzij_nadeliger(feiten, norm, weging)
        case "besluit-tenzij-nadeliger":
            regime = _besluit_tenzij_nadeliger(feiten, norm, weging)
        case "besluit-tot-einde":
            regime, recht_tot = _besluit_tot_einde(feiten, norm, weging)
        case onbekend:
            raise AssertionError(onbekend)
    _noem_ontbrekende_tekst(feiten, regime, weging)
    return ToepasselijkRegime(regime=regime, recht_tot=recht_tot, grond=weging.bron_van(norm.id))


def _eis_mogelijk(feiten: Overgang, weging: Weging) -> None:
    if feiten.afgehandeld_op is not None and feiten.afgehandeld_op < feiten.ingediend_op:
        raise FeitOngeldig("Feit 'afgehandeldOp' ligt voor 'ingediendOp'.", feit="afgehandeldOp", regel=weging.regel)


def _voor_de_wissel(feiten: Overgang, norm: Norm, weging: Weging) -> str | None:
    """Give the text where no transition is at hand: asked after the change, or dealt with before it."""
    vanaf: date = norm.waarde["vanaf"]
    wat, bron = _WAT[feiten.gebeurtenis], weging.bron_van(norm.id)
    if feiten.ingediend_op >= vanaf:
        zin = (
            f"{wat.capitalize()} kwam op {voluit(feiten.ingediend_op)}, toen de nieuwe tekst al gold ({voluit(vanaf)})."
        )
        weging.stap(bron, zin, voldaan=True)
        return str(norm.waarde["nieuw"])
    if feiten.afgehandeld_op is not None and feiten.afgehandeld_op < vanaf:
        zin = f"{wat.capitalize()} is afgehandeld op {voluit(feiten.afgehandeld_op)}, voor de nieuwe tekst gold."
        weging.stap(bron, zin, voldaan=True)
        return str(norm.waarde["oud"])
    if feiten.afgehandeld_op is not None and feiten.afgehandeld_op < norm.bekend:
        zin = (
            f"Open punt: {wat} is afgehandeld op {voluit(feiten.afgehandeld_op)}, toen de nieuwe tekst nog niet bekend "
            f"was ({voluit(norm.bekend)}); door de terugwerkende kracht telt hier de dag vanaf wanneer hij geldt."
        )
        weging.stap(bron, zin, voldaan=True)
    zin = f"{wat.capitalize()} kwam op {voluit(feiten.ingediend_op)} en was op {voluit(vanaf)} nog niet afgehandeld."
    weging.stap(bron, zin, voldaan=True)
    return None


def _nieuw(feiten: Overgang, norm: Norm, weging: Weging) -> str:
    return _voor_de_wissel(feiten, norm, weging) or str(norm.waarde["nieuw"])


def _nieuw_tenzij_nadeliger(feiten: Overgang, norm: Norm, weging: Weging) -> str:
    zonder_overgang = _voor_de_wissel(feiten, norm, weging)
    if zonder_overgang is not None:
        return zonder_overgang
    if feiten.nadeliger_onder_nieuw is None:
        raise feit_ontbreekt(weging, "nadeligerOnderNieuw", "daarvan hangt af of de nieuwe tekst geldt")
    pakt = "nadeliger uit" if feiten.nadeliger_onder_nieuw else "niet nadeliger uit"
    weging.stap(
        weging.bron_van(norm.id),
        f"De nieuwe tekst pakt voor de inwoner {pakt}.",
        voldaan=not feiten.nadeliger_onder_nieuw,
    )
    return str(norm.waarde["oud" if feiten.nadeliger_onder_nieuw else "nieuw"])


def _besluit_tenzij_nadeliger(feiten: Overgang, norm: Norm, weging: Weging) -> str:
    besluit = _besluit_regime(feiten, weging)
    vanaf: date = norm.waarde["vanaf"]
    if besluit != norm.waarde["oud"]:
        zin = (
            f"Het besluit rust niet op de oude tekst maar op '{besluit}'; op het bezwaar wordt naar die tekst beslist."
        )
        weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
        return besluit
    if feiten.afgehandeld_op is not None and feiten.afgehandeld_op < vanaf:
        zin = f"Op het bezwaar is beslist op {voluit(feiten.afgehandeld_op)}, voor de nieuwe tekst gold."
        weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
        return besluit
    if feiten.nadeliger_onder_besluit_regime is None:
        waarom = "daarvan hangt af of de tekst van het besluit geldt"
        raise feit_ontbreekt(weging, "nadeligerOnderBesluitRegime", waarom)
    nadelig = feiten.nadeliger_onder_besluit_regime
    zin = f"De tekst van het besluit pakt voor de bezwaarmaker {'' if nadelig else 'niet '}nadelig uit."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=not nadelig)
    return str(norm.waarde["nieuw"]) if nadelig else besluit


def _besluit_tot_einde(feiten: Overgang, norm: Norm, weging: Weging) -> tuple[str, date]:
    besluit = _besluit_regime(feiten, weging)
    if feiten.einddatum_indicatie is None:
        raise feit_ontbreekt(weging, "einddatumIndicatie", "het recht loopt uiterlijk tot die dag")
    ingetrokken = feiten.nieuw_besluit_op is not None and feiten.nieuw_besluit_op <= feiten.einddatum_indicatie
    recht_tot = feiten.nieuw_besluit_op if ingetrokken and feiten.nieuw_besluit_op else feiten.einddatum_indicatie
    door = "een nieuw besluit de voorziening intrekt" if ingetrokken else "de indicatie afloopt"
    zin = f"De voorziening blijft staan onder de tekst waarop zij is verstrekt, tot {door} op {voluit(recht_tot)}."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    return besluit, recht_tot


def _besluit_regime(feiten: Overgang, weging: Weging) -> str:
    if feiten.besluit_regime is None:
        raise feit_ontbreekt(weging, "besluitRegime", "de tekst van het besluit doet er hier toe")
    if feiten.besluit_regime not in _teksten(feiten, weging):
        raise FeitOngeldig(
            f"Feit 'besluitRegime': '{feiten.besluit_regime}' is geen bekende tekst ({feiten.soort_regeling}).",
            feit="besluitRegime",
            regel=weging.regel,
        )
    return feiten.besluit_regime


def _teksten(feiten: Overgang, weging: Weging) -> Any:
    return weging.tabel(f"overgangsrecht-{feiten.soort_regeling}-teksten")


def _noem_ontbrekende_tekst(feiten: Overgang, regime: str, weging: Weging) -> None:
    tekst = _teksten(feiten, weging)[regime]
    if not tekst["aanwezig"]:
        bron = weging.bron_van(f"overgangsrecht-{feiten.soort_regeling}-teksten")
        zin = f"De tekst '{regime}' staat niet in de bronnen; onder die tekst kan hier niet worden gewogen."
        weging.stap(bron, zin, voldaan=False)


REGELS = (Regel("toepasselijk-regime", 1, Overgang, ToepasselijkRegime, weeg_regime),)
