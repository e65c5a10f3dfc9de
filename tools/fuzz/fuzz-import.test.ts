import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { randomStream } from "../../packages/csc-core/src/tensor/index.js";
import { decodePyTorch } from "../../packages/models/src/import/decode-pytorch.js";
import { PyTorchImportError } from "../../packages/models/src/import/pytorch-import-error.js";
import { mutateCheckpoint } from "./mutate-checkpoint.mjs";

const FOLDER = new URL("../../packages/models/fixtures/pth/", import.meta.url);
const FILES = readdirSync(FOLDER)
  .filter((name) => /\.(pth(\.tar)?|ckpt)$/.test(name))
  .map((name) => readFileSync(new URL(name, FOLDER)));

it("every one of 500 damaged checkpoints is read or refused in one line that names file and byte", () => {
  const refusals = Array.from({ length: 500 }, (_, index) => {
    const stream = randomStream(2, "fuzz-import.test", index);
    const file = mutateCheckpoint(FILES[stream.below(FILES.length)]!, {
      other: FILES[stream.below(FILES.length)]!,
      stream,
    });
    try {
      const bytes = [...decodePyTorch(file, { where: "x.pth" }).tensors.values()];
      const total = bytes.reduce((sum, { data }) => sum + data.byteLength, 0);
      expect(total).toBeLessThanOrEqual(Math.max(4 * file.length, 2 ** 26));
      return undefined;
    } catch (error) {
      expect(error).toBeInstanceOf(PyTorchImportError);
      const { message, offset } = error as PyTorchImportError;
      expect(message).toMatch(/^x\.pth: byte \d+: [^\n]+\.$/);
      expect(offset).toBeLessThanOrEqual(file.length);
      return message;
    }
  });
  const read = refusals.filter((message) => message === undefined).length;
  // Both outcomes happen: the damage is neither too light nor all caught at the door.
  expect(read).toBeGreaterThan(5);
  expect(new Set(refusals.map((message) => message?.replaceAll(/\d+|"[^"]*"/g, ""))).size).toBeGreaterThan(
    15,
  );
});
