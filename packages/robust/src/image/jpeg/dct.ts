/**
 * The discrete cosine transform of 8 x 8 blocks and its inverse in integers, as libjpeg's "islow": the algorithm of Loeffler, Ligtenberg and
 * Moschytz (1989) with 11 multiplications, constants with 13 bits after the point, two more bits kept between the passes.
 */
const BITS = 13;
const EXTRA = 2;
const fix = (constant: number) => Math.round(constant * 2 ** BITS);

const C0_298 = fix(0.298631336);
const C0_390 = fix(0.390180644);
const C0_541 = fix(0.5411961);
const C0_765 = fix(0.765366865);
const C0_899 = fix(0.899976223);
const C1_175 = fix(1.175875602);
const C1_501 = fix(1.50132111);
const C1_847 = fix(1.847759065);
const C1_961 = fix(1.96157056);
const C2_053 = fix(2.053119869);
const C2_562 = fix(2.562915447);
const C3_072 = fix(3.072711026);

/** In place: 64 samples around 0, row by row, become frequencies, 8 times too large. */
export function forwardDct(block: Int32Array): void {
  for (let row = 0; row < 8; row++) forwardLine(block, { start: 8 * row, step: 1, pass: 1 });
  for (let column = 0; column < 8; column++) forwardLine(block, { start: column, step: 8, pass: 2 });
}

/** In place: 64 frequencies, row by row, become samples around 0. */
export function inverseDct(block: Int32Array): void {
  for (let column = 0; column < 8; column++) inverseLine(block, { start: column, step: 8, pass: 1 });
  for (let row = 0; row < 8; row++) inverseLine(block, { start: 8 * row, step: 1, pass: 2 });
}

/** Eight values of a block, and which of the two passes it is. */
interface Line {
  readonly start: number;
  readonly step: number;
  readonly pass: 1 | 2;
}

function forwardLine(block: Int32Array, { start, step, pass }: Line): void {
  const at = (place: number) => block[start + place * step] ?? 0;
  const put = (place: number, value: number) => (block[start + place * step] = value);
  const [s07, s16, s25, s34] = [at(0) + at(7), at(1) + at(6), at(2) + at(5), at(3) + at(4)];
  const [d07, d16, d25, d34] = [at(0) - at(7), at(1) - at(6), at(2) - at(5), at(3) - at(4)];
  const shift = pass === 1 ? BITS - EXTRA : BITS + EXTRA;
  const whole = (value: number) => (pass === 1 ? value << EXTRA : descale(value, EXTRA));

  const [outer, inner, outerOdd, innerOdd] = [s07 + s34, s16 + s25, s07 - s34, s16 - s25];
  put(0, whole(outer + inner));
  put(4, whole(outer - inner));
  const turned = (innerOdd + outerOdd) * C0_541;
  put(2, descale(turned + outerOdd * C0_765, shift));
  put(6, descale(turned - innerOdd * C1_847, shift));

  const all = (d34 + d16 + d25 + d07) * C1_175;
  const [z1, z2] = [(d34 + d07) * -C0_899, (d25 + d16) * -C2_562];
  const [z3, z4] = [(d34 + d16) * -C1_961 + all, (d25 + d07) * -C0_390 + all];
  put(7, descale(d34 * C0_298 + z1 + z3, shift));
  put(5, descale(d25 * C2_053 + z2 + z4, shift));
  put(3, descale(d16 * C3_072 + z2 + z3, shift));
  put(1, descale(d07 * C1_501 + z1 + z4, shift));
}

function inverseLine(block: Int32Array, { start, step, pass }: Line): void {
  const at = (place: number) => block[start + place * step] ?? 0;
  const turned = (at(2) + at(6)) * C0_541;
  const [low, high] = [turned - at(6) * C1_847, turned + at(2) * C0_765];
  const [sum, difference] = [(at(0) + at(4)) * 2 ** BITS, (at(0) - at(4)) * 2 ** BITS];
  const even = [sum + high, difference + low, difference - low, sum - high];

  const all = (at(7) + at(3) + at(5) + at(1)) * C1_175;
  const [z1, z2] = [(at(7) + at(1)) * -C0_899, (at(5) + at(3)) * -C2_562];
  const [z3, z4] = [(at(7) + at(3)) * -C1_961 + all, (at(5) + at(1)) * -C0_390 + all];
  const odd = [
    at(1) * C1_501 + z1 + z4,
    at(3) * C3_072 + z2 + z3,
    at(5) * C2_053 + z2 + z4,
    at(7) * C0_298 + z1 + z3,
  ];
  // A sum of eight is 8 times too large.
  const shift = pass === 1 ? BITS - EXTRA : BITS + EXTRA + 3;
  for (let place = 0; place < 4; place++) {
    const [mean, swing] = [even[place] ?? 0, odd[place] ?? 0];
    block[start + place * step] = descale(mean + swing, shift);
    block[start + (7 - place) * step] = descale(mean - swing, shift);
  }
}

/** Divides by 2^shift and rounds. */
function descale(value: number, shift: number): number {
  return (value + (1 << (shift - 1))) >> shift;
}
