import type { ByteReader } from "./byte-reader.js";
import { OpaqueValue, PickleList, StorageView, TensorView, type PickleValue } from "./pickle-values.js";
import type { OpenFileOptions, PyTorchFile } from "./pytorch-file.js";
import { PyTorchImportError, quoted } from "./pytorch-import-error.js";
import { StorageType } from "./storage-types.js";
import { readTar } from "./tar-members.js";
import { unpickle } from "./unpickle.js";

const MEMBERS = ["storages", "tensors", "pickle"] as const;
const CHECKPOINT = /\.(pth|pt|ckpt|bin|tar|zip|safetensors)$/i;
const MOST_AXES = 64;
/** Memory for listing one storage or tensor, in bytes; those of its elements are not copied. */
const STORAGE_BYTES = 300;
const TENSOR_BYTES = 300;

/** A storage of the archive, or a piece of one. */
interface Piece {
  readonly storage: StorageView;
  readonly start: number;
}

/**
 * Opens what `torch.save` wrote before PyTorch 0.1.12 of 2017: a tar archive with a list of storages, a list of tensors that lie in
 * them, and a pickle that names the tensors by number.
 *
 * @throws PyTorchImportError if any of them cannot be read, or is missing.
 */
export function openTarFile(bytes: Uint8Array, options: OpenFileOptions): PyTorchFile {
  const members = readTar(bytes, options);
  const [storages, tensors, pickle] = MEMBERS.map((name) => members.get(name));
  if (storages === undefined || tensors === undefined || pickle === undefined) {
    const names = [...members.keys()].slice(0, 3).map(quoted).join(", ");
    const hasCheckpoint = [...members.keys()].some((name) => CHECKPOINT.test(name));
    throw new PyTorchImportError(
      `a tar archive must hold ${MEMBERS.join(", ")}, as PyTorch wrote them in 2017, got ${names}`,
      {
        where: options.where,
        offset: 0,
        advice: hasCheckpoint
          ? "Unpack it (`tar -xf`) and give the checkpoint that is in it."
          : "It is not a PyTorch checkpoint.",
      },
    );
  }
  const read = (reader: ByteReader, persistent: (id: PickleValue) => PickleValue | undefined): PickleValue =>
    unpickle(reader, { ...options, storages: new Map(), persistent });
  const next = (reader: ByteReader): PickleValue => read(reader, () => undefined);
  const contents = new Map<string, Uint8Array>();
  const pieces = readStorages(storages, { next, contents, options });
  const views = readTensors(tensors, { next, pieces, options });
  const { offset } = pickle;
  const root = read(pickle, (id) => {
    if (Array.isArray(id)) return id[0] instanceof OpaqueValue ? id[0] : undefined;
    return isName(id) ? views.get(String(id)) : undefined;
  });
  return { root, offset, storage: (key) => contents.get(key) };
}

interface ListOptions {
  readonly next: (reader: ByteReader) => PickleValue;
  readonly options: OpenFileOptions;
}

/** Reads a count, for each `(key, device, type)` the number of elements and the elements; then `[(key, root, start, count)]`. */
function readStorages(
  reader: ByteReader,
  { next, contents, options }: ListOptions & { readonly contents: Map<string, Uint8Array> },
): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (let left = countOf(reader, next); left > 0; left--) {
    const [key, , type] = tupleOf(reader, next);
    if (!(type instanceof StorageType)) throw reader.fault("a storage must have a type of PyTorch");
    options.allowance.spend(STORAGE_BYTES, reader.marked);
    const count = reader.uint64();
    const storage = new StorageView({ type, key: nameOf(reader, key), count });
    contents.set(storage.key, reader.take(count * type.elementBytes));
    pieces.set(storage.key, { storage, start: 0 });
  }
  const list = next(reader);
  for (const view of list instanceof PickleList ? list.items : []) {
    const [key, root, start, count] = Array.isArray(view) ? (view as readonly PickleValue[]) : [];
    const whole = isName(root) ? pieces.get(String(root)) : undefined;
    if (whole === undefined || !isSize(start) || !isSize(count) || start + count > whole.storage.count) {
      throw reader.fault("a view must lie inside a storage that was listed before");
    }
    options.allowance.spend(STORAGE_BYTES, reader.marked);
    pieces.set(nameOf(reader, key), { storage: whole.storage, start: whole.start + start });
  }
  return pieces;
}

/** Reads a count, then for each `(key, storage, type)` the number of axes (in 8 bytes), sizes, strides and the first element. */
function readTensors(
  reader: ByteReader,
  { next, pieces, options }: ListOptions & { readonly pieces: ReadonlyMap<string, Piece> },
): ReadonlyMap<string, TensorView> {
  const views = new Map<string, TensorView>();
  for (let left = countOf(reader, next); left > 0; left--) {
    const [key, root] = tupleOf(reader, next);
    const { offset } = reader;
    const piece = isName(root) ? pieces.get(String(root)) : undefined;
    if (piece === undefined) throw reader.fault("a tensor must lie in a storage that was listed");
    const axes = reader.uint32();
    reader.take(4);
    if (axes > MOST_AXES) throw reader.fault(`a tensor must have at most ${MOST_AXES} axes, got ${axes}`);
    options.allowance.spend(TENSOR_BYTES, reader.marked);
    const shape = Array.from({ length: axes }, () => reader.uint64());
    const strides = Array.from({ length: axes }, () => reader.uint64());
    const start = piece.start + reader.uint64();
    views.set(
      nameOf(reader, key),
      new TensorView({ storage: piece.storage, start, shape, strides, negated: false, offset }),
    );
  }
  return views;
}

function countOf(reader: ByteReader, next: ListOptions["next"]): number {
  const count = next(reader);
  if (!isSize(count)) throw reader.fault("a list must begin with its length");
  return count;
}

function tupleOf(reader: ByteReader, next: ListOptions["next"]): readonly PickleValue[] {
  const tuple = next(reader);
  if (!Array.isArray(tuple)) throw reader.fault("a list must hold tuples");
  reader.mark();
  return tuple as readonly PickleValue[];
}

/** Storages and tensors are named by addresses: numbers, which the pickle has as text. */
function nameOf(reader: ByteReader, key: PickleValue | undefined): string {
  if (isName(key)) return String(key);
  throw reader.fault("a storage or tensor must be named by a number or text");
}

function isName(value: PickleValue | undefined): value is number | bigint | string {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "string";
}

function isSize(value: PickleValue | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
