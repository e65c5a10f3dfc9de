#!/usr/bin/env bash
# onnxruntime-node and onnxruntime-web 1.30.0 (processors): whether a maximum of numbers with a NaN is NaN depends on where the NaN is, and on
# the package.
#
# Behaviour: MaxPool and GlobalMaxPool in Node pass over a NaN that comes before a number and keep one that comes last; in the browser's build
# both keep either. ReduceMax does the opposite in both: it keeps the first and loses the last.
# Expected: NaN everywhere, as in PyTorch, from which such files come, and in the reference evaluator of the onnx package. A picture with
# one broken pixel, or a network that overflows, otherwise gets a class like any other, in Node and not in the browser.
# Output seen:
#   onnxruntime-node | MaxPool 1 NaN | GlobalMaxPool 4, then NaN | ReduceMax NaN, then 3
#   onnxruntime-web | MaxPool NaN NaN | GlobalMaxPool NaN, then NaN | ReduceMax NaN, then 3
#
# Exits with 1 as soon as that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts onnxruntime-node@1.30.0 onnxruntime-web@1.30.0
python3 -m venv venv
venv/bin/pip install --quiet "onnx==1.23.1" 2>/dev/null

cat >make.py <<'PY'
from onnx import TensorProto, helper

ATTRIBUTES = {"MaxPool": {"kernel_shape": [1, 2], "strides": [1, 2]}, "GlobalMaxPool": {}, "ReduceMax": {}}
for name, attributes in ATTRIBUTES.items():
    taken = [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 1, 1, 4])]
    given = [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)]
    graph = helper.make_graph([helper.make_node(name, ["x"], ["y"], **attributes)], name, taken, given)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    with open(f"{name}.onnx", "wb") as file:
        file.write(model.SerializeToString())
PY
venv/bin/python make.py

cat >maxima.mjs <<'JS'
import { readFileSync } from "node:fs";

for (const program of ["onnxruntime-node", "onnxruntime-web"]) {
  const { InferenceSession, Tensor } = await import(program);
  const maxima = async (name, values) => {
    const session = await InferenceSession.create(new Uint8Array(readFileSync(`${name}.onnx`)));
    const { y } = await session.run({ x: new Tensor("float32", Float32Array.from(values), [1, 1, 1, 4]) });
    return [...y.data].join(" ");
  };
  const whole = async (name) =>
    `${name} ${await maxima(name, [NaN, 2, 3, 4])}, then ${await maxima(name, [1, 2, 3, NaN])}`;
  const parts = `MaxPool ${await maxima("MaxPool", [NaN, 1, 2, NaN])}`;
  console.log([program, parts, await whole("GlobalMaxPool"), await whole("ReduceMax")].join(" | "));
}
JS
node maxima.mjs 2>/dev/null | tee seen
diff seen - <<'SEEN'
onnxruntime-node | MaxPool 1 NaN | GlobalMaxPool 4, then NaN | ReduceMax NaN, then 3
onnxruntime-web | MaxPool NaN NaN | GlobalMaxPool NaN, then NaN | ReduceMax NaN, then 3
SEEN
