/**
 * What follows a deed, also where the screen that asked for it is gone by then: the data it changed is fetched anew first, and a
 * mutation's own `onSuccess` is not called for a screen that has left. A refusal is shown by the mutation's `error`.
 */
export function afterwards<Done>(deed: Promise<Done>, next: (done: Done) => void): void {
  void deed.then(next, () => undefined);
}
