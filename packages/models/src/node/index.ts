export { findPretrained, pretrainedFolder, type LocalPretrained } from "./pretrained-folder.js";
