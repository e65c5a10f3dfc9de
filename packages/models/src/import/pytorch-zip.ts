import type { OpenFileOptions, PyTorchFile } from "./pytorch-file.js";
import { persistentValue } from "./pickle-globals.js";
import { PyTorchImportError, SAVE_AGAIN, quoted } from "./pytorch-import-error.js";
import { unpickle } from "./unpickle.js";
import { readZip, type ZipMember } from "./zip-members.js";

const PICKLE = "data.pkl";

/**
 * Opens what `torch.save` writes since PyTorch 1.6: a zip archive with the pickle `FOLDER/data.pkl` and one member
 * `FOLDER/data/KEY` for each storage.
 *
 * @throws PyTorchImportError if the archive or its pickle cannot be read.
 */
export function openZipFile(bytes: Uint8Array, options: OpenFileOptions): PyTorchFile {
  const { where } = options;
  const members = readZip(bytes, options);
  const refuse = (problem: string, advice: string): PyTorchImportError =>
    new PyTorchImportError(problem, { where, offset: 0, advice });
  const pickle = findPickle([...members.values()], refuse);
  const folder = pickle.name.slice(0, -PICKLE.length);
  if (members.has(`${folder}constants.pkl`)) {
    throw refuse(
      "the archive holds a TorchScript program, which is code",
      "If you trust the file, load it with `torch.jit.load` and save its `state_dict()` with `torch.save`.",
    );
  }
  if (pickle.compressed) {
    throw refuse(
      "the members of the archive are compressed, and `torch.save` stores them as they are",
      "Unpack it, and in the folder that you get pack it again without compression: `zip -0 -r FILE .`.",
    );
  }
  const order = members.get(`${folder}byteorder`)?.open();
  if (order !== undefined && order.text(order.remaining) !== "little") {
    throw refuse("the numbers must be little-endian, got another byte order", SAVE_AGAIN);
  }
  const reader = pickle.open();
  const { offset } = reader;
  const opened = new Map<string, Uint8Array | undefined>();
  const storage = (key: string): Uint8Array | undefined => {
    if (!opened.has(key)) {
      const content = members.get(`${folder}data/${key}`)?.open();
      opened.set(key, content?.take(content.remaining));
    }
    return opened.get(key);
  };
  const root = unpickle(reader, { ...options, storages: new Map(), persistent: persistentValue });
  return { root, offset, storage };
}

/** Other archives by a name in them: what they are, and the way out. */
const OTHERS = [
  {
    name: /\.npy$/,
    kind: "NumPy arrays (.npz)",
    advice: "Load it with `numpy.load` and save a dict of tensors by name with `torch.save`.",
  },
  {
    name: /(^|\/)model\.weights\.h5$/,
    kind: "a Keras model",
    advice: "Keras has its own names and layouts; give the checkpoint of the PyTorch model.",
  },
  {
    name: /(^|\/)(archive_format|serialized_exported_program\.json|models\/model\.json)$/,
    kind: "a program of `torch.export`",
    advice:
      "If you trust the file, load it with `torch.export.load` and save its `state_dict` with `torch.save`.",
  },
  {
    name: /\.(pth|pt|ckpt|bin|tar|safetensors)$/i,
    kind: "another checkpoint",
    advice: "Unpack it (`unzip`) and give the checkpoint that is in it.",
  },
] as const;

function findPickle(
  members: readonly ZipMember[],
  refuse: (problem: string, advice: string) => PyTorchImportError,
): ZipMember {
  const pickles = members.filter(({ name }) => name === PICKLE || name.endsWith(`/${PICKLE}`));
  const [pickle] = pickles;
  if (pickle !== undefined && pickles.length === 1) return pickle;
  const other = OTHERS.find(({ name: pattern }) => members.some(({ name }) => pattern.test(name)));
  if (other !== undefined) throw refuse(`the archive holds ${other.kind}`, other.advice);
  const names = members.slice(0, 3).map(({ name }) => quoted(name));
  throw refuse(
    `the archive must hold one ${PICKLE}, got ${pickles.length} in ${members.length} members${names.length === 0 ? "" : `, such as ${names.join(", ")}`}`,
    "It is not a PyTorch checkpoint.",
  );
}
