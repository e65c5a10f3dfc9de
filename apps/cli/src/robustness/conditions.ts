import { CLEAN, type CorruptionName } from "@sdnet/robust";

/** Severities of CIFAR-10-C. */
export const SEVERITIES: readonly number[] = [1, 2, 3, 4, 5];

/** Images without noise, or under one corruption at one severity. */
export type Condition =
  | { readonly corruption: typeof CLEAN; readonly severity: 0 }
  | { readonly corruption: CorruptionName; readonly severity: number };

/** Clean images, then every corruption from mild to strong. */
export function conditionsOf(corruptions: readonly CorruptionName[]): readonly Condition[] {
  return [
    { corruption: CLEAN, severity: 0 },
    ...corruptions.flatMap((corruption) => SEVERITIES.map((severity) => ({ corruption, severity }))),
  ];
}

/** E.g. `gaussian_noise 3`. */
export function describeCondition({
  corruption,
  severity,
}: Pick<Record_, "corruption" | "severity">): string {
  return severity === 0 ? corruption : `${corruption} ${severity}`;
}

interface Record_ {
  readonly corruption: string;
  readonly severity: number;
}
