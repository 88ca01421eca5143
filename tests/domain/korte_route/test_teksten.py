"""What the texts of Nijmegen and Heumen say of a request, until when, and within which term it is decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.beschikking.events import BeschikkingGenomen
from domain.gebeurtenis import Event, Gebeurtenis
from domain.korte_route.events import OphogingGevraagd
from domain.korte_route.weigeringen import GeenBegeleiding, KorteRouteNietOpen
from domain.weigering import FeitOntbreekt
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.handeling import Rechtskader
from projections.termijnen import termijnen
from services.verordeningen import regelboek
from tests.domain.korte_route import commands as k
from tests.domain.korte_route.events import MET_BEGELEIDING, OP_OPHOGING, OPGEHOOGD, REGEL, TOT_VERZOEK
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

BEKEND_2 = op(met(BEKEND, beschikking=2), OP_OPHOGING)
FEITEN = {"biedtAlBegeleiding": True, "onderbouwd": True, "jeugdconsulentVerbonden": False}
MAATSTAF = {"0268": {"ophogingSubstantieel": True}, "0252": {"acuteNoodzaak": True}}


@pytest.mark.parametrize(
    ("gemeente", "naar", "cc", "onderwerp", "beslisser"),
    [
        # Punt 5 and 7 of Nijmegen, punt 4 and 6 of Heumen.
        ("0268", "vraag@sociaal-wijkteam.nl", None, "Tijdelijke afspraken ophoging uren", "sociale-wijkteam"),
        ("0252", "kernteam@heumen.nl", "betreffende consulent", "Tijdelijke ophoging uren BG", "gemeente"),
    ],
)
def test_where_it_goes_and_who_decides(
    gemeente: str, naar: str, cc: str | None, onderwerp: str, beslisser: str
) -> None:
    """By the text of the gemeente; that the request came by e-mail, from whom and in which form, the zaak knows."""
    command = k.verzoek(feiten={REGEL: FEITEN | MAATSTAF[gemeente]})
    kader = Rechtskader(regelboek(), gemeente)
    advies_, gevraagd = given(*MET_BEGELEIDING).onder(kader).when(command, bij=c.CONSULENT).besluit()

    assert isinstance(gevraagd.inhoud, OphogingGevraagd)
    assert {"naar": naar, "cc": cc, "onderwerp": onderwerp} == gevraagd.inhoud.model_dump()["route"]
    assert beslisser == gevraagd.inhoud.beslisser
    assert isinstance(advies_.inhoud, AdviesGegeven)
    bewijs = advies_.inhoud.model_dump()["bewijs"]
    assert bewijs["feiten"] == {
        **FEITEN,
        **MAATSTAF[gemeente],
        "perEmail": True,
        "aanvrager": "organisatie",
        "leveringsvorm": "zin",
    }
    assert bewijs["uitkomst"]["toegestaan"] is True


@pytest.mark.parametrize("gemeente", ["0268", "0252"])
@pytest.mark.parametrize(
    ("naam", "mag"),
    [
        ("begeleiding", True),
        ("begeleiding-plus", True),
        ("reguliere-begeleiding-in-een-groep-wmo", True),
        ("specialistische-begeleiding", True),
        ("verzorging-en-begeleiding-jw", True),
        ("jeugdhulp-begeleiding", True),
        ("dagbesteding", False),
        ("beschermd-wonen-met-intensieve-begeleiding", False),
        ("hulp-bij-het-huishouden", False),
    ],
)
def test_what_counts_as_begeleiding(gemeente: str, naam: str, *, mag: bool) -> None:
    """Punt 1: "begeleiding Wmo en/of Jeugd", by whatever name it was granted."""
    verleden = tuple(_met_naam(een, naam) for een in MET_BEGELEIDING)
    command = k.verzoek(feiten={REGEL: FEITEN | MAATSTAF[gemeente]})
    vraag = given(*verleden).onder(Rechtskader(regelboek(), gemeente)).when(command, bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(GeenBegeleiding, f"voor uren begeleiding (punt 3); voorziening 1 is '{naam}'.")


def _met_naam(een: Event[Gebeurtenis], naam: str) -> Event[Gebeurtenis]:
    if not isinstance(een.inhoud, BeschikkingGenomen):
        return een
    return met(een, voorzieningen=tuple(v.model_copy(update={"voorziening": naam}) for v in een.inhoud.voorzieningen))


def test_no_other_gemeente_has_the_short_way() -> None:
    """NB under the text: "niet voor de overige regiogemeenten"."""
    verzoek = k.verzoek(feiten={REGEL: FEITEN})
    given(*MET_BEGELEIDING).onder(Rechtskader(regelboek(), "0289")).when(verzoek, bij=c.CONSULENT).then_geweigerd(
        KorteRouteNietOpen, "Regel 'korte-route-ophoging' geldt op 2025-05-12 niet voor gemeente 0289", regel=REGEL
    )


@pytest.mark.parametrize(("laatste", "mag"), [(date(2025, 5, 12), True), (date(2025, 5, 11), False)])
def test_until_the_gemeente_ends_it(laatste: date, *, mag: bool) -> None:
    """On the last day of the text a request can come in, on the day after it cannot; what was asked is decided on."""
    boek = regelboek()
    route = replace(boek.regimes["korte-route-nijmegen"], tot_en_met=laatste)
    nijmegen = Rechtskader(replace(boek, regimes={**boek.regimes, route.id: route}), "0268")
    vraag = (
        given(*MET_BEGELEIDING)
        .onder(nijmegen)
        .when(k.verzoek(feiten={REGEL: FEITEN | MAATSTAF["0268"]}), bij=c.CONSULENT)
    )

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            KorteRouteNietOpen, "De korte route is hier niet open. Regel 'korte-route-ophoging' geldt op"
        )
    assert given(*TOT_VERZOEK).onder(nijmegen).when(k.besluit(), bij=c.BESLISSER).besluit()


def test_what_the_zaak_knows_cannot_be_said_otherwise() -> None:
    """A letter is no e-mail; and what only a person can tell is asked for."""
    nijmegen = Rechtskader(regelboek(), "0268")
    anders = k.verzoek(wijze="brief", feiten={REGEL: FEITEN | MAATSTAF["0268"] | {"perEmail": True}})

    given(*MET_BEGELEIDING).onder(nijmegen).when(anders, bij=c.CONSULENT).then_geweigerd(
        FeitInStrijdMetZaak, "perEmail"
    )
    given(*MET_BEGELEIDING).onder(nijmegen).when(k.verzoek(feiten={}), bij=c.CONSULENT).then_geweigerd(
        FeitOntbreekt, "biedtAlBegeleiding"
    )


@pytest.mark.parametrize(
    ("events", "status"),
    [
        # Wmo 2.3.5 lid 2: two weeks after Monday 12 May, so Monday 26 May.
        ((), "loopt"),
        ((OPGEHOOGD,), "loopt"),
        ((OPGEHOOGD, BEKEND_2), "op-tijd-gehaald"),
    ],
)
def test_the_term_for_deciding(events: tuple[Event[Gebeurtenis], ...], status: str) -> None:
    """The text calls the request an aanvraag; the term of the law for one counts, until the besluit is made known."""
    zaak, nijmegen = gevouwen(*TOT_VERZOEK, *events), Rechtskader(regelboek(), "0268")
    rijen = termijnen(zaak, nijmegen, geldig_op=VANDAAG, bekend_op=VANDAAG)
    gevonden = [rij for rij in rijen if rij.soort == "ophoging"]

    assert [(1, date(2025, 5, 26), status)] == [(rij.nummer, rij.uiterlijk, rij.status) for rij in gevonden]
