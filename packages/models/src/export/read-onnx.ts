import { ExportError } from "./export-error.js";

/** Inputs, outputs and metadata of an ONNX file. */
export interface OnnxDescription {
  /** Name of the graph. */
  readonly name: string;
  readonly inputs: readonly OnnxSignature[];
  readonly outputs: readonly OnnxSignature[];
  /** Metadata by key; in our own files the network's name and options, and the normalisation of images. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** An input or output. */
export interface OnnxSignature {
  readonly name: string;
  /** Sizes, or names of sizes that are known only when it runs. */
  readonly shape: readonly (number | string)[];
}

/** Numbers of the fields of onnx.proto that are read here. */
const MODEL = { graph: 7, metadata: 14 } as const;
const GRAPH = { name: 2, input: 11, output: 12 } as const;

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/**
 * Reads the description of an ONNX file; its operations and weights are skipped.
 *
 * @throws ExportError where the bytes are no ONNX model, or end too early.
 */
export function readOnnx(bytes: Uint8Array): OnnxDescription {
  const graph = bytesIn(bytes, MODEL.graph)[0];
  if (graph === undefined)
    throw new ExportError("readOnnx: `bytes` must hold an ONNX model, got none with a graph.");
  return {
    name: textIn(graph, GRAPH.name),
    inputs: bytesIn(graph, GRAPH.input).map(signatureOf),
    outputs: bytesIn(graph, GRAPH.output).map(signatureOf),
    metadata: new Map(bytesIn(bytes, MODEL.metadata).map((entry) => [textIn(entry, 1), textIn(entry, 2)])),
  };
}

/** A `ValueInfoProto`: its name, and in its type the dimensions of a tensor. */
function signatureOf(value: Uint8Array): OnnxSignature {
  const [tensor] = bytesIn(value, 2).flatMap((type) => bytesIn(type, 1));
  const [shape] = tensor === undefined ? [] : bytesIn(tensor, 2);
  const dimensions = shape === undefined ? [] : bytesIn(shape, 1);
  return {
    name: textIn(value, 1),
    shape: dimensions.map((dimension) => {
      const size = fieldsOf(dimension).find(({ field }) => field === 1)?.value;
      return typeof size === "number" ? size : textIn(dimension, 2);
    }),
  };
}

function textIn(message: Uint8Array, field: number): string {
  const [text] = bytesIn(message, field);
  return new TextDecoder().decode(text);
}

function bytesIn(message: Uint8Array, wanted: number): readonly Uint8Array[] {
  return fieldsOf(message).flatMap(({ field, value }) =>
    field === wanted && value instanceof Uint8Array ? [value] : [],
  );
}

/** The fields of a message in the wire format of protocol buffers; values of other types than whole numbers and bytes are left out. */
function fieldsOf(
  bytes: Uint8Array,
): readonly { readonly field: number; readonly value: number | Uint8Array | undefined }[] {
  const fields: { field: number; value: number | Uint8Array | undefined }[] = [];
  let offset = 0;
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - offset) throw cut();
    offset += length;
    return bytes.subarray(offset - length, offset);
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 1, count = 0; count < 10; shift *= 128, count++) {
      const [byte = 0] = take(1);
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
    throw cut();
  };
  while (offset < bytes.length) {
    const tag = varint();
    const field = Math.floor(tag / 8);
    switch (tag % 8) {
      case VARINT:
        fields.push({ field, value: varint() });
        break;
      case LENGTH_DELIMITED:
        fields.push({ field, value: take(varint()) });
        break;
      case FIXED_64:
        take(8);
        break;
      case FIXED_32:
        take(4);
        break;
      default:
        throw cut();
    }
  }
  return fields;
}

function cut(): ExportError {
  return new ExportError("readOnnx: `bytes` must hold an ONNX model, got others, or only its beginning.");
}
