"""What an editor decides: whose words they are, which finding answers them, and the verdict."""
