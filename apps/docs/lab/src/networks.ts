/** The pretrained SDNet of the lab: a name of the manifest of `@sdnet/models/pretrained`. Another pair is these two lines. */
export const SDNET = "sdnet18-w16-cifar10";

/** Its twin, with a convolution where the SDNet has its dictionary. */
export const TWIN = "resnet18-w16-cifar10";

/** Name of the file beside a network that says how its λ follows what it leaves unexplained. */
export function calibrationFile(name: string): string {
  return `${name}.calibration.json`;
}
