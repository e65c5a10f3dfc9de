import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { randomStream } from "../../packages/csc-core/src/tensor/index.js";
import * as data from "../../packages/data/src/index.js";
import { readCifarC } from "../../packages/data/src/node/index.js";
import { fuzzFormats } from "./fuzz-formats.mjs";
import { mutateBytes } from "./mutate-bytes.mjs";

const directory = mkdtempSync(join(tmpdir(), "sdnet-fuzz-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const FORMATS = Object.entries(fuzzFormats({ ...data, readCifarC }, join(directory, "file")));

describe("each of 300 damaged files is read, or refused with a typed error of one line", () => {
  it.each(FORMATS)("%s", async (name, { files, pieces, read, mend, isTyped }) => {
    const refusals = new Map<string | undefined, number>();
    for (let index = 0; index < 300; index++) {
      const stream = randomStream(2, "fuzz-data.test", name, index);
      const other = files[stream.below(files.length)]!;
      const damaged = mutateBytes(files[stream.below(files.length)]!, { other, pieces, stream });
      const file = mend !== undefined && stream.below(2) === 0 ? mend(damaged) : damaged;
      let kind: string | undefined;
      try {
        await read(file);
      } catch (error) {
        expect(isTyped(error), String(error)).toBe(true);
        expect((error as Error).message).toMatch(/^[^\n]+\.$/);
        kind = (error as Error).message.replaceAll(/\d+|"[^"]*"/g, "");
      }
      refusals.set(kind, (refusals.get(kind) ?? 0) + 1);
    }
    // Both outcomes happen: the damage is neither too light nor all caught at the door.
    expect(refusals.get(undefined)).toBeGreaterThan(5);
    expect(refusals.size).toBeGreaterThan(2);
  });
});
