import { request } from "node:http";
import { corrupt } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerServer, loadClassifier } from "./answer-server.mjs";
import { pickBackend } from "./native-or-cpu.mjs";

const SIZE = { height: 32, width: 32, channels: 3 };
const LIMITS = { bytes: 20_000, pixels: 250_000, waiting: 2, seconds: 30 };
const smooth = Uint8Array.from({ length: 3072 }, (_, index) => 60 + (index % 96) + (index >> 6));
const noisy = corrupt(smooth, { ...SIZE, corruption: "gaussian_noise", severity: 5, seed: 1 });
const png = (pixels) => sharp(pixels, { raw: SIZE }).png().toBuffer();

let network;
let server;
beforeAll(async () => {
  await pickBackend();
  network = await loadClassifier();
  server = answerServer(network, LIMITS);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
});

const address = () => `http://127.0.0.1:${server.address().port}`;
const post = (body, headers = {}) => fetch(`${address()}/answers`, { method: "POST", body, headers });

describe("answerServer", () => {
  it("answers with the class and the λ that adaptive inference gives the picture", async () => {
    const { mean, std } = network.normalization;
    const lambdas = [];
    for (const pixels of [smooth, noisy]) {
      const answer = await (await post(await png(pixels))).json();
      const images = tf.div(
        tf.sub(tf.div(tf.tensor4d(Float32Array.from(pixels), [1, 32, 32, 3]), 255), mean),
        std,
      );
      const { logits, lambda, signal } = network.classifier.explain(images);
      expect(answer.lambda).toBeCloseTo(lambda.dataSync()[0], 5);
      expect(answer.signal).toBeCloseTo(signal.dataSync()[0], 3);
      expect(answer.probability).toBeCloseTo(tf.max(tf.softmax(logits)).dataSync()[0], 5);
      lambdas.push(answer.lambda);
    }
    expect(lambdas[1]).toBeGreaterThan(lambdas[0]);
  });

  it("keeps no tensor of a request", async () => {
    const body = await png(noisy);
    await post(body);
    const { numTensors } = tf.memory();
    await post(body);
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  it("takes pictures of any size and kind, and grey ones", async () => {
    const grey = sharp({ create: { width: 90, height: 60, channels: 3, background: "#777" } }).greyscale();
    for (const body of [await grey.clone().jpeg().toBuffer(), await grey.clone().webp().toBuffer()]) {
      expect(await (await post(body)).json()).toMatchObject({ class: expect.any(String) });
    }
  });

  it.each([
    ["an unknown address", "GET", "/", undefined, 404, "unknown-address"],
    ["another method", "GET", "/answers", undefined, 405, "wrong-method"],
    ["no body", "POST", "/answers", undefined, 400, "no-picture"],
    ["a body that is no picture", "POST", "/answers", "a picture, believe me", 415, "not-a-picture"],
    ["a body that is too long", "POST", "/answers", new Uint8Array(LIMITS.bytes + 1), 413, "too-long"],
  ])("refuses %s with a status and a code", async (_, method, path, body, status, code) => {
    const response = await fetch(`${address()}${path}`, { method, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
    expect(response.headers.get("allow")).toBe(status === 405 ? "POST" : null);
  });

  it("refuses a picture of few bytes and many pixels before it is decoded", async () => {
    const flat = { create: { width: 600, height: 600, channels: 3, background: "#777" } };
    const response = await post(await sharp(flat).png().toBuffer());
    expect([response.status, (await response.json()).error.code]).toEqual([413, "too-large"]);
  });

  it("stops reading a body of unknown length when it has become too long", async () => {
    const status = await new Promise((resolve, reject) => {
      const options = { method: "POST", headers: { "Transfer-Encoding": "chunked" } };
      const sending = request(`${address()}/answers`, options, (response) => {
        resolve(response.statusCode);
        response.resume();
        sending.destroy();
      });
      sending.on("error", reject);
      // Never ended: the answer comes while the body is still being sent.
      sending.write(Buffer.alloc(LIMITS.bytes + 1));
    });
    expect(status).toBe(413);
  });

  it("refuses pictures beyond those that may wait, and takes them again later", async () => {
    const body = await png(smooth);
    const slow = [1, 2].map(() => {
      const sending = request(`${address()}/answers`, { method: "POST" });
      sending.on("error", () => undefined);
      sending.write(body.subarray(0, 10));
      return sending;
    });
    await vi.waitFor(async () => {
      expect((await (await fetch(`${address()}/health`)).json()).waiting).toBe(LIMITS.waiting);
    });
    const refused = await post(body);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    for (const sending of slow) sending.destroy();
    await vi.waitFor(async () => expect((await post(body)).status).toBe(200));
  });
});
