import { existsSync, readFileSync } from "node:fs";
import type { Normalization } from "@sdnet/data";
import type { ModelOptions } from "@sdnet/models";
import { readNumber, UsageError } from "@sdnet/train/experiment";
import { describeNormalization, CLASS_NAMES, NAMED_NORMALIZATIONS } from "@sdnet/train";
import type { FactFlags } from "./fact-options.js";
import { parseLambda } from "./lambda.js";
import { parseChoice, parseInteger } from "../terminal/number-option.js";

/** Facts of a network that its weights do not tell; undefined where they are unknown. */
export interface NetworkFacts {
  readonly normalization?: Normalization | undefined;
  readonly classNames?: readonly string[] | undefined;
  readonly options: Pick<ModelOptions, "imageSize" | "lambda" | "iterations">;
}

/**
 * Checks what is said of a network.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseFacts(flags: FactFlags): NetworkFacts {
  const { imageSize, lambda, iterations, classes } = flags;
  return {
    normalization: parseNormalization(flags),
    classNames: classes === undefined ? undefined : parseClasses(classes),
    options: {
      ...(imageSize === undefined
        ? {}
        : { imageSize: parseInteger(imageSize, "--image-size", { least: 8, most: 1024 }) }),
      ...(lambda === undefined ? {} : { lambda: parseLambda(lambda, "--lambda") }),
      ...(iterations === undefined
        ? {}
        : { iterations: parseInteger(iterations, "--iterations", { least: 1, most: 1000 }) }),
    },
  };
}

function parseNormalization({ normalization, mean, std }: FactFlags): Normalization | undefined {
  if (normalization !== undefined) {
    if (mean !== undefined || std !== undefined) {
      throw new UsageError("--normalization names a mean and std: leave out --mean and --std.");
    }
    const names = Object.keys(NAMED_NORMALIZATIONS) as (keyof typeof NAMED_NORMALIZATIONS)[];
    return NAMED_NORMALIZATIONS[parseChoice(normalization, "--normalization", names)];
  }
  if (mean === undefined && std === undefined) return undefined;
  if (mean === undefined || std === undefined) {
    throw new UsageError("--mean and --std belong together, e.g. --mean 0.5,0.5,0.5 --std 0.5,0.5,0.5.");
  }
  return { mean: parseChannels(mean, "--mean", -Infinity), std: parseChannels(std, "--std", 0) };
}

function parseChannels(text: string, option: string, above: number): readonly number[] {
  const numbers = text.split(",").map(readNumber);
  const all = numbers.length === 1 ? [...numbers, ...numbers, ...numbers] : numbers;
  if (all.length === 3 && all.every((value) => Number.isFinite(value) && value > above)) return all;
  const rule = above === 0 ? "numbers above 0" : "numbers";
  throw new UsageError(
    `${option} must be three ${rule} with commas, or one for all channels, got "${text}".`,
  );
}

function parseClasses(text: string): readonly string[] {
  if (Object.hasOwn(CLASS_NAMES, text)) return CLASS_NAMES[text as keyof typeof CLASS_NAMES];
  const isFile = existsSync(text);
  if (!isFile && !text.includes(",")) {
    throw new UsageError(
      `--classes must be ${Object.keys(CLASS_NAMES).join(", ")}, names with commas, or a file with one name a line, got "${text}".`,
    );
  }
  const lines = isFile ? readFileSync(text, "utf8").trimEnd().split(/\r?\n/) : text.split(",");
  const names = lines.map((name) => name.trim());
  const wrong = names.find((name, index) => name === "" || names.indexOf(name) !== index);
  if (wrong === undefined) return names;
  throw new UsageError(
    `--classes must be different names, got ${wrong === "" ? "an empty one" : `"${wrong}" twice`}.`,
  );
}

/** Assumptions about a network of which only weights are there, in words; undefined where there are none. */
export function describeAssumed(
  { normalization, classNames, options }: NetworkFacts,
  network: { readonly isCoding: boolean; readonly usual: Normalization; readonly options: ModelOptions },
): string | undefined {
  const { lambda, iterations, imageSize } = network.options;
  const assumed = [
    ...(normalization === undefined
      ? [
          `images normalised by ${describeNormalization(network.usual)} (--normalization, or --mean and --std)`,
        ]
      : []),
    ...(options.imageSize === undefined ? [`images of ${imageSize ?? ""} pixels (--image-size)`] : []),
    ...(network.isCoding && options.lambda === undefined ? [`λ ${lambda ?? ""} (--lambda)`] : []),
    ...(network.isCoding && options.iterations === undefined
      ? [`${iterations ?? ""} iterations (--iterations)`]
      : []),
  ];
  const unnamed = classNames === undefined ? "The names of its classes are unknown (--classes)." : undefined;
  if (assumed.length === 0) return unnamed;
  return `The file does not say, so it is assumed: ${assumed.join("; ")}.${unnamed === undefined ? "" : ` ${unnamed}`}`;
}
