/** `log(1 + e^x)`: any number as one above 0. */
export function softplus(value: number): number {
  return Math.log1p(Math.exp(value));
}

/** The number whose {@link softplus} is `value`, > 0. */
export function inverseSoftplus(value: number): number {
  return Math.log(Math.expm1(value));
}
