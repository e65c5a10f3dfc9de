import type { Precision } from "@sdnet/csc-core/backend";
import { UsageError } from "@sdnet/train/experiment";
import type { SelectedBackend } from "./selected-backend.js";
import { halfArithmetic, type HalfArithmetic } from "./processor.js";

/** Precision that can be asked for: one by name, or the faster one of this machine. */
export type RequestedPrecision = Precision | "auto";

/** The values of {@link RequestedPrecision}. */
export const REQUESTED_PRECISIONS: readonly RequestedPrecision[] = ["float32", "bfloat16", "auto"];

/** The precision of convolutions, and why it is this one, as one phrase. */
export interface ChosenPrecision {
  readonly precision: Precision;
  readonly reason: string;
}

const NAMES: Readonly<Record<HalfArithmetic, string>> = {
  amx: "the processor multiplies bfloat16 in AMX tiles",
  avx512_bf16: "the processor multiplies bfloat16 by AVX512_BF16, twice as fast as float32",
  none: "the processor has neither AVX512_BF16 nor AMX, and to emulate bfloat16 is 2.5 to 3.8 times slower than float32",
};

/**
 * Decides the precision of convolutions.
 *
 * @param requested - What was asked for.
 * @param context - Where: the active backend, what asked (`--precision` or a key of an experiment), and what the processor has.
 * @throws UsageError for bfloat16 on a backend that does not compute in it.
 */
export function choosePrecision(
  requested: RequestedPrecision,
  {
    backend,
    source,
    arithmetic,
  }: {
    readonly backend: Pick<SelectedBackend, "name" | "device">;
    readonly source: string;
    readonly arithmetic: HalfArithmetic;
  },
): ChosenPrecision {
  const isNative = backend.name === "tensorflow";
  if (requested === "bfloat16") {
    if (!isNative) {
      throw new UsageError(
        `${source} bfloat16 needs the native engine, got the backend ${backend.name}: use float32 or auto.`,
      );
    }
    const warns = arithmetic === "none" && backend.device === "CPU";
    return { precision: "bfloat16", reason: warns ? `asked for, though ${NAMES.none}` : "asked for" };
  }
  if (requested === "float32") return { precision: "float32", reason: "asked for" };
  if (!isNative) return { precision: "float32", reason: `the backend ${backend.name} has no other` };
  if (backend.device === "GPU") {
    return { precision: "float32", reason: "auto chooses by the processor, and a GPU computes" };
  }
  if (process.env["TF_ENABLE_ONEDNN_OPTS"] === "0") {
    return { precision: "float32", reason: "TF_ENABLE_ONEDNN_OPTS=0 turns the fast kernels off" };
  }
  return { precision: arithmetic === "none" ? "float32" : "bfloat16", reason: NAMES[arithmetic] };
}

/** {@link choosePrecision} for this machine's processor. */
export async function choosePrecisionHere(
  requested: RequestedPrecision,
  context: { readonly backend: Pick<SelectedBackend, "name" | "device">; readonly source: string },
): Promise<ChosenPrecision> {
  return choosePrecision(requested, { ...context, arithmetic: await halfArithmetic() });
}
