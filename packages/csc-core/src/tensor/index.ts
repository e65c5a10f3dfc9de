export { isAnswered, isCorrect, labelRanks } from "./answers.js";
export { contentKey } from "./content-key.js";
export { RandomStream, randomStream } from "./random.js";
export { assertShape, ShapeError } from "./shapes.js";
export { valueAndGradients, type ValueAndGradients } from "./value-and-gradients.js";
