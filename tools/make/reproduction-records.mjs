// Reads records of measurements: what a program wrote while it measured, as JSON or as a log.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);
const DATE = /\d{4}-\d{2}-\d{2}/;
const textOf = (path) => readFileSync(new URL(path, ROOT), "utf8");

/** Whether a record is there. Paths are relative to the root of the repository. */
export const isRecorded = (path) => existsSync(new URL(path, ROOT));

/** A record in JSON. */
export const record = (path) => JSON.parse(textOf(path));

/** Every match of a pattern in a log, each as its groups. */
export function logged(path, pattern) {
  const found = [...textOf(path).matchAll(new RegExp(pattern, "gm"))].map(([, ...groups]) => groups);
  if (found.length === 0) throw new Error(`${path} must have ${pattern}`);
  return found;
}

/** Every record in a folder whose name ends so, the oldest first: names begin with the day. */
export function every(folder, end) {
  const names = readdirSync(new URL(`${folder}/`, ROOT)).filter(
    (file) => file.endsWith(end) && DATE.test(file),
  );
  if (names.length === 0) throw new Error(`${folder} must have a record that ends in ${end}`);
  return names.sort().map((name) => `${folder}/${name}`);
}

/** The newest of them. */
export const newest = (folder, end) => every(folder, end).at(-1);

/** Recipes that the program ships: name, title, scale, and what is claimed of them. */
export function recipes() {
  return readdirSync(new URL("apps/cli/recipes/", ROOT))
    .sort()
    .map((file) => {
      const text = textOf(`apps/cli/recipes/${file}`);
      const line = (key) => new RegExp(`^${key}: (.*)$`, "m").exec(text)?.[1] ?? "";
      const claims = [...text.matchAll(/claim: "([^"]*)", value: ([\d.]+), source: "([^"]*)"/g)].map(
        ([, claim, value, source]) => ({ claim, value: Number(value), source }),
      );
      return { name: file.replace(".yaml", ""), title: line("title"), scale: line("scale"), claims };
    });
}

/** Day on which a record was made. */
export function dayOf(path) {
  const inName = DATE.exec(path)?.[0];
  if (inName !== undefined || !path.endsWith(".json")) return inName ?? "";
  const { run, date, finished } = record(path);
  return DATE.exec(run?.date ?? date ?? finished ?? "")?.[0] ?? "";
}

/** A median with its range. */
export const ranged = ({ median, least, most }) =>
  `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;

/** The middle of some numbers, with their range. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return { median: middle, least: sorted[0], most: sorted.at(-1) };
}

/** A count with commas. */
export const counted = (value) => Number(value).toLocaleString("en-US");

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
