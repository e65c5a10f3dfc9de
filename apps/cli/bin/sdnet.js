#!/usr/bin/env node
import { existsSync } from "node:fs";

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const program = new URL("../dist/main.js", import.meta.url);

if (existsSync(program)) {
  const { watchSignals } = await import("../dist/terminal/interruption.js");
  watchSignals();
  const { run } = await import(program.href);
  await run(process.argv);
} else {
  process.stderr.write("sdnet: this checkout is not built yet. Run: npm run setup\n");
  process.exitCode = 1;
}
