import { BatchNorm, PatchCoding } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { basicBlock } from "../blocks/basic-block.js";
import { layerSeed } from "../blocks/layer-seed.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { residualNetwork } from "./residual-network.js";
import { stemGeometry, stemPooling } from "./stem-geometry.js";

/**
 * SCN-18: ResNet-18 whose first convolution is a layer that codes patches. No ReLU follows the stem's norm: the codes are
 * non-negative already.
 *
 * The paper names this baseline and does not define it. Size (11.2 M) and speed (4 times that of SCN) leave one reading: the
 * stem alone codes. Its 64 atoms are more than the 27 numbers of a patch, so that codes are unique only for λ > 0: λ starts at
 * 0.1 as in SDNet, not at 0 as in SCN.
 *
 * @see arXiv 2210.12945, table 1.
 */
export function scn18(options: ResolvedModelOptions): tf.LayersModel {
  const { stemAtoms: filters, lambda, iterations, seed } = options;
  return residualNetwork({
    depth: 18,
    options,
    block: basicBlock,
    blockName: (stage, block) => `layer${stage + 1}.${block}`,
    stem: (images) => {
      const name = "layer0.0";
      const geometry = stemGeometry(options);
      const layer = new PatchCoding({
        name,
        filters,
        ...geometry,
        lambda,
        iterations,
        seed: layerSeed(seed, name),
      });
      const norm = new BatchNorm({ name: "layer0.1" });
      return stemPooling(norm.apply(layer.apply(images)) as tf.SymbolicTensor, options);
    },
  });
}
