import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Builds the lab from the sources of the packages into a folder, so that a test needs no build. */
export async function buildLab(folder: string): Promise<void> {
  await build({
    root: ROOT,
    logLevel: "error",
    resolve: { conditions: ["@sdnet/source", "module", "browser", "default"] },
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false },
  });
}

/** A folder on 127.0.0.1, as any server of files would serve it. */
export interface ServedFolder {
  readonly address: string;
  readonly close: () => void;
}

/** Serves a folder. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const file = path.endsWith("/") ? `${path}index.html` : path;
    try {
      const content = readFileSync(join(folder, file));
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type, "Content-Length": content.length }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
