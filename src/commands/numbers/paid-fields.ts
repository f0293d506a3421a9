/** Questions that a carrier bills for: each needs consent to its price. */
import { cannotAnswer, type NumberCountry } from '../../api/paid-lookups.ts';
import type { LookupField, PaidLookup, Provider } from '../../api/provider.ts';
import { formatCount, plural } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';
import { notConfirmed, usageError } from '../shared/failure.ts';
import { saysYes } from '../shared/questions.ts';

/** What is billed for one number. */
export type PaidFor = (number: NumberCountry) => readonly LookupField[];

/**
 * The wanted fields of each number that the carrier can know, once the person agreed to their prices: by typing yes, or without a terminal by
 * --yes. Throws CommandError for a field that the carrier does not sell or cannot know of any of the numbers, and without consent.
 */
export async function agreeToPay(
  { terminal, output }: CommandContext,
  { abilities }: Provider,
  numbers: readonly NumberCountry[],
  wanted: readonly string[],
  yes: boolean,
): Promise<PaidFor> {
  if (wanted.length === 0) return () => [];
  const chosen = [...new Set(wanted)].map((name) => fieldNamed(name, abilities.paidLookups));
  const counts = chosen.map((paid) => countAnswerable(paid, numbers));
  for (const [index, paid] of chosen.entries()) {
    const count = counts[index] ?? 0;
    const ofHowMany = numbers.length === 1 ? '' : ` of ${plural(count, 'number')}`;
    output.warn(`The lookup of the ${paid.field}${ofHowMany} is billed: ${paid.price}.`);
    if (count < numbers.length) output.warn(leftOutText(paid, numbers.length - count));
  }
  const paidFor: PaidFor = (number) =>
    chosen.filter((paid) => cannotAnswer(paid, number) === undefined).map(({ field }) => field);
  if (yes) return paidFor;
  if (!terminal.interactive || output.json) {
    throw usageError(
      'Without a terminal, --paid needs --yes.',
      'Add --yes to agree to the price, or leave out --paid.',
    );
  }
  const lookups = counts.reduce((sum, count) => sum + count, 0);
  const what = lookups === 1 ? 'it' : `${formatCount(lookups)} lookups`;
  if (await saysYes(terminal, `Pay for ${what}? Type yes to confirm: `)) return paidFor;
  throw notConfirmed('Nothing was looked up.');
}

function fieldNamed(name: string, known: readonly PaidLookup[]): PaidLookup {
  const paid = known.find(({ field }) => field === name.trim().toLowerCase());
  if (paid !== undefined) return paid;
  const names = known.map(({ field }) => `"${field}"`).join(', ');
  const hint = names === '' ? 'The carrier of this account has none.' : `Use one of: ${names}.`;
  throw usageError(`--paid: "${name}" is not a lookup that this account can buy.`, hint);
}

/** At least 1: a field that the carrier can know of none of the numbers is refused. */
function countAnswerable(paid: PaidLookup, numbers: readonly NumberCountry[]): number {
  const reasons = numbers.map((number) => cannotAnswer(paid, number));
  const count = reasons.filter((reason) => reason === undefined).length;
  if (count > 0) return count;
  const [first] = numbers;
  const whose =
    numbers.length === 1 ? first?.phoneNumber : `any of the ${formatCount(numbers.length)} numbers`;
  throw usageError(
    `--paid "${paid.field}" has no answer for ${whose}: ${reasons[0]}.`,
    'Leave it out. Nothing was looked up or billed.',
  );
}

function leftOutText(paid: PaidLookup, count: number): string {
  const countries = paid.countries ?? [];
  return `It leaves out ${plural(count, 'number')}: the carrier knows it of ${countries.join(' and ')} numbers only.`;
}
