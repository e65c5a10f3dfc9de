import { BINARY_CASES } from "./binary-cases.js";
import { ELEMENTWISE_CASES } from "./elementwise-cases.js";
import { IMAGE_CASES } from "./image-cases.js";
import type { OperationCase } from "./operation-case.js";
import { OWN_CASES } from "./own-cases.js";
import { REDUCTION_CASES } from "./reduction-cases.js";
import { SHAPE_CASES } from "./shape-cases.js";

/** The operation table: every operation that sources compute or differentiate with, on numbers that have shown faults. */
export const OPERATION_TABLE: readonly OperationCase[] = [
  ...ELEMENTWISE_CASES,
  ...BINARY_CASES,
  ...REDUCTION_CASES,
  ...SHAPE_CASES,
  ...IMAGE_CASES,
  ...OWN_CASES,
];
