/** The facts about an order as groups of rows, the most important first. Pure. */
import type { CarrierPage } from '../../api/carrier-pages.ts';
import { MAIN_FIELDS } from '../../api/owned/configuration-fields.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import { statusSpan } from '../../components/status.ts';
import type { Theme } from '../../components/theme.ts';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapWords } from '../../components/wrap.ts';
import { cleanLine } from '../../text/clean.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { formatMonthly, formatSpan, plural } from '../../text/format.ts';
import { notBought } from '../../text/not-bought.ts';
import { requirementName } from '../../text/requirements.ts';
import { totalWords } from '../../text/totals.ts';
import { displayWidth } from '../../text/width.ts';

/** A text gets a line of its own if less room than this is left after its label. */
const FEW_CELLS = 20;

export interface OrderFrame {
  readonly theme: Theme;
  readonly now: number;
  readonly width: number;
  /** The groups are below each other in any window, as for a screen reader. */
  readonly oneColumn: boolean;
  /** The carrier's page of the order. */
  readonly page?: CarrierPage | undefined;
}

export function wrapped(span: Span, width: number): Span[][] {
  return wrapWords(span.text, width).map((text) => [{ ...span, text }]);
}

/** A fact with a text that may wrap; the following lines start below its first word. */
function wrappedRow(name: string, head: readonly Span[], { text, token }: Span, width: number): Span[][] {
  const used = head.reduce((sum, span) => sum + displayWidth(span.text), LABEL_WIDTH);
  if (head.length > 0 && text !== '' && width - used < FEW_CELLS)
    return [
      row(name, ...head),
      ...wrappedRow('', [], token === undefined ? { text } : { text, token }, width),
    ];
  const lines = text === '' ? [''] : wrapWords(text, Math.max(12, width - used - 1));
  return lines.map((line, place) => [
    ...(place === 0 ? row(name, ...head) : [{ text: ' '.repeat(used) }]),
    token === undefined ? { text: line } : { text: line, token },
  ]);
}

function row(name: string, ...value: Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

/** One fact each, the most important first; some are empty. */
export function factGroups(view: PurchaseView, { theme, now, width, page }: OrderFrame): Span[][][] {
  const { row: journaled, purchase, settled } = view;
  const words = providerWords(view);
  const reason = reasonWords(view);
  const { monthlyRate: rate, setupFee } = journaled.confirmed;
  const year = firstYear(rate, setupFee);
  // Both by this machine's clock: the carrier's may differ.
  const end = settled ? journaled.updatedAt : now;
  const price = `${formatMonthly(rate)}${year === undefined ? '' : `, ${totalWords(year)} in the first year`}`;
  return [
    // The title has the number in its readable form.
    [
      row('E.164', {
        text: purchase.phoneNumber,
        token: 'heading',
        ...(page === undefined ? {} : { link: page }),
      }),
    ],
    wrappedRow(
      'Status',
      [statusSpan(purchase.status, theme.glyphs), { text: '  ' }],
      statusText(view, words),
      width,
    ),
    [
      ...(reason === '' ? [] : wrappedRow('Reason', [], { text: reason, token: 'bad' }, width)),
      ...(words === '' ? [] : wrappedRow('Provider', [], { text: words, token: 'warn' }, width)),
    ],
    wrappedRow('Price', [], { text: price }, width),
    chargeLines(journaled, width),
    journaled.confirmed.why === undefined
      ? []
      : wrappedRow('Why', [], { text: cleanLine(journaled.confirmed.why) }, width),
    wrappedRow('Account', [], { text: journaled.accountName }, width),
    [row('Elapsed', { text: formatSpan(end - journaled.createdAt) })],
  ];
}

/** What of its configuration is set when the number is bought, and the documents that the order names. */
export function routingGroups(view: PurchaseView, width: number): Span[][][] {
  const set = MAIN_FIELDS.flatMap((field) => {
    const text = view.row.order[field] ?? '';
    return text === '' ? [] : [wrappedRow(FIELD_NAMES[field], [], { text }, width)];
  });
  return [...set, ...documentGroups(view, width)];
}

/** The same with what is not set. */
export function configurationRows(view: PurchaseView, width: number): Span[][] {
  const fields = MAIN_FIELDS.flatMap((field) => {
    const text = view.row.order[field] ?? '';
    const value: Span = text === '' ? { text: 'not set', token: 'muted' } : { text };
    return wrappedRow(FIELD_NAMES[field], [], value, width);
  });
  return [...fields, ...documentGroups(view, width).flat()];
}

function documentGroups({ row: { requirements = [] } }: PurchaseView, width: number): Span[][][] {
  return requirements.map(({ kind, id, name }) =>
    wrappedRow(requirementName(kind), [], { text: `${name} (${id})` }, width),
  );
}

/** What the provider says about an order that is under way: what it waits for, and until when. Else empty. */
export function providerWords({ row: { providerPurchase }, settled }: PurchaseView): string {
  return settled ? '' : (providerPurchase?.statusDetails ?? '');
}

/** Why an order ended without the number; empty for any other. */
function reasonWords({ purchase, settled }: PurchaseView): string {
  return settled && purchase.status !== 'COMPLETED' ? (purchase.statusDetails ?? '') : '';
}

/** What the screen says above the steps, so that no step repeats it. */
export function saidAbove(view: PurchaseView): readonly string[] {
  const waits = view.row.state === 'NEEDS_HUMAN' ? view.row.reason : '';
  return [providerWords(view), reasonWords(view), waits].filter((text) => text !== '');
}

/** Beside the status: whether anything was bought or charged, once that is known; else what is happening. */
function statusText({ row: journaled, note }: PurchaseView, words: string): Span {
  const known = notBought(journaled);
  return known === undefined
    ? { text: withoutWords(note, words), token: 'warn' }
    : { text: known, token: 'heading' };
}

/** The note without the provider's words, which have a row of their own. */
function withoutWords(note: string, words: string): string {
  return words !== '' && note.startsWith(words) ? note.slice(words.length).replace(/^; /, '') : note;
}

/** What the provider says it charged, in its own unit. */
function chargeLines({ providerPurchase }: PurchaseView['row'], width: number): Span[][] {
  if (providerPurchase === undefined || providerPurchase.metadata?.creditsStated === false) return [];
  const { chargedCredits } = providerPurchase;
  return wrappedRow(
    'Charged',
    [],
    { text: `${plural(chargedCredits, 'credit')}, according to the provider` },
    width,
  );
}
