/** Everything that is known about a purchase or release, as lines of a given width. Pure. */

import { ApiError } from '../../api/errors.ts';
import type { PhoneNumberPurchase } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { Transition } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import { stepSign } from '../../components/status.ts';
import type { Glyphs } from '../../components/theme.ts';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapWords } from '../../components/wrap.ts';
import { cleanLine } from '../../text/clean.ts';
import { countryName } from '../../text/countries.ts';
import { formatAge, formatMonthly, formatPrice, formatSpan, formatTime, plural } from '../../text/format.ts';
import { notBought } from '../../text/not-bought.ts';
import { requirementName } from '../../text/requirements.ts';
import { stateWord, stepWord } from '../../text/steps.ts';
import { totalWords } from '../../text/totals.ts';
import { type Entry, entryStatus, memberOf, type OwnEntry, priceOf, rowOf, typeOf } from './entries.ts';
import type { Steps } from './steps.ts';

export interface DetailFrame {
  readonly width: number;
  readonly now: number;
  readonly glyphs: Glyphs;
  readonly checking: boolean;
}

/** The facts, then every step with its time and evidence, then the provider's record. */
export function detailLines(entry: OwnEntry, steps: Steps, frame: DetailFrame): Span[][] {
  return [
    ...factLines(entry, frame),
    [],
    ...historyLines(steps, noteText(entry, frame.now, frame.checking), frame),
    [],
    ...recordLines(entry, frame),
  ];
}

/** `said`: shown above, and not repeated by a step. */
function historyLines(steps: Steps, said: string, frame: DetailFrame): Span[][] {
  if (steps instanceof ApiError) {
    const lines = wrapWords(`${steps.message} ${steps.hint}`, frame.width);
    return [
      [{ text: 'History, not readable', token: 'heading' }],
      ...lines.map((text): Span[] => [{ text, token: 'bad' }]),
    ];
  }
  return [
    [{ text: `History, ${plural(steps.length, 'step')}`, token: 'heading' }],
    ...steps.flatMap((step) => stepLines(step, said, frame)),
  ];
}

function factLines(entry: OwnEntry, frame: DetailFrame): Span[][] {
  const row = rowOf(entry);
  const country =
    entry.kind === 'purchase' ? entry.view.row.order.countryCode : entry.row.configuration.countryCode;
  const place = country === undefined ? '' : `, ${countryName(country)}`;
  return [
    [{ text: formatPhoneNumber(row.phoneNumber), token: 'heading' }],
    ...fact('Status', frame, entryStatus(entry, frame.glyphs)),
    ...noteLines(entry, frame),
    ...fact('Account', frame, {
      text: entry.foreign ? `${row.accountName} (not in use)` : row.accountName,
      ...(entry.foreign ? { token: 'warn' as const } : {}),
    }),
    ...fact('Type', frame, { text: `${typeOf(entry)}${place}` }),
    ...fact('Price', frame, { text: priceText(entry) }),
    ...whyLines(entry, frame),
    ...fact('Placed', frame, {
      text: `${formatTime(row.createdAt)}, ${formatAge(row.createdAt, frame.now)}`,
    }),
    ...endLines(entry, frame),
    ...orderLines(entry, frame),
    ...(row.carrierNumberId === undefined
      ? []
      : fact('Number id', frame, { text: row.carrierNumberId, token: 'muted' })),
    ...fact('Id', frame, { text: row.id, token: 'muted' }),
  ];
}

/** One fact, its text wrapped under itself. */
export function fact(name: string, frame: DetailFrame, { text, token }: Span): Span[][] {
  return wrapWords(text, frame.width - LABEL_WIDTH).map((piece, line) => [
    { text: (line === 0 ? name : '').padEnd(LABEL_WIDTH), token: 'muted' },
    token === undefined ? { text: piece } : { text: piece, token },
  ]);
}

function noteLines(entry: OwnEntry, frame: DetailFrame): Span[][] {
  const known = notBoughtText(entry);
  const text = noteText(entry, frame.now, frame.checking);
  return [
    ...(known === '' ? [] : fact('', frame, { text: known, token: 'heading' })),
    ...(text === '' ? [] : fact('', frame, { text, token: 'warn' })),
  ];
}

/** Whether a purchase that ended without the number was charged; empty for any other entry, and where it is not certain. */
export function notBoughtText(entry: Entry): string {
  return entry.kind === 'purchase' ? (notBought(entry.view.row) ?? '') : '';
}

/** Of a purchase of the team that waits for the decision of a person. */
export const ABANDONED =
  'action needed, its machine is lost and the carrier does not show how it ended. m decides';

/** What is happening to the row, or why it ended; empty when its status says everything. */
export function noteText(entry: Entry, now: number, checking: boolean): string {
  if (entry.kind === 'release') return entry.row.reason;
  if (entry.kind === 'team') {
    const { reason, abandonedClaim } = entry.order;
    const note = abandonedClaim === undefined ? reason : ABANDONED;
    return note === '' ? memberOf(entry.order) : `${memberOf(entry.order)}: ${note}`;
  }
  const { view } = entry;
  if (checking) return 'checking with the provider now';
  const note = view.note === '' && view.purchase.status !== 'COMPLETED' ? view.row.reason : view.note;
  const next = nextText(entry, now);
  if (next === '') return note;
  return note === '' ? next : `${note.replace(/\.$/, '')}; ${next}`;
}

/** "next check in 4 s", or empty. */
function nextText(entry: OwnEntry, now: number): string {
  const nextCheckAt = entry.kind === 'purchase' && !entry.foreign ? entry.view.nextCheckAt : undefined;
  if (nextCheckAt === undefined) return '';
  return nextCheckAt <= now ? 'checking now' : `next check in ${formatSpan(nextCheckAt - now)}`;
}

/** What the person wrote about the purchase. */
function whyLines(entry: OwnEntry, frame: DetailFrame): Span[][] {
  const why = entry.kind === 'purchase' ? entry.view.row.confirmed.why : undefined;
  return why === undefined ? [] : fact('Why', frame, { text: cleanLine(why) });
}

function priceText(entry: OwnEntry): string {
  const price = priceOf(entry);
  const year = firstYear(price, entry.kind === 'release' ? undefined : entry.view.row.confirmed.setupFee);
  if (entry.kind === 'release') return formatMonthly(price);
  return year === undefined
    ? `${formatPrice(price)}, confirmed without a readable price`
    : `${formatMonthly(price)}, ${totalWords(year)} in the first year`;
}

function endLines(entry: OwnEntry, frame: DetailFrame): Span[][] {
  if (entry.kind === 'release') return fact('Last change', frame, { text: formatTime(entry.row.updatedAt) });
  const { row } = entry.view;
  const ended = row.completedAt ?? (entry.view.settled ? row.updatedAt : undefined);
  const { settlement } = row;
  return [
    ...(ended === undefined
      ? fact('Last change', frame, { text: formatTime(row.updatedAt) })
      : fact('Ended', frame, {
          text: `${formatTime(ended)}, after ${formatSpan(ended - row.createdAt)}`,
        })),
    ...(settlement === undefined
      ? []
      : fact('Resolved', frame, {
          text: `manually as ${settlement.as}, ${formatTime(settlement.at)}: ${settlement.note}`,
        })),
  ];
}

function orderLines(entry: OwnEntry, frame: DetailFrame): Span[][] {
  const order = entry.kind === 'purchase' ? entry.view.row.order : entry.row.configuration;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Name', order.friendlyName],
    ['Voice URL', order.voiceUrl],
    ['SMS URL', order.smsUrl],
  ];
  const given = entry.kind === 'purchase' ? (entry.view.row.requirements ?? []) : [];
  return [
    ...rows.flatMap(([name, text]) => (text === undefined || text === '' ? [] : fact(name, frame, { text }))),
    ...given.flatMap(({ kind, id, name }) => fact(requirementName(kind), frame, { text: `${name} (${id})` })),
  ];
}

function stepLines(step: Transition, said: string, frame: DetailFrame): Span[][] {
  const at = formatTime(step.at);
  const indent = 2;
  // The previous step is one line above; it is named again only where there is room.
  const roomy = frame.width >= 48;
  return [
    [
      stepSign(step.to, frame.glyphs),
      { text: `${at}  `, token: 'muted' },
      { text: stepWord(step) },
      { text: fromText(step, roomy), token: 'muted' },
    ],
    ...(step.evidence === said ? [] : wrapWords(step.evidence, frame.width - indent)).map((text) => [
      { text: ' '.repeat(indent) },
      { text, token: 'muted' as const },
    ]),
  ];
}

/** The state before, if it was another one and there is room. */
function fromText({ from, to }: Transition, roomy: boolean): string {
  return from === null || from === to || !roomy ? '' : `  from ${stateWord(from)}`;
}

function recordLines(entry: OwnEntry, frame: DetailFrame): Span[][] {
  const heading: Span[] = [{ text: 'Provider order record', token: 'heading' }];
  const record = entry.kind === 'purchase' ? entry.view.row.providerPurchase : undefined;
  if (record === undefined) {
    const text =
      entry.kind === 'release'
        ? 'None: a release is confirmed when the number is gone.'
        : 'None for this purchase.';
    return [
      heading,
      ...wrapWords(text, frame.width).map((line) => [{ text: line, token: 'muted' as const }]),
    ];
  }
  return [heading, ...recordFacts(record).flatMap(([name, text]) => fact(name, frame, { text }))];
}

function creditsText({ chargedCredits, metadata }: PhoneNumberPurchase): string {
  return metadata?.creditsStated === false ? 'not stated' : plural(chargedCredits, 'credit');
}

function recordFacts(record: PhoneNumberPurchase): readonly (readonly [string, string])[] {
  const time = (at: number | null | undefined) => (typeof at === 'number' ? formatTime(at) : 'not stated');
  return [
    ['Id', record.id],
    ['Status', record.status],
    ['Details', record.statusDetails ?? 'not stated'],
    ['Charged', creditsText(record)],
    ['Created', time(record.createdAt)],
    ['Updated', time(record.updatedAt)],
    ['Completed', time(record.completedAt)],
  ];
}
