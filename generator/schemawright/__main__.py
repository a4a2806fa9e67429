"""`python -m schemawright`: the same as the command `schemawright`."""

from schemawright.cli import main

if __name__ == "__main__":
    main()
