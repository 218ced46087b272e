"""Loads the models of a folder into an empty database and tries them there.

The request is one line of JSON on the standard input, which stays open: its end
means that whoever asked is gone. The answer is one JSON document on what was the
standard output; whatever else is printed goes to the standard error.
"""

import json
import os
import signal
import sys
import threading
import traceback
from pathlib import Path

sys.path.append(str(Path(__file__).parent))


def end_with_parent() -> None:
    """Ends this process and those it started when the standard input ends."""
    os.read(0, 1)
    os.killpg(0, signal.SIGKILL)


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    os.setpgid(0, 0)
    request = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=end_with_parent, daemon=True).start()

    from lockstep_trial.phases import answer

    json.dump(answer(request), answers)
    answers.close()


try:
    main()
except BaseException:
    traceback.print_exc()
    os._exit(1)
# Threads and exit hooks of the models have no say in how this ends.
os._exit(0)
