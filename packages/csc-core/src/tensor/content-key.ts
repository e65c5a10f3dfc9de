/**
 * A number that stands for an image, to name its random stream: `randomStream(seed, "noise", contentKey(pixels))` draws the same
 * for an image wherever it comes in a data set, in whatever batch, and from whatever file. Two equal images have the same key, and so
 * the same random numbers; that two of a million different images have is less likely than 1 in 10,000.
 *
 * @param pixels - Whole numbers, all of the image in one order, for example `[height, width, channels]` from 0 to 255.
 * @returns An integer in [0, 2^53): two hashes of 32 bits, the second cut to 21.
 */
export function contentKey(pixels: Uint8Array | Uint16Array): number {
  let low = 0xdeadbeef ^ pixels.length;
  let high = 0x41c6ce57 ^ pixels.length;
  for (const pixel of pixels) {
    low = Math.imul(low ^ pixel, 0x9e3779b1);
    low = (low << 13) | (low >>> 19);
    high = Math.imul(high ^ pixel, 0x5f356495);
    high = (high << 15) | (high >>> 17);
  }
  return (scrambled(high ^ scrambled(low)) & 0x1fffff) * 2 ** 32 + scrambled(low);
}

/** Lets every bit of a word change about half of the others: the finaliser of MurmurHash3. */
function scrambled(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
