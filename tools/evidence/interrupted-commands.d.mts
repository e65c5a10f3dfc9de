/** A command, how it is called, and how it is stopped. */
export interface InterruptedCommand {
  readonly line: string;
  readonly timed?: boolean;
  readonly cache?: boolean;
  readonly anew?: string;
  readonly when?: RegExp;
  readonly fails?: RegExp;
  readonly environment?: (at: string) => Readonly<Record<string, string>>;
}

/** Every command by a name of its own. */
export function interruptedCommands(places: {
  readonly inputs: string;
  readonly network: string;
  readonly calibration: string;
  readonly goldens: string;
  readonly server: () => string;
}): Readonly<Record<string, InterruptedCommand>>;
