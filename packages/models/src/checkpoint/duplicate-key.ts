/**
 * The first key that an object inside `json` holds twice, or undefined. `JSON.parse` silently keeps the last of them.
 *
 * @param json - Text that `JSON.parse` accepts.
 */
export function duplicateKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  let at = 0;
  while (at < json.length) {
    const character = json.charAt(at);
    if (character === '"') {
      const end = endOfString(json, at);
      const keys = open.at(-1);
      if (keys !== undefined && isFollowedByColon(json, end)) {
        const key = JSON.parse(json.slice(at, end)) as string;
        if (keys.has(key)) return key;
        keys.add(key);
      }
      at = end;
    } else {
      if (character === "{") open.push(new Set());
      if (character === "}") open.pop();
      at++;
    }
  }
  return undefined;
}

/** The index after the closing quote of the string that opens at `start`. */
function endOfString(json: string, start: number): number {
  let end = start + 1;
  while (json.charAt(end) !== '"') end += json.charAt(end) === "\\" ? 2 : 1;
  return end + 1;
}

function isFollowedByColon(json: string, end: number): boolean {
  let next = end;
  while (/\s/.test(json.charAt(next))) next++;
  return json.charAt(next) === ":";
}
