/** First checkpoint, and by how much the shares between checkpoints shrink and to what, in units of all steps. */
const [FIRST, SHRINK, LEAST] = [0.22, 0.03, 0.06];

/**
 * The steps after which APGD looks back, ascending: `⌈p_j · steps⌉` with `p_0 = 0`, `p_1 = 0.22` and
 * `p_{j+1} = p_j + max(p_j - p_{j-1} - 0.03, 0.06)`, but with each distance rounded down to whole steps, as the authors' program does.
 *
 * @see Croce & Hein (2020), section 3.1.
 */
export function checkpoints(steps: number): number[] {
  const whole = (share: number) => Math.max(Math.floor(share * steps), 1);
  const [shrink, least] = [whole(SHRINK), whole(LEAST)];
  const found: number[] = [];
  let distance = whole(FIRST);
  for (let at = distance; at <= steps; at += distance) {
    found.push(at);
    distance = Math.max(distance - shrink, least);
  }
  return found;
}
