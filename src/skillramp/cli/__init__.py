"""The command line: ``skillramp VERB``, folder in, files out. Each verb is a module with two functions.

``add_arguments(parser)`` declares what the verb takes; ``run(options, words)`` does it and returns the exit code.
"""
