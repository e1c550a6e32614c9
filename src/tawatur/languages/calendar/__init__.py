"""What the words of a time expression mean in the calendar, whatever language they are in."""
