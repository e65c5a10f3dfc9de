// Compares what two calls of a command printed and wrote, without what a clock decides.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "./half-written.mjs";

/** Text without the folder it is of, and without dates and the numbers that a clock decides. */
export function settled(text, folder) {
  return (
    text
      .replaceAll(folder, "@")
      .replaceAll(/"date": ?"[^"]*"/g, '"date":""')
      // What an earlier call had written already is there as well.
      .replaceAll(/"written":\[([^\]]*)\],"kept":\[([^\]]*)\]/g, (_, ...lists) => {
        const names = lists.slice(0, 2).flatMap((list) => list.split(",").filter((name) => name !== ""));
        return `"there":[${names.sort().join(",")}]`;
      })
      .replaceAll(/"(\w*(?:[sS]econds?|RssMiB|PerSecond))": ?[\d.e+-]+/g, '"$1":0')
  );
}

/** Files whose content neither a clock nor the way to it decides; that of weights is compared without their metadata. */
const SAME = {
  safetensors: (bytes) => bytes.subarray(8 + Number(bytes.readBigUInt64LE(0))).toString("latin1"),
  json: (bytes, folder) => settled(bytes.toString(), folder),
  ...Object.fromEntries(
    ["npy", "onnx", "bin", "png"].map((end) => [end, (bytes) => bytes.toString("latin1")]),
  ),
};

/** Says which files under one folder are not those under another. */
export function differentFiles(found, expected) {
  const differing = filesUnder(expected).filter((path) => {
    const content = SAME[path.split(".").at(-1)];
    // Of a run that was stopped, another state is the one before the last.
    if (content === undefined || path.endsWith("previous.safetensors")) return false;
    const [one, other] = [found, expected].map((root) => {
      const file = join(root, path);
      return existsSync(file) ? content(readFileSync(file), root) : undefined;
    });
    return one !== other;
  });
  return differing.map((path) => `${path} is not that of a call that nobody stopped`);
}
