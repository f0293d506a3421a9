/** How purchases and releases use a team's ledger; a service without a team has no such link. */
import { type ApiError, localError } from '../../errors.ts';
import type { Claim, ClaimOfRow, Claims, Finding, OverdueClaim, WantedClaim } from '../domain/claims.ts';
import type { Journal } from '../journal/journal.ts';
import { JournalError } from '../journal/journal-error.ts';

/** What publishing needs of the service. */
interface Publisher {
  readonly journal: Pick<Journal, 'write'> & { readonly outbox: Pick<Journal['outbox'], 'next' | 'remove'> };
  readonly fingerprint: string;
  readonly ended: AbortSignal;
  pause(ms: number): Promise<void>;
  background(work: Promise<unknown>): void;
}

/** Pauses between attempts to publish, in ms. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const STEPS_AT_A_TIME = 100;

/** The team goes on without its ledger. */
const WITHOUT: Claim = { arm: async () => undefined };

export class TeamLink {
  /** Requests to the ledger that have no answer yet: dialdeck waits for them before it ends. */
  readonly telling = new Set<Promise<unknown>>();
  readonly #claims: Claims;
  readonly #held = new Map<string, Claim>();
  readonly #known = new Map<string, ClaimOfRow>();
  #publishing = false;
  #more = false;

  constructor(claims: Claims) {
    this.#claims = claims;
  }

  /**
   * Claims the number for a row before anything else is read for it, so that the next buyer reads only after this purchase has ended.
   * Returns a warning for the history when the team goes on without the ledger. Throws ApiError when nothing may be sent.
   */
  async claim(wanted: WantedClaim): Promise<string | undefined> {
    // An earlier row of the same number may have ended just now.
    await Promise.allSettled(this.telling);
    const answer = await this.#claims.claim(wanted);
    if (answer.kind === 'refused') throw answer.error;
    this.#held.set(wanted.rowId, answer.kind === 'claimed' ? answer.claim : WITHOUT);
    return answer.kind === 'unclaimed' ? answer.warning : undefined;
  }

  /** Called immediately before the first byte of a row's request. Returns why it must not be sent, or undefined. */
  async arm(rowId: string): Promise<ApiError | undefined> {
    const claim = this.#held.get(rowId);
    if (claim !== undefined) return claim.arm();
    return localError(
      'conflict',
      'The number was not claimed in the team ledger. Nothing was sent.',
      'Review it again.',
    );
  }

  /** What the ledger says of the claim of a row: as it is known here while that lasts, else it is asked. undefined: no answer. */
  async claimOf(rowId: string): Promise<ClaimOfRow | undefined> {
    const known = this.known(rowId);
    if (known?.kind === 'open' && known.isHeld()) return known;
    await this.renew([rowId]);
    return this.known(rowId);
  }

  /** The last answer of the ledger. */
  known(rowId: string): ClaimOfRow | undefined {
    return this.#known.get(rowId);
  }

  /** Renews the claims of open rows. */
  async renew(rowIds: readonly string[]): Promise<void> {
    const answer = await this.#claims.renew(rowIds);
    for (const rowId of rowIds) {
      const now = answer?.get(rowId);
      if (now !== undefined) this.#known.set(rowId, now);
      else if (this.known(rowId)?.kind !== 'open') this.#known.delete(rowId);
    }
  }

  /** Claims of others, or our own of earlier, that nobody renews any more. */
  overdue(phoneNumber?: string): Promise<readonly OverdueClaim[]> {
    return this.#claims.overdue(phoneNumber);
  }

  /** Ends an overdue claim by what the carrier shows; false: it was not ended by this. */
  settle(claim: OverdueClaim, finding: Finding): Promise<boolean> {
    return this.#tell(this.#claims.settle(claim, finding));
  }

  /** Gives up the claim of a row that never came to be. */
  giveUp(service: Publisher, rowId: string): void {
    this.#held.delete(rowId);
    service.background(this.#tell(this.#claims.giveUp(rowId)));
  }

  /** Publishes what waits in the outbox, in order and in the background; again and again while the ledger is out of reach. */
  publish(service: Publisher): void {
    this.#more = true;
    if (this.#publishing) return;
    this.#publishing = true;
    service.background(this.#untilEmpty(service));
  }

  async #untilEmpty(service: Publisher): Promise<void> {
    try {
      for (let failures = 0; this.#more; ) {
        this.#more = false;
        const published = await this.#tell(this.#publishOnce(service));
        if (published) {
          failures = 0;
          continue;
        }
        this.#more = true;
        failures += 1;
        if (service.ended.aborted) return;
        await service.pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
        if (service.ended.aborted) return;
      }
    } finally {
      // In the same turn as the last look at #more: a step written after it begins another round.
      this.#publishing = false;
    }
  }

  /** False: something still waits. */
  async #publishOnce({ journal, fingerprint }: Publisher): Promise<boolean> {
    try {
      for (;;) {
        const steps = journal.outbox.next(fingerprint, STEPS_AT_A_TIME);
        if (steps.length === 0) return true;
        if (!(await this.#claims.publish(steps))) return false;
        journal.write(() => journal.outbox.remove(steps.map(({ seq }) => seq)));
      }
    } catch (error) {
      // A step that was published and could not be removed is published again.
      if (error instanceof JournalError) return false;
      throw error;
    }
  }

  #tell<T>(work: Promise<T>): Promise<T> {
    const told = work.finally(() => this.telling.delete(told));
    this.telling.add(told);
    return told;
  }

  /** Ends the connection to the ledger, in the background. */
  close(): void {
    this.#claims.close().catch(() => undefined);
  }
}
