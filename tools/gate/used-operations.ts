import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import * as tf from "@tensorflow/tfjs";
import ts from "typescript";

/** Names of TensorFlow.js that compute nothing. */
const NOT_OPERATIONS: ReadonlySet<string> = new Set(
  `tf.backend tf.backend_util.computeConv2DInfo tf.backend_util.computePool2DInfo
  tf.backend_util.segment_util.collectGatherOpShapeInfo tf.broadcast_util.getReductionAxes tf.customGrad tf.dispose
  tf.engine tf.env tf.getBackend tf.getGradient tf.getKernel tf.grad tf.grads tf.input tf.io.CompositeArrayBuffer.join
  tf.io.fromMemory tf.io.withSaveHandler tf.keep tf.layers.Layer tf.loadLayersModel tf.KernelBackend tf.memory tf.model
  tf.ready tf.registerBackend tf.registerGradient tf.registerKernel tf.sequential tf.serialization.registerClass tf.setBackend
  tf.tidy tf.unregisterGradient tf.unregisterKernel tf.util.convertBackendValuesAndArrayBuffer tf.util.sizeFromShape tf.valueAndGrads tf.variableGrads tf.version tf.version.tfjs
  tf.Tensor tf.Variable tf.Sequential tf.LayersModel tf.Optimizer
  tf.Reshape tf.initializers.constant tf.initializers.ones tf.initializers.zeros`.split(/\s+/),
);

/** Operations that tensors have as methods, but for names that other objects have too. */
const CHAINED: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(tf.Tensor.prototype).filter(
    (name) =>
      name !== "data" &&
      name in tf &&
      ![Array.prototype, String.prototype, Map.prototype, Set.prototype, Math, Promise].some(
        (other) => name in other,
      ),
  ),
);

/** A name of an operation and the first file that uses it. */
export type UsedOperations = ReadonlyMap<string, string>;

/**
 * Every operation of TensorFlow.js that sources name, called or handed on, and every operation with a gradient of its own, from the syntax
 * trees of the packages, the command line and the examples.
 */
export function usedOperations(root: string): UsedOperations {
  const used = new Map<string, string>();
  for (const path of sourcesOf(root)) {
    const text = readFileSync(path, "utf8");
    if (!text.includes("tfjs") && !/\btf\b/.test(text)) continue;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const add = (name: string): void => {
      if (!used.has(name) && !NOT_OPERATIONS.has(name)) used.set(name, relative(root, path));
    };
    visit(file, add);
  }
  return used;
}

function visit(node: ts.Node, add: (name: string) => void): void {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
  if (ts.isPropertyAccessExpression(node)) {
    const name = chainOf(node);
    if (name !== undefined) {
      add(name);
      return;
    }
  }
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    if (ts.isIdentifier(expression) && expression.text === "differentiable") {
      const owner = ts.findAncestor(node, (one) => ts.isFunctionDeclaration(one));
      if (owner?.name !== undefined) add(owner.name.text);
    }
    const [kernel] = node.arguments;
    const method = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
    if (CHAINED.has(method)) add(`tf.${method}`);
    if (method === "runKernel" && kernel !== undefined && ts.isStringLiteral(kernel))
      add(`kernel ${kernel.text}`);
  }
  ts.forEachChild(node, (child) => visit(child, add));
}

/** `tf.image.resizeBilinear` of a chain of names that starts at `tf`; as far as they are operations. */
function chainOf(node: ts.PropertyAccessExpression): string | undefined {
  const names = [node.name.text];
  let from = node.expression;
  while (ts.isPropertyAccessExpression(from)) {
    names.unshift(from.name.text);
    from = from.expression;
  }
  return ts.isIdentifier(from) && from.text === "tf" ? ["tf", ...names].join(".") : undefined;
}

function sourcesOf(root: string): string[] {
  const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src"));
  return [...packages, join(root, "apps/cli/src"), join(root, "examples")].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => !path.split(/[\\/]/).some((part) => part === "node_modules" || part === "runs"))
      .filter((path) => /\.(ts|mjs|js)$/.test(path) && !/\.(test|d)\.(ts|mjs)$/.test(path))
      .map((path) => join(folder, path)),
  );
}
