"""What can go wrong and is told to the user; anything else is a defect and shows its traceback."""


class Problem(Exception):
    """A corpus cannot be had; the text says why and what to try."""


class BadData(Problem):
    """A file is not what it should be; the text begins with the file and, where there is one, the line."""


class WrongUse(Exception):
    """The command line is wrong; nothing was done."""
