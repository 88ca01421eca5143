"""The outside: HTTP, pages and the `zaakboek` command line."""
