import { cropSquare } from "./crop.js";
import { element, part } from "./paint.js";

/** Receivers of the user's own picture, and of errors. */
export interface OwnPictureEvents {
  /** Pixels `[SIDE, SIDE, 3]`, 0 to 255. */
  readonly take: (picture: Uint8Array) => void;
  /** A sentence about what went wrong. */
  readonly fail: (message: string) => void;
}

/** Takes pictures from a file, by drag and drop, from the clipboard and from the camera. */
export function ownPictures({ take, fail }: OwnPictureEvents): void {
  const open = async (file: Blob | null | undefined): Promise<void> => {
    if (file === null || file === undefined) return;
    try {
      const picture = await cropSquare(await createImageBitmap(file));
      if (picture !== undefined) take(picture);
    } catch {
      fail("This file is no picture that the browser can open.");
    }
  };
  const input = part<HTMLInputElement>("file");
  input.addEventListener("change", () => {
    void open(input.files?.[0]);
    input.value = "";
  });
  const { body } = document;
  addEventListener("dragover", (event) => {
    event.preventDefault();
    body.classList.add("dropping");
  });
  addEventListener("dragleave", () => body.classList.remove("dropping"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    body.classList.remove("dropping");
    void open(event.dataTransfer?.files[0]);
  });
  addEventListener("paste", (event) => {
    const items = [...(event.clipboardData?.items ?? [])];
    void open(items.find(({ type }) => type.startsWith("image/"))?.getAsFile());
  });
  part("camera").addEventListener("click", () => {
    photograph().then(
      (picture) => picture !== undefined && take(picture),
      () => fail("The camera could not be opened: there is none, or the browser was told not to allow it."),
    );
  });
}

/** One picture of the camera. It runs only as long as it takes. */
async function photograph(): Promise<Uint8Array | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const video = element("video", { playsinline: "", "aria-label": "What the camera sees" });
  video.muted = true;
  video.srcObject = stream;
  try {
    await video.play();
    const isShot = await preview(video);
    return isShot ? await cropSquare(await createImageBitmap(video)) : undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

/** Shows what the camera sees until the shutter is pressed, or not. */
function preview(video: HTMLVideoElement): Promise<boolean> {
  const shoot = element("button", { type: "button", class: "primary" }, "Take the picture");
  const cancel = element("button", { type: "button" }, "Cancel");
  const dialog = element(
    "dialog",
    { "aria-label": "Camera" },
    video,
    element("div", { class: "row" }, shoot, cancel),
  );
  video.style.width = "100%";
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    const end = (isShot: boolean) => () => {
      dialog.remove();
      resolve(isShot);
    };
    shoot.onclick = end(true);
    cancel.onclick = end(false);
    dialog.oncancel = end(false);
  });
}
