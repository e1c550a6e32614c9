"""Addresses -> answers, safely and politely."""

from tawatur.fetch.web.client import Answer, Client, OutletDown
from tawatur.fetch.web.deadline import Stopped
from tawatur.fetch.web.limits import WebLimits
from tawatur.fetch.web.pages import fetch_address
from tawatur.fetch.web.visits import Visits

__all__ = ["Answer", "Client", "OutletDown", "Stopped", "Visits", "WebLimits", "fetch_address"]
