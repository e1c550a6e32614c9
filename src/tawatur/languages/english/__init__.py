"""What changes with English: spelling, words, times, numbers, names, grammar of attribution."""
