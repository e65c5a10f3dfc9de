// The browser's side of the parity report: what its backends compute on the same images and weights.
import { runPage } from "./chromium.mjs";

/**
 * Results of the browser's backends.
 *
 * @param job - `backends`, `networks` (names and bytes of weights), `lambdas`, `images` (pixels and count).
 * @returns By backend: `values`, by network, λ and quantity; `description`; `failures` by network; `failure` of all.
 */
export async function runInBrowser(job, { chromium, patience }) {
  const { backends, networks, lambdas, images } = job;
  const results = Object.fromEntries(backends.map((name) => [name, { values: {}, failures: {} }]));
  const files = {
    "/images.bin": ["application/octet-stream", Buffer.from(images.pixels.buffer)],
    "/job.json": [
      "application/json",
      JSON.stringify({ backends, networks: Object.keys(networks), lambdas, count: images.count }),
    ],
  };
  for (const [name, bytes] of Object.entries(networks))
    files[`/weights/${name}`] = ["application/octet-stream", bytes];
  try {
    const take = (url, body) => receive(url, body, results);
    await runPage("page.mjs", { files, take, chromium, patience });
  } catch (error) {
    for (const result of Object.values(results)) {
      if (result.isFinished !== true) result.failure ??= error.message;
    }
  }
  return results;
}

function receive(url, body, results) {
  const [, kind, backend, ...key] = url.split("/");
  const result = results[backend] ?? {};
  if (kind === "values") result.values[key.join("/")] = new Float32Array(Uint8Array.from(body).buffer);
  if (kind === "described") result.description = body.toString();
  if (kind === "finished") result.isFinished = true;
  if (kind === "failed") {
    const message = body.toString().split("\n")[0];
    if (key.length > 0) result.failures[key.join("/")] = message;
    else result.failure = message;
  }
}
