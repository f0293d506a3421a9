/** Questions that a carrier bills for: none is asked without consent to its price. */
import { cannotAnswer, type NumberCountry } from '../../api/paid-lookups.ts';
import type { LookupField, Provider } from '../../api/provider.ts';
import type { CommandContext } from '../shared/context.ts';
import { isYes, notConfirmed, usageError } from '../shared/failure.ts';

/**
 * The wanted fields, once the person agreed to their prices: by typing yes, or without a terminal by --yes. Throws CommandError for a
 * field that the carrier does not sell or cannot know of this number, and without consent.
 */
export async function agreeToPay(
  { terminal, output }: CommandContext,
  { abilities }: Provider,
  number: NumberCountry,
  wanted: readonly string[],
  yes: boolean,
): Promise<readonly LookupField[]> {
  if (wanted.length === 0) return [];
  const known = abilities.paidLookups.map(({ field }) => `"${field}"`).join(', ');
  const chosen = [...new Set(wanted)].map((name) => {
    const paid = abilities.paidLookups.find(({ field }) => field === name.trim().toLowerCase());
    if (paid !== undefined) {
      const reason = cannotAnswer(paid, number);
      if (reason === undefined) return paid;
      const message = `--paid "${paid.field}" has no answer for ${number.phoneNumber}: ${reason}.`;
      throw usageError(message, 'Leave it out. Nothing was looked up or billed.');
    }
    const hint = known === '' ? 'The carrier of this account has none.' : `Use one of: ${known}.`;
    throw usageError(`--paid: "${name}" is not a lookup that this account can buy.`, hint);
  });
  for (const { field, price } of chosen) output.warn(`The lookup of the ${field} is billed: ${price}.`);
  if (yes) return chosen.map(({ field }) => field);
  if (!terminal.interactive || output.json) {
    throw usageError(
      'Without a terminal, --paid needs --yes.',
      'Add --yes to agree to the price, or leave out --paid.',
    );
  }
  if (isYes(await terminal.ask('Pay for it? Type yes to confirm: '))) return chosen.map(({ field }) => field);
  throw notConfirmed('Nothing was looked up.');
}
