"""A synthetic study: made-up people of seven countries, block by block, with a known truth for tests."""
