"""Put a mutant in the place of its module, in a process that is thrown away: code, defaults, constants and fields."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from types import CodeType, FunctionType, MappingProxyType, ModuleType
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from domain.regels.regel import Regel
from tests.mutanten import Mutant


def breng_aan(mutant: Mutant) -> bool:
    """Exchange what the mutant changes; False when nothing that runs is another."""
    module = mutant.module
    nieuw: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    exec(mutant.code(), nieuw)  # noqa: S102 - our own source, one thing changed
    anders = _ruil_functies(module, nieuw)
    anders |= _ruil_constanten(module, nieuw)
    anders |= _ruil_velden(module, nieuw)
    return anders


def inhoud(code: CodeType) -> tuple[Any, ...]:
    """Give what a piece of code does, without the lines it stands on."""
    genest = tuple(inhoud(c) if isinstance(c, CodeType) else (type(c), c) for c in code.co_consts)
    return (code.co_code, code.co_names, genest)


def _ruil_functies(module: ModuleType, nieuw: dict[str, Any]) -> bool:
    anders = False
    functies = dict(_functies(vars(module)))
    for naam, functie in _functies(nieuw):
        oud = functies.get(naam)
        if oud is not None and oud.__code__.co_freevars == functie.__code__.co_freevars:
            anders |= _ruil_functie(oud, functie)
    for naam, waarde in vars(module).items():
        if not naam.startswith("__"):
            anders |= _ruil_erin(waarde, nieuw.get(naam), module)
    return anders


def _ruil_functie(oud: FunctionType, wordt: FunctionType) -> bool:
    anders = _beeld(oud) != _beeld(wordt)
    oud.__code__, oud.__defaults__ = wordt.__code__, wordt.__defaults__
    oud.__kwdefaults__ = wordt.__kwdefaults__
    return anders


def _ruil_erin(oud: object, wordt: object, module: ModuleType) -> bool:
    """Exchange the functions in a table, and those that a function was made with, each in its own place."""
    if isinstance(oud, FunctionType) and isinstance(wordt, FunctionType):
        if oud.__module__ != module.__name__ or oud.__code__.co_freevars != wordt.__code__.co_freevars:
            return False
        cellen = [[cel.cell_contents for cel in een.__closure__ or ()] for een in (oud, wordt)]
        paren = list(zip(*cellen, strict=True))
        anders = [_ruil_functie(oud, wordt)]
    elif isinstance(oud, Mapping) and isinstance(wordt, Mapping):
        paren = [(lid, wordt.get(sleutel)) for sleutel, lid in oud.items()]
        anders = []
    elif isinstance(oud, tuple | list) and isinstance(wordt, tuple | list):
        paren = list(zip(oud, wordt, strict=False))
        anders = []
    else:
        return False
    # Each is exchanged: the first that differs is not the last.
    anders += [_ruil_erin(was, nu, module) for was, nu in paren]
    return any(anders)


def _functies(ruimte: dict[str, Any]) -> Iterator[tuple[str, FunctionType]]:
    naam = ruimte["__name__"]
    for waarde in ruimte.values():
        if getattr(waarde, "__module__", None) != naam:
            continue
        kaal = inspect.unwrap(waarde) if callable(waarde) else waarde
        if isinstance(kaal, FunctionType):
            yield kaal.__qualname__, kaal
        elif isinstance(waarde, type):
            for lid in vars(waarde).values():
                functie = getattr(lid, "fget", None) or getattr(lid, "func", None) or getattr(lid, "__func__", lid)
                if isinstance(functie, FunctionType):
                    yield functie.__qualname__, functie


def _ruil_constanten(module: ModuleType, nieuw: dict[str, Any]) -> bool:
    """Exchange every table and word of the module, also where another module of the rules took it by name."""
    anders = False
    for naam, oud in vars(module).copy().items():
        wordt = nieuw.get(naam)
        if naam.startswith("__") or not _is_constante(oud) or _beeld(oud) == _beeld(wordt):
            continue
        anders = True
        vertaald = _vertaal(wordt, module, dict(_functies(vars(module))))
        for andere in [een for pad, een in sys.modules.items() if pad.startswith("domain.")]:
            if vars(andere).get(naam) is oud:
                setattr(andere, naam, vertaald)
    return anders


def _is_constante(waarde: object) -> bool:
    if isinstance(waarde, tuple) and any(isinstance(lid, Regel) for lid in waarde):
        return False
    return isinstance(waarde, int | str | tuple | list | Mapping | frozenset | set)


def _beeld(waarde: object) -> object:
    """Give what can be compared of a value: of a function what it does, for another one is never the same."""
    if isinstance(waarde, FunctionType):
        return (inhoud(waarde.__code__), repr(waarde.__defaults__), repr(waarde.__kwdefaults__))
    if isinstance(waarde, Mapping):
        return [(naam, _beeld(lid)) for naam, lid in waarde.items()]
    if isinstance(waarde, tuple | list):
        return [_beeld(lid) for lid in waarde]
    return waarde if isinstance(waarde, int | str | frozenset | set) else repr(waarde)


def _vertaal(waarde: Any, module: ModuleType, functies: Mapping[str, FunctionType]) -> Any:
    """Let the functions of a new table look at the module itself, not at the copy it was read in."""
    if isinstance(waarde, FunctionType):
        eigen = functies.get(waarde.__qualname__)
        return eigen or FunctionType(waarde.__code__, vars(module), waarde.__name__, waarde.__defaults__)
    if isinstance(waarde, Mapping):
        return MappingProxyType({naam: _vertaal(lid, module, functies) for naam, lid in waarde.items()})
    if type(waarde) in {tuple, list}:
        return type(waarde)(_vertaal(lid, module, functies) for lid in waarde)
    return waarde


def _ruil_velden(module: ModuleType, nieuw: dict[str, Any]) -> bool:
    """Exchange the defaults of facts and outcomes, also in the shapes that inherit them."""
    gewijzigd = [
        (klasse, naam, lid.default)
        for klasse in vars(module).values()
        if isinstance(klasse, type) and issubclass(klasse, BaseModel) and klasse.__module__ == module.__name__
        for naam, lid in nieuw[klasse.__name__].model_fields.items()
        if repr(lid.default) != repr(klasse.model_fields[naam].default)
    ]
    for klasse, naam, wordt in gewijzigd:
        oud: FieldInfo = klasse.model_fields[naam]
        for erfgenaam in _erfgenamen(klasse):
            if repr(erfgenaam.model_fields[naam].default) == repr(oud.default) or erfgenaam is klasse:
                erfgenaam.model_fields[naam].default = wordt
    if gewijzigd:
        for vorm in _erfgenamen(BaseModel):
            if vorm.__module__.startswith("domain.regels"):
                vorm.model_rebuild(force=True)
    return bool(gewijzigd)


def _erfgenamen(klasse: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield klasse
    for kind in klasse.__subclasses__():
        yield from _erfgenamen(kind)
