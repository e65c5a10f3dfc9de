import type { Ready } from "../protocol.js";
import { BOUNDS, type LabState } from "../state.js";
import { element, paintPixels, part, pictureAt } from "./paint.js";

/** Changes of the state that a control asks for. */
export type Change = (change: Partial<LabState>) => void;

const input = (id: string): HTMLInputElement => part<HTMLInputElement>(id);

const radios = (name: string): NodeListOf<HTMLInputElement> =>
  document.querySelectorAll(`input[name="${name}"]`);

/** Words of a corruption's name. */
export function inWords(name: string): string {
  const words = name.replaceAll("_", " ").replace("jpeg", "JPEG");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Fills the lists of pictures and corruptions. */
export function fillChoices({ pictures, corruptions, classNames }: Ready, change: Change): void {
  const fieldset = part("thumbs");
  const labels = [...pictures.labels].map((label, index) => {
    const name = `Picture ${index}, ${classNames[label] ?? ""}`;
    const radio = element("input", {
      type: "radio",
      name: "image",
      value: String(index),
      "aria-label": name,
    });
    radio.addEventListener("change", () => change({ image: index }));
    const canvas = element("canvas");
    // One at a time, so that forty do not keep the page from a hand.
    setTimeout(() => paintPixels(canvas, pictureAt(pictures.pixels, index)));
    return element("label", { title: classNames[label] ?? "" }, radio, canvas);
  });
  fieldset.replaceChildren(...fieldset.querySelectorAll("legend"), ...labels);
  const groups = [...new Set(corruptions.map(({ group }) => group))].map((group) =>
    element(
      "optgroup",
      { label: inWords(group) },
      ...corruptions
        .filter((corruption) => corruption.group === group)
        .map(({ name }) => element("option", { value: name }, inWords(name))),
    ),
  );
  part("noise").replaceChildren(element("option", { value: "none" }, "None"), ...groups);
}

/** Tells `change` of everything that is turned, pressed and chosen. */
export function listenToControls(change: Change, state: () => LabState): void {
  const number = (id: keyof LabState): void =>
    input(id).addEventListener("input", () => change({ [id]: input(id).valueAsNumber }));
  for (const id of ["severity", "lambda", "epsilon", "steps", "sigma"] as const) number(id);
  const noise = part<HTMLSelectElement>("noise");
  noise.addEventListener("change", () => change({ noise: noise.value }));
  const samples = part<HTMLSelectElement>("samples");
  samples.addEventListener("change", () => change({ samples: Number(samples.value) }));
  part("again").addEventListener("click", () => change({ draw: (state().draw % BOUNDS.draw.most) + 1 }));
  const adaptive = input("adaptive");
  adaptive.addEventListener("change", () =>
    change({ lambda: adaptive.checked ? "adaptive" : input("lambda").valueAsNumber }),
  );
  const through = input("through");
  through.addEventListener("change", () => change({ through: through.checked }));
  for (const radio of radios("norm")) {
    radio.addEventListener("change", () => change({ norm: radio.value === "l2" ? "l2" : "linf" }));
  }
  for (const radio of radios("rank")) {
    radio.addEventListener("change", () => change({ rank: radio.value === "effect" ? "effect" : "use" }));
  }
}

/** Sets every control to a state; `lambda` is the λ in use, which under `"adaptive"` is the picture's. */
export function showControls(state: LabState, isOwn: boolean, lambda: number | undefined): void {
  for (const radio of radios("image")) {
    const isChosen = !isOwn && radio.value === String(state.image);
    const isNew = isChosen && !radio.checked;
    radio.checked = isChosen;
    if (isNew) showChosenPicture();
  }
  part<HTMLSelectElement>("noise").value = state.noise;
  input("severity").value = String(state.severity);
  input("severity").disabled = state.noise === "none";
  part<HTMLButtonElement>("again").disabled = state.noise === "none";
  part("severity-out").textContent = state.noise === "none" ? "" : `${state.severity} of 5`;
  input("adaptive").checked = state.lambda === "adaptive";
  const value = state.lambda === "adaptive" ? lambda : state.lambda;
  if (value !== undefined) {
    input("lambda").value = String(value);
    part("lambda-out").textContent = value.toFixed(2);
    input("lambda").setAttribute(
      "aria-valuetext",
      `${value.toFixed(2)}${state.lambda === "adaptive" ? ", adaptive" : ""}`,
    );
  }
  for (const radio of radios("norm")) radio.checked = radio.value === state.norm;
  for (const radio of radios("rank")) radio.checked = radio.value === state.rank;
  input("epsilon").value = String(state.epsilon);
  part("epsilon-out").textContent =
    state.norm === "linf" ? `${state.epsilon}/255` : (state.epsilon / 10).toFixed(2);
  input("steps").value = String(state.steps);
  part("steps-out").textContent = String(state.steps);
  input("through").checked = state.through;
  input("sigma").value = String(state.sigma);
  part<HTMLSelectElement>("samples").value = String(state.samples);
  part("sigma-out").textContent = state.sigma.toFixed(2);
}

/** Scrolls the strip of pictures, which a phone has in place of the grid, to the chosen one where that is out of view. */
export function showChosenPicture(): void {
  const chosen = document.querySelector('input[name="image"]:checked')?.parentElement;
  if (!chosen) return;
  const [strip, thumb] = [part("thumbs"), chosen].map((each) => each.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
  ];
  if (thumb.left >= strip.left && thumb.right <= strip.right) return;
  part("thumbs").scrollLeft += thumb.left - strip.left - (strip.width - thumb.width) / 2;
}
