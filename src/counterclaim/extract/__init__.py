"""From a report to what it says: claims with counts and statements without, each in its exact words."""
