#!/usr/bin/env bash
# onnx 1.23.1: its reference evaluator, made to check exporters and runtimes against, computes two operators otherwise than the standard says.
#
# Behaviour and what the standard and ONNX Runtime say:
# - LpNormalization with p = 1 divides by the sum of the numbers, signs and all; the sum of their absolute values is meant.
# - MaxPool with auto_pad SAME_LOWER makes 2 numbers of 5 with kernel and stride 2, where ceil(5 / 2) are meant. SAME_UPPER has it right,
#   and so has AveragePool.
# Expected: the same numbers, to rounding.
# Output seen:
#   LpNormalization of -1 3: reference -0.50 1.50 | ONNX Runtime -0.25 0.75
#   MaxPool SAME_LOWER of 5 by 2: reference 2 numbers | ONNX Runtime 3 numbers
#
# Exits with 1 as soon as that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet "onnx==1.23.1" "onnxruntime==1.30.0" 2>/dev/null

cat >operators.py <<'PY'
import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator


def both(name, feeds, **attributes):
    """What the reference evaluator and ONNX Runtime make of one operator."""
    taken = [helper.make_tensor_value_info(key, TensorProto.FLOAT, value.shape) for key, value in feeds.items()]
    given = [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)]
    graph = helper.make_graph([helper.make_node(name, list(feeds), ["y"], **attributes)], name, taken, given)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    sessions = ReferenceEvaluator(model), onnxruntime.InferenceSession(model.SerializeToString())
    return [session.run(None, feeds)[0].ravel() for session in sessions]


def tell(what, answers, of):
    reference, runtime = (of(answer) for answer in answers)
    print(f"{what}: reference {reference} | ONNX Runtime {runtime}")


def numbers(values):
    return " ".join(f"{value:.2f}" for value in values)


pair = np.array([[-1, 3]], np.float32)
tell("LpNormalization of -1 3", both("LpNormalization", {"x": pair}, axis=1, p=1), numbers)

five = np.arange(5, dtype=np.float32).reshape(1, 1, 5)
pooled = both("MaxPool", {"x": five}, kernel_shape=[2], strides=[2], auto_pad="SAME_LOWER")
tell("MaxPool SAME_LOWER of 5 by 2", pooled, lambda answer: f"{answer.size} numbers")
PY
venv/bin/python operators.py 2>/dev/null | tee seen
diff seen - <<'SEEN'
LpNormalization of -1 3: reference -0.50 1.50 | ONNX Runtime -0.25 0.75
MaxPool SAME_LOWER of 5 by 2: reference 2 numbers | ONNX Runtime 3 numbers
SEEN
