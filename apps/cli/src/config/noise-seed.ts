/** Seed of the noise that `sdnet evaluate` and the demo add to test images: each repeats the numbers of the other. */
export const NOISE_SEED = 0;
