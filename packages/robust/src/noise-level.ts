/** Standard deviation of normal numbers whose median absolute value is 1. */
export const NORMAL_DEVIATION = 1.4826;
/**
 * Part of the root mean square that counts as noise. Measured on held-out images: from 0.65 to 0.8 it makes no difference that counts; with 0.5, λ under
 * impulse noise is too small. The root mean square alone takes clean images with many edges for noisy ones.
 */
export const SPREAD_PART = 0.7;
/** Added under the root: its slope at 0 is not finite. */
export const LEAST_ENERGY = 1e-12;

/**
 * Strength of the noise of one image, in normalised units: 1.4826 times the deviation, the standard deviation of normal noise, or 0.7 times the root
 * mean square of the residual's fine part where that is more. Normal noise makes both alike but for the factor, so that the deviation decides; a few large
 * outliers, as of impulse noise, leave the deviation alone, and the root mean square decides. An image's own edges are outliers too, but
 * smaller.
 *
 * @param roughness - Energy of the fine part, the sum of its squares.
 * @param deviation - Median absolute value of the fine part.
 * @param values - Number of values, pixels times channels.
 */
export function noiseLevel(roughness: number, deviation: number, values: number): number {
  return Math.max(NORMAL_DEVIATION * deviation, SPREAD_PART * Math.sqrt(roughness / values + LEAST_ENERGY));
}
