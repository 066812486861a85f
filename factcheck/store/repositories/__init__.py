"""The rows of each noun: read as values of the domain, written within an operation."""
