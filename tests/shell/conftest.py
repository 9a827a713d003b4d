"""Shells to type at: bash; zsh, also as oh-my-zsh sets it up; fish, also with its Tab key given to zz."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.shell.typing import PROMPT, Shell

BASH = f"""
PS1='{PROMPT}'
bind 'set bell-style none'
bind 'set enable-bracketed-paste off'
eval "$(zz completion bash)"
"""
ZSH = f"""
PS1='{PROMPT}'
unsetopt beep prompt_sp
unset zle_bracketed_paste
autoload -Uz compinit
compinit -u -D
"""
LOADED_IN_ZSH = 'eval "$(zz completion zsh)"\n'
# From lib/completion.zsh of oh-my-zsh: three matchers, which call a completion three times, and a menu.
OH_MY_ZSH = """
setopt auto_menu complete_in_word always_to_end
zstyle ':completion:*:*:*:*:*' menu select
zstyle ':completion:*' matcher-list 'm:{[:lower:][:upper:]-_}={[:upper:][:lower:]_-}' 'r:|=*' 'l:|=* r:|=*'
zstyle ':completion:*' completer _expand _complete _ignored _approximate
"""
FISH = f"""
function fish_prompt; echo -n '{PROMPT}'; end
function fish_greeting; end
set -g fish_autosuggestion_enabled 0
"""
LOADED_IN_FISH = "zz completion fish | source\n"

SETUPS = {
    "bash": ("bash --noprofile --rcfile .bashrc -i", ".bashrc", BASH),
    "zsh": ("zsh -i", ".zshrc", ZSH + LOADED_IN_ZSH),
    "oh-my-zsh": ("zsh -i", ".zshrc", ZSH + OH_MY_ZSH + LOADED_IN_ZSH),
    "fish": ("fish -i", ".config/fish/config.fish", FISH + LOADED_IN_FISH),
    "fish-tab": (
        "fish -i",
        ".config/fish/config.fish",
        f"{FISH}{LOADED_IN_FISH}zz completion fish --tab | source\n",
    ),
}
Open = Callable[..., Shell]


def absent(command: str) -> str:
    """What is missing here to type at a shell; empty if nothing is."""
    lacking = [one for one in ("tmux", command.partition(" ")[0]) if not shutil.which(one)]
    return f"not installed: {', '.join(lacking)}" if lacking else ""


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """The shell of a name, with variables, started once a worker; the test is skipped where it is missing."""
    shells: dict[tuple[str, ...], Shell] = {}

    def open_(name: str, **extra: str) -> Shell:
        command, file, text = SETUPS[name]
        if reason := absent(command):
            pytest.skip(reason)
        key = (name, *map(str, extra.items()))
        if key not in shells:
            home = tmp_path_factory.mktemp(name)
            prepare(home, file, text)
            shells[key] = Shell(home, command, **extra)
        return shells[key]

    yield open_
    for shell in shells.values():
        shell.close()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Open]:
    """Start a shell for one test, with a configuration, in the folder of the test."""
    shells: list[Shell] = []

    def open_(name: str, text: str, **extra: str) -> Shell:
        command, file, _ = SETUPS[name]
        if reason := absent(command):
            pytest.skip(reason)
        prepare(tmp_path, file, text)
        shells.append(Shell(tmp_path, command, **extra))
        return shells[-1]

    yield open_
    for shell in shells:
        shell.close()


def prepare(home: Path, file: str, text: str) -> None:
    """Write the configuration of a shell, and a file that completion must not offer for a term."""
    target = home / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    # Without this folder, the first fish in a home reads all man pages in the background, for half a minute.
    (home / ".local/share/fish/generated_completions").mkdir(parents=True, exist_ok=True)
    (home / "zfile").touch()
