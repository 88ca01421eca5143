"""The terms between melding and beschikking: who must do what, and by which day."""

from __future__ import annotations

from datetime import date

from domain.regels.feiten import Datum, Feiten, Uitkomst, Wet
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Melding(Feiten):
    """A melding, by its day of receipt."""

    melding_ontvangen_op: Datum


class MeldingOnderWet(Melding):
    """A melding under one of the two laws."""

    wet: Wet


class Uiterlijk(Uitkomst):
    """The last day of a term, moved to a working day where the Algemene termijnenwet does so."""

    uiterlijk: date


def weeg_ontvangstbevestiging(feiten: Melding, weging: Weging) -> Uiterlijk:
    """Weigh by when the gemeente confirms the melding (Nijmegen: a week; Wageningen: 5 werkdagen)."""
    return _termijn(weging, "ontvangstbevestiging-termijn", feiten.melding_ontvangen_op, "de melding")


def weeg_persoonlijk_plan(feiten: Melding, weging: Weging) -> Uiterlijk:
    """Weigh until when the client may hand over a persoonlijk plan (Wmo 2.3.2 lid 2: seven days)."""
    return _termijn(weging, "persoonlijk-plan-termijn", feiten.melding_ontvangen_op, "de melding")


def weeg_onderzoek(feiten: MeldingOnderWet, weging: Weging) -> Uiterlijk:
    """Weigh by when the onderzoek is done, which differs by law where the text says so."""
    return _termijn(weging, f"onderzoekstermijn-{feiten.wet}", feiten.melding_ontvangen_op, "de melding")


def _termijn(weging: Weging, norm_id: str, vanaf: date, na: str) -> Uiterlijk:
    norm = weging.norm(norm_id)
    uiterlijk = weging.einde_termijn(norm_id, vanaf)
    weging.stap(
        weging.bron_van(norm_id),
        f"{norm.waarde} {norm.eenheid} na {na} van {vanaf.isoformat()} is uiterlijk {uiterlijk.isoformat()}.",
        voldaan=True,
    )
    return Uiterlijk(uiterlijk=uiterlijk)


REGELS = (
    Regel("ontvangstbevestiging-termijn", 1, Melding, Uiterlijk, weeg_ontvangstbevestiging),
    Regel("persoonlijk-plan-termijn", 1, Melding, Uiterlijk, weeg_persoonlijk_plan),
    Regel("onderzoekstermijn", 1, MeldingOnderWet, Uiterlijk, weeg_onderzoek),
)
