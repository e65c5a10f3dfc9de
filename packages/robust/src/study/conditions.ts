import { CLEAN } from "@sdnet/robust";

/** Severities of CIFAR-10-C. */
export const SEVERITIES: readonly number[] = [1, 2, 3, 4, 5];

/** Images under one corruption at one severity; without noise, `clean` and 0. */
export interface Condition {
  readonly corruption: string;
  readonly severity: number;
}

/** Clean images, then every corruption from mild to strong. */
export function conditionsOf(corruptions: readonly string[]): readonly Condition[] {
  return [
    { corruption: CLEAN, severity: 0 },
    ...corruptions.flatMap((corruption) => SEVERITIES.map((severity) => ({ corruption, severity }))),
  ];
}

/** E.g. `gaussian_noise 3`. */
export function describeCondition({ corruption, severity }: Condition): string {
  return severity === 0 ? corruption : `${corruption} ${severity}`;
}
