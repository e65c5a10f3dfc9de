import { z } from "zod";
import { experimentSchema } from "./experiment-schema.js";

/** The part of JSON Schema that zod writes for an experiment. */
interface Rule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly items?: Rule;
  readonly oneOf?: readonly Rule[];
  /** Forms of a value that have no name. */
  readonly anyOf?: readonly Rule[];
  readonly pattern?: string;
}

const root = z.toJSONSchema(experimentSchema, { io: "input" }) as Rule;

/** Keys that may stand at `path`; empty where no section is expected. */
export function keysAt(path: readonly PropertyKey[], document: unknown): readonly string[] {
  return Object.keys(ruleAt(path, document)?.properties ?? {});
}

/** The keys at and below `path` that hold no others, with their paths, e.g. `training.schedule.minimum`. */
export function leavesAt(path: readonly string[], document: unknown): readonly string[] {
  const keys = keysAt(path, document);
  return keys.length === 0 ? [path.join(".")] : keys.flatMap((key) => leavesAt([...path, key], document));
}

/** Values that may stand at `path`, if they can be listed. */
export function choicesAt(path: readonly PropertyKey[], document: unknown): readonly string[] {
  return choices(ruleAt(path, document)).map(String);
}

/** Rule for the value at `path`, in words: `an integer in [1, 1024]`, `one of sgd`. */
export function describeRuleAt(path: readonly PropertyKey[], document: unknown): string {
  return describe(ruleAt(path, document) ?? {});
}

function ruleAt(path: readonly PropertyKey[], document: unknown): Rule | undefined {
  let rule: Rule | undefined = root;
  let value: unknown = document;
  for (const key of path) {
    rule = typeof key === "number" ? rule.items : variant(rule, value, key)?.properties?.[String(key)];
    if (rule === undefined) return undefined;
    value = isRecord(value) ? value[String(key)] : undefined;
  }
  return variant(rule, value, undefined);
}

/** Of a section with several forms, the one that its `name` picks; a rule for all names when asked for the name. */
function variant(rule: Rule, value: unknown, key: PropertyKey | undefined): Rule | undefined {
  if (rule.oneOf === undefined) return rule;
  const names = rule.oneOf.map((option) => option.properties?.["name"]?.const);
  if (key === "name") return { properties: { name: { enum: names } } };
  const chosen = isRecord(value) ? names.indexOf(value["name"]) : -1;
  return rule.oneOf[chosen] ?? (key === undefined ? { properties: { name: { enum: names } } } : undefined);
}

function describe(rule: Rule): string {
  const listed = choices(rule);
  if (listed.length > 1) return `one of ${listed.map(String).join(", ")}`;
  if (listed.length === 1) return String(listed[0]);
  if (rule.type === "integer") return `an integer ${range(rule)}`.trim();
  if (rule.type === "number") return `a number ${range(rule)}`.trim();
  if (rule.type === "boolean") return "true or false";
  if (rule.anyOf !== undefined) return rule.anyOf.map(describe).join(" or ");
  // The only texts with a pattern are fractions.
  if (rule.pattern !== undefined) return "a fraction such as 8/255";
  if (rule.type === "string") return "text";
  if (rule.type === "array") return `a list, each ${describe(rule.items ?? {})}`;
  return `a section with some of the keys ${Object.keys(rule.properties ?? {}).join(", ")}`;
}

function choices(rule: Rule | undefined): readonly unknown[] {
  if (rule?.const !== undefined) return [rule.const];
  return rule?.enum ?? [];
}

/** zod bounds every integer by what a double can hold; that says nothing to a user. */
function range({ minimum, maximum }: Rule): string {
  const low = minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const high = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (low !== undefined && high !== undefined) return `in [${low}, ${high}]`;
  if (low !== undefined) return `>= ${low}`;
  return high === undefined ? "" : `<= ${high}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
