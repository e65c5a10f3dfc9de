import { BINARY_CASES } from "./binary-cases.js";
import { ELEMENTWISE_CASES } from "./elementwise-cases.js";
import { FACTOR_CASES } from "./factor-cases.js";
import { IMAGE_CASES } from "./image-cases.js";
import { LAYER_CASES } from "./layer-cases.js";
import type { OperationCase } from "./operation-case.js";
import { OWN_CASES } from "./own-cases.js";
import { REDUCTION_CASES } from "./reduction-cases.js";
import { SHAPE_CASES } from "./shape-cases.js";

/** Names under which sources use an operation that has its rows under another. */
export const ROWS_UNDER: Readonly<Record<string, string>> = {
  "kernel Conv2DBackpropInput": "conv2dTranspose",
  "kernel Conv2DBackpropFilter": "conv2d",
  "kernel MaxPoolGrad": "maxPool",
};

/** Functions composed of operations of the table and solved to a tolerance, with the test that checks their gradients. */
export const CHECKED_ELSEWHERE: Readonly<Record<string, string>> = {
  encodeImplicit: "packages/csc-core/src/coding/implicit.test.ts",
  patchCodes: "packages/csc-core/src/coding/patch-codes.test.ts",
  equilibrium: "packages/models/src/equilibrium/implicit-equilibrium.test.ts",
  withPenalty: "packages/models/src/equilibrium/implicit-equilibrium.test.ts",
  "tf.browser.fromPixels": "examples/page.test.mjs",
};

/** The operation table: every operation that sources compute or differentiate with, on numbers that have shown faults. */
export const OPERATION_TABLE: readonly OperationCase[] = [
  ...ELEMENTWISE_CASES,
  ...BINARY_CASES,
  ...REDUCTION_CASES,
  ...FACTOR_CASES,
  ...SHAPE_CASES,
  ...IMAGE_CASES,
  ...OWN_CASES,
  ...LAYER_CASES,
];
