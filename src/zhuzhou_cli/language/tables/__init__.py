"""Generated tables: data that a query needs, without the libraries that know it."""
