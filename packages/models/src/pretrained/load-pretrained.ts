import type * as tf from "@tensorflow/tfjs";
import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import { decodeModel } from "./decode-model.js";
import { decodePretrainedManifest, type PretrainedEntry, type PretrainedFile } from "./pretrained-entry.js";

/** A trained network, and what is known about it. */
export interface Pretrained {
  /** The caller's, to dispose. */
  readonly model: tf.LayersModel;
  readonly entry: PretrainedEntry;
}

/** Folder of trained networks: a `manifest.json` and the files it names. */
export interface PretrainedSource {
  /** The bytes of one file of the folder. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Name of the folder, for errors. */
  readonly where: string;
}

/** The name of a source's list of networks. */
const MANIFEST = "manifest.json";

/**
 * The trained networks of a source.
 *
 * @throws CheckpointError if the manifest is not one; what `read` throws.
 */
export async function listPretrained(source: PretrainedSource): Promise<readonly PretrainedEntry[]> {
  const bytes = await source.read(MANIFEST);
  return decodePretrainedManifest(new TextDecoder().decode(bytes), { where: `${source.where}/${MANIFEST}` });
}

/**
 * A trained network by name, its file checked against the manifest's SHA-256 before anything is made of it.
 *
 * @param source - From `pretrainedAt` in a browser, `pretrainedFolder` of `@sdnet/models/node` in Node.
 * @throws RangeError for a name that the source does not have; CheckpointError for a damaged file.
 */
export async function loadPretrained(name: string, source: PretrainedSource): Promise<Pretrained> {
  const entries = await listPretrained(source);
  const entry = entryOf(entries, name, "loadPretrained");
  const bytes = await readIntact(entry, source);
  return { model: decodeModel(bytes, { where: `${source.where}/${entry.file}` }), entry };
}

/**
 * The calibration of λ that comes with a trained network, as JSON text for `decodeCalibration` of `@sdnet/robust`, checked against the
 * manifest's SHA-256.
 *
 * @throws RangeError for a name that the source does not have, or whose network has no calibration; CheckpointError for a damaged file.
 */
export async function loadPretrainedCalibration(name: string, source: PretrainedSource): Promise<string> {
  const entries = await listPretrained(source);
  const { calibration } = entryOf(entries, name, "loadPretrainedCalibration");
  if (calibration === undefined) {
    const known = entries.filter((entry) => entry.calibration !== undefined).map((entry) => entry.name);
    throw new RangeError(
      `loadPretrainedCalibration: \`name\` must be of a network with a calibration (${known.join(", ") || "none here"}), got ${name}.`,
    );
  }
  return new TextDecoder().decode(await readIntact(calibration, source));
}

function entryOf(entries: readonly PretrainedEntry[], name: string, where: string): PretrainedEntry {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry !== undefined) return entry;
  const known = entries.map((candidate) => candidate.name).join(", ");
  throw new RangeError(`${where}: \`name\` must be one of ${known}, got ${name}.`);
}

/**
 * Trained networks behind an address: the folder `pretrained` of this package, copied to where a web page is served from.
 *
 * @param baseUrl - Address of the folder, with or without a slash at its end.
 */
export function pretrainedAt(baseUrl: string): PretrainedSource {
  const where = baseUrl.replace(/\/+$/, "");
  return {
    where,
    read: async (file) => {
      const response = await fetch(`${where}/${file}`);
      if (!response.ok) {
        throw new CheckpointError(
          `${where}/${file}: the server must send the file, got status ${response.status}.`,
        );
      }
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function readIntact(expected: PretrainedFile, source: PretrainedSource): Promise<Uint8Array> {
  const where = `${source.where}/${expected.file}`;
  const bytes = await source.read(expected.file);
  if (bytes.length !== expected.bytes) {
    throw new CheckpointError(`${where}: the file must have ${expected.bytes} bytes, got ${bytes.length}.`);
  }
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (sha256 !== expected.sha256) {
    throw new CheckpointError(
      `${where}: the file must have the SHA-256 ${expected.sha256}, got ${sha256}: it is damaged.`,
    );
  }
  return bytes;
}
