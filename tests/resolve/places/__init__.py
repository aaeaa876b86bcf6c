"""Tests of places in claims."""
