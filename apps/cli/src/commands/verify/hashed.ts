/**
 * Numbers in [-1, 1) that any language reproduces from a key: the generator of the golden files' weights.
 *
 * @param length - How many, in the order of PyTorch's layout.
 * @param key - Names the tensor.
 */
export function hashed(length: number, key: number): Float32Array {
  const offset = Math.imul(key, 0x9e3779b9);
  const values = new Float32Array(length);
  for (let index = 0; index < length; index++)
    values[index] = lowbias32((index + offset) >>> 0) / 2 ** 31 - 1;
  return values;
}

function lowbias32(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
