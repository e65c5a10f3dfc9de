/** Names in a message; the others are counted. */
const NAMED = 5;

/** Difference between the classes of images and those of a network. */
export interface ClassDifference {
  /** Of the images, and unknown to the network. */
  readonly unknown: readonly string[];
  /** Of the network, and without images. */
  readonly missing: readonly string[];
}

/** Compares classes by name, whatever their order. */
export function compareClasses(found: readonly string[], wanted: readonly string[]): ClassDifference {
  const [here, known] = [new Set(found), new Set(wanted)];
  return {
    unknown: found.filter((name) => !known.has(name)),
    missing: wanted.filter((name) => !here.has(name)),
  };
}

/** `unknown to it: "d"; not here: "a"`, and which of them differ in case alone. */
export function describeDifference({ unknown, missing }: ClassDifference): string {
  const parts = [
    ...(unknown.length === 0 ? [] : [`unknown to it: ${listed(unknown)}`]),
    ...(missing.length === 0 ? [] : [`not here: ${listed(missing)}`]),
  ];
  const twins = unknown.flatMap((name) => {
    const twin = missing.find((other) => folded(other) === folded(name));
    return twin === undefined
      ? []
      : [`${JSON.stringify(name)} is its ${JSON.stringify(twin)} in other letters`];
  });
  const hint = twins.length === 0 ? "" : ` (${twins.slice(0, NAMED).join("; ")})`;
  return `${parts.join("; ")}${hint}`;
}

/** `"a", "b" and 3 more`. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => JSON.stringify(name));
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `${shown.join(", ")}${more}`;
}

/** Case, accents written in two ways, and spaces, dashes and underscores are how the same names come to differ. */
function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "");
}
