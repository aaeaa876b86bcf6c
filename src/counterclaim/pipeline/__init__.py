"""The stages in order: `reading` turns reports into claims, `reconciling` claims into incidents with estimates.

Only this package knows the order. Each half imports its own stages: whoever reads a report does not wait for what links
many.
"""
