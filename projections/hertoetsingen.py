"""The receipts of a zaak weighed again, by decision: as they were, as they come out now, and under other texts.

The receipt is the fact (``domain.regels.hertoetsing``). What is told beside it is what somebody who looks back wants to
know: whether it can still be reproduced, and what another text would have said of the very same facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.beschikking.besluit import Besluit
from domain.beschikking.overgang import gewisselde_regimes
from domain.gebeurtenis import GEWIST, Gewist
from domain.regels.hertoetsing import (
    Ontvangstbewijs,
    Oorzaak,
    Weging,
    andere_regimes,
    eis_regime,
    hertoets,
    weeg_onder,
)
from domain.zaak.advies import OVERGANGSREGEL, AdviesGegeven
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.handeling import Bewijs, Rechtskader
from domain.zaak.op_dag import inhoud_van
from projections.rij import Json, Rij
from projections.tijdlijn import Stand, TijdlijnRegel, tijdlijn

_BIJ_MELDING: Final = "melding"
_GEWIST: Final = GEWIST.model_dump(mode="json")
_GEEN_HANDELING: Final = "Adviezen die geen handeling noemt."


class Uitkomst(Rij):
    """What came out under a text: an outcome with the version of the reasoning, or the ``probleem`` and why.

    ``tekstAanwezig``: the text is held here. ``vanKracht``: it was in force on the peildatum (``null``: not held).
    ``verandert``: it is another outcome than that of the receipt.
    """

    regime: str
    titel: str
    tekst_aanwezig: bool
    van_kracht: bool | None
    regelversie: int | None
    uitkomst: dict[str, Json] | None
    verandert: bool
    probleem: str | None
    reden: str | None


class HertoetstAdvies(Rij):
    """One receipt: what it says, whether it reproduces and why not, what it gives now, and under other texts.

    A receipt of which the key is gone, and an advice that no text gave, cannot be weighed again: then
    ``reproduceert`` and ``nu`` are ``null`` and ``andere`` is empty.
    """

    versie: int
    handeling: str
    regel: str
    peildatum: date
    bekend_op: date | None
    regime: str | None
    regelversie: int | None
    normen: str | None
    uitkomst: dict[str, Json] | None
    niet_beschikbaar: Json = None
    reproduceert: bool | None = None
    oorzaken: tuple[Oorzaak, ...] = ()
    nu: Uitkomst | None = None
    andere: tuple[Uitkomst, ...] = ()


class Overgangsrecht(Rij):
    """A text that came to count between melding and besluit, and which text transitional law points to for this zaak.

    ``wijst`` is what the receipt of ``toepasselijk-regime`` (``advies``) says; ``null`` with ``reden`` without one.
    """

    nieuw: str
    titel: str
    geldt_vanaf: date
    bekend_vanaf: date
    melding_op: date
    besluit_op: date
    advies: int | None = None
    wijst: str | None = None
    grond: str | None = None
    tekst_aanwezig: bool | None = None
    reden: str | None = None


class HertoetsteHandeling(Rij):
    """An act with the advices it rests on, or a besluit, also one for which no rule was weighed.

    ``stand`` says whether it counts or was corrected since.
    """

    versie: int | None
    topic: str | None
    geldig_op: date | None
    zin: str
    stand: Stand = "geldt"
    overgangsrecht: tuple[Overgangsrecht, ...] = ()
    adviezen: tuple[HertoetstAdvies, ...]


def hertoetsingen(
    gelezen: Sequence[Vastgelegd], kader: Rechtskader, *, regime: str | None = None
) -> tuple[HertoetsteHandeling, ...]:
    """Weigh every receipt again, by the act that names it, in order of versie; every besluit is among them.

    With ``regime`` only that text is laid beside each; without, every text of the gemeente that holds the rule, and
    those that are not held. Raises ``FeitOngeldig`` for a text that the gemeente has not.
    """
    if regime is not None:
        eis_regime(kader.regelboek, kader.rechtsgebied, regime)
    return tuple(_Hertoetser(kader, regime).handelingen(gelezen))


def hertoetst_als_json(handelingen: Sequence[HertoetsteHandeling]) -> dict[str, Json]:
    """Give all as JSON, with whether the receipts reproduce: ``gewogen`` of them were weighed again, ``gewist`` not.

    ``reproduceert`` is ``false`` where one does not, and ``true`` only where all do. It is ``null`` where nobody can
    know: a receipt was wiped, or there is none at all. An advice that no text gave has no receipt.
    """
    bewijzen = [advies.reproduceert for een in handelingen for advies in een.adviezen if advies.regime is not None]
    gewist = bewijzen.count(None)
    onbekend = gewist > 0 or not bewijzen
    return {
        "reproduceert": False if False in bewijzen else None if onbekend else True,
        "gewogen": len(bewijzen) - gewist,
        "gewist": gewist,
        "handelingen": [een.als_json() for een in handelingen],
    }


@dataclass(frozen=True)
class _Hertoetser:
    kader: Rechtskader
    regime: str | None

    def handelingen(self, gelezen: Sequence[Vastgelegd]) -> Iterator[HertoetsteHandeling]:
        adviezen = {een.versie: een.inhoud for een in gelezen if isinstance(een.inhoud, AdviesGegeven)}
        inhoud = inhoud_van(vouw(met_correcties(gelezen)))
        over = dict(adviezen)
        for regel, een in zip(tijdlijn(gelezen), sorted(gelezen, key=lambda een: een.versie), strict=True):
            versies = genoemde_adviezen(een, adviezen)
            if not versies and not isinstance(een.inhoud, Besluit):
                continue
            genoemd = {versie: adviezen[versie] for versie in versies}
            for versie in versies:
                over.pop(versie, None)
            overgang: tuple[Overgangsrecht, ...] = ()
            if isinstance(een.inhoud, Besluit) and inhoud is not None:
                overgang = tuple(self._overgang(genoemd, melding_op=inhoud.melding.op, besluit_op=een.geldig_op))
            yield self._handeling(regel, genoemd, overgang)
        if over:
            yield self._handeling(None, over, ())

    def _handeling(
        self, regel: TijdlijnRegel | None, adviezen: Mapping[int, AdviesGegeven], overgang: tuple[Overgangsrecht, ...]
    ) -> HertoetsteHandeling:
        return HertoetsteHandeling(
            versie=regel.versie if regel else None,
            topic=regel.topic if regel else None,
            geldig_op=regel.geldig_op if regel else None,
            zin=regel.zin if regel else _GEEN_HANDELING,
            stand=regel.stand if regel else "geldt",
            overgangsrecht=overgang,
            adviezen=tuple(self._advies(versie, advies) for versie, advies in adviezen.items()),
        )

    def _advies(self, versie: int, advies: AdviesGegeven) -> HertoetstAdvies:
        kop = HertoetstAdvies(
            versie=versie,
            handeling=advies.handeling,
            regel=advies.regel,
            peildatum=advies.peildatum,
            bekend_op=advies.bekend_op,
            regime=advies.regime,
            regelversie=advies.regelversie,
            normen=advies.normen,
            uitkomst=_GEWIST if isinstance(advies.bewijs, Gewist) else None,
            niet_beschikbaar=_tekst_of_gewist(advies.niet_beschikbaar),
        )
        bewijs = _bewijs(advies)
        if bewijs is None:
            return kop
        boek, gebied = self.kader.regelboek, self.kader.rechtsgebied
        opnieuw = hertoets(bewijs, gebied, boek)
        anders = andere_regimes(boek, gebied, bewijs) if self.regime is None else (self.regime,)
        oorzaken: tuple[Oorzaak, ...] = opnieuw.oorzaken
        if self.regime is not None and self.regime != bewijs.regime:
            oorzaken = ("ander-regime", *oorzaken)
        return kop.model_copy(
            update={
                "uitkomst": dict(bewijs.uitkomst),
                "reproduceert": opnieuw.reproduceert,
                "oorzaken": oorzaken,
                "nu": self._uitkomst(bewijs.regime, opnieuw.weging, bewijs),
                "andere": tuple(
                    self._uitkomst(ander, weeg_onder(bewijs, gebied, boek, regime=ander), bewijs)
                    for ander in anders
                    if ander != bewijs.regime
                ),
            }
        )

    def _uitkomst(self, regime: str, weging: Weging, bewijs: Ontvangstbewijs) -> Uitkomst:
        boek = self.kader.regelboek
        gehouden = boek.regimes.get(regime)
        antwoord, weigering = weging.antwoord, weging.weigering
        return Uitkomst(
            regime=regime,
            titel=self._titel(regime),
            tekst_aanwezig=gehouden is not None,
            van_kracht=gehouden.telt(bewijs.peildatum) if gehouden else None,
            regelversie=antwoord.regelversie if antwoord else None,
            uitkomst=dict(antwoord.uitkomst) if antwoord else None,
            verandert=weging.verandert(bewijs),
            probleem=weigering.probleem if weigering else None,
            reden=weigering.toelichting if weigering else None,
        )

    def _titel(self, regime: str) -> str:
        boek = self.kader.regelboek
        gehouden = boek.regimes.get(regime)
        return gehouden.titel if gehouden else boek.ontbrekend[regime].titel

    def _overgang(
        self, adviezen: Mapping[int, AdviesGegeven], *, melding_op: date, besluit_op: date
    ) -> Iterator[Overgangsrecht]:
        gewogen = next(((v, advies) for v, advies in adviezen.items() if advies.regel == OVERGANGSREGEL), None)
        for nieuw in gewisselde_regimes(self.kader, melding_op=melding_op, besluit_op=besluit_op):
            kop = Overgangsrecht(
                nieuw=nieuw.id,
                titel=nieuw.titel,
                geldt_vanaf=nieuw.van,
                bekend_vanaf=nieuw.bekend,
                melding_op=melding_op,
                besluit_op=besluit_op,
                reden="Bij dit besluit is niet gewogen welke tekst voor deze zaak geldt.",
            )
            if gewogen is None:
                yield kop
                continue
            versie, advies = gewogen
            if not isinstance(advies.bewijs, Bewijs):
                yield kop.model_copy(update={"advies": versie, "reden": "Wat hierover is gewogen, is gewist."})
                continue
            wijst = advies.bewijs.uitkomst["regime"]
            ontbreekt = self.kader.regelboek.ontbrekend.get(wijst)
            yield kop.model_copy(
                update={
                    "advies": versie,
                    "wijst": wijst,
                    "grond": advies.bewijs.uitkomst["grond"],
                    "tekst_aanwezig": wijst in self.kader.regelboek.regimes,
                    "reden": ontbreekt.reden if ontbreekt else None,
                }
            )


def genoemde_adviezen(een: Vastgelegd, adviezen: Mapping[int, AdviesGegeven]) -> tuple[int, ...]:
    """Give the versies of the advices on which an act or besluit rests, in its own order."""
    if een.versie == 1:
        # No event of the melding names its advices: they were recorded after it.
        return tuple(versie for versie, advies in adviezen.items() if advies.handeling == _BIJ_MELDING)
    return tuple(versie for versie in getattr(een.inhoud, "adviezen", ()) if versie in adviezen)


def _bewijs(advies: AdviesGegeven) -> Ontvangstbewijs | None:
    """Give what there is to weigh again: nothing when no text answered, or when the key is gone."""
    if not isinstance(advies.bewijs, Bewijs):
        return None
    assert advies.regime is not None
    assert advies.regelversie is not None
    assert advies.normen is not None
    return Ontvangstbewijs(
        regel=advies.regel,
        regelversie=advies.regelversie,
        regime=advies.regime,
        peildatum=advies.peildatum,
        bekend_op=advies.bekend_op,
        feiten=advies.bewijs.feiten,
        uitkomst=advies.bewijs.uitkomst,
        normen=advies.normen,
    )


def _tekst_of_gewist(waarde: str | Gewist | None) -> Json:
    return waarde.model_dump(mode="json") if isinstance(waarde, Gewist) else waarde
