import type { Knot, LambdaRule } from "../inference/lambda-rule.js";
import type { NormRows, NormTable } from "../inference/norm-table.js";
import { SIGNALS } from "../signal.js";
import { CalibrationError } from "./calibration-error.js";
import {
  findRule,
  type CalibratedLevel,
  type CalibratedRule,
  type Calibration,
  type NormChoice,
  type RuleEstimate,
  type RuleKey,
} from "./calibration.js";
import {
  ANY_NUMBER,
  broken,
  entriesOf,
  listOf,
  memberOf,
  numberIn,
  oneOf,
  textOf,
  type NumberRange,
  type Unchecked,
} from "./checked-json.js";
import { readProvenance, type Provenance } from "./provenance.js";
import type { SweepPoint } from "./sweep-point.js";

/** A calibration and where it comes from. */
export interface CalibrationFile extends Calibration {
  readonly provenance: Provenance;
}

const FORMAT = "sdnet-calibration";
const VERSION = 1;
/** Characters; one for SDNet-34-All with every norm estimated has some millions. */
const LARGEST_FILE = 64 * 1024 * 1024;

const FRACTION: NumberRange = { least: 0, most: 1 };
const LAMBDA: NumberRange = { least: 0, most: 1e6 };
const NOT_NEGATIVE: NumberRange = { least: 0, most: Number.MAX_VALUE };
const IMAGES: NumberRange = { least: 1, most: Number.MAX_SAFE_INTEGER };
const NORM_CHOICES: readonly NormChoice[] = ["running", "estimated"];

/** A calibration as JSON text. */
export function encodeCalibration(file: CalibrationFile): string {
  // A list of numbers takes one line: a file with one number in each would be as long as a book.
  const text = JSON.stringify({ format: FORMAT, version: VERSION, ...file }, undefined, 1);
  return `${text.replaceAll(/\[[-+.,\s\deE]*\]/g, (list) => list.replaceAll(/\s+/g, ""))}\n`;
}

/**
 * Reads a calibration and checks every value: nothing in a file is trusted.
 *
 * @param where - What errors name, e.g. the path of the file.
 * @throws CalibrationError with one line that says what is wrong where.
 */
export function decodeCalibration(text: string, where: string): CalibrationFile {
  if (text.length > LARGEST_FILE) {
    throw new CalibrationError(`${where}: a calibration has at most ${LARGEST_FILE} characters.`);
  }
  const root: Unchecked = { value: parse(text, where), where: `${where}: the calibration` };
  const { value: format } = memberOf(root, "format");
  if (format !== FORMAT) throw new CalibrationError(`${where}: this is not a calibration of λ.`);
  const { value: version } = memberOf(root, "version");
  if (version !== VERSION) {
    throw new CalibrationError(`${where}: calibrations of version ${VERSION} are read; make it again.`);
  }
  const lambdas = ascending(
    listOf(memberOf(root, "lambdas")).map((item) => numberIn(item, LAMBDA)),
    memberOf(root, "lambdas"),
  );
  const trainingLambda = numberIn(memberOf(root, "trainingLambda"), LAMBDA);
  if (lambdas[0] !== trainingLambda) {
    throw broken(memberOf(root, "trainingLambda"), "be the first of the λ");
  }
  const norms = memberOf(root, "norms");
  const calibration: Calibration = {
    trainingLambda,
    lambdas,
    levels: listOf(memberOf(root, "levels")).map((item) => readLevel(item, lambdas)),
    rules: listOf(memberOf(root, "rules")).map(readRule),
    recommended: readKey(memberOf(root, "recommended")),
    ...(norms.value === undefined ? {} : { norms: readNorms(norms, lambdas.length) }),
  };
  checkReferences(calibration, root);
  return { ...calibration, provenance: readProvenance(memberOf(root, "provenance")) };
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CalibrationError(`${where}: this is not JSON; the file is damaged or not a calibration.`);
  }
}

function ascending(values: readonly number[], item: Unchecked): readonly number[] {
  if (values.some((value, index) => index > 0 && value <= (values[index - 1] ?? NaN))) {
    throw broken(item, "ascend");
  }
  return values;
}

function readLevel(item: Unchecked, lambdas: readonly number[]): CalibratedLevel {
  const choices = <Value>(key: string, read: (entry: Unchecked) => Value) =>
    Object.fromEntries(
      entriesOf(memberOf(item, key)).map(([name, entry]) => [
        oneOf({ value: name, where: entry.where }, NORM_CHOICES),
        read(entry),
      ]),
    ) as Partial<Record<NormChoice, Value>>;
  const images = memberOf(item, "images");
  return {
    corruption: textOf(memberOf(item, "corruption")),
    level: numberIn(memberOf(item, "level"), NOT_NEGATIVE),
    images: images.value === undefined ? undefined : numberIn(images, IMAGES),
    signals: Object.fromEntries(
      entriesOf(memberOf(item, "signals")).map(([name, entry]) => [
        oneOf({ value: name, where: entry.where }, SIGNALS),
        numberIn(entry, NOT_NEGATIVE),
      ]),
    ),
    sweeps: choices("sweeps", (entry) =>
      listOf(entry, lambdas.length).map((point, index): SweepPoint => {
        const lambda = numberIn(memberOf(point, "lambda"), LAMBDA);
        if (lambda !== lambdas[index]) throw broken(memberOf(point, "lambda"), "be as in the list of λ");
        return {
          lambda,
          accuracy: numberIn(memberOf(point, "accuracy"), FRACTION),
          loss: numberIn(memberOf(point, "loss"), NOT_NEGATIVE),
          entropy: numberIn(memberOf(point, "entropy"), NOT_NEGATIVE),
        };
      }),
    ),
    best: choices("best", (entry) => numberIn(entry, LAMBDA)),
  };
}

function readKey(item: Unchecked): RuleKey {
  return {
    norms: oneOf(memberOf(item, "norms"), NORM_CHOICES),
    signal: oneOf(memberOf(item, "signal"), SIGNALS),
    fit: oneOf(memberOf(item, "fit"), ["line", "monotone"]),
    scope: textOf(memberOf(item, "scope")),
  };
}

function readRule(item: Unchecked): CalibratedRule {
  const key = readKey(item);
  const estimate = memberOf(item, "estimate");
  return {
    ...key,
    rule: readFit(memberOf(item, "rule"), key.fit),
    estimate: {
      clean: numberIn(memberOf(estimate, "clean"), FRACTION),
      noisy: numberIn(memberOf(estimate, "noisy"), FRACTION),
      ...readByCorruption(memberOf(estimate, "byCorruption")),
    },
  };
}

function readByCorruption(item: Unchecked): Pick<RuleEstimate, "byCorruption"> {
  if (item.value === undefined) return {};
  const entries = entriesOf(item).map(([name, entry]) => [name, numberIn(entry, FRACTION)] as const);
  return { byCorruption: Object.fromEntries(entries) };
}

function readFit(item: Unchecked, fit: RuleKey["fit"]): LambdaRule {
  const kind = oneOf(memberOf(item, "kind"), [fit]);
  if (kind === "line") {
    const number = (key: string) => numberIn(memberOf(item, key), ANY_NUMBER);
    return { kind, slope: number("slope"), intercept: number("intercept") };
  }
  const list = memberOf(item, "knots");
  const knots = listOf(list).map((knot): Knot => ({
    signal: numberIn(memberOf(knot, "signal"), NOT_NEGATIVE),
    lambda: numberIn(memberOf(knot, "lambda"), LAMBDA),
  }));
  ascending(
    knots.map(({ signal }) => signal),
    list,
  );
  if (knots.some(({ lambda }, index) => lambda < (knots[index - 1]?.lambda ?? 0))) {
    throw broken(list, "have λ that never fall");
  }
  return { kind, knots };
}

function readNorms(item: Unchecked, count: number): NormTable {
  const [norms, list] = [memberOf(item, "norms"), memberOf(item, "lambdas")];
  const lambdas = ascending(
    listOf(list, count).map((entry) => numberIn(entry, LAMBDA)),
    list,
  );
  const entries = entriesOf(norms).map(([name, entry]): [string, NormRows] => {
    const channels = listOf(listOf(memberOf(entry, "mean"), count)[0] as Unchecked).length;
    const rows = (key: string, range: NumberRange) =>
      listOf(memberOf(entry, key), count).map((row) =>
        listOf(row, channels).map((value) => numberIn(value, range)),
      );
    return [
      textOf({ value: name, where: norms.where }),
      { mean: rows("mean", ANY_NUMBER), variance: rows("variance", NOT_NEGATIVE) },
    ];
  });
  if (entries.length === 0) throw broken(norms, "name a norm");
  return { lambdas, norms: Object.fromEntries(entries) };
}

/** Checks that the parts of a file refer only to parts it has. */
function checkReferences(calibration: Calibration, root: Unchecked): void {
  if (calibration.norms === undefined && calibration.rules.some(({ norms }) => norms === "estimated")) {
    throw broken(memberOf(root, "norms"), "be there where a rule needs them");
  }
  try {
    findRule(calibration);
  } catch {
    throw broken(memberOf(root, "recommended"), "be one of the rules");
  }
}
