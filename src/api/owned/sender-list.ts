/** The senders (short codes and sender ids) of a load, each once. */
import type { OwnedSender } from '../model.ts';

export class SenderList {
  readonly #seen = new Map<string, { readonly sender: OwnedSender; readonly pass: number }>();

  /** Adds the senders of one page; returns how many of them this pass had not seen before. */
  put(senders: readonly OwnedSender[], pass: number): number {
    let fresh = 0;
    for (const sender of senders) {
      if (this.#seen.get(sender.sender)?.pass !== pass) fresh += 1;
      this.#seen.set(sender.sender, { sender, pass });
    }
    return fresh;
  }

  /** The senders that this pass saw. */
  seenIn(pass: number): readonly OwnedSender[] {
    return [...this.#seen.values()].filter((one) => one.pass === pass).map(({ sender }) => sender);
  }
}
