"""From decided claims to a published sheet, its numbered versions and their corrections."""
