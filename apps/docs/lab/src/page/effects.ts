import type { AtomsPanel } from "../panels/atoms.js";
import type { Question } from "../protocol.js";
import type { LabClient } from "./client.js";

/** Milliseconds that a hand must rest before the panel's questions are asked: each costs as much as many pictures. */
const REST = 250;

/** Asks what the panel of atoms wants to know of a picture. */
export interface EffectsAsker {
  /** Asks of this picture from now on, once the hand rests, and of no earlier one. */
  readonly ask: (question: Question, panel: AtomsPanel) => void;
}

/** Makes an asker. */
export function effectsAsker(client: LabClient): EffectsAsker {
  let running: number | undefined;
  let timer = 0;
  const send = (question: Question, panel: AtomsPanel): void => {
    const groups = panel.wanted();
    if (groups.length === 0) return;
    const id = client.ask({ kind: "without", question, groups }, (reply) => {
      if (id !== running || reply.kind !== "without") return;
      panel.hear(reply.without);
      send(question, panel);
    });
    running = id;
  };
  return {
    ask: (question, panel) => {
      clearTimeout(timer);
      if (running !== undefined) client.stop(running);
      running = undefined;
      timer = window.setTimeout(() => send(question, panel), REST);
    },
  };
}
