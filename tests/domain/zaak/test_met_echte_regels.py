"""The phases and the real law meet: the names they share are the same, and a few acts under Nijmegen's own rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.aanvraag.decisions import AanvraagNietOntvankelijk
from domain.beschikking.motivering import MotiveringOntbreekt
from domain.gebeurtenis import Werking
from domain.regels.regelboek import RegelBijHandeling
from domain.regels.register import REGELS
from domain.weigering import FeitOntbreekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs, Rechtskader
from services.verordeningen import regelboek
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import AANGEVRAAGD, GEMELD, GESPROKEN, MET_SPOED, TOT_AANVRAAG, VERSLAGEN, als_pgb
from tests.domain.zaak.scenario import Vraag, given

# What the decisions read of an outcome, rule by rule.
GELEZEN = {
    "afwijzingsgronden": {"afwijzen", "gronden"},
    "maatwerkvoorziening-criteria": {"inAanmerking"},
    "beschikking-volledig": {"volledig", "ontbreekt"},
    "pgb-weigering": {"weigeren", "gronden"},
    "pgb-looptijd": {"maximumMaanden"},
    "pgb-budget": {"budget"},
    "pgb-beheerder": {"toegestaan"},
    "pgb-plan-volledig": {"volledig", "ontbreekt"},
    "eigen-bijdrage": {"verschuldigd"},
    "voorliggende-wet": {"kanWeigeren"},
    "toepasselijk-regime": {"regime"},
    "tweede-gesprek-of-second-opinion": {"toegestaan", "kostenVoor"},
    "tegemoetkoming-meerkosten": {"recht", "gronden"},
    "mantelzorgcompliment": {"bedrag", "gronden"},
    "smi-kinderopvang": {"toegestaan", "maximumMaanden", "gronden"},
    "bso-plus": {"toegestaan", "vergoeding", "gronden"},
    "dyslexie-toeleiding": {"stap"},
    "vervoer-dagbesteding": {"vorm"},
    "vervoer-jeugdhulp": {"recht", "vorm"},
    "aanvraag-ontvankelijk": {"ontvankelijk"},
}
DOOR_ZAAK: dict[str, Vraag] = {
    "melding": given().onder(kader(melding=WEET_DE_ZAAK)).when(c.melding(), bij=c.CONSULENT),
    "tijdelijke-voorziening": given(MET_SPOED)
    .onder(kader(**{"tijdelijke-voorziening": WEET_DE_ZAAK}))
    .when(c.tijdelijke_voorziening(), bij=c.CONSULENT),
    "gesprek": given(GEMELD).onder(kader(gesprek=WEET_DE_ZAAK)).when(c.gesprek(), bij=c.CONSULENT),
    "verslag": given(GEMELD, GESPROKEN).onder(kader(verslag=WEET_DE_ZAAK)).when(c.verslag(), bij=c.CONSULENT),
    "aanvraag": given(GEMELD).onder(kader(aanvraag=WEET_DE_ZAAK)).when(c.aanvraag(), bij=c.CONSULENT),
    "beschikking": given(*TOT_AANVRAAG).onder(kader(beschikking=WEET_DE_ZAAK)).when(c.beschikking(), bij=c.BESLISSER),
}


def nijmegen(**handelingen: str) -> Rechtskader:
    """Give the law of Nijmegen as shipped, of which an act asks only these rules."""
    gevraagd = {
        naam: tuple(RegelBijHandeling(r, "altijd") for r in regels.split()) for naam, regels in handelingen.items()
    }
    return Rechtskader(replace(regelboek(), handelingen=gevraagd), "0268")


@pytest.mark.parametrize("regel", GELEZEN)
def test_decisions_read_members_that_the_rules_give(regel: str) -> None:
    """Every function that answers the rule, for whatever gemeente, has the members that a decision looks at."""
    namen = [{str(veld.alias) for veld in r.uitkomst.model_fields.values()} for r in REGELS.values() if r.id == regel]

    assert namen
    assert [GELEZEN[regel] - van_een for van_een in namen] == [set()] * len(namen)


def _bewijs(vraag: Vraag) -> Mapping[str, Any]:
    (advies,) = (e.inhoud for e in vraag.besluit() if isinstance(e.inhoud, AdviesGegeven))
    assert isinstance(advies.bewijs, Bewijs)
    return advies.bewijs.feiten


@pytest.mark.parametrize("handeling", DOOR_ZAAK)
def test_what_the_zaak_tells_is_a_fact_of_some_rule(handeling: str) -> None:
    """Each fact that an act passes on is spelled as a rule spells it, or it would be passed in vain."""
    namen = {str(veld.alias) for regel in REGELS.values() for veld in regel.feiten.model_fields.values()}

    assert set(_bewijs(DOOR_ZAAK[handeling])) - namen == set()


def test_an_aanvraag_before_the_gesprek_in_nijmegen() -> None:
    """The gesprek comes first (Nijmegen art. 7 lid 3): the refusal is in the words of the rule, with its article."""
    feiten = dict.fromkeys(
        (
            "beschermdWonen",
            "clientStemtIn",
            "opVerslagAangegeven",
            "hulpvraagGenoegzaamBekend",
            "inOverlegMetClient",
            "kanNietZelfAanvragen",
            "geslotenJeugdhulpVrijwillig",
        ),
        False,
    )
    aanvraag = c.aanvraag(vorm="schriftelijk", feiten={"aanvraag-ontvankelijk": feiten})
    verleden = given(GEMELD).onder(nijmegen(aanvraag="aanvraag-ontvankelijk"))

    verleden.when(aanvraag, bij=c.CONSULENT).then_geweigerd(
        AanvraagNietOntvankelijk,
        "nog geen gesprek gevoerd en daarvan is niet afgezien. (Verordening Nijmegen 2022, art. 7 lid 3)",
        regel="aanvraag-ontvankelijk",
    )
    na_gesprek = given(GEMELD, GESPROKEN, VERSLAGEN).onder(nijmegen(aanvraag="aanvraag-ontvankelijk"))
    assert na_gesprek.when(aanvraag, bij=c.CONSULENT).besluit()


@pytest.mark.parametrize(("tot_en_met", "te_lang"), [(date(2027, 4, 13), False), (date(2027, 4, 14), True)])
def test_a_pgb_of_more_than_24_months_in_nijmegen(tot_en_met: date, *, te_lang: bool) -> None:
    """Beleidsregels 2025 par. 5.3: a pgb is granted for at most 24 months, or the decision says why."""
    feiten: dict[str, Any] = dict.fromkeys(
        (
            "blijvendeBeperking",
            "oplosbaarBinnenVijfJaar",
            "twijfelBeheer",
            "resultaatEerder",
            "twijfelBekwaamheid",
            "nietStabielZiektebeeld",
            "andereAanleiding",
        ),
        False,
    )
    pgb = als_pgb(werking=Werking(van=date(2025, 4, 14), tot_en_met=tot_en_met))
    gemeld = (replace(GEMELD, geldig_op=date(2025, 3, 3)), *TOT_AANVRAAG[1:])
    vraag = (
        given(*gemeld)
        .onder(nijmegen(beschikking="pgb-looptijd"))
        .when(
            c.beschikking(voorzieningen=(pgb,), feiten={"pgb-looptijd": feiten | {"voorziening": "begeleiding"}}),
            bij=c.BESLISSER,
        )
    )

    if te_lang:
        vraag.then_geweigerd(
            MotiveringOntbreekt,
            "'pgb-looptijd': de looptijd is langer dan 24 maanden. "
            "Geef daarvoor een motivering (Verordening Nijmegen 2022, art. 27 lid 3).",
        )
    else:
        assert vraag.besluit()


@pytest.mark.parametrize(("gemeld_op", "vraagt"), [(date(2025, 2, 28), True), (date(2025, 3, 1), False)])
def test_the_beleidsregels_of_2025_came_underway(gemeld_op: date, *, vraagt: bool) -> None:
    """They count from 1 March 2025: for who reported before it the facts of transitional law are asked (h. 8 lid 3)."""
    verleden = given(replace(GEMELD, geldig_op=gemeld_op), AANGEVRAAGD).onder(nijmegen())
    vraag = verleden.when(c.beschikking(), bij=c.BESLISSER)

    if vraagt:
        vraag.then_geweigerd(
            FeitOntbreekt, "Tussen melding en besluit is Beleidsregels Wmo Nijmegen 2025", feit="toepasselijk-regime"
        )
    else:
        assert vraag.besluit()


@pytest.mark.parametrize(
    ("regel", "wet", "uiterlijk"),
    [
        ("ontvangstbevestiging-termijn", "wmo", "2025-03-17"),  # beleidsregels par. 3.2
        ("ontvangstbevestiging-termijn", "jeugdwet", None),  # par. 1.1: they are about the Wmo
        ("persoonlijk-plan-termijn", "jeugdwet", "2025-03-17"),  # verordening art. 4 lid 4: both laws
    ],
)
def test_a_text_about_the_other_law_gives_no_advice(regel: str, wet: str, uiterlijk: str | None) -> None:
    """A rule that is not told the law answers for the one that its text speaks of; under the other there is none."""
    dag = date(2025, 3, 10)
    vraag = given().onder(nijmegen(melding=regel)).when(c.melding(ontvangen_op=dag, wet=wet), bij=c.CONSULENT)
    (advies,) = (e.inhoud for e in vraag.besluit() if isinstance(e.inhoud, AdviesGegeven))

    if uiterlijk is None:
        assert isinstance(advies.niet_beschikbaar, str)
        assert advies.niet_beschikbaar.endswith("geeft deze termijn niet voor een melding onder de Jeugdwet.")
    else:
        assert isinstance(advies.bewijs, Bewijs)
        assert {"uiterlijk": uiterlijk} == advies.bewijs.uitkomst


SAMENLOOP: dict[str, Any] = {"gevraagd": "huishoudelijke-hulp-1", "aanwezig": [], "individueleNoodzaak": False}


def _naast(*aanwezig: str, **leden: Any) -> Vraag:
    """Decide on hulp bij het huishouden in natura beside what the client has, with the acts of the law as shipped."""
    alleen = {"beschikking": tuple(r for r in regelboek().handelingen["beschikking"] if r.wanneer == "gevraagd")}
    feiten = {"samenloop-voorzieningen": {**SAMENLOOP, "aanwezig": list(aanwezig)}} if aanwezig else {}
    onder = Rechtskader(replace(regelboek(), handelingen=alleen), "0268")
    return given(*TOT_AANVRAAG).onder(onder).when(c.beschikking(feiten=feiten, **leden), bij=c.BESLISSER)


def test_what_goes_together_is_weighed_when_the_beslisser_says_what_is_there() -> None:
    """Beleidsregels par. 7.6 NB: the rule is asked with facts for it, in the form that is granted; else not at all."""
    zonder, *geen = _naast().besluit()
    advies, genomen = _naast("begeleiding").besluit()

    assert [] == geen
    assert not isinstance(zonder.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(advies.inhoud.bewijs, Bewijs)
    assert ("samenloop-voorzieningen", "nijmegen-beleidsregels-2025") == (advies.inhoud.regel, advies.inhoud.regime)
    assert "zin" == advies.inhoud.bewijs.feiten["leveringsvorm"]
    assert {"toegestaan": True, "gronden": []} == advies.inhoud.bewijs.uitkomst
    assert not isinstance(genomen.inhoud, AdviesGegeven)


def test_huishouden_beside_beschermd_wonen_needs_a_motivering() -> None:
    """Par. 7.6 NB: who has beschermd wonen in natura gets no such hulp apart, or the decision says why."""
    _naast("beschermd-wonen-intramuraal-zwaar").then_geweigerd(
        MotiveringOntbreekt,
        "'samenloop-voorzieningen': er wordt geheel toegekend naast een voorziening waarmee het niet samengaat",
    )
    waarom = ({"regel": "samenloop-voorzieningen", "motivering": "Zij verhuist volgende week naar een eigen woning."},)

    assert _naast("beschermd-wonen-intramuraal-zwaar", afwijkingen=waarom).besluit()
