"""Adding somebody to a zaak: once, under an id of his own, and named by nothing that came before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from domain.betrokkenen.decisions import BesluitAanVerkeerdeClient
from domain.betrokkenen.events import VerkeerdePersoonVastgelegd
from domain.bijlage import Bijlage, BijlageOnbekend
from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis, splits
from domain.gesprek.events import GesprekGehouden
from domain.weigering import Weigering
from domain.zaak.geschiedenis import betrokkenen_in
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend
from domain.zaak.state import LopendeZaak
from projections.zaakbeeld import zaakbeeld
from tests.domain.betrokkenen.commands import OP_VERGISSING, toevoeging, vergissing
from tests.domain.betrokkenen.events import TOEGEVOEGD
from tests.domain.correctie.commands import vervallen, wetend
from tests.domain.personen import FENNA, FENNA_ID, HIDDE, HIDDE_ID, RUURD, RUURD_ID, SIETSKE, SIETSKE_ID, VREEMDE_ID
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, GEMELD, GESPROKEN, TOT_AANVRAAG
from tests.domain.zaak.scenario import given
from tests.domain.zaak.test_bijlagen import BRIEF, FOTO
from tests.projections.lezing import gevouwen, lees, met, zonder_sleutels

MET_HIDDE = replace(c.CONSULENT, betrokkenen=(HIDDE_ID,))


def test_it_happens() -> None:
    """Under the id that was given out for the person, with the day on which the gemeente came to know."""
    given(GEMELD).when(toevoeging(), bij=MET_HIDDE).then(TOEGEVOEGD)


@pytest.mark.parametrize("persoon", [FENNA, RUURD, HIDDE])
def test_who_belongs_to_the_zaak_is_not_added(persoon: object) -> None:
    """By the BSN: the client, somebody of the melding, somebody who was added; before anybody asks the register."""
    niemand = replace(c.CONSULENT, betrokkenen=(VREEMDE_ID,))

    given(GEMELD, TOEGEVOEGD).when(toevoeging(persoon=persoon), bij=niemand).then_geweigerd(
        AlGedaan, "Deze persoon hoort al bij de zaak.", veld="persoon"
    )


def test_whom_the_register_knows_in_this_zaak_is_not_added() -> None:
    """By the id, where what was told of the person was destroyed and no BSN can be compared."""
    gemeld, toegevoegd = zonder_sleutels([GEMELD, TOEGEVOEGD])

    given(gemeld, toegevoegd).when(toevoeging(), bij=MET_HIDDE).then_geweigerd(AlGedaan, "hoort al bij de zaak")


def test_without_a_bsn_somebody_is_always_new() -> None:
    """A name alone says nothing: two people may bear it."""
    wie = replace(c.CONSULENT, betrokkenen=(VREEMDE_ID,))
    (erbij,) = given(GEMELD).when(toevoeging(persoon=SIETSKE), bij=wie).besluit()

    assert erbij.inhoud.model_dump()["betrokkene"] == VREEMDE_ID


def test_who_was_added_belongs_to_the_zaak() -> None:
    """Other acts can name this person, the access record is about this person, and the zaak shows the person."""
    zaak = gevouwen(GEMELD, TOEGEVOEGD)
    assert isinstance(zaak, LopendeZaak)
    beeld = zaakbeeld(
        lees(GEMELD, TOEGEVOEGD), ZONDER_REGELS, geldig_op=date(2025, 4, 3), bekend_op_dag=date(2025, 4, 3)
    )

    assert zaak.betrokkenen == {FENNA_ID, RUURD_ID, SIETSKE_ID, HIDDE_ID}
    assert betrokkenen_in(lees(GEMELD, TOEGEVOEGD)) == (FENNA_ID, RUURD_ID, SIETSKE_ID, HIDDE_ID)
    assert beeld["betrokkenen"][2] == {
        "betrokkene": str(HIDDE_ID),
        "hoedanigheid": "zorgverlener",
        "relatie": None,
        "persoon": HIDDE.model_dump(mode="json", by_alias=True),
    }


def test_under_whose_key_it_is_sealed() -> None:
    """The person under the own key; as what he is there tells of the client."""
    open_leden, verzegeld = splits(met(TOEGEVOEGD, relatie="03").inhoud)

    assert open_leden == {"betrokkene": str(HIDDE_ID)}
    assert [(deel.pointer, deel.eigenaar, deel.betrokkene) for deel in verzegeld] == [
        ("/hoedanigheid", "client", None),
        ("/relatie", "betrokkene", HIDDE_ID),
        ("/persoon", "betrokkene", HIDDE_ID),
    ]


def test_who_is_named_further_on_is_not_declared_void() -> None:
    """An act that names somebody would lose him; without such an act the addition can be taken back."""
    met_hem: Event[GesprekGehouden] = Event(
        GESPROKEN.inhoud.model_copy(update={"deelnemers": (FENNA_ID, HIDDE_ID)}), date(2025, 4, 4)
    )
    zin = f"Versie 3 noemt betrokkene {HIDDE_ID}, en die hoort dan niet bij de zaak."
    weg = vervallen(2)

    given(GEMELD, TOEGEVOEGD, met_hem).when(weg, bij=wetend(GEMELD, TOEGEVOEGD, met_hem)).then_geweigerd(
        CorrectiePastNiet, zin
    )
    assert given(GEMELD, TOEGEVOEGD).when(weg, bij=wetend(GEMELD, TOEGEVOEGD)).besluit()


VERGISSING = Event(
    VerkeerdePersoonVastgelegd(betrokkene=RUURD_ID, is_client=False, reden="Een naamgenoot."), OP_VERGISSING
)


def test_a_wrong_person_is_recorded() -> None:
    """From then on no act can name him; the others stay."""
    given(GEMELD).when(vergissing(), bij=c.BESLISSER).then(VERGISSING)

    zaak = gevouwen(GEMELD, VERGISSING)
    assert isinstance(zaak, LopendeZaak)
    assert zaak.betrokkenen == {FENNA_ID, SIETSKE_ID}


def test_documents_about_the_wrong_person_go_along() -> None:
    """Those that are named, of this zaak; one that turns up later is named in the same way."""
    met_brief = replace(c.BESLISSER, bijlagen={BRIEF.bijlage: BRIEF, FOTO.bijlage: FOTO})
    eerst = met(VERGISSING, bijlagen=(BRIEF,))
    later = vergissing(bijlagen=(BRIEF.bijlage, FOTO.bijlage))

    given(GEMELD).when(vergissing(bijlagen=(BRIEF.bijlage,)), bij=met_brief).then(eerst)
    given(GEMELD, eerst).when(later, bij=met_brief).then(met(VERGISSING, bijlagen=(BRIEF, FOTO)))
    given(GEMELD, eerst).when(vergissing(bijlagen=(BRIEF.bijlage,)), bij=met_brief).then_geweigerd(
        AlGedaan, "is al vastgelegd"
    )
    given(GEMELD).when(vergissing(bijlagen=(BRIEF.bijlage,)), bij=c.BESLISSER).then_geweigerd(
        BijlageOnbekend, f"Bijlage {BRIEF.bijlage} hoort niet bij deze zaak.", veld="bijlagen"
    )


@pytest.mark.parametrize(
    ("bijlagen", "zin"),
    [((), "is vernietigd."), ((BRIEF,), "is vernietigd, met 1 bijlage."), ((BRIEF, FOTO), "met 2 bijlagen.")],
)
def test_how_many_documents_went(bijlagen: tuple[Bijlage, ...], zin: str) -> None:
    """In the sentence, and not which."""
    assert met(VERGISSING, bijlagen=bijlagen).inhoud.zin.endswith(zin)


def test_a_wrong_client_before_any_besluit() -> None:
    """The event says that it is the client: with the keys of the client goes the whole zaak."""
    (event,) = given(GEMELD).when(vergissing(betrokkene=FENNA_ID), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, VerkeerdePersoonVastgelegd)
    assert event.inhoud.is_client


@pytest.mark.parametrize(
    ("verleden", "wie", "klasse", "zin"),
    [
        ((GEMELD,), VREEMDE_ID, BetrokkeneOnbekend, "hoort niet bij deze zaak"),
        ((GEMELD, VERGISSING), RUURD_ID, AlGedaan, "is al vastgelegd"),
        ((*TOT_AANVRAAG, BESLIST, BEKEND), FENNA_ID, BesluitAanVerkeerdeClient, "trek dat in en sluit de zaak af"),
    ],
)
def test_a_wrong_person_is_refused(
    verleden: tuple[Event[Gebeurtenis], ...], wie: UUID, klasse: type[Weigering], zin: str
) -> None:
    """Somebody else, the same person twice, and a client who got a besluit: nothing is destroyed."""
    command = vergissing(betrokkene=wie, vastgesteld_op=date(2025, 5, 12))

    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_a_besluit_that_nobody_knows_of_is_in_the_way_of_nothing() -> None:
    """Taken and not made known, it went to nobody."""
    command = vergissing(betrokkene=FENNA_ID, vastgesteld_op=date(2025, 5, 12))

    assert given(*TOT_AANVRAAG, BESLIST).when(command, bij=c.BESLISSER).besluit()


def test_the_wrong_person_is_not_added_again() -> None:
    """The next reading would destroy what is told of him."""
    weg = Event(VERGISSING.inhoud.model_copy(update={"betrokkene": HIDDE_ID}), OP_VERGISSING)
    command = toevoeging(bekend_op=OP_VERGISSING, persoon=HIDDE)
    gemeld, toegevoegd = zonder_sleutels([GEMELD, TOEGEVOEGD])

    given(gemeld, toegevoegd, weg).when(command, bij=MET_HIDDE).then_geweigerd(AlGedaan, "bij vergissing in de zaak")
