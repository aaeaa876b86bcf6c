"""`python -m counterclaim`: the command line."""

from counterclaim.cli.app import main

if __name__ == "__main__":
    main()
