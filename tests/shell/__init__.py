"""Real shells on real terminals, typed at as a person types."""
