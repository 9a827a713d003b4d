"""Other engines through their doors."""
