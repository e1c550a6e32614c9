"""Stories and their readings -> a report that a journalist can use, for a terminal or as one page."""

from tawatur.report.changes import changes_report
from tawatur.report.page import html_report
from tawatur.report.text import text_report

__all__ = ["changes_report", "html_report", "text_report"]
