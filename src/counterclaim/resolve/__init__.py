"""From mentions to what they mean: parties and sides, places, times, interests. Doubt stays a value."""

from counterclaim.resolve.resolving import Reference, Resolved, load_reference, resolve

__all__ = ["Reference", "Resolved", "load_reference", "resolve"]
