"""That nothing is lost: history, backups, bundles, rescue, and words not saved yet."""
