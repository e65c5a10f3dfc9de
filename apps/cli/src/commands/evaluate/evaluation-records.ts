import { KeyedRecords } from "@sdnet/train/files";
import type { BatchPlace, BatchSums, EvaluationRecords } from "@sdnet/train/node";
import { questionKey } from "../../outputs/records.js";

/** Batches in a file that an evaluation which was stopped goes on from. */
export interface EvaluationRecordsFile extends EvaluationRecords {
  /** Keys of the batches; see {@link KeyedRecords.used}. */
  readonly used: () => KeyedRecords<EvaluationRecord>["used"];
  readonly close: () => void;
}

/** One batch as a line of a file. */
type EvaluationRecord = { readonly key: string; readonly from: number } & BatchSums;

/**
 * Opens the file, making it if need be. `identity` is everything but its place that decides the sums of a batch; where shards have made
 * all of them, none may be missing.
 *
 * @throws FileFailure when it cannot be read or written.
 */
export async function openEvaluationRecords(
  path: string,
  { identity, isMerged }: { readonly identity: object; readonly isMerged: boolean },
): Promise<EvaluationRecordsFile> {
  const isRecord = ({ images, loss }: Partial<EvaluationRecord>) =>
    typeof images === "number" && typeof loss === "number";
  const records = await KeyedRecords.open<EvaluationRecord>(path, { isRecord, isMerged });
  const keyOf = (place: BatchPlace) => questionKey({ ...identity, ...place });
  return {
    find: (place) => records.find(keyOf(place)),
    add: (place, sums) => {
      records.add({ key: keyOf(place), from: place.from, ...sums });
    },
    used: () => records.used,
    close: () => {
      records.close();
    },
  };
}
