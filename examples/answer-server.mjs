// A server that names pictures, with a λ for each: robust inference behind HTTP, with node:http alone. Bodies are bounded, pictures wait in a
// short line, and what is refused is refused with a code and a reason.
//
//   node examples/answer-server.mjs --port 8080
//   curl --data-binary @picture.png http://127.0.0.1:8080/answers
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CIFAR10_CLASS_NAMES } from "@sdnet/data";
import { loadPretrained, loadPretrainedCalibration, robustModel } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { adaptiveLambda, decodeCalibration } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import sharp from "sharp";
import { pickBackend } from "./native-or-cpu.mjs";

/** Limits of a request: bytes of its body, pixels of its picture, requests that wait, seconds until a body has come. */
const LIMITS = { bytes: 2_000_000, pixels: 16_000_000, waiting: 16, seconds: 10 };

/** A request that gets no answer: its status, a code for programs, and a reason for people. */
class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    Object.assign(this, { status, code });
  }
}

/** A pretrained network that chooses λ by itself, and what its pictures are normalised by. */
export async function loadClassifier(name = "sdnet8-cifar10") {
  const source = pretrainedFolder();
  const { model, entry } = await loadPretrained(name, source);
  const calibration = decodeCalibration(await loadPretrainedCalibration(name, source), name);
  return { classifier: adaptiveLambda(robustModel(model), calibration), normalization: entry.normalization };
}

/** A server, not yet listening, that answers `POST /answers`, whose body is a picture, with its class and the λ that was chosen for it. */
export function answerServer({ classifier, normalization }, limits = LIMITS) {
  let waiting = 0;
  const routes = {
    "/health": { GET: async () => ({ backend: tf.getBackend(), waiting }) },
    "/answers": {
      POST: async (request) => {
        if (waiting >= limits.waiting)
          throw new Refusal(503, "busy", "too many pictures wait, try again later");
        waiting += 1;
        try {
          return await answer(await readPicture(await readBody(request, limits), limits));
        } finally {
          waiting -= 1;
        }
      },
    },
  };

  async function answer(bytes) {
    const { mean, std } = normalization;
    const tensors = tf.tidy(() => {
      const pixels = tf.div(tf.tensor4d(Float32Array.from(bytes), [1, 32, 32, 3]), 255);
      const { logits, lambda, signal } = classifier.explain(tf.div(tf.sub(pixels, mean), std));
      return { probabilities: tf.softmax(logits), lambda, signal };
    });
    const [probabilities, [lambda], [signal]] = await Promise.all(
      [tensors.probabilities, tensors.lambda, tensors.signal].map((tensor) => tensor.data()),
    );
    tf.dispose(tensors);
    const best = probabilities.indexOf(Math.max(...probabilities));
    return { class: CIFAR10_CLASS_NAMES[best], probability: probabilities[best], lambda, signal };
  }

  const server = createServer({ requestTimeout: 1000 * limits.seconds }, async (request, response) => {
    try {
      const methods = routes[new URL(request.url, "http://server").pathname];
      if (methods === undefined)
        throw new Refusal(404, "unknown-address", `there is ${Object.keys(routes).join(", ")}`);
      const handle = methods[request.method];
      if (handle === undefined) {
        response.setHeader("Allow", Object.keys(methods).join(", "));
        throw new Refusal(405, "wrong-method", `this address takes ${Object.keys(methods).join(", ")}`);
      }
      send(response, 200, await handle(request));
    } catch (error) {
      const known = error instanceof Refusal;
      if (!known) console.error(error); // The reader learns no more than that it is our fault.
      const { status, code, message } = known ? error : new Refusal(500, "failed", "the server failed");
      if (status === 503) response.setHeader("Retry-After", "1");
      // What is left of a body that is too long is not read: the connection ends.
      if (!request.complete) response.setHeader("Connection", "close");
      send(response, status, { error: { code, message } });
    }
  });
  return server;
}

function send(response, status, value) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(`${JSON.stringify(value)}\n`);
}

/** The body of a request, refused as soon as it is known to be too long. */
async function readBody(request, { bytes: most }) {
  const tooLong = new Refusal(413, "too-long", `a picture may have ${most} bytes`);
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLong;
  const parts = [];
  let length = 0;
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      length += part.length;
      if (length > most) throw tooLong;
      parts.push(part);
    }
  } catch (error) {
    if (error === tooLong) throw error;
    throw new Refusal(400, "broken-off", "the body did not come to its end");
  }
  if (length === 0) throw new Refusal(400, "no-picture", "the body must be a picture");
  return Buffer.concat(parts);
}

/** The square of 32 x 32 pixels that the network looks at: the middle of the picture, RGB. */
async function readPicture(body, { pixels }) {
  try {
    const picture = sharp(body, { limitInputPixels: pixels }).rotate().resize(32, 32, { fit: "cover" });
    return await picture.toColourspace("srgb").removeAlpha().raw().toBuffer();
  } catch (error) {
    if (/pixel limit/.test(error.message))
      throw new Refusal(413, "too-large", `a picture may have ${pixels} pixels`);
    throw new Refusal(415, "not-a-picture", "the body must be a PNG, JPEG, WebP, AVIF, GIF or TIFF");
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" } } });
  const backend = await pickBackend();
  const server = answerServer(await loadClassifier());
  server.listen(Number(values.port), "127.0.0.1", () => {
    console.log(`POST pictures to http://127.0.0.1:${server.address().port}/answers (${backend})`);
  });
}
