export { inspectMpi } from "./inspect-mpi.js";
export { launchOf, type Launch } from "./launch.js";
export { MpiMissing } from "./mpi-library.js";
export { openCommunicator, type OpenCommunicator, type OpenOptions } from "./open-communicator.js";
export { joinThreads, meetingMemory } from "./thread-communicator.js";
