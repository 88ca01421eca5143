"""Ending a zaak and opening it again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from domain.bezwaar.bezwaren import open_bezwaren
from domain.gebeurtenis import Event
from domain.heronderzoek.wijzigingen import heronderzoeken, wijzigingen
from domain.jeugdhulp.verwijzingen import verwijzingen
from domain.korte_route.ophogingen import ophogingen
from domain.levensloop.overlijden import overlijden
from domain.opvang.opvangen import opvangen
from domain.rechten.rechten import doorlopende_rechten
from domain.regelingen.regelingen import regelingaanvragen
from domain.verlenging.verlengingen import verlengingen
from domain.weigering import Weigering
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakAfsluiten, ZaakHeropend, ZaakHeropenen
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import Omstandigheden, Rechtskader, eis_dag
from domain.zaak.state import AfgeslotenZaak, GenomenBesluit, LopendeZaak


class BekendmakingOntbreekt(Weigering):
    """A beschikking was taken but not made known; the client must hear of it before the zaak can end."""

    probleem = "bekendmaking-ontbreekt"
    titel = "Bekendmaking ontbreekt"


class AanvraagOpen(Weigering):
    """An aanvraag waits for its beschikking: ending the zaak would refuse it without besluit, motivering or bezwaar."""

    probleem = "aanvraag-open"
    titel = "Er is nog niet beslist"


class BezwaarOpen(Weigering):
    """A bezwaar waits for its decision; without one, or a withdrawal, the zaak does not end."""

    probleem = "bezwaar-open"
    titel = "Op een bezwaar is nog niet beslist"


class OverlijdenOntbreekt(Weigering):
    """The zaak would end over a death that nobody recorded, and what was granted would go on."""

    probleem = "overlijden-ontbreekt"
    titel = "Het overlijden is niet vastgelegd"


_ZONDER_BESLUIT: Final = frozenset({"melding-ingetrokken", "aanvraag-ingetrokken", "overleden"})


def sluit_af(command: ZaakAfsluiten, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden) -> Events:
    """Decide on the end of a zaak: never in the place of a besluit, and not before its last act."""
    for wat, op in _onbeslist(zaak):
        if command.reden not in _ZONDER_BESLUIT:
            raise AanvraagOpen(
                f"Op {wat} van {op.isoformat()} is nog niet beslist; sluiten kan alleen als dat is ingetrokken of de "
                "cliënt is overleden."
            )
    for bezwaar in open_bezwaren(zaak):
        raise BezwaarOpen(f"Op bezwaar {bezwaar.nummer} van {bezwaar.ontvangen.op.isoformat()} is nog niet beslist.")
    eis_dag("afgeslotenOp", command.afgesloten_op, bij, na=zaak.laatste_dag, wat="de laatste handeling")
    if any(isinstance(besluit, GenomenBesluit) for besluit in zaak.besluiten):
        raise BekendmakingOntbreekt("Er is een beschikking genomen die nog niet is bekendgemaakt.")
    if command.reden == "overleden" and overlijden(zaak) is None:
        for recht in doorlopende_rechten(zaak, command.afgesloten_op):
            raise OverlijdenOntbreekt(
                f"Voorziening {recht.nummer} loopt door. Leg eerst het overlijden vast: daardoor eindigt wat is "
                "toegekend.",
                veld="reden",
            )
    einde = ZaakAfgeslotenVerklaard(reden=command.reden, toelichting=command.toelichting)
    return (Event(einde, command.afgesloten_op),)


def _onbeslist(zaak: LopendeZaak) -> Iterator[tuple[str, date]]:
    if zaak.open_aanvraag is not None:
        yield "de aanvraag", zaak.open_aanvraag.op
    yield from (("de vraag om opvang", een.gevraagd.op) for een in opvangen(zaak) if een.onbeslist)
    yield from (("de verwijzing", een.ontvangen.op) for een in verwijzingen(zaak) if een.open)
    yield from (("het verzoek om ophoging", een.gevraagd.op) for een in ophogingen(zaak) if een.open)
    yield from (("het verzoek om verlenging", een.gevraagd.op) for een in verlengingen(zaak) if een.is_open)
    yield from (("de gemelde wijziging", een.gemeld.op) for een in wijzigingen(zaak) if een.beoordeeld is None)
    yield from (("de regelingaanvraag", een.aangevraagd.op) for een in regelingaanvragen(zaak) if een.is_open)
    yield from (("het heronderzoek", een.besloten.op) for een in heronderzoeken(zaak) if een.afgerond is None)


def heropen(command: ZaakHeropenen, zaak: AfgeslotenZaak, bij: Omstandigheden) -> Events:
    """Decide on opening an ended zaak again: from the day of its end on."""
    eis_dag("heropendOp", command.heropend_op, bij, na=zaak.afsluiting.op, wat="de afsluiting")
    return (Event(ZaakHeropend(reden=command.reden), command.heropend_op),)


HANDELINGEN: Final[Handelingen] = (Handeling("afsluitingen", ZaakAfsluiten, "Sluit de zaak af", sluit_af),)
