import { isMap, isScalar, LineCounter, parse, parseDocument, YAMLParseError } from "yaml";
import type { Document, Node } from "yaml";
import { UsageError } from "../experiment/failure.js";

/** One value of a configuration, and where the user wrote it. */
export interface Assignment {
  /** Keys from the root, e.g. `["training", "epochs"]`. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Place of the value, as errors print it: `experiment.yaml:12:9` or ``override `training.epochs=x` ``. */
  readonly valueAt: string;
  /** Place of each key of `path`. */
  readonly keysAt: readonly string[];
  /** Line in the file, for ordering errors; infinite for overrides, which come last. */
  readonly line: number;
}

/**
 * Reads YAML text into one assignment per leaf. Empty sections become assignments too.
 *
 * @param text - The YAML text.
 * @param name - File name for error messages.
 * @throws UsageError naming file, line and column, for text that is not YAML or whose root is not a section.
 */
export function readAssignments(text: string, name: string): readonly Assignment[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const several = error.code === "MULTIPLE_DOCS";
    const fact = several
      ? "a second document begins here; an experiment is one, so put it into a file of its own"
      : firstLine(error.message);
    throw new UsageError(`${place(name, lines, error.pos[0])}: ${fact}.`);
  }
  const assignments: Assignment[] = [];
  collect(document.contents, { path: [], document, name, lines, keysAt: [], assignments });
  return assignments;
}

/**
 * Reads `KEY=VALUE`, with dots in KEY and YAML in VALUE: `training.epochs=1`, `model.stemAtoms=64`.
 *
 * @throws UsageError when there is no `=`, no key, or VALUE is not YAML.
 */
export function readOverride(text: string): Assignment {
  const split = text.indexOf("=");
  const path = text.slice(0, split).split(".");
  if (split < 1 || path.some((key) => key === "")) {
    throw new UsageError(`override \`${text}\` must have the form KEY=VALUE, e.g. training.epochs=1.`);
  }
  const at = `override \`${text}\``;
  try {
    return {
      path,
      value: parse(text.slice(split + 1), { prettyErrors: false }) as unknown,
      valueAt: at,
      keysAt: path.map(() => at),
      line: Infinity,
    };
  } catch (error) {
    if (error instanceof YAMLParseError) throw new UsageError(`${at}: ${firstLine(error.message)}.`);
    throw error;
  }
}

interface Walk {
  readonly path: readonly string[];
  readonly document: Document;
  readonly name: string;
  readonly lines: LineCounter;
  readonly keysAt: readonly string[];
  readonly assignments: Assignment[];
}

function collect(node: Node | null, walk: Walk): void {
  const resolved =
    node === null ? null : (node as { resolve?: (document: Document) => Node }).resolve?.(walk.document);
  const target = resolved ?? node;
  const offset = node?.range?.[0] ?? 0;
  const valueAt = node === null ? (walk.keysAt.at(-1) ?? walk.name) : place(walk.name, walk.lines, offset);
  if (isMap(target) && (target.items.length > 0 || walk.path.length === 0)) {
    for (const pair of target.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const keyOffset = (pair.key as Node | null)?.range?.[0] ?? offset;
      collect(pair.value as Node | null, {
        ...walk,
        path: [...walk.path, key],
        keysAt: [...walk.keysAt, place(walk.name, walk.lines, keyOffset)],
      });
    }
    return;
  }
  if (walk.path.length === 0) {
    throw new UsageError(
      `${walk.name}:1:1: an experiment must be a list of sections such as \`model:\`, got ${describe(target)}.`,
    );
  }
  walk.assignments.push({
    path: walk.path,
    value: target === null ? null : (target.toJS(walk.document) as unknown),
    valueAt,
    keysAt: walk.keysAt,
    line: walk.lines.linePos(offset).line,
  });
}

function describe(node: Node | null): string {
  if (node === null) return "an empty file";
  return isScalar(node) ? JSON.stringify(node.value) : "a list";
}

function place(name: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${name}:${line}:${col}`;
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/[.:]$/, "");
}
