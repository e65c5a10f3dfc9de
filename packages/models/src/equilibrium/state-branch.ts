import * as tf from "@tensorflow/tfjs";
import { branchOf, type Branch } from "./branches.js";

/** Arguments of {@link StateBranch}. */
export interface StateBranchArgs {
  readonly name: string;
  readonly branches: readonly Branch[];
  /** Place of the branch in `branches`, from 0. */
  readonly index: number;
}

/** One branch of a joined state: `[batch, size]` to `[batch, height, width, channels]`. */
export class StateBranch extends tf.layers.Layer {
  static readonly className: string = "SdnetStateBranch";
  readonly args: StateBranchArgs;

  /** @param args - All of them needed. */
  constructor(args: StateBranchArgs) {
    super({ name: args.name });
    this.args = args;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch] = (Array.isArray(inputShape[0]) ? inputShape[0] : inputShape) as tf.Shape;
    const { branches, index } = this.args;
    const { size, channels } = branches[index] as Branch;
    return [batch ?? null, size, size, channels];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const state = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor2D;
    return branchOf(state, this.args.branches, this.args.index);
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { branches, index } = this.args;
    return { ...super.getConfig(), branches: branches.map((branch) => ({ ...branch })), index };
  }
}
tf.serialization.registerClass(StateBranch);
