"""What changes with Arabic: spelling, words, calendars, numbers, furniture of pages, grammar of attribution."""
