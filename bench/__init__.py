"""Measurements: on the development gold, and timings as ratios against a peer in the same run. Never part of a test."""
