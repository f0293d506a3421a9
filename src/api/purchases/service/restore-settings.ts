/** Gives a number that was bought back the settings that it had before its release. */
import { inFieldNames } from '../../../text/field-names.ts';
import { type ApiError, toApiError } from '../../errors.ts';
import type { OwnedNumber } from '../../model.ts';
import { applyTo, planChange } from '../../owned/configure.ts';
import type { KeptNumber } from '../../owned/kept-configuration.ts';
import { configurationToRestore } from '../../owned/restore-configuration.ts';
import { type EndOutcome, type ItemOutcome, isThrottled } from './batch-executor.ts';
import { outcomeOf } from './batch-set.ts';
import type { ServiceState } from './service-state.ts';

/**
 * `ours`: how the purchase ended, DONE or SAME. The values that the number has now tell what is left to send, so that it may be called again
 * after a crash. A number that was bought and cannot be as it was ends as NOT_CONFIGURED. Throws JournalError, never ApiError.
 */
export async function restoreSettings(
  { provider, index }: ServiceState,
  phoneNumber: string,
  before: KeptNumber,
  ours: EndOutcome,
): Promise<ItemOutcome> {
  const releases = index.releasesOf(phoneNumber).map(({ row }) => row.configuration);
  const was = releasedAs(phoneNumber, before, releases);
  try {
    const now = await provider.getOwned(phoneNumber);
    if (now === undefined) return notConfigured(ours, ['The carrier does not show it as yours now.']);
    const { change, problems } = configurationToRestore(provider, before, was, now);
    if (Object.keys(change).length === 0) return withProblems({ ...ours, number: now }, problems);
    const sent = outcomeOf(
      await applyTo(provider, planChange(provider, now, change), now, { repeats: true }),
    );
    const { number = now } = sent;
    const failure = sent.end === 'DONE' ? [] : [sent.reason];
    return withProblems({ ...ours, number }, [...problems, ...failure]);
  } catch (error) {
    const failure = toApiError(error);
    const ended = { ...notConfigured(ours, [inFieldNames(failure.message)]), error: failure };
    return isThrottled(failure) ? again(ours, ended, failure) : ended;
  }
}

/** One that the account owned already is asked for once more, because its purchase row has ended. */
function again(ours: EndOutcome, { end }: EndOutcome, error: ApiError): ItemOutcome {
  return { kind: 'again', error, givenUp: end, ...(ours.end === 'SAME' ? { fresh: true } : {}) };
}

/** What the journal shows of the number: it tells which of its fields had an effect. */
function releasedAs(
  phoneNumber: string,
  { providerId }: KeptNumber,
  releases: readonly OwnedNumber[],
): OwnedNumber {
  return (
    releases.findLast((number) => number.providerId === providerId) ?? {
      phoneNumber,
      numberType: 'UNKNOWN',
      capabilities: {},
      monthlyRate: { kind: 'not-stated' },
    }
  );
}

function withProblems(ours: EndOutcome, problems: readonly string[]): EndOutcome {
  return problems.length === 0 ? ours : notConfigured(ours, problems);
}

/** One that the account owned already was not bought, so that no limit counts it. */
function notConfigured(ours: EndOutcome, problems: readonly string[]): EndOutcome {
  const end = ours.end === 'DONE' ? 'NOT_CONFIGURED' : 'FAILED';
  return { ...ours, end, reason: problems.join(' ') };
}
