"""What follows from a controle of a pgb, and when the next evaluation is due.

Source: Verordening Nijmegen 2022, art. 15 lid 2; Beleidsregels Wmo Nijmegen 2025, par. 5.6. The verordening lets the
college look, the beleidsregels say what may follow.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from domain.kalender import Eenheid, voluit
from domain.regels.feiten import Datum, Feiten, Slug, Uitkomst, hoort_bij
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

Gevolg = Literal["akkoord", "voorwaarden", "heroverwegen", "beeindigen", "terugvorderen"]

_BESTEDING = "pgb-controle-gevolgen-besteding"
_FRAUDE = "pgb-controle-gevolgen-fraude"
_STUKKEN = "pgb-controle-gevolgen-stukken"


class Controle(Feiten):
    """A controle and what it found; the last one before it was on ``laatste_controle_op``."""

    soort: Literal["steekproef", "huisbezoek", "administratief", "evaluatie", "intensief"]
    stukken_gevraagd: bool
    stukken_ontvangen: bool
    rechtmatig_besteed: bool
    doelmatig_besteed: bool
    fraudesignaal: bool
    voorziening: Slug
    laatste_controle_op: Datum


class Controleuitkomst(Uitkomst):
    """What the college may do, and the last day for the next evaluation (null: the text sets none)."""

    uitkomst: tuple[Gevolg, ...]
    volgende_evaluatie_uiterlijk: date | None


def weeg_controle(feiten: Controle, weging: Weging) -> Controleuitkomst:
    """Weigh a controle: all that may follow, or akkoord."""
    goed = feiten.rechtmatig_besteed and feiten.doelmatig_besteed
    zin = f"Nagegaan is ({feiten.soort}) of het pgb is gebruikt voor het doel waarvoor het is verstrekt."
    weging.stap(weging.bron("onderzoek"), zin, voldaan=True)
    ontbreekt = feiten.stukken_gevraagd and not feiten.stukken_ontvangen
    gevolgen: list[Gevolg] = []
    for norm_id, geldt, zin in (
        (_BESTEDING, not goed, _over_besteding(feiten)),
        (_FRAUDE, feiten.fraudesignaal, f"Er zijn {'' if feiten.fraudesignaal else 'geen '}signalen van fraude."),
        (_STUKKEN, ontbreekt, _over_stukken(feiten)),
    ):
        gevolgen += _gevolgen(weging, norm_id, zin, geldt=geldt)
    uitkomst = tuple(dict.fromkeys(gevolgen)) or ("akkoord",)
    return Controleuitkomst(uitkomst=uitkomst, volgende_evaluatie_uiterlijk=_volgende(feiten, weging))


def _gevolgen(weging: Weging, norm_id: str, zin: str, *, geldt: bool) -> list[Gevolg]:
    norm = weging.norm_of_niets(norm_id)
    if norm is None:
        if geldt:
            raise RegelNietVanKracht(
                f"{zin} Wat daarop volgt, zegt op {weging.peildatum.isoformat()} geen tekst over controle; weeg "
                "'herzieningsgrond'.",
                regel=weging.regel,
            )
        return []
    weging.stap(weging.bron_van(norm.id), zin, voldaan=not geldt)
    return list(norm.waarde) if geldt else []


def _over_besteding(feiten: Controle) -> str:
    recht = "rechtmatig" if feiten.rechtmatig_besteed else "niet rechtmatig"
    doel = "doelmatig" if feiten.doelmatig_besteed else "niet doelmatig"
    return f"Het pgb is {recht} en {doel} besteed."


def _over_stukken(feiten: Controle) -> str:
    if not feiten.stukken_gevraagd:
        return "Er zijn geen stukken gevraagd."
    if feiten.stukken_ontvangen:
        return "De gevraagde stukken zijn ingediend."
    zin = "De gevraagde stukken zijn niet of niet volledig ingediend; het pgb kan (deels) worden teruggevorderd."
    if feiten.soort == "intensief":
        return zin
    return f"Open punt: de zin over de stukken staat bij de intensieve controle, maar is niet daartoe beperkt. {zin}"


def _volgende(feiten: Controle, weging: Weging) -> date | None:
    norm = weging.norm_of_niets("evaluatie-beschermd-wonen-pgb")
    if norm is None or not hoort_bij(feiten.voorziening, weging.lijst("vormen-beschermd-wonen")):
        return None
    uiterlijk = weging.kalender.zonder_verlenging(
        feiten.laatste_controle_op, norm.waarde, cast("Eenheid", norm.eenheid)
    )
    zin = f"Bij beschermd wonen is er ten minste elk jaar een evaluatie: de volgende uiterlijk {voluit(uiterlijk)}."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    return uiterlijk


REGELS = (Regel("pgb-controle", 1, Controle, Controleuitkomst, weeg_controle),)
