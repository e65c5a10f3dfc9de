import { basename, dirname, relative, sep } from "node:path";

let called: readonly string[] = [];

/** Remembers how the program was called: what `process.argv` holds. */
export function rememberCommandLine(argv: readonly string[]): void {
  called = argv;
}

/**
 * The command that was given, to be pasted into a shell: by the name it was called by, with every word quoted that needs it.
 *
 * @param extra - Options to add, unless they were given.
 */
export function commandLine(extra: readonly string[] = []): string {
  const [, , ...words] = called;
  const added = extra.filter((word) => !words.includes(word));
  // What follows `--` is no option.
  const end = words.indexOf("--");
  const at = end < 0 ? words.length : end;
  const all = [...words.slice(0, at), ...added, ...words.slice(at)];
  return [programCommand(), ...all.map(shellWord)].join(" ");
}

/** The program by the name it was called by, to be pasted into a shell. */
export function programCommand(): string {
  const [, program = "sdnet"] = called;
  return programName(program, process.env);
}

/** Command by which the program in this file was started, as far as can be told. */
export function programName(file: string, environment: Readonly<Record<string, string | undefined>>): string {
  if (environment["npm_lifecycle_event"] === "sdnet") return "npm run sdnet --";
  if (environment["npm_lifecycle_event"] === "npx") return "npx sdnet";
  const folders = (environment["PATH"] ?? "").split(process.platform === "win32" ? ";" : ":");
  const name = basename(file);
  if (!/\.[cm]?js$/.test(name))
    return folders.includes(dirname(file)) || name === file ? name : shellWord(file);
  const near = relative(process.cwd(), file);
  return `node ${shellWord(near.startsWith(`..${sep}`) ? file : near)}`;
}

/** A word as a POSIX shell reads it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
