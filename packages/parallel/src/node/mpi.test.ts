import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inspectMpi } from "./inspect-mpi.js";

const BUILT = new URL("../../dist/", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "sdnet-mpi-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Open MPI of this machine; it refuses root, and more processes than processors, unless it is told. */
const hasLauncher = spawnSync("mpirun --version", { encoding: "utf8", shell: true }).stdout.includes(
  "Open MPI",
);
const hasMpi = hasLauncher && (await inspectMpi(process.env)).found;

/** Runs code in several processes; each has `communicator` and prints one line of JSON. */
function underMpirun(size: number, body: string): { code: number | null; lines: unknown[]; err: string } {
  const file = join(folder, "program.mjs");
  writeFileSync(
    file,
    `import { launchOf, openCommunicator } from "${BUILT}node/index.js";
     import { gatherTexts, onFirst } from "${BUILT}index.js";
     const communicator = await openCommunicator({ launch: launchOf(process.env) });
     const { rank, size } = communicator;
     const answer = (value) => process.stdout.write(JSON.stringify(value) + "\\n");
     ${body}
     await communicator.close();`,
  );
  const flags = ["--oversubscribe", "--enable-recovery", "-n", String(size)];
  const { status, stdout, stderr } = spawnSync("mpirun", [...flags, process.execPath, file], {
    encoding: "utf8",
    timeout: 50_000,
    env: { ...process.env, OMPI_ALLOW_RUN_AS_ROOT: "1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1" },
  });
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return { code: status, lines: lines.map((line) => JSON.parse(line) as unknown), err: stderr };
}

describe.skipIf(!hasMpi)("processes that mpirun started (needs Open MPI and koffi)", () => {
  it("sum and broadcast numbers of any length, and end well", () => {
    const { code, lines, err } = underMpirun(
      3,
      `const sums = [Float32Array.of(rank), new Float64Array(5).fill(rank), new Float32Array(3e5).fill(rank + 0.5)];
       sums.forEach(communicator.sum);
       const bytes = [3, 65, 1e6].map((length) => new Uint8Array(length).fill(rank));
       bytes.forEach((each) => communicator.broadcast(each, 1));
       const texts = gatherTexts(communicator, "rank " + rank);
       const result = await onFirst(communicator, () => new Promise((done) => setTimeout(done, 200, { rank })));
       answer({ sums: sums.map((each) => [each.length, ...new Set(each)]), bytes: bytes.map((each) => [...new Set(each)]), texts, result, unwatched: communicator.unwatched });`,
    );
    const expected = {
      sums: [
        [1, 3],
        [5, 3],
        [3e5, 4.5],
      ],
      bytes: [[1], [1], [1]],
      texts: ["rank 0", "rank 1", "rank 2"],
      result: { rank: 0 },
      unwatched: [],
    };
    expect(err).toBe("");
    expect(lines).toEqual([expected, expected, expected]);
    expect(code).toBe(0);
  });

  it.each([0, 1])("learn within seconds that rank %i was killed, and which process it was", (victim) => {
    const { lines } = underMpirun(
      3,
      `answer({ rank, pid: process.pid });
       if (rank === ${victim}) process.kill(process.pid, "SIGKILL");
       const start = Date.now();
       try {
         for (;;) communicator.sum(new Float32Array(1000));
       } catch (error) {
         answer({ name: error.name, message: error.message, isSoon: Date.now() - start < 30_000 });
         process.exit(3);
       }`,
    );
    const killed = lines.find((line) => (line as { rank?: number }).rank === victim) as { pid: number };
    const learnt = lines.filter((line) => "message" in (line as object)) as {
      name: string;
      message: string;
      isSoon: boolean;
    }[];
    expect(learnt).toHaveLength(2);
    for (const { name, message, isSoon } of learnt) {
      expect(name).toBe("ProcessLost");
      expect(message).toMatch(
        new RegExp(`^rank ${victim} of 3 \\(process ${killed.pid} on .+\\) ended before its work was done$`),
      );
      expect(isSoon).toBe(true);
    }
  });
});
