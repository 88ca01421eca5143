"""What can be granted of a regeling at all: its form and days, how often; how much can be paid, over which days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import product

from domain.gebeurtenis import Gewist, Werking, los
from domain.rechten.gevolg import raakt
from domain.regelingen.commands import RegelingBeschikken
from domain.regelingen.events import RegelingUitbetaald
from domain.regelingen.regelingen import Regelingaanvraag, regelingaanvragen
from domain.regelingen.soorten import SOORTEN
from domain.regelingen.weigeringen import (
    AndereOntvanger,
    BuitenDagen,
    DagenOntbreken,
    MeerDanToegekend,
    ToekenningPastNiet,
)
from domain.zaak.handeling import AlGedaan
from domain.zaak.state import LopendeZaak

_MAANDEN_PER_JAAR = 12


def eis_passende_toekenning(command: RegelingBeschikken, aanvraag: Regelingaanvraag) -> None:
    """Refuse (``ToekenningPastNiet``) what does not fit the strekking, the regeling or its form."""
    toegekend, soort = command.toegekend, SOORTEN[aanvraag.regeling]
    if (toegekend is None) is not (command.strekking == "afwijzing"):
        raise ToekenningPastNiet("Een toekenning zegt wat is toegekend, een afwijzing niet.", veld="strekking")
    if toegekend is None:
        return
    if toegekend.vorm not in soort.vormen:
        vormen = ", ".join(sorted(soort.vormen))
        raise ToekenningPastNiet(f"Bij '{aanvraag.regeling}' hoort een van deze vormen: {vormen}.", veld="vorm")
    if toegekend.vorm == "bedrag" and toegekend.bedrag is None:
        raise ToekenningPastNiet("Noem het bedrag dat is toegekend.", veld="bedrag")
    if soort.maat is not None and (toegekend.omvang is None or toegekend.omvang.maat != soort.maat):
        raise ToekenningPastNiet(f"Noem hoeveel is toegekend, in {los(soort.maat)}.", veld="omvang")
    if soort.periode == "verplicht" and (toegekend.werking is None or toegekend.werking.tot_en_met is None):
        raise ToekenningPastNiet(f"'{aanvraag.regeling}' heeft een eerste en een laatste dag.", veld="werking")
    if soort.periode == "geen" and toegekend.werking is not None:
        raise ToekenningPastNiet(f"'{aanvraag.regeling}' gaat over een jaar en heeft geen dagen.", veld="werking")


def toekenningen(aanvraag: Regelingaanvraag, zaak: LopendeZaak) -> tuple[Regelingaanvraag, ...]:
    """Give what was granted before of the same regeling, over the same year where it goes by year."""
    return tuple(
        een
        for een in regelingaanvragen(zaak)
        if een.toegekend is not None
        and (een.regeling, een.aangevraagd.inhoud.jaar) == (aanvraag.regeling, aanvraag.aangevraagd.inhoud.jaar)
    )


def eis_niet_eerder(command: RegelingBeschikken, aanvraag: Regelingaanvraag, zaak: LopendeZaak) -> None:
    """Refuse (``AlGedaan``) to grant once more what is given once a year or a day, or was made longer already."""
    if command.toegekend is None:
        return
    soort, eerder = SOORTEN[aanvraag.regeling], toekenningen(aanvraag, zaak)
    dagen = command.toegekend.werking
    for een in eerder if soort.een_tegelijk else ():
        if een.dagen is not None and dagen is not None and raakt(een.dagen, dagen):
            raise AlGedaan(f"'{aanvraag.regeling}' is in deze zaak al toegekend {een.dagen.in_woorden}.")
    if soort.per_jaar and eerder:
        raise AlGedaan(f"Over {aanvraag.aangevraagd.inhoud.jaar} is '{aanvraag.regeling}' in deze zaak al toegekend.")
    if soort.eenmaal_verlengd and eerder[1:]:
        raise AlGedaan(f"'{aanvraag.regeling}' is in deze zaak al toegekend en een keer verlengd.")


def hoogste_bedrag(aanvraag: Regelingaanvraag) -> int | None:
    """Give the most that can be paid on what was granted, in eurocent; None where the besluit sets no amount or end."""
    toegekend = aanvraag.toegekend
    if toegekend is None or toegekend.bedrag is None:
        return None
    if not toegekend.per_maand:
        return toegekend.bedrag
    werking, laatste = toegekend.werking, aanvraag.laatste_dag
    if werking is None or laatste is None:
        return None
    # Each calendar month that its days touch: the besluit gives an amount a month, and no text divides it.
    return toegekend.bedrag * max(_maand(laatste) - _maand(werking.van) + 1, 0)


def eis_ontvanger(nieuw: RegelingUitbetaald, aanvraag: Regelingaanvraag) -> None:
    """Refuse (``AndereOntvanger``) a payment to another than the besluit names: what is owed to that one stays owed."""
    aan = aanvraag.toegekend.betaald_aan if aanvraag.toegekend is not None else None
    if aan is not None and not isinstance(aan, Gewist) and aan != nieuw.aan:
        raise AndereOntvanger(f"Volgens het besluit wordt betaald aan: {aan}; niet aan: {nieuw.aan}.", veld="aan")


def eis_binnen_dagen(over: Werking | None, aanvraag: Regelingaanvraag) -> None:
    """Refuse (``BuitenDagen``) a payment over days for which nothing was granted; of an amount a month, over months."""
    toegekend, laatste = aanvraag.toegekend, aanvraag.laatste_dag
    if over is None or toegekend is None or toegekend.werking is None:
        return
    maat = _maand if toegekend.per_maand else date.toordinal
    te_vroeg = maat(over.van) < maat(toegekend.werking.van)
    te_laat = laatste is not None and (over.tot_en_met is None or maat(over.tot_en_met) > maat(laatste))
    if te_vroeg or te_laat or (laatste is not None and laatste < toegekend.werking.van):
        tot = f" tot en met {laatste.isoformat()}" if laatste is not None else ""
        raise BuitenDagen(
            f"Toegekend is vanaf {toegekend.werking.van.isoformat()}{tot}; over de dagen {over.in_woorden} is er niets "
            "uit te betalen.",
            veld="over",
        )


def eis_per_maand(nieuw: RegelingUitbetaald, aanvraag: Regelingaanvraag) -> None:
    """Refuse (``MeerDanToegekend``) more over a row of months than an amount a month gives for them.

    Payments of which the days are not said count for the whole alone (``hoogste_bedrag``). Where that has no end they
    would count for nothing: ``DagenOntbreken``.
    """
    toegekend = aanvraag.toegekend
    if toegekend is None or toegekend.bedrag is None or not toegekend.per_maand:
        return
    if hoogste_bedrag(aanvraag) is None and (nieuw.over is None or nieuw.over.tot_en_met is None):
        raise DagenOntbreken(
            f"Toegekend is {toegekend.bedrag} eurocent per maand, zonder laatste dag: noem de eerste en de laatste dag "
            "waarover wordt betaald.",
            veld="over",
        )
    alle = [*_over_maanden([een.inhoud for een in aanvraag.uitbetaald]), *(deze := _over_maanden([nieuw]))]
    for van, tot_en_met, _ in deze:
        for eerste, laatste in product({een for een, _, _ in alle if een <= van}, {een for _, een, _ in alle}):
            betaald = sum(bedrag for een, ander, bedrag in alle if eerste <= een and ander <= laatste)
            hoogste = toegekend.bedrag * (laatste - eerste + 1)
            if laatste >= tot_en_met and betaald > hoogste:
                raise MeerDanToegekend(
                    f"Toegekend is {toegekend.bedrag} eurocent per maand: van {_in_woorden(eerste)} tot en met "
                    f"{_in_woorden(laatste)} ten hoogste {hoogste} eurocent; daarover zou {betaald} zijn betaald.",
                    veld="bedrag",
                )


def _over_maanden(betalingen: Iterable[RegelingUitbetaald]) -> list[tuple[int, int, int]]:
    """Give of each payment the first and last month that it is over, and its amount."""
    return [
        (_maand(een.over.van), _maand(een.over.tot_en_met), een.bedrag)
        for een in betalingen
        if een.over is not None and een.over.tot_en_met is not None
    ]


def _maand(dag: date) -> int:
    return dag.year * _MAANDEN_PER_JAAR + dag.month - 1


def _in_woorden(maand: int) -> str:
    return f"{maand // _MAANDEN_PER_JAAR}-{maand % _MAANDEN_PER_JAAR + 1:02d}"
