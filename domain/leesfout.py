"""What is wrong with a member that could not be read, in Dutch and without repeating its value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_DATUM: Final = "verwacht een bestaande datum in de vorm jjjj-mm-dd"
_ZINNEN: Final = {
    "bool_parsing": "verwacht true of false",
    "bool_type": "verwacht true of false",
    "date_from_datetime_inexact": _DATUM,
    "date_from_datetime_parsing": _DATUM,
    "date_parsing": _DATUM,
    "date_type": _DATUM,
    "dict_type": "verwacht een object",
    "extra_forbidden": "dit veld is onbekend",
    "greater_than": "het getal is te klein",
    "greater_than_equal": "het getal is te klein",
    "int_from_float": "verwacht een geheel getal",
    "int_parsing": "verwacht een geheel getal",
    "int_type": "verwacht een geheel getal",
    "json_invalid": "het lichaam is geen JSON",
    "less_than": "het getal is te groot",
    "less_than_equal": "het getal is te groot",
    "list_type": "verwacht een lijst",
    "literal_error": "de waarde is er geen uit de lijst",
    "missing": "dit veld ontbreekt",
    "model_type": "verwacht een object",
    "none_required": "verwacht null",
    "string_pattern_mismatch": "de tekst heeft niet de juiste vorm",
    "string_too_long": "de tekst is te lang",
    "string_too_short": "de tekst is te kort",
    "string_type": "verwacht tekst",
    "string_unicode": "de tekst is geen geldige Unicode",
    "too_long": "de lijst is te lang",
    "too_short": "de lijst is te kort",
    "tuple_type": "verwacht een lijst",
    "uuid_parsing": "verwacht een UUID",
    "uuid_type": "verwacht een UUID",
}


def nederlands(fout: Mapping[str, Any]) -> str:
    """Say what an error of pydantic means; a sentence of our own validators is Dutch already."""
    if fout["type"] == "value_error":
        return str(fout["msg"]).removeprefix("Value error, ")
    return _ZINNEN.get(fout["type"], "de waarde heeft niet de juiste vorm")
