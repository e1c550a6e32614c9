"""Tables -> what is wrong in them: bad columns, duplicates and clashes, each with its file and line."""

from tawatur.tables.checking.check import check_tables

__all__ = ["check_tables"]
