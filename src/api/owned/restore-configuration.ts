/** What is to be set so that a number that was bought back is as it was before its release. Pure. */
import { toApiError } from '../errors.ts';
import type { ConfigurationChange, ConfigurationField, OwnedNumber } from '../model.ts';
import type { Provider } from '../provider.ts';
import { checkChange } from './check-change.ts';
import { CONFIGURATION_FIELDS, rawOf } from './configuration-fields.ts';
import { hasValue, planChange } from './configure.ts';
import type { KeptField, KeptNumber } from './kept-configuration.ts';
import { whyNotEditable } from './routing.ts';

export interface ConfigurationToRestore {
  /** Empty when the number is as it was, as far as it can be. */
  readonly change: ConfigurationChange;
  /** Why fields cannot be as they were, each a sentence. */
  readonly problems: readonly string[];
}

/**
 * `before` has the exact texts of the fields, `was` is what the journal shows of the number: it tells which fields had an effect. Fields
 * that were empty are cleared, because a carrier gives a new number settings of its own.
 */
export function configurationToRestore(
  provider: Pick<Provider, 'abilities'>,
  before: KeptNumber,
  was: OwnedNumber,
  now: OwnedNumber,
): ConfigurationToRestore {
  const problems: string[] = [];
  const wanted: Partial<Record<ConfigurationField, string>> = {};
  for (const field of CONFIGURATION_FIELDS) {
    const kept = before.fields[field] ?? '';
    if (typeof kept === 'object') problems.push(whyNotKept(field, kept));
    else if (!isSettled(provider, field, kept, was, now)) {
      const problem = problemOf(field, kept);
      if (problem === undefined) wanted[field] = kept;
      else problems.push(problem);
    }
  }
  try {
    return { change: planChange(provider, now, wanted).change, problems };
  } catch (error) {
    return { change: {}, problems: [...problems, toApiError(error).message] };
  }
}

/** Whether nothing is to be sent: the number has the value, or the field had no effect before. */
function isSettled(
  { abilities }: Pick<Provider, 'abilities'>,
  field: ConfigurationField,
  kept: string,
  was: OwnedNumber,
  now: OwnedNumber,
): boolean {
  if (kept === rawOf(now, field) || hasValue(now, { field, after: kept })) return true;
  return whyNotEditable(abilities, was, field) !== undefined;
}

function whyNotKept(field: ConfigurationField, kept: Exclude<KeptField, string>): string {
  return 'shown' in kept
    ? `${field} is not in the journal as it was, because it may hold a key; it was shown as "${kept.shown}".`
    : `${field} could not be read before the release.`;
}

function problemOf(field: ConfigurationField, kept: string): string | undefined {
  try {
    checkChange({ [field]: kept });
    return undefined;
  } catch (error) {
    return toApiError(error).message;
  }
}
