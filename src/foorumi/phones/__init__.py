"""The page on people's phones: a child process that serves it, and what a phone may see."""
