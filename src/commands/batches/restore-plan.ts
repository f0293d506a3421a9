/** What a restoration would do with each released number: buy it back, configure it, or nothing, and why. Reads only. */
import { toApiError } from '../../api/errors.ts';
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import type { AvailableNumber, ConfigurationChange, OwnedNumber } from '../../api/model.ts';
import { type KeptNumber, keptOf } from '../../api/owned/kept-configuration.ts';
import { configurationToRestore } from '../../api/owned/restore-configuration.ts';
import { Pool } from '../../api/pool.ts';
import type { Provider } from '../../api/provider.ts';
import { firstCharge } from '../../api/purchases/domain/batch-limits.ts';
import type { Batch, BatchLimits, ItemPlan, ReleaseItem } from '../../api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { idsOf } from '../../api/purchases/domain/requirement-choice.ts';
import { chooseNumber } from '../shared/choose-offer.ts';
import type { CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { CommandError, exitCodeOf } from '../shared/failure.ts';
import { refuseDoubtful, refuseWithoutPrice } from '../shared/offer-checks.ts';
import { type MeetOptions, meetRequirements, sayOnce } from '../shared/unmet.ts';

/** A number as it was when it was released. */
export interface Released {
  readonly phoneNumber: string;
  /** The exact texts of its settings. */
  readonly before: KeptNumber;
  /** What the journal shows of it, with its country, type, address and documents. */
  readonly was: OwnedNumber;
}

/** What is to be done with one number. */
export type Restoration = Released &
  (
    | {
        readonly kind: 'owned';
        readonly change: ConfigurationChange;
        readonly now: KeptNumber;
        readonly problems: readonly string[];
      }
    | { readonly kind: 'offered'; readonly item: ItemPlan; readonly offer: AvailableNumber }
    | {
        readonly kind: 'not-possible';
        readonly outcome: 'gone' | 'failed' | 'unknown';
        readonly reason: string;
        readonly code: ExitCode;
      }
  );

export interface RestoreQuestion {
  readonly provider: Provider;
  readonly purchases: Purchases;
  /** A batch of releases. */
  readonly batch: Batch;
  readonly limits: BatchLimits;
  /** Ids of purchases in doubt that an earlier run left, with commas between; empty for none. */
  readonly despiteUnknown: string;
}

interface PlanQuestion extends RestoreQuestion {
  readonly meet: MeetOptions;
}

/** Those of the batch that were released, in its order, each with what can be done. Rejects when it is interrupted. */
export async function planRestore(
  context: CommandContext,
  question: RestoreQuestion,
): Promise<readonly Restoration[]> {
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const say = sayOnce((text) => context.output.warn(text));
  // No option of restore names documents, so an order for which several fit waits at the carrier.
  const meet = { say, signal: context.interrupted, choose: true, mayWait: true };
  const released = question.batch.items.filter(
    (item): item is ReleaseItem =>
      item.kind === 'release' && (item.state === 'DONE' || item.state === 'UNKNOWN'),
  );
  return Promise.all(
    released.map((item) => pool.run(() => planNumber(context, { ...question, meet }, item))),
  );
}

async function planNumber(
  context: CommandContext,
  question: PlanQuestion,
  { phoneNumber, before, rowId, state }: ReleaseItem,
): Promise<Restoration> {
  context.interrupted.throwIfAborted();
  const row = question.purchases.ofNumber(phoneNumber).releases.find(({ id }) => id === rowId);
  const was: OwnedNumber = row?.configuration ?? {
    phoneNumber,
    numberType: 'UNKNOWN',
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
  };
  const released = { phoneNumber, before, was };
  const not = (outcome: 'gone' | 'failed' | 'unknown', reason: string, code: ExitCode): Restoration => ({
    ...released,
    kind: 'not-possible',
    outcome,
    reason,
    code,
  });
  if (state === 'UNKNOWN')
    return not('unknown', 'Whether it was released is not known yet.', EXIT.notSettled);
  try {
    const owned = await question.provider.getOwned(phoneNumber, context.interrupted);
    if (owned?.markedForRelease === true)
      return not('failed', 'The carrier still lists it as marked for release.', EXIT.conflict);
    if (owned !== undefined) {
      const restored = configurationToRestore(question.provider, before, was, owned);
      return { ...released, ...restored, kind: 'owned', now: keptOf(owned) };
    }
    return (
      (await planPurchase(context, question, released)) ??
      not('gone', 'The carrier does not offer it now.', EXIT.notFound)
    );
  } catch (error) {
    context.interrupted.throwIfAborted();
    if (error instanceof CommandError) return not('failed', error.message, error.exitCode);
    const failure = toApiError(error);
    return not('failed', failure.message, exitCodeOf(failure));
  }
}

/** undefined when the number is not offered. Throws CommandError when it must not be bought as it is offered. */
async function planPurchase(
  { interrupted }: CommandContext,
  { provider, limits, despiteUnknown, meet }: PlanQuestion,
  released: Released,
): Promise<Restoration | undefined> {
  const { phoneNumber, was } = released;
  const chosen = await chooseNumber(
    provider,
    phoneNumber,
    { country: was.countryCode, type: undefined },
    interrupted,
  );
  if (chosen.quote.kind === 'not-confirmed') return undefined;
  refuseDoubtful(chosen);
  refuseWithoutPrice(chosen);
  if (chosen.quote.kind !== 'offered') return undefined;
  const { number: offer } = chosen.quote;
  if (limits.maxTotal !== undefined && firstCharge({ ...offer, offer }, limits.withoutFees) === undefined) {
    throw new CommandError({
      code: 'fee-not-stated',
      message:
        'Its set-up fee is not published, so it cannot be kept within --max-total. To buy it all the same, add --accept-unknown-fees.',
      hint: '',
      retryable: false,
      exitCode: EXIT.conflict,
    });
  }
  const order = {
    ...chosen.order,
    ...(was.addressId === undefined ? {} : { addressId: was.addressId }),
    ...(was.documentsId === undefined ? {} : { documentsId: was.documentsId }),
  };
  const requirements = await meetRequirements(provider, { ...chosen, order }, meet);
  const purchase = {
    order: { ...order, ...idsOf(requirements) },
    monthlyRate: offer.monthlyRate,
    offer,
    ...(requirements.length === 0 ? {} : { requirements }),
    ...(despiteUnknown === '' ? {} : { despiteUnknown }),
  };
  const item: ItemPlan = { kind: 'buy', phoneNumber, purchase, before: released.before };
  return { ...released, kind: 'offered', offer, item };
}
