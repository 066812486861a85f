"""The use cases, one file per noun: the only door from the window and the command line to the rest.

A change takes the store and keyword-only plain values, runs as one labelled operation, and returns
its ChangeSet. A look takes the store and returns values of the domain.
"""
