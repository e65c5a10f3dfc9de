import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { meetingMemory } from "./thread-communicator.js";

const BUILT = new URL("../../dist/", import.meta.url).href;

/** Runs code in several threads; each has `communicator` and the exchanges, and returns what it answers with. */
async function inThreads<Answer>(size: number, body: string): Promise<Answer[]> {
  const memory = meetingMemory(size);
  const code = `
    const { parentPort, workerData: { memory, rank } } = require("node:worker_threads");
    Promise.all([import("${BUILT}index.js"), import("${BUILT}node/index.js")]).then(async ([exchanges, node]) => {
      const { broadcastText, gatherNumbers, gatherTexts, onFirst } = exchanges;
      const communicator = node.joinThreads(memory, rank);
      parentPort.postMessage(await (async () => { ${body} })());
    });`;
  return Promise.all(
    Array.from(
      { length: size },
      (_, rank) =>
        new Promise<Answer>((resolve, reject) => {
          const worker = new Worker(code, { eval: true, workerData: { memory, rank } });
          worker.on("message", resolve);
          worker.on("error", reject);
        }),
    ),
  );
}

describe("threads that meet in shared memory", () => {
  it.each([1, 2, 3, 5])("of %i threads all get the same sums, of any length, bit for bit", async (size) => {
    // One exchange of 65,536 bytes is 16,384 numbers: shorter, as long, and longer.
    const lengths = [1, 7, 16_384, 40_001];
    const answers = await inThreads<Float32Array[]>(
      size,
      `return [${lengths.join()}].map((length) => {
        const numbers = Float32Array.from({ length }, (_, place) => (rank + 1) / (place + 3));
        communicator.sum(numbers);
        return numbers;
      })`,
    );
    answers.forEach((answer) => expect(answer).toEqual(answers[0]));
    answers[0]?.forEach((numbers, index) => {
      expect(numbers).toHaveLength(lengths[index] ?? 0);
      const total = (size * (size + 1)) / 2;
      const errors = numbers.map((value, place) => Math.abs(value - total / (place + 3)));
      expect(Math.max(...errors)).toBeLessThan(1e-6);
    });
  });

  it("broadcasts the bytes of any thread", async () => {
    const answers = await inThreads<Uint8Array>(
      3,
      `const bytes = new Uint8Array(100_000).fill(rank + 1);
       communicator.broadcast(bytes, 2);
       return bytes;`,
    );
    for (const bytes of answers) expect(bytes.every((byte) => byte === 3)).toBe(true);
  });

  it("exchange texts and numbers in the order of ranks", async () => {
    const answers = await inThreads<unknown>(
      3,
      `const texts = gatherTexts(communicator, "é".repeat(rank));
       const numbers = [...gatherNumbers(communicator, rank / 2)];
       const first = broadcastText(communicator, "from " + rank, 1);
       const none = broadcastText(communicator, "", 0);
       return { texts, numbers, first, none };`,
    );
    const expected = { texts: ["", "é", "éé"], numbers: [0, 0.5, 1], first: "from 1", none: "" };
    expect(answers).toEqual([expected, expected, expected]);
  });

  it("wait for what rank 0 does alone, and learn of its result or its failure", async () => {
    const answers = await inThreads<unknown>(
      3,
      `const done = await onFirst(communicator, async () => ({ from: rank }));
       const nothing = await onFirst(communicator, () => undefined);
       const failed = await onFirst(communicator, () => { throw new RangeError("full disk"); }).catch(String);
       return { done, nothing, failed };`,
    );
    const done = { from: 0 };
    expect(answers).toEqual([
      { done, failed: "RangeError: full disk" },
      { done, failed: "FailedElsewhere: rank 1 ends since rank 0 failed." },
      { done, failed: "FailedElsewhere: rank 2 ends since rank 0 failed." },
    ]);
  });
});
