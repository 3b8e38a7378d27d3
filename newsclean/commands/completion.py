"""`newsclean completion SHELL`: a script by which a shell completes the command line. shtab writes it."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
from types import ModuleType

from newsclean.commands import console
from newsclean.commands.console import FAILED, OK

HELP = "Print a script by which a shell completes newsclean's commands, options and files."

_MISSING = "completion needs shtab: pip install 'newsclean[completion]'"

# The first word may be a command or a file, where shtab has commands alone: what a script says there, and shall say.
_FILES_TOO = {
    "bash": ("complete -o bashdefault -F", "complete -o bashdefault -o default -F"),
    "zsh": ("_describe 'newsclean commands' _commands\n", "_describe 'newsclean commands' _commands\n  _files\n"),
    "fish": (
        "complete -c newsclean -f\n",
        "complete -c newsclean -f\ncomplete -c newsclean -n __fish_is_first_token -F\n",
    ),
    "tcsh": ("", ""),
}

SHELLS = tuple(_FILES_TOO)

# A metavar → the name under which shtab has what completes it.
_COMPLETE = {"FILE": "FILE", "PAGE": "FILE", "INPUT": "FILE", "OUT": "FILE", "DIR": "DIRECTORY"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the argument of `newsclean completion`."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(arguments: argparse.Namespace) -> int:
    """Print the script for a shell."""
    if importlib.util.find_spec("shtab") is None:
        console.complain(_MISSING)
        return FAILED
    shtab = importlib.import_module("shtab")
    script: str = shtab.complete(_whole_parser(shtab), arguments.shell)
    sys.stdout.write(script.replace(*_FILES_TOO[arguments.shell], 1) + "\n")
    return OK


def _whole_parser(shtab: ModuleType) -> argparse.ArgumentParser:
    """One parser of everything, for completing alone: the command line itself looks for a command first."""
    from newsclean import cli

    parser = argparse.ArgumentParser("newsclean")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, module in cli.COMMANDS.items():
        command = importlib.import_module(module)
        command.add_arguments(commands.add_parser(name, help=command.HELP.split(". ")[0]))
    cli.add_arguments(parser)
    _complete_files(parser, shtab)
    return parser


def _complete_files(parser: argparse.ArgumentParser, shtab: ModuleType) -> None:
    """Mark what names a file or a folder, in every command."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete_files(command, shtab)
        elif isinstance(action.metavar, str) and action.metavar in _COMPLETE:
            action.complete = getattr(shtab, _COMPLETE[action.metavar])  # type: ignore[attr-defined]
