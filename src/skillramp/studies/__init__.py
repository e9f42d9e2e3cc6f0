"""A study: the frozen, typed object everything after it works on, and the ways to make one."""
