// Holds every measured figure of the pages against a record.
//   node tools/gate/page-figures.mjs [PAGE...]      lists figures that no record is named for, and those that are not what their record says
// A figure is a number with a unit of accuracy, time, speed or memory, or one with decimals in a table. It stands either between the marks of a program
// that writes it, which has a test of its own, or in a passage of tools/gate/figures.mjs, which says for its numbers where they come from:
//   { page: "benchmarks/README.md", text: "| 64x64 | 2 | 128 MiB | 328 MiB |", record: "benchmarks/results/2026-11-24-csc-layer.json", values: ["results.0.iterations", ...] }
// values: fields of JSON, one for each number of the passage, as `results.0.peak`, `top1*100`, `a/b` or `a+b`; or
// quote: text of a record that has the same numbers; or, without a record,
// definition: what a number is that nobody here measured: a setting, a size that others publish.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FIGURES, SETTINGS } from "./figures.mjs";

const ROOT = new URL("../../", import.meta.url);
const DECLARED = "tools/gate/figures.mjs";

const NUMBER = /(?<![\w.,^_/×-])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d|[-×/]\w)/g;
const UNIT =
  /^(?:[–-]\d[\d.,]*)?\s?(?:%|points?\b|images\/s|images a second|[kMGT]i?B(?:\/s)?\b|ms\b|µs\b|s\b|seconds?\b|minutes?\b|hours?\b|[GT]?FLOP|times (?:the|its|as|faster|that))/;
const WRITTEN = /<!-- ([^:>\n]+): written by (\S+) -->[\s\S]*?<!-- end of \1 -->/g;

/** Pages whose figures are checked, as paths from the root. */
export function pagesWithFigures() {
  const inFolder = (folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`);
  const packages = readdirSync(new URL("packages", ROOT)).map((name) => `packages/${name}/README.md`);
  const folders = ["docs", "apps/docs", "apps/docs/guide", "apps/docs/theory"].flatMap(inFolder);
  return ["README.md", "apps/cli/README.md", "benchmarks/README.md", ...packages, ...folders].filter((page) =>
    existsSync(new URL(page, ROOT)),
  );
}

/** Declarations of figures.mjs: pages whose tables hold settings, and passages. */
export function declared() {
  return { settings: SETTINGS, figures: FIGURES };
}

/** Faults of a page's figures, a line each. */
export function faultsOf(page, { text = read(page), declarations = declared() } = {}) {
  if (/^<!-- Written by \S+\.mjs /.test(text)) return [];
  const passages = declarations.figures.filter((each) => each.page === page);
  const found = passages.map((passage) => ({ passage, places: placesOf(passage.text, text) }));
  const isDeclared = (at) => found.some(({ places }) => places.some(([from, to]) => from <= at && at < to));
  const undeclared = figuresOf(text, { hasSettings: declarations.settings?.[page] !== undefined })
    .filter(({ at }) => !isDeclared(at))
    .map(({ at, number }) => `${page}:${lineOf(text, at)}: ${number} has no record; name one in ${DECLARED}`);
  const wrong = found.flatMap(({ passage, places }) =>
    (places.length === 0
      ? [`"${passage.text}" of ${DECLARED} is not on the page`]
      : faultsOfPassage(passage)
    ).map((fault) => `${page}: ${fault}`),
  );
  return [...undeclared, ...wrong];
}

/** Places of a passage, `[from, to)`, however its lines are broken and its tables aligned. */
function placesOf(passage, text) {
  const words = passage
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return [...text.matchAll(new RegExp(words.join("\\s+"), "g"))].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ]);
}

function figuresOf(text, { hasSettings }) {
  return [...proseOf(text).matchAll(NUMBER)].flatMap(({ index: at, 0: number }) => {
    const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
    const isInTable = /^\s*\|/.test(line);
    const isFigure =
      isInTable && hasSettings
        ? false
        : UNIT.test(text.slice(at + number.length)) || (isInTable && number.includes("."));
    return isFigure ? [{ at, number }] : [];
  });
}

const lineOf = (text, at) => text.slice(0, at).split("\n").length;

function faultsOfPassage({ text, record, values, quote, definition }) {
  if (definition !== undefined) return [];
  if (record === undefined || !existsSync(new URL(record, ROOT)))
    return [`"${text}" has no record ${record ?? ""}`];
  const numbers = numbersOf(text);
  const expected =
    quote === undefined ? values.map((path) => valueAt(read(record), path)) : quoted(quote, record);
  if (expected === undefined) return [`"${quote}" is not in ${record}`];
  if (expected.length !== numbers.length) {
    return [`"${text}" has ${numbers.length} numbers, and ${expected.length} are named of ${record}`];
  }
  return numbers.flatMap((number, index) =>
    isRounded(number, expected[index]) ? [] : [`${number} in "${text}" is ${expected[index]} in ${record}`],
  );
}

const numbersOf = (text) => [...text.matchAll(NUMBER)].map(([number]) => number);

/** Numbers of a quotation, if the record holds it. */
function quoted(quote, record) {
  return placesOf(quote, read(record)).length === 0
    ? undefined
    : numbersOf(quote).map((number) => Number(number.replaceAll(",", "")));
}

/** A number of JSON: `networks.-1.accuracy.top1*100`, where -1 is the last of a list; a ratio, `a.0/b.0`; or a sum of such. */
function valueAt(content, field) {
  const json = JSON.parse(content);
  const at = (path) =>
    path
      .split(".")
      .reduce((value, key) => (Array.isArray(value) ? value.at(Number(key)) : value?.[key]), json);
  const factor = (text) => (Number.isNaN(Number(text)) ? at(text) : Number(text));
  const terms = field.split("+").map((term) => {
    const [, path, operator, by] = /^([^*/]+)(?:([*/])(\S+))?$/.exec(term);
    if (operator === undefined) return at(path);
    return operator === "*" ? at(path) * factor(by) : at(path) / factor(by);
  });
  return terms.reduce((sum, term) => sum + term);
}

/** Whether a number is a value when that is rounded to as many digits. */
function isRounded(number, value) {
  const plain = number.replaceAll(",", "");
  const half = 0.5 * 10 ** -(/\.(\d+)/.exec(plain)?.[1] ?? "").length;
  return Math.abs(Number(plain) - value) <= half * (1 + 1e-9);
}

/** Text with spaces for what no person wrote or measured: code, mathematics, addresses, comments, and what programs write. */
function proseOf(text) {
  const blank = (found) => found.replaceAll(/[^\n]/g, " ");
  return text
    .replaceAll(WRITTEN, blank)
    .replaceAll(/^( *)(```+|~~~+)[\s\S]*?^\1\2\s*$/gm, blank)
    .replaceAll(/<!--[\s\S]*?-->/g, blank)
    .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, blank)
    .replaceAll(/(`+)[^`]*?\1/g, blank)
    .replaceAll(/\]\([^)]*\)/g, blank)
    .replaceAll(/https?:\/\/\S+/g, blank);
}

function read(file) {
  return readFileSync(new URL(file, ROOT), "utf8");
}

/** Programs that write parts of a page. */
export const writersOf = (text) => [...text.matchAll(WRITTEN)].map(([, , program]) => program);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const faults = (named.length > 0 ? named : pagesWithFigures()).flatMap((page) => faultsOf(page));
  process.stdout.write(faults.length === 0 ? "Every figure has its record.\n" : `${faults.join("\n")}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
