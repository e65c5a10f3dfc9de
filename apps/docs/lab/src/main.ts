// The lab: binds the state in the address, the controls, the worker and the panels together. Each of them is a module of its own.
import { labClient, latestOnly } from "./page/client.js";
import { fillChoices, inWords, listenToControls, showChosenPicture, showControls } from "./page/controls.js";
import { ownPictures } from "./page/own-picture.js";
import { effectsAsker } from "./page/effects.js";
import { runAttack, runCertificate, type ExperimentPlace } from "./page/experiments.js";
import { argMax, part, pictureAt } from "./page/paint.js";
import { pen } from "./page/pen.js";
import { followTheme } from "./page/theme.js";
import { answerInWords, showAnswer, type Answer } from "./panels/answers.js";
import { atomsPanel, type AtomsPanel } from "./panels/atoms.js";
import { showEngine } from "./panels/engine.js";
import { showExplanation } from "./panels/explanation.js";
import { showMeter } from "./panels/meter.js";
import type { Explained, Question, Ready } from "./protocol.js";
import { formatState, parseState, type LabState } from "./state.js";

let state = parseState(location.hash);
let ready: Ready | undefined;
let atoms: AtomsPanel | undefined;
let last: Explained | undefined;
/** A picture of the user's own, in the place of a bundled one. */
let own: Uint8Array | undefined;
/** Perturbation of the last attack, for the picture as it is. */
let perturbation: Float32Array | undefined;
/** Number of pictures so far: what is found out of one is not shown on another. */
let pictures = 0;
/** Number of answers that were shown. */
let results = 0;
let announcing = 0;

const drawing = pen(part<HTMLCanvasElement>("shown"), () => {
  forgetAttack();
  refresh();
});

const client = labClient({
  progress: (loaded, total, what) => {
    part<HTMLProgressElement>("progress").value = loaded / total;
    part("progress-text").textContent =
      `Loading ${what}: ${(loaded / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`;
  },
  ready: begin,
  unable: (message, refused) => {
    const reasons = refused.map(({ engine, reason }) => `${engine}: ${reason}`).join("; ");
    complain(`The lab cannot run here. ${message} ${reasons}`);
  },
});

const effects = effectsAsker(client);
const explain = latestOnly((question, done) => {
  client.ask({ kind: "explain", question }, (reply) => {
    done();
    if (reply.kind === "explained") show(reply.explained);
    if (reply.kind === "failed") complain(reply.message);
  });
});

/** Says what is wrong, above everything else. */
function complain(message: string): void {
  part("loading").hidden = true;
  part("problem").hidden = false;
  part("problem").textContent = message;
}

function begin(now: Ready): void {
  const isFirst = last === undefined;
  ready = now;
  state = { ...state, noise: noiseOf(now, state.noise) };
  fillChoices(now, change);
  atoms = atomsPanel(now, (atom) => change({ atom }));
  showEngine(now, undefined, (engine) => change({ engine }));
  showControls(state, own !== undefined, last?.lambda);
  part("problem").hidden = true;
  refresh();
  client.ask({ kind: "measure" }, (reply) => {
    if (reply.kind === "speed") showEngine(now, reply.speed, (engine) => change({ engine }));
  });
  if (isFirst) performance.mark("lab-ready");
}

/** The corruption that a link names, a noise also without `_noise`; `"none"` where there is no such. */
function noiseOf({ corruptions }: Ready, name: string): string {
  return corruptions.find((known) => [name, `${name}_noise`].includes(known.name))?.name ?? "none";
}

/** Moves to another state, and everything with it. */
function change(patch: Partial<LabState>): void {
  const before = state;
  state = { ...state, ...patch };
  history.replaceState(undefined, "", `#${formatState(state)}`);
  if (patch.image !== undefined) {
    own = undefined;
    drawing.clear();
  }
  if (["image", "noise", "severity", "draw"].some((key) => key in patch)) forgetAttack();
  follow(before);
}

function follow(before: LabState): void {
  showControls(state, own !== undefined, last?.lambda);
  if (state.engine !== before.engine) start();
  else refresh();
}

function forgetAttack(): void {
  pictures++;
  perturbation = undefined;
  part("undo").hidden = true;
}

function currentQuestion(): Question | undefined {
  if (ready === undefined) return undefined;
  const { noise, severity, draw: seed, lambda, image } = state;
  return {
    picture: own ?? pictureAt(ready.pictures.pixels, image),
    corruption: noise === "none" ? undefined : { name: noise, severity, seed },
    drawn: drawing.drawn(),
    perturbation,
    lambda,
  };
}

function refresh(): void {
  const question = currentQuestion();
  if (question !== undefined) explain(question);
}

/** The right class of the picture; -1 where nobody knows. */
function label(): number {
  return own === undefined ? (ready?.pictures.labels[state.image] ?? -1) : -1;
}

/** Shows an answer, in two tasks: the page must not be kept from a hand for long. */
function show(explained: Explained): void {
  if (ready === undefined) return;
  const { classNames, scale } = ready;
  last = explained;
  const spoiled = state.noise === "none" ? "clean" : `${inWords(state.noise)}, severity ${state.severity}`;
  const name = own === undefined ? `Picture ${state.image}, ${classNames[label()] ?? ""}` : "Your picture";
  showExplanation(explained, `${name}, ${spoiled}${perturbation === undefined ? "" : ", attacked"}`);
  showControls(state, own !== undefined, explained.lambda);
  const fixed = argMax(explained.fixed);
  const common = { label: label(), classNames };
  const answers: readonly Answer[] = [
    { ...common, title: "SDNet", note: `λ ${explained.lambda.toFixed(2)}`, logits: explained.sdnet },
    { ...common, title: "Its twin", note: "no λ", logits: explained.twin },
  ];
  answers.forEach((answer, index) => showAnswer(index === 0 ? "sdnet-answer" : "twin-answer", answer));
  const training = `At the λ of training, ${scale.trainingLambda}, it says ${classNames[fixed] ?? ""}.`;
  part("fixed-answer").textContent = training;
  announce(`${answers.map(answerInWords).join(" ")} λ is ${explained.lambda.toFixed(2)}.`);
  setTimeout(() => {
    // A newer answer may have come meanwhile.
    if (last === explained && ready !== undefined) showRest(explained, ready);
  });
}

function showRest(explained: Explained, { scale }: Ready): void {
  showMeter(scale, explained);
  atoms?.show(explained, state);
  for (const id of ["loading", "problem"]) part(id).hidden = true;
  const { lambda, signal, residualEnergy: energy } = explained;
  Object.assign(part("bench").dataset, { lambda, signal, energy, results: ++results });
  part("bench").setAttribute("aria-busy", "false");
  if (results === 1) performance.mark("lab-first-result");
  const question = currentQuestion();
  if (question !== undefined && atoms !== undefined) effects.ask(question, atoms);
}

/** Tells a screen reader, once the hand rests. */
function announce(words: string): void {
  clearTimeout(announcing);
  announcing = window.setTimeout(() => (part("announce").textContent = words), 700);
}

/** Place of an experiment with the picture as it is. */
function experiment(): ExperimentPlace | undefined {
  const question = currentQuestion();
  return question === undefined || ready === undefined
    ? undefined
    : { client, ready, state, question, complain };
}

function attack(): void {
  const place = experiment();
  if (place === undefined) return;
  forgetAttack();
  const attacked = ++pictures;
  runAttack(place, (found) => {
    // Meanwhile there may be another picture, to which it does not belong.
    if (attacked !== pictures) return;
    perturbation = found;
    part("undo").hidden = false;
    refresh();
  });
}

function start(): void {
  ready = undefined;
  part("loading").hidden = false;
  for (const id of ["attack", "certify"]) part<HTMLButtonElement>(id).disabled = false;
  part("certify-stop").hidden = true;
  part("bench").setAttribute("aria-busy", "true");
  client.start(state.engine);
}

followTheme();
listenToControls(change, () => state);
ownPictures({
  take: (picture) => {
    own = picture;
    drawing.clear();
    forgetAttack();
    showControls(state, true, last?.lambda);
    refresh();
  },
  fail: complain,
});
addEventListener("hashchange", () => {
  const before = state;
  state = parseState(location.hash);
  if (ready !== undefined) state = { ...state, noise: noiseOf(ready, state.noise) };
  if (state.image !== before.image) own = undefined;
  forgetAttack();
  follow(before);
});
addEventListener("resize", () => {
  showChosenPicture();
  // The drawing is as wide as its place, so that its words keep their size.
  if (ready !== undefined && last !== undefined) showMeter(ready.scale, last);
});
part("attack").addEventListener("click", attack);
part("certify").addEventListener("click", () => {
  const place = experiment();
  if (place !== undefined) runCertificate(place);
});
part("undo").addEventListener("click", () => {
  forgetAttack();
  part("attack-result").replaceChildren();
  refresh();
});
part("link").addEventListener("click", () => {
  const address = `${location.href.split("#")[0] ?? ""}#${formatState(state)}`;
  navigator.clipboard.writeText(address).then(
    () => (part("link-text").textContent = "Copied."),
    () => (part("link-text").textContent = address),
  );
});
if (typeof Worker === "undefined" || typeof WebAssembly === "undefined" || !isSecureContext) {
  complain(
    isSecureContext
      ? "This browser has no web workers or no WebAssembly, and the lab computes in them. Any browser of the last years has."
      : "The lab checks the networks that it loads, and browsers allow that only over https. Open this page by https.",
  );
} else start();
