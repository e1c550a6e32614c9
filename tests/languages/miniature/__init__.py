"""Esperanto in miniature: a language pack made by following docs/how-to/add-a-language.md."""
