"""The term of the onderzoek for going on: the request is a melding (beleidsregels par. 3.2), so it runs from there."""

from __future__ import annotations

from collections.abc import Iterator

from domain.termijnen.termijn import Gestart, VolgensRegel, eerste
from domain.verlenging.verlengingen import ronde, verlengingen
from domain.zaak.state import LopendeZaak


def na_verlenging(zaak: LopendeZaak) -> Iterator[Gestart]:
    """Give the term of the onderzoek on each request: a verslag meets it, and a beschikking without one as well."""
    for verlenging in verlengingen(zaak):
        op, besluiten = verlenging.gevraagd.op, verlenging.besluiten
        klaar = [*ronde(zaak, verlenging.nummer).verslagen, *(besluit.genomen for besluit in besluiten)]
        yield Gestart(
            soort="onderzoek",
            versie=verlenging.gevraagd.versie,
            begin=op,
            maat=VolgensRegel("onderzoekstermijn", {"meldingOntvangenOp": op.isoformat()}),
            nummer=verlenging.nummer,
            gehaald=eerste(klaar),
            vervalt_op=verlenging.ingetrokken.op if verlenging.ingetrokken else None,
            gevraagd=True,
        )
