"""The first phase: a melding opens the zaak, is confirmed, and may need help at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.gebeurtenis import Event, Werking
from domain.melding.decisions import NietSpoedeisend, WerkingVoorBesluit
from domain.melding.events import ClientInZaak, MeldingOntvangen, TijdelijkeVoorzieningGetroffen
from domain.melding.personen import PersoonDubbel
from domain.persoon import Client, Geboortedatum, Persoon
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Bewijs, DatumInDeToekomst
from tests.domain.personen import (
    FENNA,
    FENNA_ID,
    RUURD,
    RUURD_ID,
    SIETSKE,
    SIETSKE_ID,
    TJIBBE,
    TJIBBE_ID,
    VREEMDE_ID,
)
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    BEVESTIGD,
    EEN_DAG,
    GEMELD,
    GEPLAND,
    GEWEZEN,
    MET_SPOED,
    OP_BEVESTIGING,
    OP_MELDING,
    OP_PLAN,
    TIJDELIJK,
    VANDAAG,
)
from tests.domain.zaak.scenario import given


def test_a_melding_opens_a_zaak() -> None:
    """The zaak gets its number and holds who it is about, each person under an id of its own."""
    given().when(c.melding(), bij=c.CONSULENT).then(GEMELD)


@pytest.mark.parametrize(
    ("personen", "veld", "als"),
    [
        ((RUURD, FENNA), "betrokkenen.1.persoon.bsn", "cliënt"),
        ((RUURD, SIETSKE, RUURD), "betrokkenen.2.persoon.bsn", "betrokkene"),
    ],
)
def test_nobody_is_named_twice(personen: tuple[Persoon, ...], veld: str, als: str) -> None:
    """A sister with the BSN of the client would have his id: declared a wrong person, she would take his zaak along."""
    command = c.melding(betrokkenen=[{"persoon": een} for een in personen])
    bij = replace(c.CONSULENT, betrokkenen=(FENNA_ID, *(VREEMDE_ID,) * len(personen)))

    given().when(command, bij=bij).then_geweigerd(
        PersoonDubbel, f"Deze persoon staat al in de melding, als {als}.", veld=veld
    )


def test_without_a_bsn_nobody_is_the_same() -> None:
    """Two of one name may be two people."""
    command = c.melding(betrokkenen=[{"persoon": SIETSKE}, {"persoon": SIETSKE}])
    bij = replace(c.CONSULENT, betrokkenen=(FENNA_ID, RUURD_ID, SIETSKE_ID))

    assert given().when(command, bij=bij).besluit()


def test_a_child_alone() -> None:
    """A melding under the Jeugdwet, of somebody with nobody beside them."""
    bij = replace(c.CONSULENT, betrokkenen=(TJIBBE_ID,))
    command = c.melding(wet="jeugdwet", client=TJIBBE, betrokkenen=(), melder="familie")
    inhoud = GEMELD.inhoud.model_copy(
        update={
            "wet": "jeugdwet",
            "client": ClientInZaak(betrokkene=TJIBBE_ID, persoon=TJIBBE),
            "betrokkenen": (),
            "melder": "familie",
        }
    )

    given().when(command, bij=bij).then(Event(inhoud, OP_MELDING))


@pytest.mark.parametrize(
    ("op", "reeks", "nummer", "zaaknummer"),
    [
        (date(2024, 12, 31), "zaak-2024", 1, "9901-2024-000001"),
        (date(2025, 1, 1), "zaak-2025", 999_999, "9901-2025-999999"),
        (date(2025, 1, 1), "zaak-2025", 1_000_000, "9901-2025-1000000"),  # more than a million in a year
    ],
)
def test_number_of_a_zaak(op: date, reeks: str, nummer: int, zaaknummer: str) -> None:
    """Zaken are numbered within the year of receipt, not of recording."""
    command = c.melding(ontvangen_op=op)
    (melding,) = given().when(command, bij=replace(c.CONSULENT, nummers={reeks: (nummer,)})).besluit()

    assert command.nummers_nodig() == {reeks: 1}
    assert isinstance(melding.inhoud, MeldingOntvangen)
    assert zaaknummer == melding.inhoud.zaaknummer


@pytest.mark.parametrize(("geboren", "mag"), [(OP_MELDING, True), (VANDAAG + EEN_DAG, False)])
def test_birth_of_the_client(geboren: date, *, mag: bool) -> None:
    """Nobody is born tomorrow; on the day of the melding somebody may be."""
    client = Client.model_validate(FENNA.model_dump() | {"geboortedatum": Geboortedatum(datum=geboren)})
    vraag = given().when(c.melding(client=client), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(DatumInDeToekomst, "client.geboortedatum 2025-05-21", veld="client.geboortedatum")


def test_what_a_melding_tells_the_rules() -> None:
    """The rules of the melding learn what the zaak knows of itself; a person gives the rest."""
    command = c.melding(spoedeisend=True)
    _, advies = given().onder(kader(melding=WEET_DE_ZAAK)).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    assert advies.inhoud.bewijs.feiten == {
        "meldingOntvangenOp": "2025-03-03",
        "wet": "wmo",
        "spoedeisend": True,
        "moment": "melding",
    }


def test_a_melding_is_confirmed() -> None:
    """The confirmation is recorded with the day on which it was sent."""
    given(GEMELD).when(c.bevestiging(), bij=c.CONSULENT).then(BEVESTIGD)


@pytest.mark.parametrize("op", [OP_BEVESTIGING, OP_BEVESTIGING + EEN_DAG])
def test_a_melding_is_confirmed_once(op: date) -> None:
    """A second confirmation is refused on the same day and on another: the term was met by the first."""
    given(GEMELD, BEVESTIGD).when(c.bevestiging(verzonden_op=op), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "De melding is al bevestigd op 2025-03-05."
    )


def test_somebody_is_told_of_clientondersteuning() -> None:
    """That the client was told is a fact of its own."""
    given(GEMELD).when(c.ondersteuning(), bij=c.CONSULENT).then(GEWEZEN)


@pytest.mark.parametrize("anders", [{}, {"gewezen_op": VANDAAG}, {"wijze": "mondeling"}])
def test_telling_the_same_again_is_quiet(anders: dict[str, object]) -> None:
    """Who was told was told; another day or way changes nothing."""
    given(GEMELD, GEWEZEN).when(c.ondersteuning(**anders), bij=c.CONSULENT).then_stil()


@pytest.mark.parametrize("anders", [{"aan": "mantelzorger"}, {"soort": "vertrouwenspersoon"}])
def test_telling_another_person_or_of_another_thing(anders: dict[str, str]) -> None:
    """The mantelzorger is told apart from the client, and a vertrouwenspersoon is another thing."""
    verwacht = replace(GEWEZEN, inhoud=GEWEZEN.inhoud.model_copy(update=anders))

    given(GEMELD, GEWEZEN).when(c.ondersteuning(**anders), bij=c.CONSULENT).then(verwacht)


def test_a_plan_is_handed_over() -> None:
    """A persoonlijk plan comes in."""
    given(GEMELD).when(c.plan(), bij=c.CONSULENT).then(GEPLAND)


def test_a_plan_after_the_seven_days() -> None:
    """The term gives the client a right; it does not close the ears of the gemeente (Wmo 2.3.2 lid 2)."""
    laat = OP_MELDING.replace(day=31)

    given(GEMELD).when(c.plan(ontvangen_op=laat), bij=c.CONSULENT).then(replace(GEPLAND, geldig_op=laat))


def test_the_same_plan_twice() -> None:
    """A plan of the same kind on the same day is the same act."""
    given(GEMELD, GEPLAND).when(c.plan(inhoud="Nog eens."), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Een persoonlijk-plan van 2025-03-07 is al vastgelegd."
    )


@pytest.mark.parametrize("anders", [{"soort": "familiegroepsplan"}, {"ontvangen_op": OP_PLAN + EEN_DAG}])
def test_another_plan(anders: dict[str, object]) -> None:
    """A plan of the family, or a new one a day later, is another plan."""
    assert len(given(GEMELD, GEPLAND).when(c.plan(**anders), bij=c.CONSULENT).besluit()) == 1


def test_help_at_once() -> None:
    """In an urgent case help begins before the onderzoek (Wmo 2.3.3)."""
    given(MET_SPOED).when(c.tijdelijke_voorziening(), bij=c.CONSULENT).then(TIJDELIJK)


def test_no_help_at_once_without_urgency() -> None:
    """What can wait for the onderzoek waits for it."""
    given(GEMELD).when(c.tijdelijke_voorziening(), bij=c.CONSULENT).then_geweigerd(
        NietSpoedeisend, "kan alleen als de melding spoedeisend is"
    )


@pytest.mark.parametrize(("van", "mag"), [(OP_MELDING, True), (OP_MELDING - EEN_DAG, False)])
def test_help_does_not_begin_before_it_was_decided(van: date, *, mag: bool) -> None:
    """It may begin on the day of the decision or later."""
    vraag = given(MET_SPOED).when(c.tijdelijke_voorziening(werking=Werking(van=van)), bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(WerkingVoorBesluit, "werking.van ligt voor beslotenOp", veld="werking.van")


def test_the_same_help_twice() -> None:
    """The same voorziening on the same day is the same decision."""
    given(MET_SPOED, TIJDELIJK).when(c.tijdelijke_voorziening(reden="Nog eens."), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Deze tijdelijke voorziening is op 2025-03-03 al getroffen."
    )


@pytest.mark.parametrize(
    "anders",
    [{"voorziening": "maaltijden"}, {"besloten_op": OP_PLAN, "werking": Werking(van=OP_PLAN)}],
)
def test_help_after_help(anders: dict[str, object]) -> None:
    """Other help, or the same prolonged later, is numbered after the first."""
    (getroffen,) = given(MET_SPOED, TIJDELIJK).when(c.tijdelijke_voorziening(**anders), bij=c.CONSULENT).besluit()

    assert isinstance(getroffen.inhoud, TijdelijkeVoorzieningGetroffen)
    assert getroffen.inhoud.volgnummer == 2


def test_help_rests_on_its_advice() -> None:
    """The decision names the advice before it by the place at which it stands in the stream."""
    verleden = given(MET_SPOED, BEVESTIGD).onder(kader(**{"tijdelijke-voorziening": WEET_DE_ZAAK}))
    advies, getroffen = verleden.when(c.tijdelijke_voorziening(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    assert advies.inhoud.bewijs.feiten == {"spoedeisend": True, "wet": "wmo"}
    assert isinstance(getroffen.inhoud, TijdelijkeVoorzieningGetroffen)
    assert getroffen.inhoud.adviezen == (3,)
