"""The command line: the only room that touches the streams, the environment and exit statuses."""
