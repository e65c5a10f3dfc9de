import type { ByteReader } from "./byte-reader.js";
import { INSTRUCTIONS } from "./pickle-instructions.js";
import { PickleMachine, type PickleMachineOptions } from "./pickle-machine.js";
import type { PickleValue } from "./pickle-values.js";
import { SAVE_AGAIN } from "./pytorch-import-error.js";

const STOP = 0x2e;

/**
 * Reads one pickle of plain data and tensors; the reader stands behind it afterwards. Python's unpickler imports and calls
 * whatever a file names: this one knows the names of `ALLOWED_GLOBALS` and has nothing else to call. Every other name, and what
 * Python would make with it, is an `OpaqueValue`.
 *
 * @throws PyTorchImportError naming the first byte that is not understood.
 * @see https://docs.python.org/3/library/pickletools.html
 */
export function unpickle(reader: ByteReader, options: PickleMachineOptions): PickleValue {
  const machine = new PickleMachine(reader, options);
  for (;;) {
    reader.mark();
    const code = reader.uint8();
    if (code === STOP) return machine.pop();
    const instruction = INSTRUCTIONS.get(code);
    if (instruction === undefined) {
      const shown = code.toString(16).padStart(2, "0");
      throw reader.fault(
        `the pickle holds the instruction 0x${shown}, which weights do not need`,
        SAVE_AGAIN,
      );
    }
    instruction(machine);
  }
}
