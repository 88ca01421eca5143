"""Every day of every command lies within the calendar, and no day within it breaks the zaak."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any, Final, Union, get_args, get_origin

import pytest
from pydantic import ValidationError

from api.problems import invoer_ongeldig
from domain.correctie.decisions import CorrectieOngeldig
from domain.dagen import Plek, buiten_de_kalender
from domain.gebeurtenis import Deel, Werking
from domain.weigering import Weigering
from domain.zaak.decide import COMMANDS
from domain.zaak.handeling import Command, Rechtskader
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.correctie.commands import correctie, wetend
from tests.domain.personen import VREEMDE_ID
from tests.domain.termijnen.events import OPGESCHORT
from tests.domain.zaak import commands as c
from tests.domain.zaak.act import Act
from tests.domain.zaak.acts import ACTS
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import lees, met

KADER: Final = Rechtskader(replace(regelboek(), handelingen={}), "0268")
"""The law as it is, of which no act asks a rule."""
ZIN: Final = "verwacht een dag van 1800-01-01 tot en met 2999-12-31"
VRIJ: Final = {"feiten", "leden"}
"""Members that are JSON of another shape: facts (``Datum`` of the rules bounds those), and a patch on an event."""
ALLE: Final = pytest.mark.parametrize("soort", COMMANDS.values(), ids=COMMANDS)
ELKE_ACT: Final = pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)


def dagplekken(soort: type[Deel], plek: Plek = ()) -> Iterator[Plek]:
    """Give the place of every day that a part can hold, by its types; 0 stands for each of a list."""
    for naam, veld in soort.model_fields.items():
        if naam in VRIJ:
            continue
        yield from _in(veld.annotation, (*plek, veld.alias or naam))


def _in(annotatie: Any, plek: Plek) -> Iterator[Plek]:
    if annotatie is date:
        yield plek
    elif isinstance(annotatie, type) and issubclass(annotatie, Deel):
        yield from dagplekken(annotatie, plek)
    elif get_origin(annotatie) in (Union, types.UnionType):
        for keuze in get_args(annotatie):
            yield from _in(keuze, plek)
    elif hasattr(annotatie, "__metadata__"):
        yield from _in(get_args(annotatie)[0], plek)
    elif get_origin(annotatie) is tuple:
        yield from _in(get_args(annotatie)[0], (*plek, 0))
    elif annotatie is not None:
        # A shape that this walk does not know could hold a day that nobody bounds.
        assert get_origin(annotatie) is not dict, plek
        assert annotatie is not Any, plek


def met_dag(soort: type[Deel], plek: Plek, dag: date) -> Deel:
    """Give a part that holds just one day, at a place, as if nothing else were asked of it."""
    lid, *rest = plek
    (naam,) = (naam for naam, veld in soort.model_fields.items() if lid == (veld.alias or naam))
    waarde: Any = dag
    in_lijst = bool(rest) and rest[0] == 0
    if rest[in_lijst:]:
        deel = next(d for d in _delen(soort.model_fields[naam].annotation) if rest[-1] in _namen(d))
        waarde = met_dag(deel, tuple(rest[in_lijst:]), dag)
    leeg = dict.fromkeys(soort.model_fields)
    return soort.model_construct(None, **{**leeg, naam: (waarde,) if in_lijst else waarde})


def _delen(annotatie: Any) -> Iterator[type[Deel]]:
    if isinstance(annotatie, type) and issubclass(annotatie, Deel):
        yield annotatie
    for keuze in get_args(annotatie):
        yield from _delen(keuze)


def _namen(soort: type[Deel]) -> set[str | int]:
    return {lid for plek in dagplekken(soort) for lid in plek}


def json_van(act: Act, dag: date = VANDAAG) -> Any:
    """Give the body of an act as a caller sends it."""
    return act.op(dag).model_dump(mode="json", by_alias=True)


def gezet(body: Any, plek: Plek, dag: str) -> Any | None:
    """Give the body with a day at a place; None where there is nothing that could hold it."""
    anders = deepcopy(body)
    *onderweg, laatste = plek
    waar: Any = anders
    for deel in onderweg:
        waar = waar[deel] if waar else None
    if not waar:
        return None
    waar[laatste] = dag
    return anders


def _wie(command: Command) -> Any:
    bij = c.CONSULENT if "consulent" in command.ROLLEN else c.als(c.BESLISSER, rol=command.ROLLEN[0])
    return replace(bij, betrokkenen=(VREEMDE_ID,) * len(command.personen_nodig()))


@ALLE
def test_every_day_of_a_command_is_found(soort: type[Command]) -> None:
    """Whatever type holds it and however deep: a day of the year 9999 is seen where it stands."""
    for plek in dagplekken(soort):
        assert [(plek, date.max)] == list(buiten_de_kalender(met_dag(soort, plek, date.max)))


@pytest.mark.parametrize("dag", ["0001-01-01", "1799-12-31", "3000-01-01", "9999-12-31"])
@ELKE_ACT
def test_a_day_outside_the_calendar_is_refused_by_the_name_of_its_member(act: Act, dag: str) -> None:
    """In every command, in each member that the act has a place for: 400, and the field is named."""
    soort, body, gezien = type(act.op(VANDAAG)), json_van(act), 0
    for plek in dagplekken(soort):
        anders = gezet(body, plek, dag)
        if anders is None:
            continue
        gezien += 1
        with pytest.raises(ValidationError) as geweigerd:
            soort.model_validate_json(json.dumps(anders), strict=True)
        fouten = {fout["veld"]: fout["reden"] for fout in invoer_ongeldig(geweigerd.value).fouten}
        ouders = {".".join(str(deel) for deel in plek[:lengte]) or "lichaam" for lengte in range(len(plek))}
        # What the part itself asks (an end after its beginning) may speak first, and names the part.
        assert fouten.get(".".join(str(deel) for deel in plek)) == ZIN or ouders & fouten.keys(), (plek, fouten)
    assert gezien


@pytest.mark.parametrize("dag", ["1800-01-01", "2999-12-31"])
@ELKE_ACT
def test_no_day_within_the_calendar_breaks_the_zaak(act: Act, dag: str) -> None:
    """Refused by its name, or taken: then the zaak can be read on its first day, today and on the last of all."""
    soort, body = type(act.op(VANDAAG)), json_van(act)
    for plek in dagplekken(soort):
        anders = gezet(body, plek, dag)
        if anders is None:
            continue
        try:
            command = soort.model_validate_json(json.dumps(anders), strict=True)
            events = given(*act.verleden).onder(KADER).when(command, bij=_wie(command)).besluit()
        except (ValidationError, Weigering):
            continue
        gelezen = lees(*act.verleden, *events)
        for op_dag in (date(1800, 1, 1), VANDAAG, date(2999, 12, 31)):
            zaakbeeld(gelezen, KADER, geldig_op=op_dag, bekend_op_dag=VANDAAG)


def test_the_first_and_the_last_day_are_in_it() -> None:
    """Both sides of both bounds."""
    for dag, buiten in (("1800-01-01", 0), ("1799-12-31", 1), ("2999-12-31", 0), ("3000-01-01", 1)):
        assert buiten == len(list(buiten_de_kalender(Werking(van=date.fromisoformat(dag)))))


def test_a_correction_puts_no_day_outside_the_calendar() -> None:
    """The patch is JSON on an event; what would stand there is held to the same bounds, by the name of the member."""
    verleden = (*TOT_AANVRAAG, OPGESCHORT)
    command = correctie(versie=len(verleden), geldig_op=None, leden={"werking": {"totEnMet": "9999-12-31"}})

    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(
        CorrectieOngeldig, f"Lid 'werking.totEnMet' kan zo niet: {ZIN}.", veld="werking.totEnMet"
    )


def test_what_was_stored_is_read_as_it_stands() -> None:
    """A beschikking of before the bounds, up to 9999-12-31, is folded and shown as it was."""
    voorziening = BESLIST.inhoud.voorzieningen[0]
    werking = Werking(van=voorziening.werking.van, tot_en_met=date.max)
    eindeloos = met(BESLIST, voorzieningen=(voorziening.model_copy(update={"werking": werking}),))

    beeld = zaakbeeld(lees(*TOT_AANVRAAG, eindeloos, BEKEND), KADER, geldig_op=VANDAAG, bekend_op_dag=VANDAAG)

    assert "9999-12-31" == beeld["indicaties"][0]["werking"]["totEnMet"]
