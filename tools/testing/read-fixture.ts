import { readFileSync } from "node:fs";

/** The tensors and the notes of a golden file. */
export interface Fixture {
  readonly tensors: ReadonlyMap<string, { readonly shape: number[]; readonly data: Float32Array }>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Reads a float32 safetensors file that is trusted to be well formed; `@sdnet/models` has the careful reader. */
export function readFixture(file: URL): Fixture {
  const bytes = readFileSync(file);
  const dataStart = 8 + Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString("utf8", 8, dataStart)) as Record<string, unknown>;
  const { __metadata__: metadata = {}, ...entries } = header;
  const tensors = new Map<string, { shape: number[]; data: Float32Array }>();
  for (const [name, entry] of Object.entries(entries)) {
    const { dtype, shape, data_offsets } = entry as {
      dtype: string;
      shape: number[];
      data_offsets: number[];
    };
    if (dtype !== "F32")
      throw new TypeError(`readFixture: ${file.pathname}: \`${name}\` must be F32, got ${dtype}.`);
    const [begin = 0, end = 0] = data_offsets;
    const content = Uint8Array.from(bytes.subarray(dataStart + begin, dataStart + end));
    tensors.set(name, { shape, data: new Float32Array(content.buffer) });
  }
  return { tensors, metadata: metadata as Record<string, string> };
}
