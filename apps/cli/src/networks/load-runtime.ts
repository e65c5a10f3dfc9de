import type * as runtime from "onnxruntime-node";
import { Failure } from "@sdnet/train/experiment";
import { errorLine } from "@sdnet/train/files";

type Runtime = typeof runtime;

/**
 * ONNX Runtime, which a user installs who wants it.
 *
 * @param load - Imports it.
 * @throws Failure with one line where it is not installed, or cannot be loaded.
 */
export async function loadRuntime(
  load: () => Promise<Runtime> = () => import("onnxruntime-node"),
): Promise<Runtime> {
  try {
    return await load();
  } catch (error) {
    const isMissing = (error as { readonly code?: unknown } | undefined)?.code === "ERR_MODULE_NOT_FOUND";
    const advice = "install it beside this program: npm install onnxruntime-node";
    throw new Failure(
      isMissing
        ? `ONNX Runtime needs the package onnxruntime-node, which is not installed; ${advice}`
        : `onnxruntime-node cannot be loaded: ${errorLine(error)}; ${advice}`,
    );
  }
}
