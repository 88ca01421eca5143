"""What the routers share: who calls, in which gemeente, with which command, and how the outcome is told."""

from __future__ import annotations

import unicodedata
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from inspect import getmembers, isclass
from types import ModuleType
from typing import Annotated, Any, Final, TypeVar
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Path, Request, Response
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from pydantic_core import to_json
from starlette.concurrency import run_in_threadpool

from api.callers import Caller, GeenToegang, NietAangemeld
from api.json_lezen import DubbeleNaam, lees_json
from api.problems import (
    InvoerOngeldig,
    LichaamTeGroot,
    MediatypeNietOndersteund,
    invoer_ongeldig,
    problem_responses,
    veldnaam,
)
from domain.melding.decisions import MeldingDoen
from domain.weigering import Weigering
from domain.zaak import handeling
from domain.zaak.advies import FeitInStrijdMetZaak
from domain.zaak.decide import COMMANDS
from domain.zaak.handeling import Command
from services import write_path
from services.reading import lees_entries
from services.tenant import Tenant
from services.write_path import Aanroep, Uitvoering, voer_uit

LANGSTE_SLEUTEL: Final = 255
LANGSTE_VERSIE: Final = 9
C = TypeVar("C", bound=Command)


class SleutelOntbreekt(Weigering):
    """Every POST that writes carries an Idempotency-Key, so that a repeat is harmless."""

    probleem = "idempotency-key-ontbreekt"
    titel = "Idempotency-Key ontbreekt"
    status = 400


class VersieOnleesbaar(Weigering):
    """``If-Match`` holds one ETag of the zaak: a versie between quotes."""

    probleem = "if-match-ongeldig"
    titel = "If-Match is ongeldig"
    status = 400


class JsonAnswer(JSONResponse):
    """An answer of any size: written by a writer that takes a large zaak a few times faster, to the same bytes."""

    def render(self, content: Any) -> bytes:
        """Write JSON in UTF-8, without spaces."""
        return to_json(content)


@dataclass(frozen=True)
class Toegang:
    """A caller who may be in this gemeente, and the gemeente to work in."""

    caller: Caller
    tenant: Tenant


def toegang(
    request: Request,
    gemeente: Annotated[str, Path(pattern=r"^\d{4}$", description="CBS-code van de gemeente")],
    authorization: Annotated[str | None, Header()] = None,
) -> Toegang:
    """Let in a caller whose token is for this gemeente; another gets the same no whether it exists or not."""
    caller: Caller = request.app.state.tokens.read(authorization)
    if caller.gemeente != gemeente:
        raise GeenToegang("Het token is niet voor deze gemeente.")
    return Toegang(caller, request.app.state.installatie.tenant(gemeente))


async def read_body(request: Request, soort: type[C]) -> C:
    """Read a command from the body: JSON, strict, every text in normal form NFC. Raises a ``Weigering``."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise MediatypeNietOndersteund("Stuur het lichaam als application/json.")
    gelezen = _in_nfc(lees_lichaam(await request.body()))
    try:
        # By the names of the API alone: with those of the program a member could be told in two ways at once.
        return soort.model_validate_json(to_json(gelezen), strict=True, by_alias=True, by_name=False)
    except ValidationError as fout:
        raise invoer_ongeldig(fout) from None


def lees_lichaam(lichaam: bytes) -> Any:
    """Read a body as JSON. Raises ``InvoerOngeldig``, for a member that stands there twice by its name."""
    try:
        return lees_json(lichaam)
    except DubbeleNaam as fout:
        veld, reden = veldnaam((fout.naam,)), "dit veld staat er twee keer"
        raise InvoerOngeldig(f"Veld '{veld}': {reden}.", [{"veld": veld, "reden": reden}]) from None
    except ValueError:
        raise InvoerOngeldig("Het lichaam is geen JSON in UTF-8.") from None


def _in_nfc(waarde: Any) -> Any:
    # After the reading, so that a letter written as an escape is brought to the same form as the letter itself.
    if isinstance(waarde, str):
        return unicodedata.normalize("NFC", waarde)
    if isinstance(waarde, list):
        return [_in_nfc(lid) for lid in waarde]
    if isinstance(waarde, dict):
        return {_in_nfc(naam): _in_nfc(lid) for naam, lid in waarde.items()}
    return waarde


def idempotency_key(sleutel: str | None) -> str:
    """Give the key of the command. Raises ``SleutelOntbreekt``."""
    if not sleutel or len(sleutel) > LANGSTE_SLEUTEL or not sleutel.isascii():
        raise SleutelOntbreekt(
            f"Geef een Idempotency-Key mee: 1 tot {LANGSTE_SLEUTEL} tekens, uniek voor deze opdracht."
        )
    return sleutel


def seen_version(if_match: str | None) -> int | None:
    """Read ``If-Match``: the versie in an ETag, None without one or with ``*``. Raises ``VersieOnleesbaar``."""
    if if_match is None or if_match.strip() == "*":
        return None
    kaal = if_match.strip()
    binnen = kaal[1:-1]
    if not (
        kaal.startswith('"')
        and kaal.endswith('"')
        and binnen.isascii()
        and binnen.isdigit()
        and len(binnen) <= LANGSTE_VERSIE
    ):
        raise VersieOnleesbaar('If-Match hoort een versie tussen aanhalingstekens te zijn, zoals "4".')
    return int(binnen)


def tell(uitvoering: Uitvoering, tenant: Tenant) -> JSONResponse:
    """Tell what came of a command, made from what was recorded; a repeat is told in the same words."""
    geschreven = set(uitvoering.versies)
    gebeurtenissen = [
        {"versie": entry.versie, "topic": entry.topic, "geldigOp": entry.geldig_op.isoformat()}
        for _, entry in lees_entries(uitvoering.zaak, tenant)
        if entry.versie in geschreven
    ]
    location = f"/v1/gemeenten/{tenant.gemeente}/zaken/{uitvoering.zaak}"
    headers = {"ETag": f'"{uitvoering.versie}"', "Location": location}
    if uitvoering.herhaald:
        headers["Idempotent-Replayed"] = "true"
    body = {"zaak": str(uitvoering.zaak), "versie": uitvoering.versie, "gebeurtenissen": gebeurtenissen}
    return JSONResponse(body, uitvoering.status, headers=headers)


def offer_command(router: APIRouter, kind: str, *, phase: str, summary: str) -> None:
    """Offer the command of a kind on the router; its OpenAPI answers are the refusals of the package of its phase."""
    soort = COMMANDS[kind]
    path = "/zaken" if soort is MeldingDoen else f"/zaken/{{zaak}}/{kind}"

    async def endpoint(
        request: Request,
        *,
        bij: Annotated[Toegang, Depends(toegang)],
        zaak: UUID,
        idempotency: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
        if_match: Annotated[str | None, Header(alias="If-Match")] = None,
    ) -> Response:
        return await _take(request, bij, soort, zaak=zaak, sleutel=idempotency, if_match=if_match)

    async def opening(
        request: Request,
        bij: Annotated[Toegang, Depends(toegang)],
        idempotency: Annotated[str | None, Header(alias="Idempotency-Key")] = None,
    ) -> Response:
        return await _take(request, bij, soort, zaak=None, sleutel=idempotency, if_match=None)

    run: Callable[..., Awaitable[Response]] = opening if soort is MeldingDoen else endpoint
    router.add_api_route(
        path,
        run,
        methods=["POST"],
        status_code=201,
        summary=summary,
        description=soort.__doc__,
        operation_id=kind.replace("-", "_") + "_opnemen",
        responses=problem_responses(*refusals_below(phase), *_ALTIJD),
        openapi_extra={"requestBody": request_body(soort)},
    )


async def _take(
    request: Request,
    bij: Toegang,
    soort: type[Command],
    *,
    zaak: UUID | None,
    sleutel: str | None,
    if_match: str | None,
) -> Response:
    key, gezien = idempotency_key(sleutel), seen_version(if_match)
    command = await read_body(request, soort)
    aanroep = Aanroep(command, bij.caller.actor(command), key, zaak, gezien)
    uitvoering = await run_in_threadpool(voer_uit, aanroep, bij.tenant)
    return await run_in_threadpool(tell, uitvoering, bij.tenant)


def request_body(soort: type[Command]) -> dict[str, Any]:
    """Describe the body of a command for OpenAPI."""
    schema = soort.model_json_schema(by_alias=True, mode="validation")
    definitions = schema.pop("$defs", {})
    return {"required": True, "content": {"application/json": {"schema": _inline(schema, definitions)}}}


def _inline(node: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(node, dict):
        if "$ref" in node:
            return _inline(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
        return {naam: _inline(lid, definitions) for naam, lid in node.items()}
    if isinstance(node, list):
        return [_inline(lid, definitions) for lid in node]
    return node


def refusals_of(module: ModuleType) -> list[type[Weigering]]:
    """List the refusal classes that a module defines."""
    return [
        soort
        for _, soort in getmembers(module, isclass)
        if issubclass(soort, Weigering) and soort.__module__ == module.__name__
    ]


def refusals_below(package: str) -> list[type[Weigering]]:
    """List the refusal classes that a package defines, by name; all of its modules are loaded by the decisions."""
    gevonden = [soort for soort in _alle(Weigering) if f"{soort.__module__}.".startswith(f"{package}.")]
    return sorted(gevonden, key=lambda soort: soort.__name__)


def _alle(soort: type[Weigering]) -> Iterator[type[Weigering]]:
    for onder in soort.__subclasses__():
        yield onder
        yield from _alle(onder)


_ALTIJD: Final = (
    *refusals_of(handeling),
    *refusals_of(write_path),
    FeitInStrijdMetZaak,
    NietAangemeld,
    GeenToegang,
    SleutelOntbreekt,
    VersieOnleesbaar,
    InvoerOngeldig,
    LichaamTeGroot,
    MediatypeNietOndersteund,
)
