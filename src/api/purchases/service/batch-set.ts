/** Changes the settings of one number of a batch: reads it, compares it with what was kept of it, sends, reads it again. */
import { inFieldNames } from '../../../text/field-names.ts';
import { type ApiError, localError, toApiError } from '../../errors.ts';
import type { ConfigurationChange, OwnedNumber } from '../../model.ts';
import { CONFIGURATION_FIELDS, rawOf } from '../../owned/configuration-fields.ts';
import { applyTo, type ConfigurationResult, hasValue, planChange } from '../../owned/configure.ts';
import { describeConflict, describeNotApplied } from '../../owned/describe-change.ts';
import { changedSinceKept, isAsKept, type KeptNumber, keptOf } from '../../owned/kept-configuration.ts';
import type { Provider } from '../../provider.ts';
import type { SetItem } from '../domain/batch-types.ts';
import { JournalError } from '../journal/journal-error.ts';
import { type EndOutcome, failed, type ItemOutcome, type ItemTurn, isThrottled } from './batch-executor.ts';

/**
 * The same for a number whose turn comes and for one that an earlier process had started: the values that it has now tell what is left to
 * send. Throws JournalError, never ApiError.
 */
export async function setItem(provider: Provider, turn: ItemTurn<SetItem>): Promise<ItemOutcome> {
  const { item } = turn;
  try {
    const now = await provider.getOwned(item.phoneNumber);
    if (now === undefined) return failed(notOwned(item.phoneNumber));
    const before = item.before ?? keptOf(now);
    const left = whatIsLeft(item.change, before, now);
    const plan = planChange(provider, now, left);
    const changed = changedSinceKept(before, now).filter(({ field }) => plan.change[field] !== undefined);
    if (changed.length > 0) {
      return {
        kind: 'end',
        end: 'CHANGED_MEANWHILE',
        reason: changed.map(describeConflict).join(' '),
        number: now,
      };
    }
    if (plan.differences.length === 0) {
      return { kind: 'end', end: item.state === 'STARTED' ? 'DONE' : 'SAME', reason: '', number: now };
    }
    if (!turn.start({ before })) return { kind: 'as-it-is' };
    return outcomeOf(await applyTo(provider, plan, now, { repeats: true }));
  } catch (error) {
    if (error instanceof JournalError) throw error;
    return afterFailure(toApiError(error));
  }
}

/**
 * The fields that the number does not have yet. A value that the carrier spells in its own way counts as set, unless it is
 * what the number had before.
 */
function whatIsLeft(change: ConfigurationChange, before: KeptNumber, now: OwnedNumber): ConfigurationChange {
  return Object.fromEntries(
    CONFIGURATION_FIELDS.flatMap((field) => {
      const after = change[field];
      if (after === undefined || rawOf(now, field) === after) return [];
      const spelled = hasValue(now, { field, after }) && !isAsKept(before, now, field);
      return spelled ? [] : [[field, after] as const];
    }),
  );
}

/** How a number of a batch ended whose settings were sent. */
export function outcomeOf(result: ConfigurationResult): EndOutcome {
  const { number } = result;
  if (result.kind === 'conflict') {
    return {
      kind: 'end',
      end: 'CHANGED_MEANWHILE',
      reason: result.conflicts.map(describeConflict).join(' '),
      number,
    };
  }
  const { notApplied, failure } = result;
  if (notApplied.length === 0) return { kind: 'end', end: 'DONE', reason: '', number };
  const reason = [
    ...(failure === undefined ? [] : [failure.message]),
    ...notApplied.map(describeNotApplied),
  ].join(' ');
  return { kind: 'end', end: 'REFUSED', reason, number };
}

function afterFailure(error: ApiError): ItemOutcome {
  if (isThrottled(error)) return { kind: 'again', error };
  if (error.progress === 'sent') {
    return { kind: 'end', end: 'UNKNOWN', reason: inFieldNames(error.message), error };
  }
  return failed(error, inFieldNames(error.message));
}

function notOwned(phoneNumber: string): ApiError {
  return localError(
    'not-found',
    `This account does not own ${phoneNumber}.`,
    'List the numbers of the account with: dialdeck owned',
  );
}
