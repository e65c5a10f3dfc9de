// Damages parsed JSON: one to three values anywhere in it are replaced, removed, doubled, or swapped with another.

const VALUES = [
  ...[null, true, false, 0, -0, 1, -1, 0.5, 1e308, -1e308, 1e-320, 2 ** 53, "", "pooled", "running", "line"],
  ...[[], [[]], {}, { kind: "line" }, "x".repeat(300), "a\nb", [1, 2, 3], { length: 5 }, "__proto__", "NaN"],
];

/** A damaged copy of a value; `stream` is a RandomStream. */
export function mutateJson(value, stream) {
  const root = copy(value);
  for (let changes = 1 + stream.below(3); changes > 0; changes--) {
    const places = placesIn(root);
    const { parent, key } = places[stream.below(places.length)];
    const other = places[stream.below(places.length)];
    switch (stream.below(6)) {
      case 0:
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else Reflect.deleteProperty(parent, key);
        break;
      case 1:
        if (Array.isArray(parent)) parent.push(parent[key]);
        else parent[`${key}${stream.below(3)}`] = parent[key];
        break;
      case 2:
        if (typeof parent[key] === "number") parent[key] *= [-1, 10, 0.1, 1e300, 1 / 3][stream.below(5)];
        break;
      case 3:
        parent[key] = copy(other.parent[other.key]);
        break;
      default:
        parent[key] = VALUES[stream.below(VALUES.length)];
    }
  }
  return root;
}

function copy(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function placesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ parent: value, key }, ...placesIn(value[key])]);
}
