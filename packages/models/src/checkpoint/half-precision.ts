/**
 * Sixteen-bit floating-point numbers, which JavaScript has no arrays for: IEEE 754 binary16 and bfloat16,
 * widened to float32 without loss and narrowed by rounding to nearest, ties to even.
 */

/** Widens binary16 bit patterns to float32. Exact. */
export function fromFloat16(bits: Uint16Array): Float32Array {
  return Float32Array.from(bits, (word) => {
    const sign = word & 0x8000 ? -1 : 1;
    const exponent = (word >>> 10) & 0x1f;
    const fraction = word & 0x3ff;
    if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    return sign * (fraction + 0x400) * 2 ** (exponent - 25);
  });
}

/** Narrows float32 numbers to binary16 bit patterns; beyond ±65504 they become infinite. */
export function toFloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(float32Bits(values), (word) => {
    const sign = (word >>> 16) & 0x8000;
    const magnitude = word & 0x7fffffff;
    if (magnitude > 0x7f800000) return sign | 0x7e00;
    if (magnitude >= 0x47800000) return sign | 0x7c00;
    // Below 2^-14 binary16 counts in steps of 2^-24: shift the significand there and round what falls off.
    if (magnitude < 0x38800000) {
      const shift = 126 - (magnitude >>> 23);
      if (shift > 24) return sign;
      return sign | roundedShift((magnitude & 0x7fffff) | 0x800000, shift);
    }
    return sign | roundedShift(magnitude - 0x38000000, 13);
  });
}

/** Widens bfloat16 bit patterns to float32. Exact. */
export function fromBfloat16(bits: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(bits, (word) => word << 16).buffer);
}

/** Narrows float32 numbers to bfloat16 bit patterns. */
export function toBfloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(float32Bits(values), (word) =>
    (word & 0x7fffffff) > 0x7f800000 ? (word >>> 16) | 0x40 : roundedShift(word, 16),
  );
}

function float32Bits(values: Float32Array): Uint32Array {
  return new Uint32Array(values.slice().buffer);
}

/** `word / 2^shift`, rounded to the nearest integer, ties to even. */
function roundedShift(word: number, shift: number): number {
  const floor = word >>> shift;
  const rest = word - floor * 2 ** shift;
  const half = 2 ** (shift - 1);
  return rest > half || (rest === half && floor % 2 === 1) ? floor + 1 : floor;
}
