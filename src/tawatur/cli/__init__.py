"""The command line: a door without logic of its own."""


def main() -> None:
    """Run the `tawatur` command."""
