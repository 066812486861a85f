"""What was found in a source, waiting for a person: kept as a claim or a finding, or dismissed."""
