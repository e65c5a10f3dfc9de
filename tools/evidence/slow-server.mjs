// A web server on this machine whose files arrive slowly, so that a download can be stopped half-way; it can go on from any byte.
import { createServer } from "node:http";
import { clearInterval, setInterval } from "node:timers";

const CHUNKS_PER_SECOND = 20;
/** By the end of a path: a package index answers paths that end in a slash. */
const CONTENT_TYPES = [
  ["/", "application/vnd.pypi.simple.v1+json"],
  ["", "application/octet-stream"],
];

/**
 * Serves until it is closed. Other paths are answered with 404.
 *
 * @param {Readonly<Record<string, Uint8Array>>} files What is at each path.
 * @param {{ bytesPerSecond: number }} options
 * @returns {Promise<import("./slow-server.d.mts").SlowServer>}
 */
export async function serveSlowly(files, { bytesPerSecond }) {
  const starts = [];
  const server = createServer((request, response) => {
    const bytes = files[request.url ?? ""];
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    starts.push({ path: request.url, start });
    response.writeHead(start === 0 ? 200 : 206, {
      "content-length": bytes.length - start,
      "content-type": CONTENT_TYPES.find(([end]) => request.url.endsWith(end))[1],
      ...(start === 0 ? {} : { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    });
    const step = Math.ceil(bytesPerSecond / CHUNKS_PER_SECOND);
    let sent = start;
    const timer = setInterval(() => {
      response.write(bytes.subarray(sent, sent + step));
      sent += step;
      if (sent < bytes.length) return;
      clearInterval(timer);
      response.end();
    }, 1000 / CHUNKS_PER_SECOND);
    response.on("close", () => clearInterval(timer));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    starts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
