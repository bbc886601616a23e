"""
The command `civicplan`, called from a test, and a small plan to call it with.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

from typer.testing import CliRunner, Result

from civicplan.cli import app


SMALL = """\
civicplan: 1
id: ford
title: Ford 2030
municipality: {name: Ford}
period: 2024/2030
language: en
goals:
  - title: A good start
    measures:
      - {code: '1', title: Nurseries}
    projects:
      - {title: A nursery, serves: ['1']}
    indicators:
      - id: places
        name: Places
        direction: increase
        targets: {'2030': 80}
        revisions:
          - edition: '2025'
            targets: {'2030': 70 → 80}
editions:
  - {id: '2024'}
  - {id: '2025'}
"""


def run(*arguments: str, given: str = "", env: dict[str, str] | None = None) -> Result:
    """
    What the command answers.
    """
    return CliRunner().invoke(app, arguments, input=given, env=env or {})


def process(
    *arguments: str, env: dict[str, str] | None = None, **more: Any
) -> subprocess.CompletedProcess[bytes]:
    """
    What the command answers in a process of its own.
    """
    return subprocess.run(
        [sys.executable, "-m", "civicplan", *arguments],
        env={**os.environ, **(env or {})},
        capture_output=True,
        check=False,
        **more,
    )
