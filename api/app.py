"""The API: one FastAPI app over one installation."""

from __future__ import annotations

import json
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response

from api.callers import TokenReader
from api.middleware import API_VERSION, AnswerHeaders, BodyLimit
from api.problems import InvoerOngeldig, install_problem_handlers, problem_response, veldnaam
from api.routers import bijlagen, dossiers, handelingen, hertoetsingen, regels, zaken, zoekopdrachten
from domain.leesfout import nederlands
from services.wiring import Installatie

_CONTACT: Final = {"name": "Zaakboek", "url": "https://zaakboek.example", "email": "api@zaakboek.example"}
_PREFIX: Final = "/v1/gemeenten/{gemeente}"
# What is read before what is written: a path is tried against each route in turn, and there is a hundred of acts.
_ROUTERS: Final = (
    *(module.router for module in (zaken, bijlagen, hertoetsingen, dossiers, zoekopdrachten, regels)),
    *handelingen.ROUTERS,
)


def create_app(installatie: Installatie, tokens: TokenReader) -> FastAPI:
    """Make the app of an installation. Whoever made the installation closes it."""
    app = FastAPI(
        title="Zaakboek",
        version=API_VERSION,
        description="Grootboek van zaken voor Wmo 2015 en Jeugdwet. Een mens beslist; regels adviseren.",
        servers=[{"url": "/"}],
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.installatie = installatie
    app.state.tokens = tokens
    for router in _ROUTERS:
        app.include_router(router, prefix=_PREFIX)
    install_problem_handlers(app)
    app.add_exception_handler(RequestValidationError, _wrong_parameter)
    app.add_api_route("/v1/openapi.json", _openapi, methods=["GET"], include_in_schema=False)
    app.add_middleware(BodyLimit)
    app.add_middleware(AnswerHeaders)
    return app


def _wrong_parameter(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, RequestValidationError)
    # The first part of the place says path, query or header; a caller knows the name alone.
    fouten = [{"veld": veldnaam(tuple(een["loc"][1:])), "reden": nederlands(een)} for een in exc.errors()]
    ongeldig = InvoerOngeldig(f"Veld '{fouten[0]['veld']}': {fouten[0]['reden']}.", fouten)
    return problem_response(ongeldig.als_probleem())


def _openapi(request: Request) -> Response:
    document: dict[str, Any] = request.app.openapi()
    # Not given to FastAPI: it would ask for another package to check an address that we wrote ourselves.
    info = {**document["info"], "contact": _CONTACT}
    return Response(
        json.dumps({**document, "info": info}, ensure_ascii=False),
        media_type="application/json",
        headers={"Access-Control-Allow-Origin": "*"},
    )
