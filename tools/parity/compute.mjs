// What is compared between runtimes; runs in Node and in browsers alike.
import { classify, findStem, residualEnergy } from "@sdnet/models";

/**
 * Everything a runtime is asked for, as plain arrays: logits and, of networks with a CSC stem, its codes and the residual energy.
 *
 * @param lambda - Of the stem; not used by networks without one.
 */
export async function computeAll(model, images, { lambda }) {
  const stem = findStem(model);
  const options = stem === undefined ? {} : { lambda };
  const results = { logits: classify(model, images, options) };
  if (stem !== undefined) {
    results.codes = stem.encode(images, { lambda });
    results.residual = residualEnergy(model, images, { lambda });
  }
  const arrays = {};
  for (const [name, tensor] of Object.entries(results)) {
    arrays[name] = Float32Array.from(await tensor.data());
    tensor.dispose();
  }
  return arrays;
}
