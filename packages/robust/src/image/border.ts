/**
 * Padding of an image `abcd`: `nearest` repeats its edge (`a|abcd|d`), `reflect` mirrors it with its edge
 * (`ba|abcd|dc`), `reflect-101` without (`cb|abcd|cb`).
 */
export type Border = "nearest" | "reflect" | "reflect-101";

/** Index, in an axis of `length` samples, of the value at `place`, which may lie outside of it. */
export function insideBorder(place: number, length: number, border: Border): number {
  if (place >= 0 && place < length) return place;
  if (border === "nearest" || length === 1) return Math.min(Math.max(place, 0), length - 1);
  const period = border === "reflect" ? 2 * length : 2 * length - 2;
  const folded = ((place % period) + period) % period;
  if (folded < length) return folded;
  return border === "reflect" ? period - 1 - folded : period - folded;
}

/** {@link insideBorder} of every place from `-before` to `length + after - 1`. */
export function borderPlaces(
  length: number,
  { before, after, border }: { readonly before: number; readonly after: number; readonly border: Border },
): Int32Array {
  const places = new Int32Array(length + before + after);
  for (let index = 0; index < places.length; index++) {
    places[index] = insideBorder(index - before, length, border);
  }
  return places;
}
