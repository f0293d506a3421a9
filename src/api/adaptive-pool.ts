/** Bounded work whose bound follows the provider: one more with each success, half when it throttles. */
import { Pool } from './pool.ts';

export class AdaptivePool extends Pool {
  readonly #most: number;

  /** `first` at the start, never more than `most`. */
  constructor({ first, most }: { readonly first: number; readonly most: number }) {
    super(first);
    this.#most = Math.max(this.limit, most);
  }

  wentWell(): void {
    this.limit = Math.min(this.#most, this.limit + 1);
  }

  throttled(): void {
    this.limit = Math.max(1, Math.floor(this.limit / 2));
  }
}
