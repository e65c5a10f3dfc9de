import {
  bytesField,
  floatField,
  integerField,
  joined,
  message,
  messageField,
  textField,
  type Encoded,
} from "./protobuf.js";

/** The first version of the format that has opset 17. */
const IR_VERSION = 8;
/** Version of the operators: the newest that every runtime since 2022 knows. */
const OPSET = 17;

/** Element types and attribute types, by the numbers of onnx.proto. */
const ELEMENT_TYPES = { float: 1, int64: 7, bool: 9 } as const;
const { float: FLOAT, int64: INT64 } = ELEMENT_TYPES;
const ATTRIBUTE_TYPES = { float: 1, int: 2, string: 3, graph: 5, ints: 7 } as const;

/** Type of a value's elements. */
export type OnnxElement = keyof typeof ELEMENT_TYPES;

/** A parameter of an operation, by the name of its type. */
export type OnnxAttribute =
  | { readonly float: number }
  | { readonly int: number }
  | { readonly string: string }
  | { readonly ints: readonly number[] }
  | { readonly graph: OnnxSubgraph };

/** The body of a loop. Reads what is computed around it before. */
export interface OnnxSubgraph {
  readonly name: string;
  readonly inputs: readonly OnnxLocal[];
  readonly outputs: readonly OnnxLocal[];
  readonly nodes: readonly OnnxNode[];
}

/** An input or output of a subgraph. */
export interface OnnxLocal {
  readonly name: string;
  readonly element: OnnxElement;
  /** Whether it is one number without axes; of any shape if left out. */
  readonly isScalar?: true;
}

/** One operation. */
export interface OnnxNode {
  readonly name: string;
  readonly operator: string;
  /** Names of values; an empty one is an input left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** A constant: weights as float32, shapes as int64. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** An input or output, of float32 numbers. */
export interface OnnxValue {
  readonly name: string;
  /** Sizes, or names of sizes that are known only when it runs. */
  readonly shape: readonly (number | string)[];
  readonly description: string;
}

/** Graph, weights and metadata of an ONNX file. */
export interface OnnxModel {
  readonly name: string;
  readonly description: string;
  /** Version of the program that wrote it, or an empty text. */
  readonly producerVersion: string;
  readonly metadata: ReadonlyMap<string, string>;
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  /** In an order in which every value is computed before it is used. */
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
}

/**
 * The bytes of an `.onnx` file, weights included.
 *
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto for the numbers of the fields.
 */
export function encodeOnnx(model: OnnxModel): Uint8Array {
  const graph = message(
    ...model.nodes.map((node) => messageField(1, encodeNode(node))),
    textField(2, model.name),
    ...model.constants.map((tensor) => messageField(5, encodeTensor(tensor))),
    ...model.inputs.map((value) => messageField(11, encodeValue(value))),
    ...model.outputs.map((value) => messageField(12, encodeValue(value))),
  );
  return joined(
    message(
      integerField(1, IR_VERSION),
      textField(2, "sdnet"),
      textField(3, model.producerVersion),
      textField(6, model.description),
      messageField(7, graph),
      messageField(8, message(textField(1, ""), integerField(2, OPSET))),
      ...[...model.metadata].map(([key, value]) =>
        messageField(14, message(textField(1, key), textField(2, value))),
      ),
    ),
  );
}

function encodeNode({ name, operator, inputs, outputs, attributes }: OnnxNode): Encoded {
  return message(
    ...inputs.map((input) => textField(1, input)),
    ...outputs.map((output) => textField(2, output)),
    textField(3, name),
    textField(4, operator),
    ...Object.entries(attributes).map(([key, value]) => messageField(5, encodeAttribute(key, value))),
  );
}

function encodeAttribute(name: string, attribute: OnnxAttribute): Encoded {
  const [type] = Object.keys(attribute) as [keyof typeof ATTRIBUTE_TYPES];
  return message(
    textField(1, name),
    ...("float" in attribute ? [floatField(2, attribute.float)] : []),
    ...("int" in attribute ? [integerField(3, attribute.int)] : []),
    ...("string" in attribute ? [textField(4, attribute.string)] : []),
    ...("graph" in attribute ? [messageField(6, encodeSubgraph(attribute.graph))] : []),
    ...("ints" in attribute ? attribute.ints.map((value) => integerField(8, value)) : []),
    integerField(20, ATTRIBUTE_TYPES[type]),
  );
}

function encodeSubgraph({ name, inputs, outputs, nodes }: OnnxSubgraph): Encoded {
  return message(
    ...nodes.map((node) => messageField(1, encodeNode(node))),
    textField(2, name),
    ...inputs.map((value) => messageField(11, encodeLocal(value))),
    ...outputs.map((value) => messageField(12, encodeLocal(value))),
  );
}

function encodeLocal({ name, element, isScalar }: OnnxLocal): Encoded {
  const type = integerField(1, ELEMENT_TYPES[element]);
  const tensorType = isScalar === true ? message(type, messageField(2, message())) : type;
  return message(textField(1, name), messageField(2, messageField(1, tensorType)));
}

/** Numbers are stored little-endian, as every platform with typed arrays of floats that runs this has them. */
function encodeTensor({ name, shape, data }: OnnxTensor): Encoded {
  return message(
    ...shape.map((size) => integerField(1, size)),
    integerField(2, data instanceof Float32Array ? FLOAT : INT64),
    textField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  );
}

function encodeValue({ name, shape, description }: OnnxValue): Encoded {
  const dimensions = shape.map((size) =>
    messageField(1, typeof size === "number" ? integerField(1, size) : textField(2, size)),
  );
  const tensorType = message(integerField(1, FLOAT), messageField(2, message(...dimensions)));
  return message(textField(1, name), messageField(2, messageField(1, tensorType)), textField(3, description));
}
