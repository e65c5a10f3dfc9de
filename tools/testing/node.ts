export { makeZip } from "./make-zip.js";
export { type OddTree, type TreeBuilder } from "./odd-tree.js";
export { ODD_TREES } from "./odd-trees.js";
export { createShell, type Outcome, type Shell } from "./shell.js";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A web server on this machine, for one test. */
export interface LocalServer {
  /** Without a slash at the end. */
  readonly address: string;
  /** The requests so far. */
  readonly requests: readonly IncomingMessage[];
}

/** Serves on 127.0.0.1 until the running test is over. */
export async function serve(handler: RequestListener): Promise<LocalServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("serve: the server has no port.");
  return { address: `http://127.0.0.1:${address.port}`, requests };
}

/** An empty directory that is removed when the running test is over. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "sdnet-test-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
export { OPTION_FACTS } from "./option-facts.js";
export { NETWORK_PLACE } from "./shared-facts.js";
