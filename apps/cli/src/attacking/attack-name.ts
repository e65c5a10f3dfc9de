/** The names of all attacks on the command line. */
export const ATTACK_NAMES = [
  "fgsm",
  "pgd",
  "mifgsm",
  "apgd-ce",
  "apgd-dlr",
  "apgd-t",
  "fab",
  "square",
  "cw",
  "deepfool",
  "ddn",
  "autoattack",
  "autoattack-rand",
] as const;

/** An attack by its name on the command line. */
export type AttackName = (typeof ATTACK_NAMES)[number];
