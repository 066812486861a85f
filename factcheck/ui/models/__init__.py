"""Item models: they hold ids and read the rows a view asks for."""
