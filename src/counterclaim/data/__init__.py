"""Lexicons, rules, parties and policies as YAML, and the demo case."""
