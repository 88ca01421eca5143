"""Problem documents (RFC 9457) in Dutch: one type for each refusal class, nothing of the inside for anything else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from traceback import extract_tb
from typing import Any, ClassVar

import structlog
from eventsourcing.persistence import PersistenceError
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from api.callers import UitgeverOnbereikbaar
from domain.leesfout import nederlands
from domain.weigering import Weigering
from services.ledger.errors import LedgerOnbereikbaar

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = "5"
_log = structlog.get_logger("zaakboek.api")

_TITELS = {
    400: ("invoer-ongeldig", "Invoer is ongeldig"),
    404: ("niet-gevonden", "Niet gevonden"),
    405: ("methode-niet-toegestaan", "Methode niet toegestaan"),
    415: ("mediatype-niet-ondersteund", "Alleen application/json"),
}


class InvoerOngeldig(Weigering):
    """The body is no JSON, or a member is missing, unknown or impossible; ``fouten`` names each."""

    probleem = "invoer-ongeldig"
    titel = "Invoer is ongeldig"
    status: ClassVar[int] = 400

    def __init__(self, toelichting: str, fouten: Iterable[Mapping[str, str]] = ()) -> None:
        super().__init__(toelichting)
        self.fouten = list(fouten)

    def als_probleem(self) -> dict[str, object]:
        """Give the problem with each wrong member and what is wrong with it, never its value."""
        return {**super().als_probleem(), "fouten": self.fouten}


class LichaamTeGroot(Weigering):
    """The body is larger than is taken in."""

    probleem = "lichaam-te-groot"
    titel = "Te veel gegevens"
    status: ClassVar[int] = 413


class MediatypeNietOndersteund(Weigering):
    """The body is not ``application/json``."""

    probleem = "mediatype-niet-ondersteund"
    titel = "Alleen application/json"
    status: ClassVar[int] = 415


def invoer_ongeldig(fout: ValidationError) -> InvoerOngeldig:
    """Say in Dutch what is wrong with each member of a body, without repeating what was sent."""
    fouten = [
        {"veld": veldnaam(een["loc"]), "reden": nederlands(een)}
        for een in fout.errors(include_url=False, include_context=False, include_input=False)
    ]
    eerste = fouten[0]
    return InvoerOngeldig(f"Veld '{eerste['veld']}': {eerste['reden']}.", fouten)


def veldnaam(loc: tuple[int | str, ...]) -> str:
    """Write the place of an error as a caller spells it: ``client.adressen.0.postcode``."""
    # Branches of a union stand in the place with names of types; a caller knows only members and indexes.
    delen = [str(d) for d in loc if isinstance(d, int) or (d[:1].islower() and d.isalnum())]
    return ".".join(delen) or "lichaam"


def problem_response(document: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Give a problem document as an answer."""
    status = int(document["status"])
    return JSONResponse(document, status, headers=dict(headers or {}), media_type=MEDIA_TYPE)


def install_problem_handlers(app: FastAPI) -> None:
    """Turn every refusal, wrong path, outage and bug into a problem document."""
    app.add_exception_handler(Weigering, _refusal)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(PersistenceError, _persistence)
    app.add_exception_handler(UitgeverOnbereikbaar, _outage)
    app.add_exception_handler(Exception, _bug)


def _refusal(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, Weigering)
    headers = {"WWW-Authenticate": "Bearer"} if exc.status == 401 else None  # noqa: PLR2004 - the status itself
    return problem_response(exc.als_probleem(), headers)


def _http(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, HTTPException)
    probleem, titel = _TITELS.get(exc.status_code, ("fout", "Fout"))
    document = {"type": f"/problemen/{probleem}", "title": titel, "status": exc.status_code, "detail": f"{titel}."}
    return problem_response(document, exc.headers)


def _persistence(request: Request, exc: Exception) -> JSONResponse:
    return _outage(request, exc) if isinstance(exc, LedgerOnbereikbaar) else _bug(request, exc)


def _outage(_request: Request, exc: Exception) -> JSONResponse:
    _log.warning("niet_beschikbaar", soort=type(exc).__name__)
    document = {
        "type": "/problemen/tijdelijk-niet-beschikbaar",
        "title": "Tijdelijk niet beschikbaar",
        "status": 503,
        "detail": "De opslag of de aanmelding is even niet bereikbaar. Bied dezelfde opdracht met dezelfde "
        "Idempotency-Key opnieuw aan.",
    }
    return problem_response(document, {"Retry-After": RETRY_SECONDS})


def _bug(request: Request, exc: Exception) -> JSONResponse:
    # Where it went wrong, never with which values: a message may quote what somebody told us.
    place = extract_tb(exc.__traceback__)[-1]
    route = getattr(request.scope.get("route"), "path", "")
    _log.error("onverwachte_fout", soort=type(exc).__name__, plek=f"{place.name}:{place.lineno}", route=route)
    document = {
        "type": "/problemen/onverwachte-fout",
        "title": "Onverwachte fout",
        "status": 500,
        "detail": "Er ging iets mis aan onze kant. Er is niets half vastgelegd.",
    }
    return problem_response(document)


def problem_responses(*refusals: type[Weigering]) -> dict[int | str, dict[str, Any]]:
    """Make the OpenAPI answers of a route from the refusal classes that it may give."""
    by_status: dict[int | str, dict[str, Any]] = {}
    for refusal in refusals:
        answer = by_status.setdefault(
            refusal.status, {"description": "", "content": {MEDIA_TYPE: {"schema": _SCHEMA, "examples": {}}}}
        )
        sentence = (refusal.__doc__ or "").strip().splitlines()[0]
        answer["description"] = " ".join(filter(None, (answer["description"], f"{refusal.titel}.")))
        answer["content"][MEDIA_TYPE]["examples"][refusal.probleem] = {
            "summary": sentence,
            "value": {"type": f"/problemen/{refusal.probleem}", "title": refusal.titel, "status": refusal.status},
        }
    return by_status


_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
