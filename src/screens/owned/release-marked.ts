/** Releases the marked numbers: says what is lost, asks for a typed count, then shows a durable batch that does it. */
import type { OwnedNumber } from '../../api/model.ts';
import { keptOf } from '../../api/owned/kept-configuration.ts';
import { type ReleaseSummary, summarizeRelease } from '../../api/owned/release-summary.ts';
import {
  type ConfirmedNumber,
  confirmedNumbers,
  confirmedSums,
} from '../../api/purchases/domain/confirmed-price.ts';
import type { Session } from '../../api/session.ts';
import type { Cell } from '../../components/cells.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { plural } from '../../text/format.ts';
import {
  confirmedText,
  firstNumbers,
  releasedText,
  releaseHeadText,
  releaseWarnings,
} from '../../text/release-summary.ts';
import type { ScreenContext } from '../screen.ts';

/** Asks; nothing is written before the answer. `caution`: why the list in which they were marked may be incomplete. Never rejects. */
export async function askToRelease(
  context: ScreenContext,
  session: Session,
  marked: readonly OwnedNumber[],
  caution: string | undefined,
): Promise<void> {
  const now = context.runtime.now();
  const { locked } = summarizeRelease(marked, now);
  const numbers = marked.filter((number) => !locked.includes(number) && number.markedForRelease !== true);
  if (numbers.length === 0) {
    context.notify({ kind: 'error', text: nothingText(marked.length, locked.length) });
    return;
  }
  const confirmed = await readConfirmed(session, numbers);
  const count = plural(numbers.length, 'number');
  const summary = summarizeRelease(numbers, now);
  const wanted = `release ${numbers.length}`;
  askToConfirm(context, {
    id: 'release-marked',
    title: `Release ${count}`,
    lines: [
      ...summaryLines(context.accountName, count, summary),
      `${releasedText(numbers, summary, confirmed, now)}.`,
      ...[confirmedText(confirmed, confirmedSums(confirmed))].filter((text) => text !== ''),
      ...leftOutLines(marked.length - numbers.length, locked),
      ...(caution === undefined ? [] : [[{ text: caution, token: 'warn' as const }]]),
      'u on the batch, or dialdeck restore, buys back what is still offered.',
    ],
    confirm: `Release ${count}`,
    typed: { wanted, label: `"${wanted}"` },
    onCancel: () => context.notify({ kind: 'info', text: 'Nothing was released' }),
    onConfirm: () => context.background(startRelease(context, session, numbers)),
  });
}

/** Without a journal only these prices are missing. */
async function readConfirmed(
  session: Session,
  numbers: readonly OwnedNumber[],
): Promise<readonly ConfirmedNumber[]> {
  try {
    return confirmedNumbers(numbers, await session.openPurchases());
  } catch {
    return [];
  }
}

/** Writes the batch, and opens its screen, which runs it. */
async function startRelease(
  context: ScreenContext,
  session: Session,
  numbers: readonly OwnedNumber[],
): Promise<void> {
  const { batches } = await session.openPurchases();
  const { head } = batches.create({
    kind: 'release',
    title: `Release ${plural(numbers.length, 'number')}`,
    items: numbers.map((number) => ({
      kind: 'release',
      phoneNumber: number.phoneNumber,
      before: keptOf(number),
    })),
  });
  context.go({ screen: 'batch', id: head.id, confirmed: true });
}

function summaryLines(account: string, count: string, summary: ReleaseSummary): readonly Cell[] {
  return [
    [{ text: releaseHeadText(count, account, summary), token: 'heading' }],
    [{ text: 'You may not get them back. Their settings are kept.', token: 'bad' }],
    // Those that were bought lately say so beside their names.
    ...releaseWarnings({ ...summary, recent: [] }).map((text): Cell => [{ text, token: 'warn' }]),
  ];
}

function leftOutLines(count: number, locked: readonly OwnedNumber[]): readonly Cell[] {
  const marked = count - locked.length;
  return [
    ...(locked.length === 0 ? [] : [`Left out, because of a deletion lock: ${firstNumbers(locked)}.`]),
    ...(marked === 0 ? [] : [`Left out: ${plural(marked, 'number')} already marked for release.`]),
  ];
}

function nothingText(marked: number, locked: number): string {
  if (locked === 0) return 'The carrier already has them marked for release';
  const which = locked === marked ? 'each marked number' : `${locked} of ${plural(marked, 'marked number')}`;
  return `Nothing to release: ${which} has a deletion lock. Open a number to remove its lock.`;
}
