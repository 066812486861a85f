"""The window: views, dialogs and widgets over the services; the only importer of Qt."""
