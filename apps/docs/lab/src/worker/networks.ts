import { decodeCifar10Records, CIFAR10_RECORD_BYTES } from "@sdnet/data";
import {
  listPretrained,
  loadPretrained,
  loadPretrainedCalibration,
  type Pretrained,
  type PretrainedSource,
} from "@sdnet/models";
import { decodeCalibration, type Calibration } from "@sdnet/robust";
import { SDNET, TWIN } from "../networks.js";
import { PICTURE_VALUES } from "../protocol.js";

/** Called with the bytes of all files that have come and are to come, and what is being loaded. */
export type OnProgress = (loaded: number, total: number, what: string) => void;

/** Addresses of what the lab loads. */
export interface LabAddresses {
  /** Folder with `manifest.json`, the networks and the calibration, with a slash at its end. */
  readonly address: string;
  /** File of bundled pictures, in the binary format of CIFAR-10. */
  readonly pictures: string;
}

/** Files that the lab loads beside its program. */
export interface LoadedFiles {
  readonly sdnet: Pretrained;
  readonly twin: Pretrained;
  readonly calibration: Calibration;
  readonly pictures: { readonly pixels: Uint8Array; readonly labels: Uint8Array };
  readonly bytes: number;
}

/**
 * Fetches the two networks, the calibration of the SDNet and the bundled pictures, all at once.
 *
 * @returns Makes networks of what was fetched. Only then is an engine needed: until one is chosen, TensorFlow.js would take any.
 * @throws CheckpointError, DataError or CalibrationError if a file is not what it should be; an Error if the server does not send one.
 */
export async function fetchFiles(
  { address, pictures }: LabAddresses,
  onProgress: OnProgress,
): Promise<() => Promise<LoadedFiles>> {
  const meter = progressMeter(onProgress);
  const source = meteredSource(address, meter);
  const fetching = listPretrained(source).then((entries) =>
    Promise.all(
      entries
        .filter(({ name }) => name === SDNET || name === TWIN)
        .flatMap(({ name, file, calibration }) => [
          file,
          ...(name === SDNET && calibration ? [calibration.file] : []),
        ])
        .map((file) => source.read(file)),
    ),
  );
  const [records] = await Promise.all([download(pictures, "pictures", meter), fetching]);
  return async () => ({
    sdnet: await loadPretrained(SDNET, source),
    twin: await loadPretrained(TWIN, source),
    pictures: decodePictures(records, pictures),
    calibration: decodeCalibration(
      await loadPretrainedCalibration(SDNET, source),
      `the calibration of ${SDNET}`,
    ),
    bytes: meter.loaded(),
  });
}

/** Sum of several downloads. */
interface ProgressMeter {
  readonly expect: (bytes: number) => void;
  readonly add: (bytes: number, what: string) => void;
  readonly loaded: () => number;
}

function progressMeter(onProgress: OnProgress): ProgressMeter {
  let [loaded, total] = [0, 0];
  return {
    expect: (bytes) => (total += bytes),
    add: (bytes, what) => {
      loaded += bytes;
      onProgress(loaded, Math.max(total, loaded), what);
    },
    loaded: () => loaded,
  };
}

/** A folder of a server whose files are counted as they come; each is fetched once. */
function meteredSource(address: string, meter: ProgressMeter): PretrainedSource {
  const files = new Map<string, Promise<Uint8Array>>();
  return {
    where: address,
    read: (file) => {
      const known = files.get(file) ?? download(`${address}${file}`, file, meter);
      files.set(file, known);
      return known;
    },
  };
}

async function download(address: string, what: string, meter: ProgressMeter): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) {
    throw new Error(`${address}: the server must send the file, got status ${response.status}.`);
  }
  // A server that compresses names the compressed length, so it is the estimate and the bytes that come are the truth.
  meter.expect(Number(response.headers.get("Content-Length") ?? 0));
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    meter.add(value.length, what);
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function decodePictures(records: Uint8Array, file: string): LoadedFiles["pictures"] {
  const count = Math.floor(records.length / CIFAR10_RECORD_BYTES);
  const [pixels, labels] = [new Uint8Array(count * PICTURE_VALUES), new Uint8Array(count)];
  decodeCifar10Records(records, { images: pixels, labels }, file);
  return { pixels, labels };
}
