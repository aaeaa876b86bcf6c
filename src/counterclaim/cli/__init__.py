"""The command line: arguments in, use cases called, records out. A command's module loads when the command runs."""
