import { existsSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as csc from "@sdnet/csc-core";
import { describeModel, isModelName, type ModelDescription, type ModelOptions } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../../experiment/failure.js";
import { errorLine } from "../files/system-error.js";
import { makeNetwork } from "./make-network.js";

/** A network of the registry, or one that a module of the user's makes. */
export interface NetworkSource {
  readonly name: string;
  /** The module, where `name` is `custom`. */
  readonly module?: string | undefined;
}

/** Description of the network in a checkpoint. */
export type NetworkDescription = Omit<ModelDescription, "name"> & NetworkSource;

/** Arguments of a user's module, so that it needs no imports: its options and the libraries of this program. */
export interface CustomNetworkContext extends ModelOptions {
  readonly tf: typeof tf;
  readonly csc: typeof csc;
}

/**
 * Makes a network with fresh weights.
 *
 * @throws Failure with one line that names the module and what is wrong with it.
 */
export async function buildNetwork(source: NetworkSource, options: ModelOptions): Promise<tf.LayersModel> {
  const { name, module } = source;
  if (isModelName(name)) return makeNetwork(name, options);
  if (name !== "custom" || module === undefined) {
    throw new Failure(`the network \`${name}\` is not known to this version.`);
  }
  const makeCustom = await importFactory(module);
  let model: unknown;
  try {
    model = await makeCustom({ tf, csc, ...options });
  } catch (error) {
    throw new Failure(`${module}: its default export failed: ${errorLine(error)}`);
  }
  if (!(model instanceof tf.LayersModel)) {
    throw new Failure(
      `${module}: its default export must return a tf.LayersModel made with the \`tf\` it is given.`,
    );
  }
  assertFits(model, module, options);
  const description = { name, module, options };
  model.setUserDefinedMetadata({ sdnet: description });
  return model;
}

/** The name and options a network was made from. */
export function describeNetwork(model: tf.LayersModel): NetworkDescription {
  return describeModel(model);
}

type Factory = (context: CustomNetworkContext) => unknown;

async function importFactory(module: string): Promise<Factory> {
  const file = isAbsolute(module) ? module : resolve(module);
  if (!existsSync(file)) {
    const advice = isAbsolute(module)
      ? "put it back, or train anew."
      : "model.module is relative to the working directory, so start the command where training was started.";
    throw new Failure(`${module}: there is no such module (${file}); ${advice}`);
  }
  let imported: { readonly default?: unknown };
  try {
    imported = (await import(pathToFileURL(file).href)) as typeof imported;
  } catch (error) {
    throw new Failure(`${module}: cannot be imported: ${errorLine(error)}`);
  }
  if (typeof imported.default !== "function") {
    throw new Failure(
      `${module}: must have a default export \`({ tf, csc, classes, imageSize, seed }) => model\`, got ${typeof imported.default}.`,
    );
  }
  return imported.default as Factory;
}

function assertFits(
  model: tf.LayersModel,
  module: string,
  { classes = 10, imageSize = 32 }: ModelOptions,
): void {
  const accepts = model.inputs[0]?.shape.join() === [null, imageSize, imageSize, 3].join();
  const gives = model.outputs[0]?.shape.join() === [null, classes].join();
  if (model.inputs.length === 1 && model.outputs.length === 1 && accepts && gives) return;
  const shapes = (tensors: readonly tf.SymbolicTensor[]): string =>
    tensors.map(({ shape }) => `[${shape.map(String).join(", ")}]`).join(" and ");
  model.dispose();
  throw new Failure(
    `${module}: the network must map [null, ${imageSize}, ${imageSize}, 3] to logits [null, ${classes}], ` +
      `got ${shapes(model.inputs)} to ${shapes(model.outputs)}.`,
  );
}
