// A process that stays alive and answers one line of JSON with another, so that short bursts of several processes can
// take turns on a machine whose speed drifts.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Starts a peer; `ask` sends it a question and waits for the answer. */
export function startPeer(command, parameters) {
  const child = spawn(command, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  ended.catch(() => undefined);
  // A peer that died shows as a missing answer, which names the question.
  child.stdin.on("error", () => undefined);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${command} stopped without answering ${JSON.stringify(question)}.`);
      return JSON.parse(value);
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
