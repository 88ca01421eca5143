"""A zaak at random: commands and corrections one after another, as a ledger would keep them; refusals leave nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast
from uuid import UUID

from hypothesis import strategies as st

from domain.envelope import AardCorrectie, Correctie
from domain.gebeurtenis import Event, Gebeurtenis
from domain.gesprek.events import GesprekGehouden
from domain.melding.decisions import MeldingDoen
from domain.melding.events import MeldingOntvangen, PersoonlijkPlanOntvangen
from domain.verslag.events import OpmerkingenOntvangen
from domain.weigering import Weigering
from domain.zaak.decide import decide
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import Vastgelegd, met_correcties
from domain.zaak.handeling import Command, Omstandigheden
from domain.zaak.state import GeenZaak, Zaak
from tests.domain.aanvraag import pad as aanvraag
from tests.domain.beroep import pad as beroep
from tests.domain.beschermd_wonen import pad as beschermd_wonen
from tests.domain.betrokkenen import pad as betrokkenen
from tests.domain.bezwaar import pad as bezwaar
from tests.domain.bezwaar.commands import BEZWAARTEAM
from tests.domain.calamiteit import pad as calamiteit
from tests.domain.correctie import pad as correctie
from tests.domain.gesloten_jeugdhulp import pad as gesloten_jeugdhulp
from tests.domain.heronderzoek import pad as heronderzoek
from tests.domain.herstelbeschikking import pad as herstelbeschikking
from tests.domain.herziening import pad as herziening
from tests.domain.jeugdhulp import pad as jeugdhulp
from tests.domain.korte_route import pad as korte_route
from tests.domain.levensloop import pad as levensloop
from tests.domain.melding import pad as melding
from tests.domain.opname import pad as opname
from tests.domain.opvang import pad as opvang
from tests.domain.overdracht import pad as overdracht
from tests.domain.overleg import pad as overleg
from tests.domain.pgb import pad as pgb
from tests.domain.pgb import pad_na_overlijden as pgb_na_overlijden
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.regelingen import pad as regelingen
from tests.domain.termijnen import pad as termijnen
from tests.domain.terugvordering import pad as terugvordering
from tests.domain.tweede_mening import pad as tweede_mening
from tests.domain.verhuizing import pad as verhuizing
from tests.domain.verlenging import pad as verlenging
from tests.domain.zaak import commands as c
from tests.domain.zaak.afwikkelen import afwikkelen
from tests.domain.zaak.events import BIJDRAGE, NIET_TOEGEKEND, OP_MELDING, als_pgb, in_natura
from tests.domain.zaak.stap import Maker, Stap, Vervolg

EEN_REGEL = kader(
    **dict.fromkeys(
        ("melding", "tijdelijke-voorziening", "gesprek", "verslag", "aanvraag", "beschikking"),
        f"{WEET_DE_ZAAK} {WEET_DE_ZAAK}:pgb",
    )
)
LAATSTE_DAG = date(2027, 12, 31)
BEGIN = datetime(2025, 3, 3, 8, tzinfo=UTC)


VERVOLG: tuple[Vervolg, ...] = tuple(
    cast("Vervolg", fase)
    for fase in (
        melding,
        betrokkenen,
        herziening,
        terugvordering,
        termijnen,
        bezwaar,
        beroep,
        tweede_mening,
        herstelbeschikking,
        correctie,
        korte_route,
        pgb,
        calamiteit,
        opvang,
        overdracht,
        beschermd_wonen,
        overleg,
        verlenging,
        heronderzoek,
        verhuizing,
        opname,
        regelingen,
        aanvraag,
        levensloop,
        pgb_na_overlijden,
    )
)
"""The phases of the life after the first beschikking: a module each (``tests/domain/<phase>/pad.py``)."""

ONDER_DE_JEUGDWET: tuple[Vervolg, ...] = tuple(cast("Vervolg", fase) for fase in (jeugdhulp, gesloten_jeugdhulp))
"""The phases that the Wmo does not know: the path of the first opens a zaak, the others go on in it."""


@dataclass(frozen=True)
class Herstel:
    """Somebody corrects a fact: one of those that can be, counted round, on a day so many days later or earlier."""

    welke: int
    aard: AardCorrectie
    dagen: int


def _beschikking(op: date, variant: int, _zaak: Zaak) -> Command:
    if variant == 0:
        return c.beschikking(besluit_op=op, strekking="afwijzing", voorzieningen=(), afgewezen=(NIET_TOEGEKEND,))
    voorzieningen = (in_natura(), als_pgb(bijdrage=BIJDRAGE), als_pgb())[:variant]
    return c.beschikking(besluit_op=op, voorzieningen=voorzieningen)


MAKERS: tuple[Maker, ...] = (
    lambda op, v, _z: c.melding(ontvangen_op=op, spoedeisend=v > 1, wet="jeugdwet" if v == 1 else "wmo"),
    lambda op, _v, _z: c.bevestiging(verzonden_op=op),
    lambda op, v, _z: c.ondersteuning(gewezen_op=op, aan="mantelzorger" if v else "client"),
    lambda op, v, _z: c.plan(ontvangen_op=op, soort="familiegroepsplan" if v else "persoonlijk-plan"),
    lambda op, _v, _z: c.tijdelijke_voorziening(besloten_op=op, werking={"van": op}),
    lambda op, _v, _z: c.gesprek(gehouden_op=op),
    lambda op, _v, _z: c.afzien(besloten_op=op),
    lambda op, _v, _z: c.verslag(verstrekt_op=op),
    lambda op, v, _z: c.opmerkingen(ontvangen_op=op, verslag=v + 1),
    lambda op, v, _z: c.aanvraag(ontvangen_op=op, leveringsvorm="pgb" if v else "zin"),
    _beschikking,
    lambda op, v, _z: c.bekendmaking(bekendgemaakt_op=op, beschikking=v + 1),
    lambda op, v, _z: c.afsluiting(afgesloten_op=op, reden=("afgehandeld", "overleden", "melding-ingetrokken")[v % 3]),
    lambda op, _v, _z: c.heropening(heropend_op=op),
)
_EINDES = 2
"""The last makers end the zaak and open it again: chance tries those at the end only."""
FACTS = (MeldingOntvangen, PersoonlijkPlanOntvangen, GesprekGehouden, OpmerkingenOntvangen)
"""What the tests correct; a decision is never corrected, and an end is not taken back here."""
TEXTS = ("hulpvraag", "inhoud", "bevindingen", "opmerkingen")
"""The member of each in which somebody tells something."""


@dataclass
class Loop:
    """The stream of one zaak as it grows."""

    vastgelegd: list[Vastgelegd] = field(default_factory=list)
    geweigerd: Counter[str] = field(default_factory=Counter)
    vandaag: date = OP_MELDING
    gegeven: Counter[str] = field(default_factory=Counter)

    @property
    def zaak(self) -> Zaak:
        """Give the zaak as the write path sees it: what follows comes after the last versie, corrections included."""
        if not self.vastgelegd:
            return GeenZaak()
        return replace(vouw(met_correcties(self.vastgelegd)), versie=self.vastgelegd[-1].versie)

    def probeer(self, stap: Stap) -> None:
        """Give a command; when it is refused nothing happens."""
        self.vandaag = max(OP_MELDING, min(LAATSTE_DAG, self.vandaag + timedelta(days=stap.dagen)))
        command = stap.maak(self.vandaag, stap.variant, self.zaak)
        bij = self._bij(command)
        try:
            events = decide(command, self.zaak, EEN_REGEL, bij)
        except Weigering as geweigerd:
            self.geweigerd[geweigerd.probleem] += 1
            return
        for event in events:
            self._leg_vast(event)

    def herstel(self, herstel: Herstel) -> None:
        """Correct a fact that stands in the stream; without one nothing happens. A melding is never declared void."""
        feiten = [een for een in self.vastgelegd if isinstance(een.inhoud, FACTS) and een.corrigeert is None]
        if not feiten:
            return
        fout = feiten[herstel.welke % len(feiten)]
        aard: AardCorrectie = "vervangt" if isinstance(fout.inhoud, MeldingOntvangen) else herstel.aard
        # Every fact that can be corrected tells something in words of its own.
        lid = next(lid for lid in TEXTS if lid in type(fout.inhoud).model_fields)
        inhoud = fout.inhoud.model_copy(update={lid: f"Beter: {len(self.vastgelegd)}."})
        dag = fout.geldig_op + timedelta(days=herstel.dagen)
        self._leg_vast(Event(inhoud, dag, Correctie(fout.versie, aard)))

    def _bij(self, command: Command) -> Omstandigheden:
        # Who decides on a bezwaar did not take the besluit (Awb 10:3 lid 3).
        wie = BEZWAARTEAM if command.ROLLEN[0] == "bezwaar" else c.BESLISSER
        nummers = {}
        for reeks, aantal in command.nummers_nodig().items():
            nummers[reeks] = tuple(self.gegeven[reeks] + i for i in range(1, aantal + 1))
            self.gegeven[reeks] += aantal
        return replace(
            wie,
            vandaag=self.vandaag,
            nummers=nummers,
            betrokkenen=self._wie(command),
            geschiedenis=tuple(self.vastgelegd),
        )

    def _wie(self, command: Command) -> tuple[UUID, ...]:
        if isinstance(command, MeldingDoen):
            return c.CONSULENT.betrokkenen
        # Nobody is known twice: who is named later has an id that nobody had before.
        self.gegeven["betrokkene"] += 1
        return (UUID(int=self.gegeven["betrokkene"]),) * len(command.personen_nodig())

    def _leg_vast(self, event: Event[Gebeurtenis]) -> None:
        versie = len(self.vastgelegd) + 1
        self.vastgelegd.append(
            Vastgelegd(
                event.inhoud,
                event.geldig_op,
                versie,
                BEGIN + timedelta(minutes=versie),
                # Other zaken of the gemeente write between: positions have gaps within a stream.
                positie=3 * versie,
                gebeurtenis=UUID(int=versie),
                actor=c.BESLISSER.actor,
                corrigeert=event.corrigeert,
            )
        )


def gelopen(stappen: Iterable[Stap | Herstel]) -> Loop:
    """Let a zaak run."""
    loop = Loop()
    for stap in stappen:
        if isinstance(stap, Stap):
            loop.probeer(stap)
        else:
            loop.herstel(stap)
    return loop


def _stap(nummer: int, dagen: int = 1, variant: int = 0) -> Stap:
    return Stap(dagen, MAKERS[nummer], variant)


TOT_HET_EINDE: tuple[Stap | Herstel, ...] = (
    *(_stap(0, 0, 2), _stap(1), _stap(2), _stap(3), _stap(4), _stap(6), _stap(5), _stap(7), _stap(8), _stap(9)),
    Herstel(1, "vervangt", 1),
    *(_stap(10, 1, 3), _stap(11), _stap(6), _stap(5), _stap(7), _stap(9, 1, 1), _stap(10), _stap(11, 1, 1)),
    Herstel(2, "vervalt", 0),
    *(stap for vervolg in VERVOLG for stap in vervolg.PAD),
    # The dwangsom that was fixed was herroepen on the way: it is fixed anew before the zaak can end.
    *(Stap(20, afwikkelen, 0), Stap(0, afwikkelen, 0)),
    *(_stap(0), _stap(12), _stap(5), _stap(13), _stap(12)),
)
"""A run under the Wmo that reaches every phase, twice where it can, with corrections and refusals between."""

JEUGDHULP: tuple[Stap | Herstel, ...] = tuple(stap for vervolg in ONDER_DE_JEUGDWET for stap in vervolg.PAD)
"""A run under the Jeugdwet, through what that law alone knows."""

# A zaak goes its way twice, with anything at all between: left to chance alone few would come to a beschikking.
_WEG = tuple(_stap(nummer, 1, variant) for variant in (0, 1) for nummer in (5, 7, 9, 10, 11))
_DAGEN = st.integers(-3, 20)
_TUSSENDOOR = (*MAKERS[:-_EINDES], *(maker for vervolg in (*VERVOLG, *ONDER_DE_JEUGDWET) for maker in vervolg.MAKERS))
_STAPPEN = st.builds(Stap, _DAGEN, st.sampled_from(_TUSSENDOOR), st.integers(0, 3))
_EINDE = st.builds(Stap, _DAGEN, st.sampled_from(MAKERS[-_EINDES:]), st.integers(0, 2))
_HERSTEL = st.builds(Herstel, st.integers(0, 30), st.sampled_from(["vervangt", "vervalt"]), st.integers(-5, 5))


def _aaneen(opening: Stap, zijwegen: list[list[Any]], einde: list[Any]) -> list[Any]:
    paren = zip(zijwegen, _WEG, strict=True)
    return [opening, *(stap for zijweg, weg in paren for stap in (*zijweg, weg)), *einde]


def _lopen(tussendoor: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    zijwegen = st.lists(st.lists(tussendoor, max_size=3), min_size=len(_WEG), max_size=len(_WEG))
    return st.builds(
        _aaneen,
        st.integers(0, 2).map(lambda variant: _stap(0, 0, variant)),
        zijwegen,
        st.lists(st.one_of(_EINDE, tussendoor), max_size=4),
    )


LOPEN = _lopen(_STAPPEN)
LOPEN_MET_HERSTEL = _lopen(st.one_of(_STAPPEN, _HERSTEL))
