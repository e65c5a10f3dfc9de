const undoing: (() => void)[] = [];

/** Gives back every lock of this command, and removes what was made for results that did not come. */
export function releaseOutputs(): void {
  for (const undo of undoing.splice(0).reverse()) undo();
}

/** Has something done when the command ends, however it does; what is said later is done sooner. */
export function whenReleased(undo: () => void): void {
  undoing.push(undo);
}
