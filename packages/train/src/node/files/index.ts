export { describeFileError, FileFailure } from "./append-file.js";
export { writeAtomically } from "./atomic-file.js";
export { claimFile, refuseInputs } from "./claim-file.js";
export { assertSpace } from "./free-space.js";
export { hashFile } from "./hash-file.js";
export { KeyedRecords } from "./keyed-records.js";
export { releaseOutputs, whenReleased } from "./release.js";
export { asFailure, errorCode, errorLine, isDiskError } from "./system-error.js";
export { describeShard, rangeOfShard, type Shard, type UnitRange } from "./shard.js";
