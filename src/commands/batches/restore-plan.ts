/** The purchase of a released number as restore would confirm it, and the exit code of what it cannot do. Reads only. */

import { toApiError } from '../../api/errors.ts';
import type { Provider } from '../../api/provider.ts';
import { firstCharge } from '../../api/purchases/domain/batch-limits.ts';
import type { BatchLimits } from '../../api/purchases/domain/batch-types.ts';
import { idsOf } from '../../api/purchases/domain/requirement-choice.ts';
import type { OfferedPurchase, Released, Restoration } from '../../api/purchases/service/plan-restore.ts';
import { chooseNumber } from '../shared/choose-offer.ts';
import type { CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { CommandError, exitCodeOf } from '../shared/failure.ts';
import { refuseDoubtful, refuseWithoutPrice } from '../shared/offer-checks.ts';
import { meetRequirements, sayOnce } from '../shared/unmet.ts';

interface ToFind {
  readonly provider: Provider;
  readonly limits: BatchLimits;
  /** Ids of purchases in doubt that an earlier run left, with commas between; empty for none. */
  readonly despiteUnknown: string;
}

/** A function that finds the purchase of a number: undefined when it is not offered; rejects with CommandError when it must not be bought. */
export function purchaseFinder(
  { output, interrupted }: CommandContext,
  { provider, limits, despiteUnknown }: ToFind,
): (released: Released) => Promise<OfferedPurchase | undefined> {
  const say = sayOnce((text) => output.warn(text));
  // No option of restore names documents, so an order for which several fit waits at the carrier.
  const meet = { say, signal: interrupted, choose: true, mayWait: true };
  return async ({ phoneNumber, was }) => {
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
    if (limits.maxTotal !== undefined && firstCharge({ ...offer, offer }, limits.withoutFees) === undefined)
      throw feeNotStated();
    const order = {
      ...chosen.order,
      ...(was.addressId === undefined ? {} : { addressId: was.addressId }),
      ...(was.documentsId === undefined ? {} : { documentsId: was.documentsId }),
    };
    const requirements = await meetRequirements(provider, { ...chosen, order }, meet);
    return {
      order: { ...order, ...idsOf(requirements) },
      monthlyRate: offer.monthlyRate,
      offer,
      ...(requirements.length === 0 ? {} : { requirements }),
      ...(despiteUnknown === '' ? {} : { despiteUnknown }),
    };
  };
}

function feeNotStated(): CommandError {
  return new CommandError({
    code: 'fee-not-stated',
    message:
      'Its set-up fee is not published, so it cannot be kept within --max-total. To buy it all the same, add --accept-unknown-fees.',
    hint: '',
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

/** Why nothing is done with a number, and the exit code of it. */
export interface NotPossible {
  readonly outcome: 'gone' | 'failed' | 'unknown';
  readonly reason: string;
  readonly code: ExitCode;
}

/** Undefined for what can be restored. */
export function notPossible(each: Restoration): NotPossible | undefined {
  switch (each.kind) {
    case 'owned':
    case 'offered':
      return undefined;
    case 'gone':
      return { outcome: 'gone', reason: 'The carrier does not offer it yet.', code: EXIT.notFound };
    case 'in doubt': {
      const reason = 'Whether it was released is not known yet.';
      return { outcome: 'unknown', reason, code: EXIT.notSettled };
    }
    case 'leaving': {
      const reason = 'The carrier still lists it as marked for release.';
      return { outcome: 'failed', reason, code: EXIT.conflict };
    }
    case 'failed': {
      const { error } = each;
      if (error instanceof CommandError)
        return { outcome: 'failed', reason: error.message, code: error.exitCode };
      const failure = toApiError(error);
      return { outcome: 'failed', reason: failure.message, code: exitCodeOf(failure) };
    }
  }
}
