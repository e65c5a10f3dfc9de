/** Part of a message in the wire format of protocol buffers, as bytes still to be joined: weights are copied once. */
export interface Encoded {
  readonly chunks: readonly Uint8Array[];
  /** Total bytes. */
  readonly length: number;
}

/** Wire types: how the reader finds the end of a field. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** Several fields, one behind the other. */
export function message(...fields: readonly Encoded[]): Encoded {
  return {
    chunks: fields.flatMap(({ chunks }) => chunks),
    length: fields.reduce((sum, { length }) => sum + length, 0),
  };
}

/** An integer of up to 64 bits; negative ones as their two's complement. */
export function integerField(field: number, value: number): Encoded {
  return chunk([...tag(field, VARINT), ...varint(BigInt.asUintN(64, BigInt(value)))]);
}

/** A number of 32 bits. */
export function floatField(field: number, value: number): Encoded {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return chunk([...tag(field, FIXED_32), ...bytes]);
}

/** Text in UTF-8. */
export function textField(field: number, value: string): Encoded {
  return bytesField(field, new TextEncoder().encode(value));
}

/** Bytes as they are; not copied before {@link joined}. */
export function bytesField(field: number, value: Uint8Array): Encoded {
  return messageField(field, { chunks: [value], length: value.length });
}

/** A message within a message. */
export function messageField(field: number, content: Encoded): Encoded {
  const head = chunk([...tag(field, LENGTH_DELIMITED), ...varint(BigInt(content.length))]);
  return { chunks: [...head.chunks, ...content.chunks], length: head.length + content.length };
}

/** The bytes of a message. */
export function joined({ chunks, length }: Encoded): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of chunks) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function chunk(bytes: readonly number[]): Encoded {
  return { chunks: [Uint8Array.from(bytes)], length: bytes.length };
}

function tag(field: number, wireType: number): number[] {
  return varint(BigInt(field * 8 + wireType));
}

/** Seven bits at a time, the lowest first; the top bit of a byte says that more follow. */
function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
