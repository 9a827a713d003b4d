"""What an explanation enumerates: its parts and members, a file for each way in which they are printed."""
