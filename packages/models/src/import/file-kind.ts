import { isTar } from "./tar-members.js";

/** Format of a checkpoint, told by its first bytes. */
export type FileKind = "zip" | "legacy" | "tar" | "safetensors";

/** A file that is no checkpoint: what it is in words, and the way out. */
export interface OtherFile {
  readonly kind: string;
  readonly advice: string;
}

const UNPACK = "Unpack it (`tar -xf` for a tar archive) and give the checkpoint that is in it.";
const DOWNLOAD = "Download the checkpoint itself.";
const CUT = "It was not written or downloaded to the end: get it again.";
const ONNX_ADVICE =
  "Give the checkpoint that it was made from; `sdnet evaluate` and `sdnet robust` measure ONNX files as they are, with --engine onnx.";
const NOT_HERE = "Give the PyTorch checkpoint that it was made from.";

/** Beginnings of files that are taken for checkpoints by mistake. */
const OTHERS: readonly (OtherFile & { readonly start: string; readonly at?: number })[] = [
  {
    start: "version https://git-lfs.github.com/spec/",
    kind: "a Git LFS pointer, which stands for the file",
    advice: "Fetch the file with `git lfs pull`.",
  },
  {
    start: "\x1f\x8b",
    kind: "compressed by gzip",
    advice: "Unpack it (`gunzip`, or `tar -xzf` for a .tar.gz) and give the checkpoint that is in it.",
  },
  {
    start: "\x28\xb5\x2f\xfd",
    kind: "compressed by zstd",
    advice: "Unpack it (`unzstd`, or `tar -xf` for a .tar.zst) and give the checkpoint that is in it.",
  },
  {
    start: "BZh",
    kind: "compressed by bzip2",
    advice: "Unpack it (`bunzip2`, or `tar -xf` for a .tar.bz2) and give the checkpoint that is in it.",
  },
  {
    start: "\xfd7zXZ\0",
    kind: "compressed by xz",
    advice: "Unpack it (`unxz`, or `tar -xf` for a .tar.xz) and give the checkpoint that is in it.",
  },
  { start: "7z\xbc\xaf\x27\x1c", kind: "a 7-Zip archive", advice: UNPACK },
  { start: "Rar!\x1a\x07", kind: "a RAR archive", advice: UNPACK },
  {
    start: "\x89HDF\r\n\x1a\n",
    kind: "an HDF5 file, as Keras writes them",
    advice: "Keras has its own names and layouts; give the checkpoint of the PyTorch model.",
  },
  {
    start: "\x93NUMPY",
    kind: "a NumPy array (.npy)",
    advice: "Load it with `numpy.load` and save a dict of tensors by name with `torch.save`.",
  },
  { start: "\xff\xfe", kind: "text in UTF-16", advice: DOWNLOAD },
  { start: "\xfe\xff", kind: "text in UTF-16", advice: DOWNLOAD },
  { start: "GGUF", kind: "a GGUF file", advice: NOT_HERE },
  { start: "TFL3", at: 4, kind: "a TensorFlow Lite model", advice: NOT_HERE },
  { start: "\x89PNG\r\n\x1a\n", kind: "an image", advice: "Give a checkpoint." },
  { start: "\xff\xd8\xff", kind: "an image", advice: "Give a checkpoint." },
  { start: "%PDF", kind: "a PDF document", advice: "Give a checkpoint." },
];

/** Last bytes of a TensorFlow table, the index of a TensorFlow checkpoint. */
const TENSORFLOW_END = "\x57\xfb\x80\x8b\x24\x75\x47\xdb";
/** Field 1 of an ONNX model, its version, is a small number; one of its other fields follows. */
const ONNX_VERSION = 0x08;
const LARGEST_ONNX_VERSION = 32;
const ONNX_FIELDS = [0x12, 0x1a, 0x22, 0x2a, 0x32, 0x3a, 0x42];
const LARGEST_HEADER = 100_000_000;

/** Tells what `bytes` are: a kind of checkpoint that can be read, or something else in words. */
export function fileKind(bytes: Uint8Array): FileKind | OtherFile {
  if (bytes.length === 0) return { kind: "empty", advice: CUT };
  // First: the length that such a file begins with may be the first byte of a pickle, 0x80, or of an archive.
  if (isSafetensors(bytes)) return "safetensors";
  const start = latin1(bytes.subarray(0, 512));
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "zip";
  if (start.startsWith("\x80") && bytes.length > 1) return "legacy";
  if (isTar(bytes)) return "tar";
  const other = OTHERS.find(({ start: pattern, at = 0 }) => start.startsWith(pattern, at));
  if (other !== undefined) return { kind: other.kind, advice: other.advice };
  if (/^\0{512}$/.test(start)) return { kind: "empty: all of its beginning is zero", advice: CUT };
  const end = latin1(bytes.subarray(-TENSORFLOW_END.length));
  if (end === TENSORFLOW_END) return { kind: "the index of a TensorFlow checkpoint", advice: NOT_HERE };
  return (
    textKind(start) ?? (isOnnx(bytes) ? { kind: "an ONNX model", advice: ONNX_ADVICE } : undefined) ?? UNKNOWN
  );
}

const UNKNOWN: OtherFile = {
  kind: "of a kind that is not known here",
  advice: "Give a file that `torch.save` wrote, or a .safetensors file.",
};

function isOnnx([field, version = 0, next = 0]: Uint8Array): boolean {
  return (
    field === ONNX_VERSION && version > 0 && version <= LARGEST_ONNX_VERSION && ONNX_FIELDS.includes(next)
  );
}

function isSafetensors(bytes: Uint8Array): boolean {
  if (bytes.length < 9) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  return header <= BigInt(LARGEST_HEADER) && bytes[8] === 0x7b;
}

/** Text: a page or an answer of a server that was saved in place of the file. */
function textKind(start: string): OtherFile | undefined {
  const text = start.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (text.startsWith("<")) return { kind: "a web page", advice: DOWNLOAD };
  // Printable characters, line ends and what UTF-8 has beyond ASCII.
  if (!/^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(start) || !/^[\x20-\x7e\s]{1,16}/.test(text)) return undefined;
  if (/^[[{"]/.test(text)) return { kind: "JSON text", advice: DOWNLOAD };
  return { kind: "text", advice: DOWNLOAD };
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
