"""The rule core: dated norms, small functions that cite their article, and a receipt for every answer."""
