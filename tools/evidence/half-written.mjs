// Finds files that a program was stopped in the middle of writing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Matches what a later call takes up: a download or a calibration that goes on where it stopped. */
const KEPT = /\.part$/;
/** Matches files that only a running program may have. */
const LEFTOVER = /(\.new|\.lock|\.lock\.[0-9a-f-]{36}(\.old)?|\.tmp|~)$/;
/** Names its holder; one whose holder is gone is taken over, as by `tryLock`, and in nobody's way. */
const LOCK = /\.lock$/;

/**
 * Every file under a folder, by its path in there.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function filesUnder(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
}

/**
 * Says which files under a folder are not whole, or should not be there. A program that the system ends gives no lock back: before the work is
 * done, a lock is wrong only where its holder still runs, or where it names none.
 *
 * @param {string} root
 * @param {{ isFinished: boolean }} state Whether the work is done, so that nothing is left to be taken up.
 * @returns {string[]}
 */
export function wrongFiles(root, { isFinished }) {
  return filesUnder(root).flatMap((path) => {
    if (!isFinished && LOCK.test(path)) {
      return isFree(join(root, path)) ? [] : [`${path} is held after the end`];
    }
    if (LEFTOVER.test(path) || (isFinished && KEPT.test(path))) return [`${path} is left over`];
    if (KEPT.test(path)) return [];
    const check = CHECKS.find(([end]) => path.endsWith(end))?.[1];
    try {
      return check === undefined || check(readFileSync(join(root, path))) ? [] : [`${path} is half-written`];
    } catch (error) {
      return [`${path} is half-written: ${error.message}`];
    }
  });
}

function isFree(lock) {
  let pid;
  try {
    ({ pid } = JSON.parse(readFileSync(lock, "utf8")));
  } catch {
    return false;
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

const ends = (end) => (bytes) => bytes.toString("latin1").trimEnd().endsWith(end);

/** Whether a file is whole, by the end of its name. */
const CHECKS = [
  [".jsonl", (bytes) => bytes.length === 0 || (ends("}")(bytes) && eachLine(bytes))],
  [".json", (bytes) => JSON.parse(bytes.toString()) !== undefined],
  [".safetensors", isWholeSafetensors],
  [".npy", isWholeArray],
  [".png", (bytes) => bytes.subarray(-8).equals(Buffer.from("49454e44ae426082", "hex"))],
  [".html", ends("</html>")],
  [".csv", (bytes) => bytes.at(-1) === 0x0a],
  [".tfevents.0.sdnet", isWholeEvents],
  // A file of another kind is compared with that of a call that nobody stopped; here it must hold something.
  ["", (bytes) => bytes.length > 0],
];

function eachLine(bytes) {
  for (const line of bytes.toString().trimEnd().split("\n")) JSON.parse(line);
  return true;
}

function isWholeSafetensors(bytes) {
  const header = Number(bytes.readBigUInt64LE(0));
  const entries = Object.values(JSON.parse(bytes.subarray(8, 8 + header).toString()));
  // The metadata are no tensor.
  const size = Math.max(0, ...entries.map(({ data_offsets: [, end] = [0, 0] }) => end));
  return bytes.length === 8 + header + size;
}

/** Arrays of bytes, as those of CIFAR-10-C are. */
function isWholeArray(bytes) {
  const header = bytes.readUInt16LE(8);
  const [, type, shape] = /'descr': '(.*?)'.*'shape': \((.*?)\)/.exec(
    bytes.toString("latin1", 10, 10 + header),
  );
  const numbers = shape
    .split(",")
    .filter((side) => side.trim() !== "")
    .map(Number);
  return (
    bytes.length === 10 + header + numbers.reduce((product, side) => product * side, Number(type.at(-1)))
  );
}

/** Records of TensorBoard: a length, its checksum, the bytes, their checksum. */
function isWholeEvents(bytes) {
  let at = 0;
  while (at < bytes.length) at += 8 + 4 + Number(bytes.readBigUInt64LE(at)) + 4;
  return at === bytes.length;
}
