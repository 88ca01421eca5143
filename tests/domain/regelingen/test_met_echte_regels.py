"""Each regeling under the text that has it: what it gives, where a besluit departs, and where nobody can ask for it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from domain.beschikking.motivering import MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.persoon import Geboortedatum
from domain.regelingen.events import Regeling, RegelingBeschikt
from domain.regelingen.weigeringen import RegelingBestaatNiet, ToekenningPastNiet
from domain.termijnen.register import termijnen
from domain.weigering import FeitOntbreekt
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.handeling import AlGedaan, Rechtskader
from services.verordeningen import regelboek
from tests.domain.personen import FENNA
from tests.domain.regelingen import commands as r
from tests.domain.regelingen.events import AANGEVRAAGD, BESCHIKT
from tests.domain.verhuizing.events import VERHUISD
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD
from tests.domain.zaak.scenario import Vraag, given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN, HEUMEN, WAGENINGEN = (Rechtskader(regelboek(), code) for code in ("0268", "0252", "0289"))
Verleden = tuple[Event[Gebeurtenis], ...]


def kind(geboren: date) -> Event[Gebeurtenis]:
    """Give a melding under the Jeugdwet for a child that was born on this day."""
    client = GEMELD.inhoud.client.model_copy(
        update={"persoon": FENNA.model_copy(update={"geboortedatum": Geboortedatum(datum=geboren)})}
    )
    return met(GEMELD, wet="jeugdwet", client=client)


NEGEN: Final = kind(date(2016, 5, 8))
"""Nine years old on 8 May 2025, the day of the besluit."""
DAGEN: Final = Werking(van=date(2025, 5, 12), tot_en_met=date(2025, 11, 11))
FEITEN: Final[dict[str, dict[str, Any]]] = {
    "mantelzorgcompliment": {
        "urenPerWeek": "9",
        "maandenZorg": 12,
        "bovengebruikelijk": True,
        "alUitgekeerdInJaar": False,
        "zorgvragerInGemeente": True,
        "zorgvragerIsClient": True,
    },
    "tegemoetkoming-meerkosten": {
        "kostenAangetoond": True,
        "inkomenPercentageBijstandsnorm": "130",
        "aantoonbaarNietRedzaam": False,
    },
    "smi-kinderopvang": {
        "ingezetene": True,
        "rechtOpToeslag": False,
        "grondSmi": "b",
        "laatsteGroepBasisschool": False,
        "voorliggendUitgeput": True,
        "dagdelenDagopvang": 4,
        "dagdelenBso": 0,
        "vveDagdelen": 0,
        "maanden": 6,
        "geevalueerd": False,
        "gezinsplanMetHulpverlening": True,
        "inLandelijkRegister": True,
    },
    "bso-plus": {"regulierMogelijk": False, "extraHulpvraag": True, "rechtOpToeslag": True, "vervoerGevraagd": False},
    "dyslexie-toeleiding": {
        "basisonderwijs": True,
        "vermoedenErnstig": True,
        "dossierVolledig": True,
        "diagnoseErnstig": None,
    },
    "vervoer-dagbesteding": dict.fromkeys(
        (
            "andereRegeling",
            "jeugdhulp",
            "bovengebruikelijk",
            "kortdurend",
            "geringeIntensiteit",
            "netwerkKanRijden",
            "zelfstandigOv",
            "begeleidOv",
            "leerbaar",
            "ontwrichting",
            "overbelastingMantelzorger",
            "gedwongenKader",
            "dichtstbijzijndeAdequaat",
            "financieleDraagkrachtOnvoldoende",
            "onbillijk",
        ),
        False,
    )
    | {"afstandKm": "8", "bestemming": "onderwijs"},
    # 6 months x 4 weeks x 2 times x 25 kilometres = 1200, over 1000 (7.2 onder 2).
    "vervoer-jeugdhulp": {
        "oudersInStaat": True,
        "maanden": 6,
        "wekenPerMaand": "4",
        "kerenPerWeek": "2",
        "afstandEnkeleReisKm": "25",
        "van": "huis",
        "naar": "zorgaanbieder",
        "goedkoopstPassend": "kilometers",
        "rittenPerDag": 2,
    },
}


def toegekend(vorm: str, **anders: Any) -> dict[str, Any]:
    """Give what is granted in a form, over half a year."""
    return {"vorm": vorm, "werking": DAGEN, "betaald_aan": "ouder"} | anders


def beslist(
    kader: Rechtskader,
    melding: Event[Gebeurtenis],
    regeling: Regeling,
    regel: str,
    **anders: Any,
) -> Vraag:
    """Decide on an aanvraag for a regeling; ``feiten`` are those that differ from what the rule allows."""
    feiten = {regel: FEITEN[regel] | anders.pop("feiten", {})}
    eerder: Verleden = anders.pop("eerder", ())
    jaar = 2025 if regeling == "mantelzorgcompliment" else None
    gevraagd = met(AANGEVRAAGD, regeling=regeling, jaar=jaar, regelingaanvraag=len(eerder) + 1)
    besluit = r.besluit(regelingaanvraag=len(eerder) + 1, feiten=feiten, **anders)
    return given(melding, *eerder, gevraagd).onder(kader).when(besluit, bij=c.BESLISSER)


GEVALLEN = [
    (NIJMEGEN, GEMELD, "mantelzorgcompliment", "mantelzorgcompliment", r.COMPLIMENT),
    (
        WAGENINGEN,
        GEMELD,
        "tegemoetkoming-meerkosten",
        "tegemoetkoming-meerkosten",
        toegekend("bedrag", bedrag=2_500, per_maand=True, betaald_aan="client"),
    ),
    (
        WAGENINGEN,
        NEGEN,
        "smi-kinderopvang",
        "smi-kinderopvang",
        toegekend("dagopvang", omvang={"aantal": 4, "maat": "dagdelen-per-week"}, betaald_aan="kinderopvang"),
    ),
    (WAGENINGEN, NEGEN, "bso-plus", "bso-plus", toegekend("meerkosten", betaald_aan="kinderopvang")),
    (
        WAGENINGEN,
        NEGEN,
        "dyslexie",
        "dyslexie-toeleiding",
        toegekend("diagnose", werking=None, betaald_aan="aanbieder"),
    ),
    (NIJMEGEN, NEGEN, "leerlingenvervoer", "vervoer-dagbesteding", toegekend("leerlingenvervoer")),
    (
        WAGENINGEN,
        NEGEN,
        "jeugdhulpvervoer",
        "vervoer-jeugdhulp",
        toegekend("kilometers", omvang={"aantal": 400, "maat": "kilometers-per-maand"}),
    ),
]


@pytest.mark.parametrize(("kader", "melding", "regeling", "regel", "geeft"), GEVALLEN)
def test_each_is_granted_by_its_rule(
    kader: Rechtskader, melding: Event[Gebeurtenis], regeling: Regeling, regel: str, geeft: dict[str, Any]
) -> None:
    """What the rule lets be is granted without more; refusing it is a departure."""
    advies, _ = beslist(kader, melding, regeling, regel, toegekend=geeft).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert (f"regeling-{regeling}", regel) == (advies.inhoud.handeling, advies.inhoud.regel)
    # Of a refusal the zaak knows no first day: somebody says which was asked.
    van = {"ingangsdatum": "2025-05-12"} if regeling == "smi-kinderopvang" else {}
    beslist(kader, melding, regeling, regel, strekking="afwijzing", toegekend=None, feiten=van).then_geweigerd(
        MotiveringOntbreekt, "er wordt afgewezen terwijl de regel het toestaat", regel=regel
    )


def dagdelen(aantal: int) -> dict[str, Any]:
    """Give how much opvang is granted."""
    return {"omvang": {"aantal": aantal, "maat": "dagdelen-per-week"}}


MINDER_RITTEN: Final = {
    "maanden": 10,
    "wekenPerMaand": "3.5",
    "kerenPerWeek": "1",
    "afstandEnkeleReisKm": "30",
    "rittenPerDag": 1,
}
BSO: Final = {"dagdelenDagopvang": 0, "dagdelenBso": 2}
GEEN_RECHT = "er wordt toegekend terwijl de regel geen recht geeft"


@pytest.mark.parametrize(
    ("nummer", "feiten", "anders", "waarin"),
    [
        (0, {"urenPerWeek": "8"}, {}, GEEN_RECHT),  # more than eight hours (par. 2.3)
        (1, {"inkomenPercentageBijstandsnorm": "130.01"}, {}, GEEN_RECHT),  # to and including 130% (4.1 onder b)
        (2, {"dagdelenDagopvang": 5}, {}, GEEN_RECHT),  # at most four (8.3 lid 4)
        # What was weighed is what is granted: four dagdelen of dagopvang, or two of BSO (8.3 lid 4).
        (2, {}, dagdelen(20), "toegekend is 20 dagdelen per week (dagopvang), gewogen is 4"),
        (2, {}, dagdelen(3), "toegekend is 3 dagdelen per week (dagopvang), gewogen is 4"),
        (2, {}, {"vorm": "bso"} | dagdelen(2), "toegekend is 2 dagdelen per week (bso), gewogen is 0"),
        (2, BSO, dagdelen(2), "toegekend is 2 dagdelen per week (dagopvang), gewogen is 0"),
        (2, BSO, {"vorm": "bso"} | dagdelen(4), "toegekend is 4 dagdelen per week (bso), gewogen is 2"),
        (2, {}, {"werking": Werking(van=DAGEN.van, tot_en_met=date(2025, 11, 12))}, "langer dan 6 maanden"),
        (3, {"regulierMogelijk": True}, {}, GEEN_RECHT),
        (3, {"rechtOpToeslag": False}, {}, "de vorm is een andere dan de regel geeft (volledig)"),
        (4, {"vermoedenErnstig": False}, {}, GEEN_RECHT),
        (4, {"diagnoseErnstig": True}, {}, "de vorm is een andere dan de regel geeft (behandeling)"),
        (5, {"bestemming": "dagbesteding"}, {}, GEEN_RECHT),
        (6, {"afstandEnkeleReisKm": "20"}, {}, GEEN_RECHT),  # 6 x 4 x 2 x 20 = 960
        (6, {"goedkoopstPassend": "ov"}, {}, "de vorm is een andere dan de regel geeft (ov)"),
        # 4 weeks x 2 times x 2 rides = 16 rides, x 25 kilometres = 400 (7.3).
        (6, {}, {"omvang": {"aantal": 401, "maat": "kilometers-per-maand"}}, "401 kilometers per maand"),
        (6, {}, {"omvang": {"aantal": 15, "maat": "ritten-per-maand"}}, "(kilometers), gewogen is 16"),
    ],
)
def test_each_departs_from_its_rule(nummer: int, feiten: dict[str, Any], anders: dict[str, Any], waarin: str) -> None:
    """Granting what the rule does not give, or something else than it gives, asks why."""
    kader, melding, regeling, regel, geeft = GEVALLEN[nummer]
    vraag = beslist(kader, melding, regeling, regel, toegekend=geeft | anders, feiten=feiten)  # type: ignore[arg-type]

    vraag.then_geweigerd(MotiveringOntbreekt, waarin, regel=regel)


@pytest.mark.parametrize(
    ("nummer", "feiten", "anders"),
    [
        (2, BSO, {"vorm": "bso"} | dagdelen(2)),
        # 3.5 weeks x 1 time x 1 ride = 3.5 rides a month, on average; 10 months x 3.5 x 1 x 30 = 1050, over 1000.
        (6, MINDER_RITTEN, {"omvang": {"aantal": 3, "maat": "ritten-per-maand"}}),
        (6, MINDER_RITTEN, {"omvang": {"aantal": 4, "maat": "ritten-per-maand"}}),
    ],
)
def test_what_was_weighed_is_granted(nummer: int, feiten: dict[str, Any], anders: dict[str, Any]) -> None:
    """In the other form, and in whole rides where the average is not: that departs from nothing."""
    kader, melding, regeling, regel, geeft = GEVALLEN[nummer]

    assert beslist(kader, melding, regeling, regel, toegekend=geeft | anders, feiten=feiten).besluit()  # type: ignore[arg-type]


@pytest.mark.parametrize("omvang", [None, {"aantal": 4, "maat": "uren-per-week"}])
def test_smi_says_how_much(omvang: dict[str, Any] | None) -> None:
    """A grant without dagdelen would hold to no number that was weighed (8.3 lid 4)."""
    kader, melding, regeling, regel, geeft = GEVALLEN[2]
    vraag = beslist(kader, melding, regeling, regel, toegekend=geeft | {"omvang": omvang})  # type: ignore[arg-type]

    vraag.then_geweigerd(ToekenningPastNiet, "Noem hoeveel is toegekend, in dagdelen per week.", veld="omvang")


@pytest.mark.parametrize(
    ("kader", "melding", "regeling", "kan"),
    [
        (NIJMEGEN, GEMELD, "mantelzorgcompliment", True),
        (WAGENINGEN, GEMELD, "mantelzorgcompliment", False),
        (HEUMEN, GEMELD, "mantelzorgcompliment", False),
        (WAGENINGEN, GEMELD, "tegemoetkoming-meerkosten", True),
        (NIJMEGEN, GEMELD, "tegemoetkoming-meerkosten", True),  # "kan op aanvraag" (verordening art. 21 lid 1)
        (HEUMEN, GEMELD, "tegemoetkoming-meerkosten", False),
        (WAGENINGEN, NEGEN, "smi-kinderopvang", True),
        (HEUMEN, NEGEN, "smi-kinderopvang", False),
        (WAGENINGEN, NEGEN, "jeugdhulpvervoer", True),
        (NIJMEGEN, NEGEN, "jeugdhulpvervoer", False),
        (NIJMEGEN, GEMELD, "leerlingenvervoer", True),
        (HEUMEN, NEGEN, "dyslexie", False),
    ],
)
def test_who_has_which(kader: Rechtskader, melding: Event[Gebeurtenis], regeling: str, *, kan: bool) -> None:
    """A regeling that no text of the gemeente holds is refused by its name when it is asked."""
    jaar = 2025 if regeling == "mantelzorgcompliment" else None
    vraag = given(melding).onder(kader).when(r.aanvraag(regeling=regeling, jaar=jaar), bij=c.CONSULENT)

    if kan:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            RegelingBestaatNiet, f"Geen tekst van deze gemeente kent op 2025-05-02 de regeling '{regeling}'."
        )


GEVRAAGD_NIJMEGEN: Final = (GEMELD, met(AANGEVRAAGD, regeling="tegemoetkoming-meerkosten", jaar=None))


@pytest.mark.parametrize(
    ("strekking", "geeft"),
    [("toekenning", {"vorm": "bedrag", "bedrag": 25_000, "betaald_aan": "client"}), ("afwijzing", None)],
)
def test_where_the_text_only_says_that_it_can_a_motivering_decides(
    strekking: str, geeft: dict[str, Any] | None
) -> None:
    """Nijmegen art. 21: no rule answers, its receipt says so, and nothing is departed from."""
    besluit = r.besluit(strekking=strekking, toegekend=geeft, feiten={}, artikelen=("art. 21 lid 1",))
    advies, beschikt = given(*GEVRAAGD_NIJMEGEN).onder(NIJMEGEN).when(besluit, bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(beschikt.inhoud, RegelingBeschikt)
    assert ("tegemoetkoming-meerkosten", None) == (advies.inhoud.regel, advies.inhoud.bewijs)
    assert advies.inhoud.niet_beschikbaar is not None
    assert (strekking, (), (3,)) == (beschikt.inhoud.strekking, beschikt.inhoud.afwijkingen, beschikt.inhoud.adviezen)


def test_it_has_the_term_of_every_regeling() -> None:
    """Asked on 2 May 2025: eight weeks, up to Friday 27 June (Awb 4:13)."""
    dag = date(2025, 5, 9)
    rijen = termijnen(gevouwen(*GEVRAAGD_NIJMEGEN), NIJMEGEN, geldig_op=dag, bekend_op=dag)

    assert [date(2025, 6, 27)] == [
        rij.lengte.uiterlijk for rij in rijen if rij.gestart.soort == "beschikking-op-regeling"
    ]


def test_before_its_text_nobody_can_ask() -> None:
    """The verordening counts from 1 January 2022."""
    vraag = given(op(GEMELD, date(2021, 12, 1))).onder(NIJMEGEN)
    for dag, mag in ((date(2021, 12, 31), False), (date(2022, 1, 1), True)):
        command = r.aanvraag(ontvangen_op=dag, regeling="tegemoetkoming-meerkosten", jaar=None)
        if mag:
            assert vraag.when(command, bij=c.CONSULENT).besluit()
        else:
            vraag.when(command, bij=c.CONSULENT).then_geweigerd(RegelingBestaatNiet, "op 2021-12-31")


@pytest.mark.parametrize(("ontvangen_op", "kan"), [(date(2025, 2, 28), False), (date(2025, 3, 1), True)])
def test_a_regeling_begins_with_its_text(ontvangen_op: date, *, kan: bool) -> None:
    """Bijlage 5 counts from 1 March 2025."""
    gemeld = op(NEGEN, date(2025, 2, 3))
    command = r.aanvraag(ontvangen_op=ontvangen_op, regeling="leerlingenvervoer", jaar=None)
    vraag = given(gemeld).onder(NIJMEGEN).when(command, bij=c.CONSULENT)

    if kan:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(RegelingBestaatNiet, "kent op 2025-02-28 de regeling 'leerlingenvervoer'")


SMI: Verleden = (
    met(AANGEVRAAGD, regeling="smi-kinderopvang", jaar=None),
    met(
        BESCHIKT,
        adviezen=(),
        regeling="smi-kinderopvang",
        jaar=None,
        toegekend=r.besluit(toegekend=toegekend("dagopvang")).toegekend,
    ),
)


def smi(*eerder: Event[Gebeurtenis], **anders: Any) -> Vraag:
    """Grant half a year more, after an evaluatie, beside what was granted before."""
    langer = Werking(van=anders.pop("van", date(2025, 11, 12)), tot_en_met=anders.pop("tot_en_met", date(2026, 5, 11)))
    feiten = {"maanden": 12, "geevalueerd": True} | anders
    nummer = sum(event.inhoud.TOPIC == "regeling-aangevraagd" for event in eerder) + 1
    gevraagd = met(AANGEVRAAGD, regelingaanvraag=nummer, regeling="smi-kinderopvang", jaar=None)
    besluit = r.besluit(
        regelingaanvraag=nummer,
        toegekend=toegekend("dagopvang", werking=langer, **dagdelen(4)),
        feiten={"smi-kinderopvang": FEITEN["smi-kinderopvang"] | feiten},
    )
    return given(NEGEN, *eerder, gevraagd).onder(WAGENINGEN).when(besluit, bij=c.BESLISSER)


def test_smi_goes_on_once() -> None:
    """Six months and once six more, after an evaluatie (8.3 lid 3): 12 May 2025 to 11 May 2026."""
    advies, _ = smi(*SMI).besluit()
    assert isinstance(advies.inhoud, AdviesGegeven)
    bewijs = advies.inhoud.model_dump()["bewijs"]
    assert (True, 12, 9) == (
        bewijs["feiten"]["verlenging"],
        bewijs["uitkomst"]["maximumMaanden"],
        bewijs["feiten"]["kindLeeftijd"],
    )

    smi(*SMI, tot_en_met=date(2026, 5, 12)).then_geweigerd(MotiveringOntbreekt, "langer dan 12 maanden")
    smi(*SMI, geevalueerd=False, maanden=6).then_geweigerd(MotiveringOntbreekt, GEEN_RECHT)


def test_smi_is_given_once_a_day() -> None:
    """8.3: dagopvang or BSO, and once longer. What was granted runs to 11 November 2025."""
    smi(*SMI, van=date(2025, 11, 11)).then_geweigerd(AlGedaan, "al toegekend vanaf 2025-05-12 tot en met 2025-11-11")


def test_smi_does_not_go_on_twice() -> None:
    """A third time in the zaak is refused, whatever the reason."""
    weer = (
        met(AANGEVRAAGD, regelingaanvraag=2, regeling="smi-kinderopvang", jaar=None),
        met(SMI[1], regelingaanvraag=2, beschikking=2),
    )

    smi(*SMI, *weer).then_geweigerd(AlGedaan, "al toegekend en een keer verlengd")


def test_what_the_zaak_knows_is_not_said_otherwise() -> None:
    """Days, age and year come from the zaak; who moved away is no ingezetene."""
    vertrokken = op(VERHUISD, date(2025, 5, 1))
    command = r.besluit(
        toegekend=toegekend("dagopvang", **dagdelen(4)), feiten={"smi-kinderopvang": FEITEN["smi-kinderopvang"]}
    )
    given(NEGEN, vertrokken, met(AANGEVRAAGD, regeling="smi-kinderopvang", jaar=None)).onder(WAGENINGEN).when(
        command, bij=c.BESLISSER
    ).then_geweigerd(FeitInStrijdMetZaak, "Feit 'ingezetene'")
    beslist(NIJMEGEN, GEMELD, "mantelzorgcompliment", "mantelzorgcompliment", feiten={"jaar": 2024}).then_geweigerd(
        FeitInStrijdMetZaak, "Feit 'jaar'"
    )


def test_when_the_law_changed_in_between_somebody_says_what_that_means() -> None:
    """Asked in February, decided in May: the beleidsregels of 2025 came between (h. 8)."""
    verleden = (op(GEMELD, date(2025, 2, 3)), op(AANGEVRAAGD, date(2025, 2, 10)))
    command = r.besluit(feiten={"mantelzorgcompliment": FEITEN["mantelzorgcompliment"]})

    given(*verleden).onder(NIJMEGEN).when(command, bij=c.BESLISSER).then_geweigerd(FeitOntbreekt, "toepasselijk-regime")
