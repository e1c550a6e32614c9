"""Stories and their readings -> the formats of the trade, one small file for each."""

from tawatur.export.formats import FORMATS, Format, export
from tawatur.export.material import Material
from tawatur.export.selection import select

__all__ = ["FORMATS", "Format", "Material", "export", "select"]
