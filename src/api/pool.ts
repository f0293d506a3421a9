/** Bounded work: so many promises at a time, the others in the order in which they were handed in. */

export class Pool {
  /** How many may be under way; a change holds for what begins from then on. */
  limit: number;
  #underWay = 0;
  readonly #waiting: (() => void)[] = [];

  /** `limit` is at least 1. */
  constructor(limit: number) {
    this.limit = Math.max(1, limit);
  }

  /** Whether work that is handed in now begins at once. */
  get hasRoom(): boolean {
    return this.#underWay < this.limit && this.#waiting.length === 0;
  }

  /** Resolves or rejects as `work` does, which begins at once where there is room and else when its turn comes. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.hasRoom) this.#underWay += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#beginNext();
    }
  }

  /** The place is taken here and not when the waiting work goes on: nothing may slip in between. */
  #beginNext(): void {
    while (this.#underWay < this.limit) {
      const begin = this.#waiting.shift();
      if (begin === undefined) return;
      this.#underWay += 1;
      begin();
    }
  }
}

/** The same promises in the order in which they settle. */
export function inOrderOfArrival<Result>(promises: readonly Promise<Result>[]): readonly Promise<Result>[] {
  const places = promises.map(() => Promise.withResolvers<Result>());
  const free = places.values();
  for (const promise of promises) {
    promise.then(
      (result) => free.next().value?.resolve(result),
      (error) => free.next().value?.reject(error),
    );
  }
  return places.map((place) => place.promise);
}
