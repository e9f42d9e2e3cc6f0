"""The calculating core: pure and typed. Time, locale and seed arrive as arguments; nothing here reads a file."""
