"""Front ends: each turns one kind of input into a `Catalog`; none knows another, nor any target."""
