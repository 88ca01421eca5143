"""The short way to more hours of begeleiding for a while, from request to besluit (Nijmegen and Heumen, 2020)."""
