export { FailedElsewhere, ProcessLost, type Communicator } from "./communicator.js";
export { broadcastText, gatherNumbers, gatherTexts, onFirst } from "./exchange.js";
