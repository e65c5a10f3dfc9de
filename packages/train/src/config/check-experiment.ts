import type { z } from "zod";
import { UsageError } from "../experiment/failure.js";
import type { Assignment } from "./assignment.js";
import { experimentSchema } from "./experiment-schema.js";
import type { Experiment } from "../experiment/experiment.js";
import { findConflict, show } from "./find-conflict.js";
import { findIdle } from "./find-idle.js";
import { nearestKey } from "../experiment/nearest-key.js";
import { choicesAt, describeRuleAt, keysAt } from "./rules.js";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Puts assignments together, later ones winning, checks them and fills in defaults.
 * `name` is the file that errors name when something is written nowhere.
 *
 * @throws UsageError with one line: where, which key, the rule, what was found, and the nearest valid word.
 */
export function checkExperiment(assignments: readonly Assignment[], name: string): Experiment {
  const document = assemble(assignments);
  nameSections(document);
  const parsed = experimentSchema.safeParse(document);
  if (!parsed.success) {
    const messages = parsed.error.issues.flatMap((issue) => explain(issue, { document, assignments, name }));
    throw new UsageError(oneLine(messages));
  }
  const isGiven = (path: Path) => valueAt(path, document) !== undefined;
  const conflict = findConflict(parsed.data) ?? findIdle(parsed.data, isGiven);
  if (conflict !== undefined) {
    const at = locate(conflict.path, assignments)?.valueAt ?? name;
    throw new UsageError(`${at}: \`${conflict.path.join(".")}\` ${conflict.rule}`);
  }
  return parsed.data;
}

type Section = Record<string, unknown>;

/** Sections without a prototype, so that `__proto__` is an unknown key like any other. */
function emptySection(): Section {
  return Object.create(null) as Section;
}

function assemble(assignments: readonly Assignment[]): Section {
  const document = emptySection();
  for (const { path, value, valueAt } of assignments) {
    let section = document;
    path.slice(0, -1).forEach((key, depth) => {
      section[key] ??= emptySection();
      const next = section[key];
      if (!isSection(next)) {
        const parent = path.slice(0, depth + 1).join(".");
        throw new UsageError(
          `${valueAt}: \`${path.join(".")}\` cannot be set, because \`${parent}\` is ${show(next)}, not a section.`,
        );
      }
      section = next;
    });
    section[path.at(-1) ?? ""] = value ?? undefined;
  }
  return document;
}

/** The sections of optimizer and schedule may leave out their names: the paper's are meant. */
function nameSections(document: Section): void {
  const training = document["training"];
  if (!isSection(training)) return;
  const { optimizer, schedule } = training;
  if (isSection(optimizer)) optimizer["name"] ??= "sgd";
  if (isSection(schedule)) schedule["name"] ??= "cosine";
}

interface Context {
  readonly document: Section;
  readonly assignments: readonly Assignment[];
  readonly name: string;
}

interface Message {
  readonly line: number;
  readonly text: string;
}

function explain(issue: Issue, context: Context): readonly Message[] {
  const { document, assignments, name } = context;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const origin = locate(path, assignments);
      const known = keysAt(issue.path, document);
      const near = nearestKey(key, known);
      const section = issue.path.length > 0 ? `${spell(issue.path)}.` : "";
      const advice =
        near === undefined ? `Known keys: ${known.join(", ")}.` : `Did you mean \`${section}${near}\`?`;
      const text = `${origin?.keysAt[path.length - 1] ?? name}: unknown key \`${spell(path)}\`. ${advice}`;
      return { line: origin?.line ?? 0, text };
    });
  }
  const rule = describeRuleAt(issue.path, document);
  const value = valueAt(issue.path, document);
  const origin = locate(issue.path, assignments);
  const line = origin?.line ?? 0;
  if (value === undefined) {
    const at = locate(issue.path.slice(0, -1), assignments)?.keysAt[0] ?? name;
    return [{ line, text: `${at}: \`${spell(issue.path)}\` is missing; it must be ${rule}.` }];
  }
  const choices = choicesAt(issue.path, document);
  const near = typeof value === "string" ? nearestKey(value, choices) : undefined;
  const advice = near === undefined || choices.length < 2 ? "" : ` Did you mean ${near}?`;
  const text = `${origin?.valueAt ?? name}: \`${spell(issue.path)}\` must be ${rule}, got ${show(value)}.${advice}`;
  return [{ line, text }];
}

/** The assignment that decided what stands at `path`: the last one at, above or below it. */
function locate(path: Path, assignments: readonly Assignment[]): Assignment | undefined {
  const matches = (assignment: Assignment) =>
    assignment.path.every((key, depth) => depth >= path.length || key === String(path[depth]));
  const related = assignments.filter(matches);
  return related.filter((assignment) => assignment.path.length <= path.length).at(-1) ?? related[0];
}

function valueAt(path: Path, document: Section): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Section)[String(key)] : undefined,
    document,
  );
}

function oneLine(messages: readonly Message[]): string {
  const [first, ...rest] = [...messages].sort((a, b) => a.line - b.line);
  const more =
    rest.length === 0 ? "" : ` (and ${rest.length} more ${rest.length === 1 ? "error" : "errors"})`;
  return `${first?.text ?? "the experiment is not valid"}${more}`;
}

function spell(path: Path): string {
  return path
    .map((key, depth) => (typeof key === "number" ? `[${key}]` : `${depth > 0 ? "." : ""}${String(key)}`))
    .join("");
}

function isSection(value: unknown): value is Section {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
