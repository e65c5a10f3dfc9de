import type { OpenFileOptions, PyTorchFile } from "./pytorch-file.js";
import { PyTorchImportError, SAVE_AGAIN } from "./pytorch-import-error.js";
import { unpickle } from "./unpickle.js";
import { readZip } from "./zip-members.js";

const PICKLE = "data.pkl";

/**
 * Opens what `torch.save` writes since PyTorch 1.6: a zip archive with the pickle `FOLDER/data.pkl` and one member
 * `FOLDER/data/KEY` for each storage.
 *
 * @throws PyTorchImportError if the archive or its pickle cannot be read.
 */
export function openZipFile(bytes: Uint8Array, { where, allowance }: OpenFileOptions): PyTorchFile {
  const members = readZip(bytes, { where, allowance });
  const refuse = (problem: string, advice: string): PyTorchImportError =>
    new PyTorchImportError(problem, { where, offset: 0, advice });
  const pickles = [...members.values()].filter(({ name }) => name === PICKLE || name.endsWith(`/${PICKLE}`));
  const [pickle] = pickles;
  if (pickle === undefined || pickles.length > 1) {
    throw refuse(
      `the archive must hold one ${PICKLE}, got ${pickles.length}`,
      "It is not a PyTorch checkpoint.",
    );
  }
  const folder = pickle.name.slice(0, -PICKLE.length);
  if (members.has(`${folder}constants.pkl`)) {
    throw refuse("the archive holds a TorchScript program, which is code", SAVE_AGAIN);
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
  return { root: unpickle(reader, { allowance, storages: new Map() }), offset, storage };
}
