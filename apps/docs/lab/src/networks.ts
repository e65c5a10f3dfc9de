/** The pretrained SDNet of the lab: a name of the manifest of `@sdnet/models/pretrained`. Another pair is these two lines. */
export const SDNET = "sdnet18-w16-cifar10";

/** Its twin, with a convolution where the SDNet has its dictionary. */
export const TWIN = "resnet18-w16-cifar10";
