import type { ByteReader } from "./byte-reader.js";
import { ALLOWED_GLOBALS } from "./pickle-globals.js";
import type { PickleMachine } from "./pickle-machine.js";
import { Constructor, OpaqueValue, PickleDict, type PickleValue } from "./pickle-values.js";
import { SAVE_AGAIN } from "./pytorch-import-error.js";

/** Effect of one pickle instruction on the unpickler. */
export type Instruction = (machine: PickleMachine) => void;

const NEWEST_PROTOCOL = 5;
const STRING_BYTES = 40;
const LONGEST_INTEGER = 256;

/**
 * The instructions by number, under the names of Python's `pickletools`: all of protocols 2 to 5 but extension codes, which stand for
 * names that only the program that registered them knows, and of the older protocols those that newer ones still write. The
 * textual forms of protocol 0 are refused.
 */
export const INSTRUCTIONS: ReadonlyMap<number, Instruction> = new Map<number, Instruction>([
  [0x80, ({ reader }) => checkProtocol(reader)], // PROTO
  [0x95, ({ reader }) => checkFrame(reader)], // FRAME

  [0x4e, (machine) => machine.push(null)], // NONE
  [0x88, (machine) => machine.push(true)], // NEWTRUE
  [0x89, (machine) => machine.push(false)], // NEWFALSE
  [0x4b, (machine) => machine.push(machine.reader.uint8())], // BININT1
  [0x4d, (machine) => machine.push(machine.reader.uint16())], // BININT2
  [0x4a, (machine) => machine.push(machine.reader.int32())], // BININT
  [0x8a, (machine) => longInteger(machine, machine.reader.uint8())], // LONG1
  [0x8b, (machine) => longInteger(machine, machine.reader.uint32())], // LONG4
  [0x47, (machine) => machine.pushNumber(machine.reader.float64())], // BINFLOAT
  [0x55, (machine) => textOrBytes(machine, machine.reader.uint8())], // SHORT_BINSTRING
  [0x54, (machine) => textOrBytes(machine, machine.reader.uint32())], // BINSTRING
  [0x43, (machine) => bytes(machine, machine.reader.uint8())], // SHORT_BINBYTES
  [0x42, (machine) => bytes(machine, machine.reader.uint32())], // BINBYTES
  [0x8e, (machine) => bytes(machine, machine.reader.uint64())], // BINBYTES8
  [0x96, (machine) => bytes(machine, machine.reader.uint64())], // BYTEARRAY8
  [0x97, (machine) => machine.pushOpaque("buffer")], // NEXT_BUFFER
  [0x98, (machine) => machine.push(machine.pop())], // READONLY_BUFFER
  [0x8c, (machine) => text(machine, machine.reader.uint8())], // SHORT_BINUNICODE
  [0x58, (machine) => text(machine, machine.reader.uint32())], // BINUNICODE
  [0x8d, (machine) => text(machine, machine.reader.uint64())], // BINUNICODE8

  [0x28, (machine) => machine.openGroup()], // MARK
  [0x29, (machine) => machine.pushTuple([])], // EMPTY_TUPLE
  [0x85, (machine) => machine.pushTuple(popMany(machine, 1))], // TUPLE1
  [0x86, (machine) => machine.pushTuple(popMany(machine, 2))], // TUPLE2
  [0x87, (machine) => machine.pushTuple(popMany(machine, 3))], // TUPLE3
  [0x74, (machine) => machine.pushTuple(machine.closeGroup())], // TUPLE
  [0x5d, (machine) => machine.pushList()], // EMPTY_LIST
  [0x61, (machine) => machine.append(popMany(machine, 1))], // APPEND
  [0x65, (machine) => machine.append(machine.closeGroup())], // APPENDS
  [0x7d, (machine) => machine.pushDict()], // EMPTY_DICT
  [0x73, (machine) => machine.setItems(popMany(machine, 2))], // SETITEM
  [0x75, (machine) => machine.setItems(machine.closeGroup())], // SETITEMS
  [0x8f, (machine) => machine.pushOpaque("set")], // EMPTY_SET
  [0x90, (machine) => machine.append(machine.closeGroup())], // ADDITEMS
  [0x91, frozenSet], // FROZENSET
  [0x30, (machine) => machine.drop()], // POP
  [0x31, (machine) => machine.closeGroup()], // POP_MARK
  [0x32, duplicate], // DUP

  [0x71, (machine) => machine.remember(machine.reader.uint8())], // BINPUT
  [0x72, (machine) => machine.remember(machine.reader.uint32())], // LONG_BINPUT
  [0x94, (machine) => machine.rememberNext()], // MEMOIZE
  [0x68, (machine) => machine.recall(machine.reader.uint8())], // BINGET
  [0x6a, (machine) => machine.recall(machine.reader.uint32())], // LONG_BINGET

  [0x63, global], // GLOBAL
  [0x93, stackGlobal], // STACK_GLOBAL
  [0x51, (machine) => machine.pushPersistent(machine.pop())], // BINPERSID
  [0x52, construct], // REDUCE
  [0x81, construct], // NEWOBJ
  [0x92, constructWithNames], // NEWOBJ_EX
  [0x69, instance], // INST
  [0x6f, (machine) => pushInstance(machine, machine.closeGroup()[0])], // OBJ
  [0x62, build], // BUILD
]);

function checkProtocol(reader: ByteReader): void {
  const protocol = reader.uint8();
  if (protocol < 2 || protocol > NEWEST_PROTOCOL) {
    throw reader.fault(`a pickle must have protocol 2 to ${NEWEST_PROTOCOL}, got ${protocol}`);
  }
}

function checkFrame(reader: ByteReader): void {
  const length = reader.uint64();
  if (length > reader.remaining) {
    throw reader.fault(`a frame of ${length} bytes must follow, but only ${reader.remaining} do`);
  }
}

/** Little-endian two's complement; a number where that is exact, else a bigint. */
function longInteger(machine: PickleMachine, length: number): void {
  const { reader } = machine;
  const bytes = reader.take(length);
  // The seed of a random generator can be long; what is longer than any of them is not computed.
  if (length > LONGEST_INTEGER) {
    machine.pushOpaque("int");
    return;
  }
  const unsigned = bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
  const value = BigInt.asIntN(8 * length, unsigned);
  machine.pushNumber(Number.isSafeInteger(Number(value)) ? Number(value) : value);
}

function text(machine: PickleMachine, length: number): void {
  machine.spend(STRING_BYTES + 2 * Math.min(length, machine.reader.remaining));
  machine.push(machine.reader.text(length));
}

/** The texts of Python 2, which were bytes. */
function textOrBytes(machine: PickleMachine, length: number): void {
  machine.spend(STRING_BYTES + 2 * Math.min(length, machine.reader.remaining));
  const found = machine.reader.textIfUtf8(length);
  if (found === undefined) machine.pushOpaque("bytes");
  else machine.push(found);
}

function bytes(machine: PickleMachine, length: number): void {
  machine.reader.take(length);
  machine.pushOpaque("bytes");
}

function frozenSet(machine: PickleMachine): void {
  machine.closeGroup();
  machine.pushOpaque("frozenset");
}

function duplicate(machine: PickleMachine): void {
  const value = machine.pop();
  machine.push(value);
  machine.push(value);
}

function popMany(machine: PickleMachine, count: number): PickleValue[] {
  return Array.from({ length: count }, () => machine.pop()).reverse();
}

function global(machine: PickleMachine): void {
  const module = machine.reader.line();
  pushGlobal(machine, `${module}.${machine.reader.line()}`);
}

function stackGlobal(machine: PickleMachine): void {
  const name = machine.pop();
  const module = machine.pop();
  if (typeof name !== "string" || typeof module !== "string") {
    throw machine.reader.fault("a module and a name must be texts");
  }
  pushGlobal(machine, `${module}.${name}`);
}

/** The one door to code: a name leads to the allow-list or to a value that does nothing, never to anything that runs. */
function pushGlobal(machine: PickleMachine, name: string): void {
  const found = ALLOWED_GLOBALS.get(name);
  if (found === undefined) machine.pushUnknownGlobal(name);
  else machine.push(found);
}

function construct(machine: PickleMachine): void {
  const args = machine.pop();
  const constructor = machine.pop();
  if (constructor instanceof OpaqueValue) {
    machine.pushOpaque(constructor.name);
    return;
  }
  if (!(constructor instanceof Constructor) || !Array.isArray(args)) {
    throw machine.reader.fault("only a class or function can be called, with a tuple of arguments");
  }
  const given = args as readonly PickleValue[];
  machine.spend(constructor.cost(given));
  const made = constructor.make(given, machine.reader.marked);
  if (made === undefined) {
    throw machine.reader.fault(`${constructor.name} must get the arguments that \`torch.save\` gives it`);
  }
  machine.push(made);
}

function constructWithNames(machine: PickleMachine): void {
  machine.pop();
  machine.pop();
  pushInstance(machine, machine.pop());
}

/** An instance of a class of Python 2, named in text. */
function instance(machine: PickleMachine): void {
  const module = machine.reader.line();
  const name = `${module}.${machine.reader.line()}`;
  machine.closeGroup();
  machine.pushUnknownGlobal(name);
}

function pushInstance(machine: PickleMachine, made: PickleValue | undefined): void {
  if (!(made instanceof OpaqueValue) && !(made instanceof Constructor)) {
    throw machine.reader.fault("an object must be of a class");
  }
  machine.pushOpaque(made.name);
}

/** Attributes of an object, such as a state dict's `_metadata`: not needed. Plain data have none. */
function build(machine: PickleMachine): void {
  machine.pop();
  const object = machine.pop();
  if (!(object instanceof PickleDict || object instanceof OpaqueValue)) {
    throw machine.reader.fault("only an object can be given attributes", SAVE_AGAIN);
  }
  machine.push(object);
}
