import { AppendFile } from "../files/append-file.js";
import { maskedCrc32c } from "./crc32c.js";

/** One number of a TensorBoard chart, under a name. */
export interface ScalarEvent {
  /** E.g. `"train/loss"`; the part before the slash groups charts. */
  readonly tag: string;
  readonly value: number;
  /** Steps done. */
  readonly step: number;
  /** Seconds since 1970. */
  readonly wallTime: number;
}

/**
 * Writes TensorBoard event files on every backend: TFRecord framing around protocol-buffer `Event` messages.
 *
 * @see tensorflow/core/util/event.proto and summary.proto for the field numbers.
 */
export class EventFile {
  readonly #file: AppendFile;

  /** Opens `path` and cuts it to `size` bytes; a new file gets the version record that readers ask for. */
  constructor(path: string, options: { readonly size: number; readonly wallTime: number }) {
    this.#file = new AppendFile(path, options.size);
    if (options.size === 0) this.#file.append(record(fileVersion(options.wallTime)));
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#file.size;
  }

  /** Adds one scalar. */
  write(event: ScalarEvent): void {
    this.#file.append(record(scalar(event)));
  }

  /** Waits until everything is on the disk. */
  sync(): void {
    this.#file.sync();
  }

  /** Gives the file back. */
  close(): void {
    this.#file.close();
  }
}

/** Length, checksum of the length, data, checksum of the data. */
function record(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc32c(bytes.subarray(0, 8)), true);
  bytes.set(data, 12);
  view.setUint32(12 + data.length, maskedCrc32c(data), true);
  return bytes;
}

/** `Event { wall_time = 1, file_version = 3 }`. */
function fileVersion(wallTime: number): Uint8Array {
  return message(double(1, wallTime), text(3, "brain.Event:2"));
}

/** `Event { wall_time = 1, step = 2, summary = 5 { value = 1 { tag = 1, simple_value = 2 } } }`. */
function scalar({ tag, value, step, wallTime }: ScalarEvent): Uint8Array {
  const summaryValue = message(text(1, tag), float(2, value));
  const summary = lengthDelimited(1, summaryValue);
  return message(double(1, wallTime), varint(2, step), lengthDelimited(5, summary));
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(fields.flatMap((field) => [...field]));
}

/** Field header: number and wire type (0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes). */
function header(field: number, wireType: 0 | 1 | 2 | 5): number {
  return (field << 3) | wireType;
}

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

function varint(field: number, value: number): Uint8Array {
  return Uint8Array.from([header(field, 0), ...unsigned(value)]);
}

function lengthDelimited(field: number, data: Uint8Array): Uint8Array {
  return Uint8Array.from([header(field, 2), ...unsigned(data.length), ...data]);
}

function text(field: number, value: string): Uint8Array {
  return lengthDelimited(field, new TextEncoder().encode(value));
}

function double(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(9);
  bytes[0] = header(field, 1);
  new DataView(bytes.buffer).setFloat64(1, value, true);
  return bytes;
}

function float(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(5);
  bytes[0] = header(field, 5);
  new DataView(bytes.buffer).setFloat32(1, value, true);
  return bytes;
}
