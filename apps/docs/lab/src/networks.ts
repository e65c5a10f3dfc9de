/** The pretrained SDNet of the lab: a name of the manifest of `@sdnet/models/pretrained`. Another pair is these two lines. */
export const SDNET = "sdnet8-cifar10";

/** Its twin, with a convolution where the SDNet has its dictionary. */
export const TWIN = "convnet8-cifar10";
