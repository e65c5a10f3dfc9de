import { argMax, part } from "./paint.js";
import { showAttack } from "../panels/attack.js";
import { showCertificate } from "../panels/certificate.js";
import type { AttackRequest, Question, Ready } from "../protocol.js";
import type { LabState } from "../state.js";
import type { LabClient } from "./client.js";

/** Picture and networks that an experiment is made with. */
export interface ExperimentPlace {
  readonly client: LabClient;
  readonly ready: Ready;
  readonly state: LabState;
  readonly question: Question;
  readonly complain: (message: string) => void;
}

/** Attacks a picture and shows it as it goes; `found` is called with a perturbation that deceives. */
export function runAttack(place: ExperimentPlace, found: (perturbation: Float32Array) => void): void {
  const { client, ready, state, complain } = place;
  const { norm, epsilon, steps, through } = state;
  const attack: AttackRequest = {
    norm,
    epsilon: norm === "linf" ? epsilon / 255 : epsilon / 10,
    steps,
    through,
  };
  const question = { ...place.question, perturbation: undefined };
  const button = part<HTMLButtonElement>("attack");
  button.disabled = true;
  // The answer that is attacked is that of the picture without an earlier attack.
  client.ask({ kind: "explain", question }, (before) => {
    if (before.kind !== "explained") return;
    const answer = ready.classNames[argMax(before.explained.sdnet)] ?? "";
    const shown = showAttack(before.explained.shown, { request: attack, answer });
    client.ask({ kind: "attack", question, attack }, (reply) => {
      if (reply.kind === "attack-step") {
        shown.step(reply.step);
        return;
      }
      button.disabled = false;
      if (reply.kind === "failed") complain(reply.message);
      if (reply.kind !== "attacked") return;
      shown.end(reply.attacked);
      if (reply.attacked.succeeded) found(reply.attacked.perturbation);
    });
  });
}

/** Certifies a picture and shows it as it goes. */
export function runCertificate({ client, ready, state, question, complain }: ExperimentPlace): void {
  const { sigma, samples } = state;
  const [button, stop] = [part<HTMLButtonElement>("certify"), part<HTMLButtonElement>("certify-stop")];
  button.disabled = true;
  stop.hidden = false;
  const id = client.ask({ kind: "certify", question, certificate: { sigma, samples } }, (reply) => {
    if (reply.kind === "certified") showCertificate(reply.certified, ready.classNames);
    if (reply.kind === "failed" && reply.message !== "Stopped.") complain(reply.message);
    if (reply.kind === "certified" && !reply.certified.isFinal) return;
    button.disabled = false;
    stop.hidden = true;
  });
  stop.onclick = () => client.stop(id);
}
