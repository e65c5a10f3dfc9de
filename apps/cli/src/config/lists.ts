import { CIFAR_C_CORRUPTIONS } from "@sdnet/data";
import { CORRUPTIONS, SWEEP_LAMBDAS, type CorruptionName } from "@sdnet/robust";
import { UsageError } from "@sdnet/train/experiment";
import { parseLambda } from "./lambda.js";

/**
 * Reads names of corruptions that can be made here, with commas between, each with or without `_noise`; `option` is what the
 * user typed them for.
 *
 * @throws UsageError for a name that is not known.
 */
export function parseCorruptions(text: string, option: string): readonly CorruptionName[] {
  return parseNames(text, option, Object.keys(CORRUPTIONS) as CorruptionName[]);
}

/**
 * The same for corruptions that are published as files.
 *
 * @throws UsageError for a name that is not known.
 */
export function parsePublished(text: string, option: string): readonly string[] {
  return parseNames(text, option, CIFAR_C_CORRUPTIONS);
}

function parseNames<Name extends string>(
  text: string,
  option: string,
  known: readonly Name[],
): readonly Name[] {
  const names = text.split(",").map((part) => {
    const name = part.trim();
    const found = known.find((candidate) => candidate === name || candidate === `${name}_noise`);
    if (found !== undefined) return found;
    throw new UsageError(
      `${option} must be names with commas between, of ${known.join(", ")}; got "${name}".`,
    );
  });
  return [...new Set(names)];
}

/**
 * Reads λ with commas between, and puts them in order; the paper's grid if there is no text. `first`, the λ of training, is added if it
 * is missing, and what is smaller is left out of the paper's grid.
 *
 * @throws UsageError for what is not a λ, or is below the λ of training.
 */
export function parseLambdas(
  text: string | undefined,
  { option, first }: { readonly option: string; readonly first: number },
): readonly number[] {
  const given =
    text === undefined
      ? SWEEP_LAMBDAS.filter((lambda) => lambda >= first)
      : text.split(",").map((part) => parseLambda(part, option));
  const tooSmall = given.find((lambda) => lambda < first);
  if (tooSmall !== undefined) {
    throw new UsageError(`${option} must not be below the λ of training, ${first}, got ${tooSmall}.`);
  }
  return [...new Set([first, ...given])].sort((left, right) => left - right);
}
