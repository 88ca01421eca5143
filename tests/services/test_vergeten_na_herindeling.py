"""After a herindeling a person is forgotten in both gemeenten: what is personal lies in the successor alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from domain.betrokkenen.decisions import BetrokkeneToevoegen, VerkeerdePersoonVastleggen
from domain.betrokkenen.events import BetrokkeneToegevoegd
from domain.gebeurtenis import Gewist
from domain.melding.events import MeldingOntvangen
from domain.weigering import GemeenteOnbekend
from services.bijlagen import BijlageGewist, bewaar_bijlage, lees_bijlage
from services.gemeentestroom import SYSTEEM
from services.herindeling import gaat_verder_in
from services.identity import opdracht_id
from services.keys.errors import GeheimOntbreekt
from services.overname import neem_over
from services.reading import lees_zaak
from services.tenant import Tenant
from services.write_path import Aanroep, GemeenteIsOpgegaan, voer_uit
from tests.domain.personen import RUURD
from tests.services.test_herindeling import OP, inhoud, opgaan
from tests.services.test_write_path import CONSULENT, MELDING, doe


def leesbaar(zaak: UUID, tenant: Tenant) -> str:
    """Give all that can be read of a zaak in one text."""
    return "".join(een.inhoud.model_dump_json() for een in lees_zaak(zaak, tenant))


def verkeerd(betrokkene: UUID, tenant: Tenant, zaak: UUID) -> None:
    """Record, as who may decide, that somebody was in the zaak by mistake."""
    command = VerkeerdePersoonVastleggen(betrokkene=betrokkene, vastgesteld_op=OP, reden="Een ander dan was gemeld.")
    voer_uit(Aanroep(command, replace(CONSULENT, rol="beslisser"), str(uuid4()), zaak), tenant)


def test_what_is_personal_goes_along_and_does_not_stay(twee: tuple[Tenant, Tenant]) -> None:
    """Nobody can be forgotten in a ledger that ended: of client, mantelzorger and documents the old keys are gone.

    Who did what on which day can be read there as before, and where the zaak goes on.
    """
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=RUURD), oud, zaak)
    los = bewaar_bijlage(zaak, uuid4(), "application/pdf", b"%PDF-1.7 los", tenant=oud).bijlage
    was = inhoud(zaak, oud)
    opgaan(oud, nieuw)

    melding = lees_zaak(zaak, oud)[0].inhoud
    assert isinstance(melding, MeldingOntvangen)
    assert isinstance(melding.client.persoon, Gewist)
    for geheim in ("Fenna", str(RUURD.bsn), MELDING.hulpvraag):
        assert (True, False) == (geheim in leesbaar(zaak, nieuw), geheim in leesbaar(zaak, oud))
    assert was == inhoud(zaak, oud)
    assert () == oud.register.betrokkenen_in(zaak)
    # Kept in the zaak and named by no event yet: the successor can still name it.
    assert ("application/pdf", b"%PDF-1.7 los") == lees_bijlage(zaak, los, nieuw)
    with pytest.raises(BijlageGewist):
        lees_bijlage(zaak, los, oud)
    assert ("0268", None) == (gaat_verder_in(zaak, oud), gaat_verder_in(zaak, nieuw))


def test_a_wrong_person_in_the_successor_is_gone_everywhere(twee: tuple[Tenant, Tenant]) -> None:
    """Recorded in the successor, and not in the old gemeente, which says where to."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    doe(BetrokkeneToevoegen(bekend_op=date(2025, 3, 12), hoedanigheid="mantelzorger", persoon=RUURD), oud, zaak)
    eerder = lees_zaak(zaak, oud)[-1].inhoud
    assert isinstance(eerder, BetrokkeneToegevoegd)
    opgaan(oud, nieuw)

    with pytest.raises(GemeenteIsOpgegaan, match="Gemeente 0252 is opgegaan in 0268"):
        verkeerd(eerder.betrokkene, oud, zaak)
    erbij = lees_zaak(zaak, nieuw)[-1].inhoud
    assert isinstance(erbij, BetrokkeneToegevoegd)
    verkeerd(erbij.betrokkene, nieuw, zaak)

    assert (False, False) == (str(RUURD.bsn) in leesbaar(zaak, nieuw), str(RUURD.bsn) in leesbaar(zaak, oud))


def test_what_broke_off_is_forgotten_by_who_reads_next(twee: tuple[Tenant, Tenant]) -> None:
    """The zaak was written in the successor, and then the key store was out of reach."""
    oud, nieuw = twee
    zaken = [doe(MELDING, oud).zaak, doe(MELDING, oud).zaak]
    for zaak in zaken:
        neem_over(
            lees_zaak(zaak, oud),
            zaak,
            opdracht_id(SYSTEEM.uitgever, SYSTEEM.id, f"overname 0252 {zaak}"),
            oud=oud,
            nieuw=nieuw,
        )
        assert "Fenna" in leesbaar(zaak, oud)

    assert "Fenna" in leesbaar(zaken[0], nieuw)
    assert "Fenna" not in leesbaar(zaken[0], oud)
    assert {"al-overgenomen": 2} == opgaan(oud, nieuw)
    assert "Fenna" not in leesbaar(zaken[1], oud)


def test_a_zaak_is_read_when_the_gemeente_it_came_from_is_not_here_any_more(twee: tuple[Tenant, Tenant]) -> None:
    """Handed over or dropped with its secret: nothing can be read there."""
    oud, nieuw = twee
    zaak = doe(MELDING, oud).zaak
    opgaan(oud, nieuw)

    for fout in (GemeenteOnbekend("weg", gemeente="0252"), GeheimOntbreekt("weg")):
        assert "Fenna" in leesbaar(zaak, replace(nieuw, elders=_is_weg(fout)))
        assert gaat_verder_in(zaak, replace(oud, elders=_is_weg(fout))) is None


def _is_weg(fout: Exception) -> Callable[[str], Tenant]:
    def elders(_gemeente: str) -> Tenant:
        raise fout

    return elders
