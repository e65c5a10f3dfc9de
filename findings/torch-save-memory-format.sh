#!/usr/bin/env bash
# torch 2.13.0 (any build for CPUs, Python 3.11): torch.save cannot save a memory format.
#
# Behaviour: torch.save({"format": torch.channels_last}, file) ends in "TypeError: cannot pickle 'module' object". Training programs
# keep such a value among their options. pickle.dumps of the same value works, and so does torch.save with pickle_protocol=4.
# Expected: that it is saved, as torch.float32 and torch.strided are. Their __reduce__ gives a bare name; that of memory formats gives
# "torch.channels_last", and with protocol 2, the default of torch.save, a dotted name is pickled as getattr(torch, "channels_last"),
# which pickles the module torch itself.
# Output seen:
#   dtype: saved
#   layout: saved
#   memory_format: TypeError: cannot pickle 'module' object
#   memory_format, pickle_protocol=4: saved
#
# Exits with 1 as soon as that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet "torch==2.13.0" "numpy==2.4.6"

cat >"$folder/save.py" <<'PY'
import io

import torch


def attempt(name, value, **options):
    try:
        torch.save({"value": value}, io.BytesIO(), **options)
        print(f"{name}: saved")
    except TypeError as error:
        print(f"{name}: TypeError: {error}")


attempt("dtype", torch.float32)
attempt("layout", torch.strided)
attempt("memory_format", torch.channels_last)
attempt("memory_format, pickle_protocol=4", torch.channels_last, pickle_protocol=4)
PY

"$folder/venv/bin/python" "$folder/save.py" | tee "$folder/seen"
diff "$folder/seen" - <<'SEEN'
dtype: saved
layout: saved
memory_format: TypeError: cannot pickle 'module' object
memory_format, pickle_protocol=4: saved
SEEN
