"""What can be granted of a regeling at all: its form and days, how often, and how much can be paid on it."""

from __future__ import annotations

from domain.regelingen.commands import RegelingBeschikken
from domain.regelingen.regelingen import Regelingaanvraag, regelingaanvragen
from domain.regelingen.soorten import SOORTEN
from domain.regelingen.weigeringen import ToekenningPastNiet
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
    """Refuse (``AlGedaan``) to grant once more what is given once a year, or was made longer already."""
    if command.toegekend is None:
        return
    soort, eerder = SOORTEN[aanvraag.regeling], toekenningen(aanvraag, zaak)
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
    maanden = (laatste.year - werking.van.year) * _MAANDEN_PER_JAAR + laatste.month - werking.van.month + 1
    return toegekend.bedrag * max(maanden, 0)
