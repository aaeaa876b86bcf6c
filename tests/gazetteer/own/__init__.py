"""Tests of gazetteers that a user adds."""
