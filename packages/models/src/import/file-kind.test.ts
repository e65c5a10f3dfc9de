import { expect, it } from "vitest";
import { fileKind } from "./file-kind.js";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

it.each([
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\x80\x02", "legacy"],
  [`pickle${"\0".repeat(251)}ustar\x0000`, "tar"],
  ['\x10\0\0\0\0\0\0\0{"a":1}', "safetensors"],
  ['\x80\x02\0\0\0\0\0\0{"a":1}', "safetensors"],
  ['PK\x03\x04\0\0\0\0{"a":1}', "safetensors"],
  ['\x80\0\0\0\0\0\0\0{"a":1}', "safetensors"],
  ["\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8", "legacy"],
])("takes %j for a checkpoint", (start, kind) => {
  expect(fileKind(bytes(start))).toBe(kind);
});

it.each([
  ["", "empty"],
  ["\x80", "of a kind that is not known here"],
  [
    "version https://git-lfs.github.com/spec/v1\noid sha256:0f\nsize 3\n",
    "a Git LFS pointer, which stands for the file",
  ],
  ["<!DOCTYPE html>", "a web page"],
  ["\n\n  <html>", "a web page"],
  ["\xef\xbb\xbf\r\n<?xml ?>", "a web page"],
  ['{"message": "Not Found"}', "JSON text"],
  ["Entry not found", "text"],
  ["\xff\xfe<\0h\0t\0m\0l\0", "text in UTF-16"],
  ["\0".repeat(600), "empty: all of its beginning is zero"],
  ["Zugriff verweigert f\xc3\xbcr alle", "text"],
  ["\x1f\x8b\x08", "compressed by gzip"],
  ["\x28\xb5\x2f\xfd\x04", "compressed by zstd"],
  ["BZh91AY", "compressed by bzip2"],
  ["\xfd7zXZ\0\0", "compressed by xz"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
  ["Rar!\x1a\x07\x01", "a RAR archive"],
  ["\x89HDF\r\n\x1a\n", "an HDF5 file, as Keras writes them"],
  ["\x93NUMPY\x01", "a NumPy array (.npy)"],
  ["GGUF\x03\0", "a GGUF file"],
  ["\x1c\0\0\0TFL3", "a TensorFlow Lite model"],
  ["\x08\x08\x12\x07pytorch\x1a\x01", "an ONNX model"],
  ["\0\0\0\0table\x57\xfb\x80\x8b\x24\x75\x47\xdb", "the index of a TensorFlow checkpoint"],
  ["\x89PNG\r\n\x1a\n", "an image"],
  ["\x01\x02\x03\x04", "of a kind that is not known here"],
])("says what %j is", (start, kind) => {
  expect(fileKind(bytes(start))).toMatchObject({
    kind,
    advice: expect.stringMatching(/^[A-Z].*\.$/) as string,
  });
});
