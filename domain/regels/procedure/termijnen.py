"""The terms between melding and beschikking: who must do what, and by which day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, cast

from domain.kalender import Eenheid, duur, voluit, weekdag
from domain.regels.feiten import Aantal, Datum, Feiten, Uitkomst, Wet
from domain.regels.norm import Norm
from domain.regels.procedure.bronnen import WETNAAM, norm_voor_wet
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig, RegelNietVanKracht

_VRIJE_DAG = "Algemene termijnenwet, art. 1 lid 1"
_OPSCHORTING = "Awb, art. 4:15"
# A term that the beleidsregels set again for the Wmo is weighed after that of the verordening, which counts for both.
_VERLENGINGSTERMIJNEN = ("verlengingstermijn", "verlengingstermijn-wmo")


class Melding(Feiten):
    """A melding, by its day of receipt."""

    melding_ontvangen_op: Datum


class MeldingOnderWet(Melding):
    """A melding under one of the two laws."""

    wet: Wet


class AanvraagTermijn(Feiten):
    """An aanvraag, and what keeps its term from running: ``opgeschort_dagen`` whole days (Awb 4:15)."""

    aanvraag_ontvangen_op: Datum
    wet: Wet
    opgeschort_dagen: Aantal = 0
    gesloten_jeugdhulp_vrijwillig: bool = False


class Verlenging(Feiten):
    """The last day of an indicatie, and the day on which the client asked to go on."""

    einddatum_indicatie: Datum
    gemeld_op: Datum


class Uiterlijk(Uitkomst):
    """The last day of a term, moved to a working day where the Algemene termijnenwet does so."""

    uiterlijk: date


class Verlengingsmelding(Uitkomst):
    """Whether the melding came in time, what the last day for it was, and what coming late does."""

    tijdig: bool
    uiterlijk: date
    gevolg: Literal["geen", "mogelijk-nog-in-behandeling"]


def weeg_ontvangstbevestiging(feiten: Melding, weging: Weging) -> Uiterlijk:
    """Weigh by when the gemeente confirms the melding (Nijmegen: a week; Wageningen: 5 werkdagen)."""
    norm = weging.norm("ontvangstbevestiging-termijn")
    uiterlijk = _vooruit(weging, norm, feiten.melding_ontvangen_op, zin="De melding wordt bevestigd", na="de melding")
    _noem_wetten(weging, "ontvangstbevestiging-wetten")
    return uiterlijk


def weeg_persoonlijk_plan(feiten: Melding, weging: Weging) -> Uiterlijk:
    """Weigh until when the client may hand over a persoonlijk plan (seven days), and for which law that is said."""
    norm = weging.norm("persoonlijk-plan-termijn")
    zin = "De cliënt kan een persoonlijk plan geven"
    uiterlijk = _vooruit(weging, norm, feiten.melding_ontvangen_op, zin=zin, na="de melding")
    _noem_wetten(weging, "persoonlijk-plan-wetten")
    return uiterlijk


def _noem_wetten(weging: Weging, norm_id: str) -> None:
    """Say of which laws the text speaks: these rules do not know under which law the melding was made."""
    wetten = " en de ".join(WETNAAM[wet] for wet in weging.lijst(norm_id))
    weging.stap(weging.bron_van(norm_id), f"De termijn staat er voor meldingen onder de {wetten}.", voldaan=True)


def weeg_onderzoek(feiten: MeldingOnderWet, weging: Weging) -> Uiterlijk:
    """Weigh by when the onderzoek is done, which differs by law where the text says so."""
    norm = norm_voor_wet(weging, "onderzoekstermijn", feiten.wet, wat="de termijn van het onderzoek")
    return _vooruit(weging, norm, feiten.melding_ontvangen_op, zin="Het onderzoek is klaar", na="de melding")


def weeg_beschikking(feiten: AanvraagTermijn, weging: Weging) -> Uiterlijk:
    """Weigh by when the beschikking is given: the term that a text sets, else the redelijke termijn of Awb 4:13."""
    if feiten.gesloten_jeugdhulp_vrijwillig and feiten.wet != "jeugdwet":
        raise FeitOngeldig(
            "Feit 'geslotenJeugdhulpVrijwillig' kan alleen waar zijn als de wet 'jeugdwet' is.",
            feit="geslotenJeugdhulpVrijwillig",
            regel=weging.regel,
        )
    norm = _beslistermijn(feiten, weging)
    return _vooruit(
        weging,
        norm,
        feiten.aanvraag_ontvangen_op,
        zin="Het college geeft de beschikking",
        na="ontvangst van de aanvraag",
        opgeschort_dagen=feiten.opgeschort_dagen,
    )


def _beslistermijn(feiten: AanvraagTermijn, weging: Weging) -> Norm:
    gesloten = "gesloten-jeugdhulp-vrijwillig"
    if feiten.gesloten_jeugdhulp_vrijwillig and weging.norm_of_niets(gesloten):
        zin = (
            "Het gaat om gesloten jeugdhulp in het vrijwillig kader: daarvoor geldt de termijn van de verordening niet."
        )
        weging.stap(weging.bron_van(gesloten), zin, voldaan=True)
        return weging.norm("redelijke-termijn")
    verwijzing = f"awb-{feiten.wet}"
    if verwijzing in weging.artikelen:
        zin = f"Voor een aanvraag onder de {WETNAAM[feiten.wet]} gelden de termijnen van de Awb."
        weging.stap(weging.bron(verwijzing), zin, voldaan=True)
        return weging.norm("redelijke-termijn")
    return weging.norm_of_niets(f"beslistermijn-{feiten.wet}") or weging.norm("redelijke-termijn")


def weeg_verlengingsmelding(feiten: Verlenging, weging: Weging) -> Verlengingsmelding:
    """Weigh whether going on was asked in time: counted back from the last day, so the Atw moves nothing."""
    gelezen = [norm for naam in _VERLENGINGSTERMIJNEN if (norm := weging.norm_of_niets(naam))]
    if not gelezen:
        raise RegelNietVanKracht(
            f"Op {weging.peildatum.isoformat()} houdt geen tekst een termijn om verlenging te melden.",
            regel=weging.regel,
        )
    dagen = [_terug(weging, norm, feiten) for norm in gelezen]
    uiterlijk = min(dagen)
    if feiten.gemeld_op <= uiterlijk:
        return Verlengingsmelding(tijdig=True, uiterlijk=uiterlijk, gevolg="geen")
    gevolg = weging.norm("verlenging-te-laat-gevolg")
    zin = "Wie later meldt, moet ermee rekenen dat de melding nog in behandeling is wanneer de indicatie afloopt."
    weging.stap(weging.bron_van(gevolg.id), zin, voldaan=True)
    return Verlengingsmelding(tijdig=False, uiterlijk=uiterlijk, gevolg=gevolg.waarde)


def _terug(weging: Weging, norm: Norm, feiten: Verlenging) -> date:
    eenheid = cast("Eenheid", norm.eenheid)
    uiterlijk = weging.kalender.zonder_verlenging(feiten.einddatum_indicatie, -norm.waarde, eenheid)
    tijdig = feiten.gemeld_op <= uiterlijk
    weging.stap(
        weging.bron_van(norm.id),
        f"Verlenging wordt ten minste {duur(norm.waarde, eenheid)} voor {voluit(feiten.einddatum_indicatie)} gemeld, "
        f"dus uiterlijk {voluit(uiterlijk)}; er is gemeld op {voluit(feiten.gemeld_op)}, "
        f"{'op tijd' if tijdig else 'te laat'}.",
        voldaan=tijdig,
    )
    return uiterlijk


def _vooruit(weging: Weging, norm: Norm, vanaf: date, *, zin: str, na: str, opgeschort_dagen: int = 0) -> Uiterlijk:
    """Weigh a term that starts the day after ``vanaf``: its article, what stopped it, and whether its end moved."""
    eenheid = cast("Eenheid", norm.eenheid)
    ongeschoven = weging.kalender.zonder_verlenging(vanaf, norm.waarde, eenheid)
    weging.stap(
        weging.bron_van(norm.id),
        f"{zin} binnen {duur(norm.waarde, eenheid)} na {na} op {voluit(vanaf)}: uiterlijk {voluit(ongeschoven)}.",
        voldaan=True,
    )
    geteld = ongeschoven + timedelta(days=opgeschort_dagen)
    if opgeschort_dagen:
        stil = duur(opgeschort_dagen, "dagen")
        weging.stap(
            _OPSCHORTING, f"De termijn stond {stil} stil en loopt zo tot en met {voluit(geteld)}.", voldaan=True
        )
    uiterlijk = weging.einde_termijn(norm.id, vanaf, opgeschort_dagen=opgeschort_dagen)
    if uiterlijk != geteld:
        weging.stap(
            _VRIJE_DAG,
            f"{_wat_voor_dag(weging, geteld)} telt niet als laatste dag; de termijn loopt tot en met "
            f"{weekdag(uiterlijk)} {voluit(uiterlijk)}.",
            voldaan=True,
        )
    return Uiterlijk(uiterlijk=uiterlijk)


def _wat_voor_dag(weging: Weging, dag: date) -> str:
    feestdag = weging.kalender.feestdag(dag)
    return f"{weekdag(dag).capitalize()} {voluit(dag)}{f' ({feestdag})' if feestdag else ''}"


REGELS = (
    Regel("ontvangstbevestiging-termijn", 1, Melding, Uiterlijk, weeg_ontvangstbevestiging),
    Regel("persoonlijk-plan-termijn", 1, Melding, Uiterlijk, weeg_persoonlijk_plan),
    Regel("onderzoekstermijn", 1, MeldingOnderWet, Uiterlijk, weeg_onderzoek),
    Regel("beschikkingstermijn", 1, AanvraagTermijn, Uiterlijk, weeg_beschikking),
    Regel("verlengingsmelding", 1, Verlenging, Verlengingsmelding, weeg_verlengingsmelding),
)
