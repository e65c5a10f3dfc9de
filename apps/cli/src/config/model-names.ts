/** Names a configuration may give to `model.name`. */
export const MODEL_NAMES = ["resnet18", "resnet34", "sdnet18", "sdnet34"] as const;

/** One of {@link MODEL_NAMES}. */
export type ModelName = (typeof MODEL_NAMES)[number];
