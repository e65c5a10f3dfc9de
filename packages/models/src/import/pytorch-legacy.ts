import { ByteReader } from "./byte-reader.js";
import { persistentValue } from "./pickle-globals.js";
import type { OpenFileOptions, PyTorchFile } from "./pytorch-file.js";
import { PickleDict, PickleList, StorageView, type PickleValue } from "./pickle-values.js";
import { SAVE_AGAIN, quoted } from "./pytorch-import-error.js";
import { unpickle } from "./unpickle.js";

const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001;
/** Memory for listing one storage, in bytes; those of its elements are not copied. */
const STORAGE_BYTES = 200;

/**
 * Opens what `torch.save` wrote before PyTorch 1.6: five pickles one after the other (magic number, protocol, kind of
 * machine, what was saved, keys of the storages), then for each key the number of elements and the elements.
 *
 * @throws PyTorchImportError if any of them cannot be read.
 */
export function openLegacyFile(bytes: Uint8Array, options: OpenFileOptions): PyTorchFile {
  const { where, allowance } = options;
  const reader = new ByteReader(bytes, { where, base: 0 });
  const known = new Map<string, StorageView>();
  const next = (): PickleValue =>
    unpickle(reader, { ...options, storages: known, persistent: persistentValue });
  if (next() !== MAGIC) {
    throw reader.fault(
      "a pickle must begin with the magic number of PyTorch, got one that `torch.save` did not write",
      "If you trust the file, load it in Python as it was saved (`pickle`, `joblib`) and save its tensors by name with `torch.save`.",
    );
  }
  if (next() !== PROTOCOL)
    throw reader.fault(`the file must have protocol ${PROTOCOL}, got another`, SAVE_AGAIN);
  const machine = next();
  if (!(machine instanceof PickleDict) || machine.pairs.get("little_endian") !== true) {
    throw reader.fault("the numbers must be little-endian, got another byte order", SAVE_AGAIN);
  }
  const { offset } = reader;
  const root = next();
  const keys = next();
  if (!(keys instanceof PickleList)) throw reader.fault("the keys of the storages must be a list");
  const storages = new Map<string, Uint8Array>();
  for (const key of keys.items) {
    const storage = typeof key === "string" ? known.get(key) : undefined;
    if (storage === undefined || storages.has(storage.key)) {
      throw reader.fault("every storage must be listed once, under the key that its tensors have");
    }
    allowance.spend(STORAGE_BYTES, reader.marked);
    storages.set(storage.key, readStorage(reader, storage));
  }
  return { root, offset, storage: (key) => storages.get(key) };
}

function readStorage(reader: ByteReader, { key, count, type }: StorageView): Uint8Array {
  reader.mark();
  const stored = reader.uint64();
  if (stored !== count) {
    throw reader.fault(
      `storage ${quoted(key)} must have ${count} elements as its tensors say, got ${stored}`,
    );
  }
  return reader.take(count * type.elementBytes);
}
