/** What a person reads before several numbers are released, whichever command releases them. */
import type { OwnedNumber } from '../../api/model.ts';
import { summarizeRelease } from '../../api/owned/release-summary.ts';
import type { Batch } from '../../api/purchases/domain/batch-types.ts';
import { confirmedNumbers, confirmedSums } from '../../api/purchases/domain/confirmed-price.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { plural } from '../../text/format.ts';
import { confirmedText, firstNumbers, releaseHeadText, releaseWarnings } from '../../text/release-summary.ts';
import type { Output } from './output.ts';

const NOT_BACK =
  'You may not get these numbers back. Their settings are kept. dialdeck restore buys back what is still offered.';

/** On stderr: how many, what they cost, where they go, which are new, and that they may be lost for good. */
export function noteRelease(
  output: Output,
  account: string,
  numbers: readonly OwnedNumber[],
  now: number,
): void {
  const summary = summarizeRelease(numbers, now);
  output.warn(releaseHeadText(plural(numbers.length, 'number'), account, summary));
  for (const warning of releaseWarnings(summary)) output.warn(warning);
  if (summary.locked.length > 0) {
    output.warn(
      `The carrier refuses to release those with a deletion lock: ${firstNumbers(summary.locked)}.`,
    );
  }
  if (numbers.length > 0) output.warn(NOT_BACK);
}

/** On stderr: how to buy back what a batch released. */
export function noteRestore(output: Output, { head, counts }: Pick<Batch, 'head' | 'counts'>): void {
  if (head.kind !== 'release' || counts.DONE === 0) return;
  output.note(`To buy back what is still offered: dialdeck restore ${head.id.slice(0, 8)}`);
}

/** On stderr: what was confirmed at purchase for numbers whose price the carrier does not state. */
export function noteConfirmed(output: Output, numbers: readonly OwnedNumber[], purchases: Purchases): void {
  const confirmed = confirmedNumbers(numbers, purchases);
  const text = confirmedText(confirmed, confirmedSums(confirmed));
  if (text !== '') output.warn(text);
}
