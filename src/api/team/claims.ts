/** Claims in the team's ledger: without one, nothing is sent. */
import * as z from 'zod';
import { cleanText } from '../../text/clean.ts';
import { type Account, accountFingerprint } from '../account.ts';
import { ApiError, localError, toApiError } from '../errors.ts';
import { LEAST_LEASE_MS } from '../limits.ts';
import type {
  Claim,
  ClaimAnswer,
  ClaimOfRow,
  Claims,
  Finding,
  OverdueClaim,
  PublishedStep,
  WantedClaim,
} from '../purchases/domain/claims.ts';
import type { Actor } from '../purchases/domain/types.ts';
import type { Runtime } from '../runtime.ts';
import { stopwatch } from '../stopwatch.ts';
import { overdueClaims, renewClaims, settleClaim } from './leases.ts';
import { LedgerLink, type LedgerLinkOptions } from './ledger-link.ts';
import { WHEN_UNREACHABLE, type WhenUnreachable } from './policy.ts';
import { claimRecord, HeldSchema, heldText } from './review.ts';

export interface TeamClaimsOptions extends Pick<LedgerLinkOptions, 'address'> {
  readonly account: Account;
  readonly actor: Actor;
  readonly runtime: Runtime;
  /** What the team chose when this machine last heard of it. */
  readonly whenUnreachable?: WhenUnreachable;
  /** Called when a claim shows that the team chose otherwise since. Never throws. */
  onWhenUnreachable?(now: WhenUnreachable): void;
}

const AnswerSchema = z.object({
  answer: z.intersection(
    z.object({ whenUnreachable: z.enum(WHEN_UNREACHABLE) }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('claimed'), token: z.string() }),
      z.object({ kind: z.literal('refused'), why: z.string() }),
      HeldSchema.extend({ kind: z.literal('held') }),
    ]),
  ),
});
type Held = z.infer<typeof HeldSchema>;

export class TeamClaims implements Claims {
  readonly #options: TeamClaimsOptions;
  readonly #link: LedgerLink;
  #whenUnreachable: WhenUnreachable;

  constructor(options: TeamClaimsOptions) {
    this.#options = options;
    this.#link = new LedgerLink({ address: options.address });
    this.#whenUnreachable = options.whenUnreachable ?? 'refuse';
  }

  async claim(wanted: WantedClaim): Promise<ClaimAnswer> {
    try {
      const connection = await this.#link.connection();
      const [row] = await connection.rows(AnswerSchema, 'SELECT dialdeck.claim($1) AS answer', [
        JSON.stringify(this.#record(wanted)),
      ]);
      if (row === undefined) throw localError('contract', 'The team ledger gave no answer.', '');
      const { answer } = row;
      this.#heard(answer.whenUnreachable);
      if (answer.kind === 'claimed') return { kind: 'claimed', claim: this.#claimed(wanted, answer.token) };
      const error =
        answer.kind === 'held'
          ? held(wanted, answer)
          : localError(
              'conflict',
              `The team does not allow this: ${cleanText(answer.why).text}. Nothing was sent.`,
              'An admin of the team sets these limits.',
            );
      return { kind: 'refused', error };
    } catch (error) {
      const failure = toApiError(error);
      if (this.#mayGoOn(failure)) return { kind: 'unclaimed', warning: WARNING };
      return { kind: 'refused', error: nothingSent(failure) };
    }
  }

  async publish(steps: readonly PublishedStep[]): Promise<boolean> {
    const account = accountFingerprint(this.#options.account);
    const plain = (text: string) => text.toWellFormed().replaceAll('\0', '');
    const told = steps.map((step) => ({
      ...step,
      account,
      evidence: plain(step.evidence),
      why: step.why === null ? null : plain(step.why),
    }));
    try {
      const connection = await this.#link.connection();
      await connection.rows(z.object({}), 'SELECT dialdeck.publish($1)', [JSON.stringify(told)]);
      return true;
    } catch {
      // The steps stay in the outbox.
      return false;
    }
  }

  async renew(rowIds: readonly string[]): Promise<ReadonlyMap<string, ClaimOfRow> | undefined> {
    const passed = stopwatch(this.#options.runtime);
    try {
      return await renewClaims(await this.#link.connection(), rowIds, passed);
    } catch {
      // Whoever asks tries again.
      return undefined;
    }
  }

  async overdue(phoneNumber?: string): Promise<readonly OverdueClaim[]> {
    const account = accountFingerprint(this.#options.account);
    try {
      return await overdueClaims(await this.#link.connection(), account, phoneNumber);
    } catch {
      // A later look finds them; a viewer may not look.
      return [];
    }
  }

  async settle(claim: OverdueClaim, finding: Finding): Promise<boolean> {
    try {
      return await settleClaim(await this.#link.connection(), claim, finding, this.#options.actor);
    } catch {
      // It stays overdue, and the next look tries again.
      return false;
    }
  }

  async giveUp(rowId: string): Promise<void> {
    try {
      const connection = await this.#link.connection();
      await connection.rows(z.object({}), 'SELECT dialdeck.finish($1, $2)', [rowId, 'NOT_SENT']);
    } catch {
      // It was never sent, so it ends by itself with its lease.
    }
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  #claimed({ rowId }: WantedClaim, token: string): Claim {
    return { arm: () => this.#arm(rowId, token) };
  }

  async #arm(rowId: string, token: string): Promise<ApiError | undefined> {
    const passed = stopwatch(this.#options.runtime);
    try {
      const connection = await this.#link.connection();
      const [row] = await connection.rows(
        z.object({ left: z.number().nullable() }),
        'SELECT dialdeck.arm($1, $2) AS left',
        [rowId, token],
      );
      const left = row?.left ?? undefined;
      if (left === undefined) return LOST_CLAIM;
      return passed() < Math.min(left, LEAST_LEASE_MS) ? undefined : STOOD_STILL;
    } catch (error) {
      // Also where the team goes on without its ledger: others believe that an unchecked claim was never sent.
      return nothingSent(toApiError(error));
    }
  }

  #heard(now: WhenUnreachable): void {
    if (now === this.#whenUnreachable) return;
    this.#whenUnreachable = now;
    this.#options.onWhenUnreachable?.(now);
  }

  #mayGoOn({ code }: ApiError): boolean {
    return code === 'network' && this.#whenUnreachable === 'warn';
  }

  #record(wanted: WantedClaim) {
    const { account, actor } = this.#options;
    const { rowId } = wanted;
    return {
      ...claimRecord(wanted, accountFingerprint(account)),
      ...{ rowId, accountName: account.name, ...actor },
    };
  }
}

const WARNING =
  'the team ledger could not be reached, and the team chose to go on without it, so nobody else knows of this';

const LOST_CLAIM = localError(
  'conflict',
  'The claim of this number in the team ledger has run out, or somebody else has taken it over. Nothing was sent.',
  'Review it again.',
);

const STOOD_STILL = localError(
  'conflict',
  'This machine stood still after it had claimed the number. Nothing was sent.',
  'Review it again.',
);

function held({ phoneNumber }: WantedClaim, answer: Held): ApiError {
  return localError(
    'conflict',
    `${heldText(phoneNumber, answer)}. Nothing was sent.`,
    'Wait until that has ended, or choose another number.',
  );
}

function nothingSent(failure: ApiError): ApiError {
  const { code, hint, retryable } = failure;
  const message = `${failure.message} Nothing was sent.`;
  return new ApiError({ code, message, hint, retryable, progress: 'not-sent' });
}
