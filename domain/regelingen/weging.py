"""The rule of a regeling: whether a text of the gemeente holds it, what it answers, and where a besluit departs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from domain.beschikking.overgang import overgang
from domain.gebeurtenis import Gewist
from domain.kalender import leeftijd_op, plus_maanden
from domain.regelingen.commands import RegelingBeschikken
from domain.regelingen.events import Regeling
from domain.regelingen.grenzen import toekenningen
from domain.regelingen.regelingen import Regelingaanvraag
from domain.regelingen.soorten import SOORTEN
from domain.regelingen.weigeringen import RegelingBestaatNiet
from domain.verhuizing.woonplaats import is_weg
from domain.weigering import RegelNietVanKracht, RegelNogNietBekend
from domain.zaak.advies import Gewogen, Weegopdracht, weeg
from domain.zaak.handeling import Omstandigheden, Rechtskader
from domain.zaak.state import LopendeZaak


def eis_bekend_in_tekst(regeling: Regeling, kader: Rechtskader, bij: Omstandigheden, *, dag: date) -> None:
    """Refuse (``RegelingBestaatNiet``) a regeling that no text of the gemeente holds on a day, by its name."""
    try:
        kader.regelboek.kies_regime(
            kader.rechtsgebied, SOORTEN[regeling].regel, peildatum=dag, bekend_op=bij.vandaag, regime=None
        )
    except (RegelNietVanKracht, RegelNogNietBekend):
        _eis_bevoegdheid(regeling, kader, bij, dag=dag)


def _eis_bevoegdheid(regeling: Regeling, kader: Rechtskader, bij: Omstandigheden, *, dag: date) -> None:
    """Refuse a regeling of which no text says at least that the college can give it, without a rule on when."""
    try:
        kader.regelboek.norm_van(kader.rechtsgebied, f"regeling-{regeling}", peildatum=dag, bekend_op=bij.vandaag)
    except RegelNietVanKracht as geen:
        raise RegelingBestaatNiet(
            f"Geen tekst van deze gemeente kent op {dag.isoformat()} de regeling '{regeling}'.", veld="regeling"
        ) from geen


def weeg_regeling(
    command: RegelingBeschikken,
    aanvraag: Regelingaanvraag,
    zaak: LopendeZaak,
    kader: Rechtskader,
    *,
    bij: Omstandigheden,
) -> Gewogen:
    """Weigh the rule of a regeling on the day of the besluit.

    Without an answer a text gives at least the power to grant it: then the besluit rests on its motivering alone.
    """
    wet = zaak.melding.inhoud.wet
    aangevraagd_op = aanvraag.aangevraagd.op
    gewogen = weeg(
        Weegopdracht(
            handeling=f"regeling-{aanvraag.regeling}",
            peildatum=command.besluit_op,
            bekend_op=bij.vandaag,
            bekend=_bekende_feiten(command, aanvraag, zaak),
            gegeven=command.feiten,
            situaties=frozenset({wet}),
            overgang=overgang(command.feiten, kader, bij, melding_op=aangevraagd_op, besluit_op=command.besluit_op),
        ),
        kader,
        na_versie=zaak.versie,
    )
    if SOORTEN[aanvraag.regeling].regel not in gewogen.antwoorden:
        _eis_bevoegdheid(aanvraag.regeling, kader, bij, dag=command.besluit_op)
    return gewogen


def _bekende_feiten(command: RegelingBeschikken, aanvraag: Regelingaanvraag, zaak: LopendeZaak) -> dict[str, Any]:
    soort, eerder = SOORTEN[aanvraag.regeling], toekenningen(aanvraag, zaak)
    feiten: dict[str, Any] = {"wet": zaak.melding.inhoud.wet, "aanvraagOp": aanvraag.aangevraagd.op.isoformat()}
    if soort.per_jaar:
        feiten["jaar"] = aanvraag.aangevraagd.inhoud.jaar
        # Elsewhere it can have been given as well; what was given here is sure.
        feiten |= {"alUitgekeerdInJaar": True} if eerder else {}
    if soort.eenmaal_verlengd:
        feiten["verlenging"] = bool(eerder)
    if command.toegekend is not None and command.toegekend.werking is not None:
        feiten["ingangsdatum"] = command.toegekend.werking.van.isoformat()
    if is_weg(zaak, command.besluit_op):
        feiten |= {"ingezetene": False, "zorgvragerInGemeente": False}
    persoon = zaak.melding.inhoud.client.persoon
    if not isinstance(persoon, Gewist) and persoon.geboortedatum.volledig is not None:
        leeftijd = leeftijd_op(persoon.geboortedatum.volledig, command.besluit_op)
        feiten |= {"leeftijd": leeftijd, "kindLeeftijd": leeftijd}
    return feiten


def afwijkend(
    command: RegelingBeschikken, aanvraag: Regelingaanvraag, zaak: LopendeZaak, gewogen: Gewogen
) -> Iterator[tuple[str, tuple[int, str]]]:
    """Name the rule when the besluit departs from it, with the versie of the advice and in what."""
    soort = SOORTEN[aanvraag.regeling]
    if soort.regel not in gewogen.antwoorden:
        return
    versie, antwoord = gewogen.antwoorden[soort.regel]
    waarin = soort.oordeel(antwoord, command.toegekend)
    waarin = waarin or _te_lang(command, aanvraag, zaak, antwoord.uitkomst.get("maximumMaanden"))
    if waarin is not None:
        yield soort.regel, (versie, waarin)


def _te_lang(
    command: RegelingBeschikken, aanvraag: Regelingaanvraag, zaak: LopendeZaak, maanden: int | None
) -> str | None:
    werking = command.toegekend.werking if command.toegekend else None
    if maanden is None or werking is None or werking.tot_en_met is None:
        return None
    eerder = [een.toegekend for een in toekenningen(aanvraag, zaak)]
    eerste = min([werking.van, *(een.werking.van for een in eerder if een and een.werking)])
    # Six months from 14 April end on 13 October; from 31 August on the last of February.
    zelfde_dag = plus_maanden(eerste, maanden)
    laatste = zelfde_dag - timedelta(days=1) if zelfde_dag.day == eerste.day else zelfde_dag
    return f"het duurt langer dan {maanden} maanden" if werking.tot_en_met > laatste else None
