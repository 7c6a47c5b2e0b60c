"""The second half of `./portal`: inside the virtual environment, a command goes to its function."""

import sys

from .places import LaunchError, stop


def main() -> int:
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "up":
        from .up import up

        return up(arguments)
    if command in ("test", "check", "lock"):
        from . import checking

        return getattr(checking, command)(arguments)
    if command in ("manage", "bench", "backup", "restore"):
        from . import commands

        return getattr(commands, command)(arguments)
    stop(f"there is no command “{command}”. ./portal help lists them.")
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except LaunchError as error:
        stop(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        if error.errno != 28:
            raise
        stop("the disk is full. Free about 1 GB and start again; your data is as it was.")
