export { type EngineFacts, inspectEngine } from "./inspect-engine.js";
export type { Environment } from "./engine-directory.js";
export { hasNativeEngine } from "./has-native-engine.js";
export { installEngine, type InstallOptions, type InstallResult } from "./install-engine.js";
export type { EngineLink } from "./link.js";
