"""``zaakboek dossier`` on the zaken of the demo: a file for its owner alone, and an access record before it."""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from api.dossier.lezing import lees_dossier
from services.clock import dag_in_nederland
from services.ledger.names import Rol
from services.wiring import Installatie
from tests.acceptance.conftest import Opdrachtregel
from tests.acceptance.zaken import GespeeldeZaak
from tests.personen import bsns_in, namen_in

Json = Any
NERGENS = "0196eceb-d280-72b6-ae74-816097fcf928"
DAGEN = ("--geldig-op", "2025-07-01", "--bekend-op", "2025-07-01")
EERSTE = "01-huishouden-in-natura"


def test_a_pdf_with_its_json(
    opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak], tmp_path: Path
) -> None:
    """Written quietly, readable by its owner only; inside it the JSON that ``--json`` writes."""
    zaak = str(gespeeld[EERSTE].zaak)
    pdf, gegevens = tmp_path / "dossier.pdf", tmp_path / "dossier.json"

    eerste = opdrachtregel("dossier", "0268", zaak, *DAGEN, "--uit", str(pdf), vers=True)
    tweede = opdrachtregel("dossier", "0268", zaak, *DAGEN, "--uit", str(gegevens), "--json")

    assert [(0, "", "")] * 2 == [(klaar.returncode, klaar.stdout, klaar.stderr) for klaar in (eerste, tweede)]
    assert [0o600] * 2 == [stat.S_IMODE(bestand.stat().st_mode) for bestand in (pdf, gegevens)]
    assert {"dossier.json": [gegevens.read_bytes()]} == dict(PdfReader(BytesIO(pdf.read_bytes())).attachments)


@pytest.mark.parametrize("naam", [EERSTE, "02-pgb-begeleiding", "07-hardheidsclausule"])
def test_the_dossier_tells_what_the_zaak_shows(
    demo: Installatie, gespeeld: Mapping[str, GespeeldeZaak], naam: str
) -> None:
    """Its besluiten with their advices, its rights and its terms are those of the zaak on that day."""
    zaak, vandaag = gespeeld[naam], dag_in_nederland(demo.klok())

    dossier = lees_dossier(zaak.zaak, zaak.tenant, geldig_op=vandaag, bekend_op=vandaag).dossier.als_json()

    beeld = zaak.op(vandaag.isoformat(), vandaag.isoformat())
    assert [(een["beschikkingnummer"], een["motivering"], _uitkomsten(een)) for een in beeld["beschikkingen"]] == [
        (een["beschikkingnummer"], een["motivering"], _uitkomsten(een)) for een in dossier["besluiten"]
    ]
    assert [een["afwijkingen"] for een in beeld["beschikkingen"]] == [
        [{"advies": a["versie"], "regel": a["regel"], **a["afwijking"]} for a in een["adviezen"] if a["afwijking"]]
        for een in dossier["besluiten"]
    ]
    assert {lid: beeld[lid] for lid in dossier["stand"]} == dossier["stand"]
    assert beeld["client"] == dossier["client"]


def _uitkomsten(besluit: Json) -> list[Json]:
    return [advies["uitkomst"] for advies in besluit["adviezen"]]


def test_to_standard_output(opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak]) -> None:
    """With ``--uit -``, for a program that takes it from there."""
    klaar = opdrachtregel("dossier", "0268", str(gespeeld[EERSTE].zaak), *DAGEN, "--json", "--uit", "-")

    assert (0, "") == (klaar.returncode, klaar.stderr)
    assert str(gespeeld[EERSTE].zaak) == json.loads(klaar.stdout)["zaak"]


def test_a_file_that_is_there_stays_as_it_is(
    opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak], tmp_path: Path
) -> None:
    """Others may be able to read it; exit code 2, and no access record, for nothing was read."""
    zaak, bestand = gespeeld["05-spoed"], tmp_path / "er-al.pdf"
    bestand.write_text("van een ander")

    klaar = opdrachtregel("dossier", zaak.tenant.gemeente, str(zaak.zaak), "--uit", str(bestand))
    nergens = opdrachtregel(
        "dossier", zaak.tenant.gemeente, str(zaak.zaak), "--uit", str(tmp_path / "geen" / "map.pdf")
    )

    assert (2, "van een ander") == (klaar.returncode, bestand.read_text())
    assert "bestaat al" in klaar.stderr
    assert 2 == nergens.returncode
    assert "kan hier niet worden geschreven" in nergens.stderr


@pytest.mark.parametrize(
    ("zaak", "arguments", "woorden"),
    [
        (NERGENS, [], "bestaat niet in deze gemeente"),
        (None, ["--bekend-op", "2024-01-01"], "nog niet bekend"),
        (None, ["--bekend-op", "2999-12-31"], "die dag moet nog komen"),
        (None, ["--bekend-op", "2025-02-30"], "die dag bestaat niet"),
        ("geen-uuid", [], "geen id van een zaak"),
    ],
    ids=["zaak", "eerder", "later", "dag", "uuid"],
)
def test_wrong_use_is_told_in_dutch(
    opdrachtregel: Opdrachtregel,
    gespeeld: Mapping[str, GespeeldeZaak],
    tmp_path: Path,
    *,
    zaak: str | None,
    arguments: list[str],
    woorden: str,
) -> None:
    """Exit code 2 and a sentence, no file, never a traceback."""
    bestand = tmp_path / "dossier.pdf"

    klaar = opdrachtregel("dossier", "0268", zaak or str(gespeeld[EERSTE].zaak), *arguments, "--uit", str(bestand))

    assert (2, "", False) == (klaar.returncode, klaar.stdout, bestand.exists())
    assert woorden in klaar.stderr
    assert "Traceback" not in klaar.stderr
    assert ([], []) == (namen_in(klaar.stderr), bsns_in(klaar.stderr))


def test_the_reading_is_recorded(
    opdrachtregel: Opdrachtregel, gespeeld: Mapping[str, GespeeldeZaak], tmp_path: Path
) -> None:
    """One record for each betrokkene, by the user of the operating system; none for what is refused."""
    zaak = gespeeld["02-pgb-begeleiding"]
    beeld = zaak.op("2027-12-31")
    wie = [beeld["client"]["betrokkene"], *(een["betrokkene"] for een in beeld["betrokkenen"])]
    recorder = zaak.tenant.recorder
    query = "SELECT data_subject_id::text FROM g0268.inzage WHERE name = 'dossier' AND stroom = %s"

    def inzagen() -> list[str]:
        with recorder._pool.checkout(recorder.names, Rol.LEZER) as connection:
            return [rij[0] for rij in connection.execute(query, (str(zaak.zaak),)).fetchall()]

    voor = inzagen()
    opdrachtregel("dossier", "0268", str(zaak.zaak), "--bekend-op", "2020-01-01", "--uit", str(tmp_path / "geen.pdf"))
    opdrachtregel("dossier", "0268", str(zaak.zaak), "--uit", str(tmp_path / "een.pdf"))

    assert 3 == len(wie)
    assert sorted([*voor, *wie]) == sorted(inzagen())
