import type { StateDtype } from "./state-entry.js";

/** Bytes per element, in the order in which tensors are laid out: wide types first, so that all are aligned. */
export const ELEMENT_BYTES: Readonly<Record<StateDtype, number>> = {
  I64: 8,
  F64: 8,
  F32: 4,
  I32: 4,
  BF16: 2,
  F16: 2,
  I16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};
/** Every type, in that order. */
export const DTYPES = Object.keys(ELEMENT_BYTES) as readonly StateDtype[];
