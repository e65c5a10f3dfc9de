import { singleValueNorms } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { UsageError } from "../experiment/failure.js";
import type { Log } from "../experiment/log.js";

/** Facts of a training that decide how many values its batch norms see. */
export interface SingleValueOptions {
  readonly log: Log;
  /** Training images. */
  readonly length: number;
  readonly batchSize: number;
  readonly totalSteps: number;
}

/**
 * Refuses, before the first step, a training whose every batch gives a batch norm a single value per channel, and warns where only the
 * last batch of an epoch does.
 *
 * @throws UsageError naming the layer, its map and what to do.
 */
export function warnOfSingleValues(model: tf.LayersModel, options: SingleValueOptions): void {
  const { log, length, batchSize, totalSteps } = options;
  const [blind] = singleValueNorms(model, Math.min(batchSize, length));
  if (blind !== undefined) {
    throw new UsageError(
      `training.batchSize: ${batchSize} gives the batch norm ${blind.layer}, whose maps are ${blind.map.join(" x ")}, one value ` +
        "per channel: nothing before it could learn. Use batches of 2 or more, or larger images.",
    );
  }
  const last = length % batchSize;
  const hasLast = last !== 0 && totalSteps >= Math.ceil(length / batchSize);
  const [late] = hasLast ? singleValueNorms(model, last) : [];
  if (late !== undefined) {
    log.warn(
      `the last batch of every epoch has ${last} of ${length} images, which gives the batch norm ${late.layer} (maps of ` +
        `${late.map.join(" x ")}) one value per channel: it teaches only the layers behind. Another training.batchSize avoids that.`,
    );
  }
}
