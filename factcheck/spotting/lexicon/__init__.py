"""Word lists about the English of news: plain data, no rules."""
