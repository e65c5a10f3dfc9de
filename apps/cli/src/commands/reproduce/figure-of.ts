/** Keys of fractions of images, which people read in per cent. */
const FRACTION = /\.(top1|top5|accuracy|natural|robust|clean|mean)$|\.byCorruption\.\w+$/;

/**
 * A number of what commands printed at a path like `evaluate.top1`, or `robust.methods.fixed.mean`, where a key finds an entry of a list by
 * its place or its name; fractions of images in per cent.
 */
export function figureOf(results: Readonly<Record<string, unknown>>, path: string): number | undefined {
  const found = path.split(".").reduce<unknown>(memberOf, results);
  if (typeof found !== "number") return undefined;
  return FRACTION.test(path) ? 100 * found : found;
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return (value as Record<string, unknown>)[key];
  const entries = value as readonly unknown[];
  return entries.find((entry) => memberOf(entry, "name") === key) ?? entries[Number(key)];
}
