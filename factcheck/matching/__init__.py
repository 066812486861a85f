"""For each claim the findings worth pairing, ranked, each with reasons an editor can check."""
