"""What a case worker does before a zaak can end: whatever is open is done, or comes to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from domain.beroep.beroepen import beroepen
from domain.beschermd_wonen.toegangen import toegangen
from domain.bezwaar.bezwaren import bezwaren
from domain.calamiteit.calamiteiten import calamiteiten, toezicht_van
from domain.gesloten_jeugdhulp.events import MachtigingVerzocht
from domain.gesloten_jeugdhulp.machtigingen import is_beslist
from domain.heronderzoek.wijzigingen import heronderzoeken, wijzigingen
from domain.jeugdhulp.verwijzingen import verwijzingen
from domain.korte_route.ophogingen import ophogingen
from domain.opvang.opvangen import opvangen
from domain.overdracht.overdrachten import overdrachten
from domain.rechten.rechten import doorlopende_rechten
from domain.rechten.tijdelijk import tijdelijke_rechten
from domain.regelingen.regelingen import regelingaanvragen
from domain.termijnen.ingebreke import InGebreke
from domain.termijnen.register import stand
from domain.terugvordering.ontvangsten import TeruggaveVastgesteld
from domain.terugvordering.vorderingen import vorderingen
from domain.tweede_mening.meningen import meningen
from domain.verlenging.verlengingen import ronde, verlengingen
from domain.zaak.handeling import Command
from domain.zaak.state import GenomenBesluit, LopendeZaak, Zaak
from tests.domain.beroep import commands as beroep
from tests.domain.beschermd_wonen import commands as wonen
from tests.domain.bezwaar import commands as bezwaar
from tests.domain.calamiteit import commands as calamiteit
from tests.domain.gesloten_jeugdhulp import commands as gesloten
from tests.domain.heronderzoek import commands as heronderzoek
from tests.domain.herziening import commands as herziening
from tests.domain.jeugdhulp import commands as jeugdhulp
from tests.domain.korte_route import commands as korte_route
from tests.domain.opvang import commands as opvang
from tests.domain.overdracht import commands as overdracht
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.regelingen import commands as regelingen
from tests.domain.termijnen import commands as termijnen
from tests.domain.terugvordering import commands as schuld
from tests.domain.tweede_mening import commands as mening
from tests.domain.verlenging import commands as verlenging
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import NIET_TOEGEKEND

Werk = Callable[[date, LopendeZaak], Iterator[Command]]
# Long after the melding other law counts; which one is asked of who decides.
_REGIME: Final = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}


def _besluiten(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for besluit in zaak.besluiten:
        if isinstance(besluit, GenomenBesluit):
            yield c.bekendmaking(bekendgemaakt_op=op, beschikking=besluit.genomen.inhoud.beschikking)
    for aanvraag in zaak.open_aanvragen:
        onderzoek = ronde(zaak, aanvraag.inhoud.verlenging)
        if onderzoek.stappen and not onderzoek.verslagen:
            yield c.verslag(verstrekt_op=op)
        leden = {"strekking": "afwijzing", "voorzieningen": (), "afgewezen": (NIET_TOEGEKEND,)}
        yield c.beschikking(besluit_op=op, aanvraag=aanvraag.inhoud.aanvraag, feiten=_REGIME, **leden)


def _verzoeken(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for verwijzing in verwijzingen(zaak):
        if verwijzing.open:
            yield jeugdhulp.intrekking(ingetrokken_op=op, verwijzing=verwijzing.ontvangen.inhoud.verwijzing)
    for ophoging in ophogingen(zaak):
        if ophoging.open:
            yield korte_route.intrekking(ingetrokken_op=op, ophoging=ophoging.gevraagd.inhoud.ophoging)
    for een in verlengingen(zaak):
        if een.is_open and een.aanvraag is None:
            yield verlenging.ingetrokken(ingetrokken_op=op, verlenging=een.nummer)
    for verzoek in zaak.van(MachtigingVerzocht):
        if not is_beslist(zaak, verzoek.inhoud.machtigingsverzoek):
            yield gesloten.afwijzing(afgewezen_op=op, machtigingsverzoek=verzoek.inhoud.machtigingsverzoek)
    for gevraagd in meningen(zaak):
        if gevraagd.beslist is None:
            geweigerd = {"beslissing": "geweigerd", "motivering": "Er is al een second opinion."}
            yield mening.beslissing(mening=gevraagd.nummer, besloten_op=op, **geweigerd)
        elif gevraagd.toegestaan and gevraagd.ontvangen is None:
            yield mening.uitkomst(mening=gevraagd.nummer, ontvangen_op=op)


def _hulp(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for een in overdrachten(zaak):
        if een.loopt:
            yield overdracht.intrekking(overdracht=een.nummer, ingetrokken_op=op)
    for gevraagd in opvangen(zaak):
        if gevraagd.onbeslist:
            yield opvang.weigering(opvang=gevraagd.nummer, besluit_op=op)
        elif gevraagd.geeindigd is None and gevraagd.verblijf is not None and gevraagd.verblijf.houdt(op):
            yield opvang.einde(opvang=gevraagd.nummer, laatste_dag=op, reden="vertrokken")
    for toegang in toegangen(zaak):
        if toegang.advies is None and toegang.overgedragen_op is None:
            yield wonen.afraden(toegang=toegang.nummer, ontvangen_op=op)
        if toegang.wacht is not None:
            yield wonen.verlaten(wachtplaats=toegang.wacht.nummer, verlaten_op=op)
        if toegang.woont is not None:
            yield wonen.einde(plaatsing=toegang.woont.nummer, laatste_dag=op)
    for tijdelijk in tijdelijke_rechten(zaak):
        if (tijdelijk.werking.tot_en_met or date.max) > op:
            yield c.einde_tijdelijke_voorziening(laatste_dag=op, volgnummer=tijdelijk.getroffen.inhoud.volgnummer)
    for recht in doorlopende_rechten(zaak, op):
        yield herziening.beeindiging(besluit_op=op, beeindigd=({"nummer": recht.nummer, "laatste_dag": op},))


def _onderzoeken(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for wijziging in wijzigingen(zaak):
        if wijziging.beoordeeld is None:
            yield heronderzoek.beoordeling(beoordeeld_op=op, wijziging=wijziging.nummer, gevolg="geen")
    for een in heronderzoeken(zaak):
        if een.afgerond is None:
            yield heronderzoek.afronding(afgerond_op=op, heronderzoek=een.nummer)
    for voorval in calamiteiten(zaak):
        if voorval.bekend_bij(toezicht_van(zaak)) is None:
            yield calamiteit.doormelding(calamiteit=voorval.nummer, gemeld_op=op, ontvanger=toezicht_van(zaak))
        for onderzoek in voorval.ingesteld:
            if voorval.onderzoek_van(onderzoek.inhoud.door) is not None:
                slot = f"Op {op.isoformat()} is niets meer gevonden."
                door = onderzoek.inhoud.door
                yield calamiteit.conclusie(calamiteit=voorval.nummer, ontvangen_op=op, door=door, conclusie=slot)


def _regelingen(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for een in regelingaanvragen(zaak):
        beschikking = een.besluit.genomen.inhoud.beschikking if een.besluit else 0
        if een.is_open:
            yield regelingen.ingetrokken(ingetrokken_op=op, regelingaanvraag=een.nummer)
        if een.te_betalen and een.toegekend is not None:
            aan, bedrag = een.toegekend.betaald_aan, een.te_betalen
            yield regelingen.uitbetaling(betaald_op=op, beschikking=beschikking, bedrag=bedrag, aan=aan)
        heeft_dagen = een.toegekend is not None and een.toegekend.werking is not None
        if heeft_dagen and een.einde is None and (een.laatste_dag or date.max) > op:
            yield regelingen.beeindiging(besluit_op=op, toekenning=beschikking, laatste_dag=op)


def _geschillen(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for een in bezwaren(zaak):
        if een.open:
            yield bezwaar.intrekking(bezwaar=een.nummer, ontvangen_op=op)
    for zaak_bij_rechter in beroepen(zaak):
        if zaak_bij_rechter.open:
            yield beroep.intrekking(beroep=zaak_bij_rechter.nummer, ingetrokken_op=op)


def _geld(op: date, zaak: LopendeZaak) -> Iterator[Command]:
    for laat in stand(zaak, ZONDER_REGELS, geldig_op=op, bekend_op=op).ingebrekestellingen:
        if isinstance(laat, InGebreke) and laat.vastgesteld is None and laat.dwangsom.klaar_op <= op:
            nummer, bedrag = laat.ontvangen.inhoud.ingebrekestelling, laat.dwangsom.bedrag_op(laat.dwangsom.klaar_op)
            yield termijnen.dwangsom(besluit_op=op, ingebrekestelling=nummer, bedrag=bedrag)
    for een in vorderingen(zaak):
        over = {"vordering": een.nummer, "kenmerk": f"{op} {een.nummer}"}
        terug = {stap.inhoud.nummer for stap in een.handelingen if isinstance(stap.inhoud, TeruggaveVastgesteld)}
        if een.schuld.open:
            yield schuld.betaling(**over, ontvangen_op=op, bedrag=een.schuld.open)
        if een.schuld.te_veel:
            yield schuld.terugbetaling(**over, terugbetaald_op=op, bedrag=een.schuld.te_veel)
        for recht in een.inhoud.over if not een.inhoud.bedrag else ():
            if recht.nummer not in terug:
                yield schuld.teruggave(vordering=een.nummer, teruggegeven_op=op, nummer=recht.nummer, waarde=0)


_WERK: Final[tuple[Werk, ...]] = (_verzoeken, _hulp, _onderzoeken, _regelingen, _geschillen, _geld)


def afwikkelen(op: date, variant: int, zaak: Zaak) -> Command:
    """Do the first thing that is left to do, beginning at one kind of work or another; then end the zaak.

    First of all what was decided is made known: without that it has no effect, and would be decided once more.
    """
    einde, eerst = c.afsluiting(afgesloten_op=op), variant % len(_WERK)
    if not isinstance(zaak, LopendeZaak):
        return einde
    soorten = (_besluiten, *_WERK[eerst:], *_WERK[:eerst])
    return next((command for doe in soorten for command in doe(op, zaak)), einde)
