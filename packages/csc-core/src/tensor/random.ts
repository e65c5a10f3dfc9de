/**
 * Counter-based random numbers: every value is a pure function of a seed and a path of names and indices,
 * so data order, augmentation and noise do not depend on how often or where they are drawn.
 *
 * @see Salmon et al., "Parallel Random Numbers: As Easy as 1, 2, 3" (2011), Philox-4x32-10.
 */
export class RandomStream {
  readonly #key: readonly [number, number];
  #block = 0;
  readonly #words = new Uint32Array(4);
  #used = 4;
  #spareNormal: number | undefined;

  /** @param key - Two unsigned 32-bit words that name the stream. */
  constructor(key: readonly [number, number]) {
    this.#key = key;
  }

  /** Next unsigned 32-bit integer. */
  uint32(): number {
    if (this.#used === 4) {
      const words = this.#words;
      [words[0], words[1], words[2], words[3]] = [this.#block, Math.floor(this.#block / 2 ** 32), 0, 0];
      encrypt(words, this.#key);
      this.#block++;
      this.#used = 0;
    }
    return this.#words[this.#used++] ?? 0;
  }

  /** Next uniform number in [0, 1), with 32 bits of resolution. */
  uniform(): number {
    return this.uint32() / 2 ** 32;
  }

  /** Next integer in [0, `bound`), without modulo bias. */
  below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) {
      throw new RangeError(`RandomStream.below: \`bound\` must be an integer in [1, 2^32], got ${bound}.`);
    }
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let word = this.uint32();
    while (word >= limit) word = this.uint32();
    return word % bound;
  }

  /** Next standard normal number (Box-Muller). */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log((this.uint32() + 1) / 2 ** 32));
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** A uniformly random order of `0 .. length - 1` (Fisher-Yates). */
  permutation(length: number): Uint32Array {
    const order = Uint32Array.from({ length }, (_, index) => index);
    for (let last = length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const swapped = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = swapped;
    }
    return order;
  }
}

/**
 * The stream that belongs to a seed and a path, e.g. `randomStream(seed, "augment", epoch, sample)`.
 * Equal arguments always give the same numbers; different paths give independent ones.
 */
export function randomStream(seed: number, ...path: readonly (string | number)[]): RandomStream {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`randomStream: \`seed\` must be an integer, got ${seed}.`);
  }
  let key: readonly [number, number] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0];
  for (const part of path) {
    const isNumber = typeof part === "number";
    const [low, high] = isNumber ? [part >>> 0, Math.floor(part / 2 ** 32) >>> 0] : textWords(part);
    const words = Uint32Array.of(low, high, isNumber ? 0 : 1, 0);
    encrypt(words, key);
    key = [words[0] ?? 0, words[1] ?? 0];
  }
  return new RandomStream(key);
}

/** Two FNV-1a hashes of `text`, with different offsets. */
function textWords(text: string): [number, number] {
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
  }
  return [low, high];
}

/** Philox-4x32 with ten rounds: encrypts a counter of four words with a key of two, in place. */
function encrypt(counter: Uint32Array, key: readonly [number, number]): void {
  let [c0, c1, c2, c3] = [counter[0] ?? 0, counter[1] ?? 0, counter[2] ?? 0, counter[3] ?? 0];
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(0xd2511f53, c0);
    const low0 = Math.imul(0xd2511f53, c0);
    const high1 = multiplyHigh(0xcd9e8d57, c2);
    const low1 = Math.imul(0xcd9e8d57, c2);
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1 >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0 >>> 0;
    k0 = (k0 + 0x9e3779b9) >>> 0;
    k1 = (k1 + 0xbb67ae85) >>> 0;
  }
  counter[0] = c0;
  counter[1] = c1;
  counter[2] = c2;
  counter[3] = c3;
}

/** High word of the 64-bit product of two unsigned 32-bit integers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const cross = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + (cross >>> 16)) >>> 0;
}
