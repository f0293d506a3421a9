/** How purchases and releases use a team's ledger; a service without a team has no such link. */
import { type ApiError, localError } from '../../errors.ts';
import type { Claim, Claims, WantedClaim } from '../domain/claims.ts';
import { isOpen } from '../domain/purchase-machine.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import type { JournalState, ReleaseState } from '../domain/types.ts';

/** The team goes on without its ledger. */
const WITHOUT: Claim = { arm: async () => undefined };

export class TeamLink {
  /** What is being told to the ledger: whoever leaves waits for it. */
  readonly telling = new Set<Promise<void>>();
  readonly #claims: Claims;
  readonly #held = new Map<string, Claim>();

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  /**
   * Claims the number for a row, before anything else is read for it: whoever buys it next reads only after this has ended. Returns what
   * the history says where the team goes on without the ledger. Throws ApiError when nothing may be sent.
   */
  async claim(wanted: WantedClaim): Promise<string | undefined> {
    const answer = await this.#claims.claim(wanted);
    if (answer.kind === 'refused') throw answer.error;
    this.#held.set(wanted.rowId, answer.kind === 'claimed' ? answer.claim : WITHOUT);
    return answer.kind === 'unclaimed' ? answer.warning : undefined;
  }

  /** Immediately before the first byte of a row's request: why it must not leave, or undefined. */
  async arm(rowId: string): Promise<ApiError | undefined> {
    const claim = this.#held.get(rowId);
    if (claim !== undefined) return claim.arm();
    return localError(
      'conflict',
      'The number was not claimed in the team ledger. Nothing was sent.',
      'Review it again.',
    );
  }

  /** Tells the ledger that a row has ended, where it has. Inside the process that wrote the end. */
  tell(rowId: string, state: JournalState | ReleaseState): void {
    if (hasNotEnded(state)) return;
    this.#held.delete(rowId);
    const told = this.#claims.ended(rowId, state).finally(() => this.telling.delete(told));
    this.telling.add(told);
  }

  /** Ends the connection to the ledger, in the background. */
  close(): void {
    this.#claims.close().catch(() => undefined);
  }
}

function hasNotEnded(state: JournalState | ReleaseState): boolean {
  switch (state) {
    case 'RELEASE_INTENT':
    case 'RELEASING':
    case 'RELEASE_UNKNOWN':
    case 'RELEASED':
    case 'RELEASE_REJECTED':
      return isReleaseOpen(state);
    default:
      return isOpen(state);
  }
}
