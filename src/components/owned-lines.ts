/** The facts about an owned number as rows, for the panel beside the list and for the number's screen. */

import { ApiError } from '../api/errors.ts';
import { LOCKED, type OwnedNumber, type Route } from '../api/model.ts';
import type { Author } from '../api/notes/sharing.ts';
import { firstYear } from '../api/pricing/cost.ts';
import type { KnownBuyer } from '../api/team/buyers.ts';
import { countryName } from '../text/countries.ts';
import { formatAge, formatDate, formatMoney, formatPrice, formatType } from '../text/format.ts';
import { authorText, sharingText } from '../text/notes-sharing.ts';
import { unusualState } from '../text/owned-records.ts';
import { routeWithUrl } from '../text/routes.ts';
import { capabilityWords } from './capabilities.ts';
import { type Span, spansOf } from './cells.ts';
import type { Glyphs } from './theme.ts';
import { LABEL_WIDTH } from './widths.ts';
import { wrapCell } from './wrap.ts';

/** A row with its name on the left. */
export function labelled(name: string, ...value: readonly Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

/** Something to know about a number, as one or more rows. Where there are too few rows, facts of a low rank stay. */
export interface Fact {
  readonly rank: number;
  readonly lines: readonly Span[][];
}

const fact = (rank: number, ...lines: readonly Span[][]): Fact => ({ rank, lines });

function wrappedFact(rank: number, line: readonly Span[], width: number): Fact {
  return fact(rank, ...wrapCell(line, width).map((cell) => [...spansOf(cell)]));
}

/** Type, country, features, price, age, what routes it, tags and whether it is locked, in rows of this width; not the configuration. */
export function ownedFacts(
  number: OwnedNumber,
  glyphs: Glyphs,
  now: number,
  width: number,
  buyer?: KnownBuyer,
): Fact[] {
  const { countryCode, monthlyRate, createdAt } = number;
  const year = firstYear(monthlyRate);
  const country = countryCode === undefined ? '' : `, ${countryName(countryCode)} (${countryCode})`;
  const assumed = monthlyRate.kind === 'money' && !monthlyRate.currencyStated;
  const facts = [
    fact(4, labelled('Type', { text: `${formatType(number.statedType ?? number.numberType)}${country}` })),
    wrappedFact(6, labelled('Features', ...capabilityWords(glyphs, number.capabilities)), width),
    fact(
      5,
      labelled(
        'Monthly',
        { text: formatPrice(monthlyRate), token: monthlyRate.kind === 'money' ? 'plain' : 'warn' },
        { text: year === undefined ? '' : `, ${formatMoney(year.money)} a year`, token: 'muted' },
        { text: assumed ? `  ${monthlyRate.money.currency} assumed` : '', token: 'warn' },
        { text: number.monthlyRateIsListPrice === true ? '  list price today' : '', token: 'muted' },
      ),
    ),
    fact(
      7,
      labelled('Bought', {
        text:
          createdAt === undefined ? 'not stated' : `${formatDate(createdAt)}, ${formatAge(createdAt, now)}`,
      }),
    ),
    buyerFact(buyer, now, width),
    ...routeFacts(number, width),
    fact(3, ...stateLines(number)),
    fact(6, ...(number.tags === undefined ? [] : [labelled('Tags', { text: number.tags })])),
    ...noteFacts(number, now, width),
    fact(
      1,
      ...(number.deletionLock === LOCKED
        ? [labelled('Lock', { text: 'Deletion lock on: it cannot be released', token: 'warn' })]
        : []),
    ),
    fact(
      0,
      ...(number.hiddenCharactersRemoved === true
        ? [labelled('Warning', { text: 'dialdeck removed hidden characters', token: 'warn' })]
        : []),
    ),
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

/** Who of the team bought it; no row where the team does not know. */
function buyerFact(buyer: KnownBuyer, now: number, width: number): Fact {
  if (buyer === undefined) return fact(7);
  if (buyer instanceof ApiError)
    return wrappedFact(
      7,
      labelled('Bought by', { text: `not known: ${buyer.message}`, token: 'warn' }),
      width,
    );
  const { who, host, at, why } = buyer;
  const where = host === undefined ? '' : ` on ${host}`;
  const text = `${who}${where}, ${formatDate(at)}, ${formatAge(at, now)}`;
  const rows = [
    labelled('Bought by', { text }),
    ...(why === undefined ? [] : [labelled('Why', { text: why })]),
  ];
  return fact(7, ...rows.flatMap((row) => wrapCell(row, width).map((cell) => [...spansOf(cell)])));
}

/** Your own tags and note, or the team's with who wrote them, in full; no row where there are none. */
function noteFacts(
  { note, ownTags, notesSharing }: OwnedNumber,
  now: number,
  width: number,
): readonly Fact[] {
  const row = (label: string, text: string | undefined, author: Author | undefined): Fact[] => {
    if (text === undefined) return [];
    const by = author === undefined ? '' : `  ${authorText(author)}, ${formatAge(author.at, now)}`;
    return [wrappedFact(3, labelled(label, { text }, { text: by, token: 'muted' }), width)];
  };
  const asOf = notesSharing?.asOf;
  const old = asOf === undefined ? '' : `As of ${formatAge(asOf, now)}: the team ledger cannot be reached.`;
  const remarks = [sharingText(notesSharing), old].filter((text) => text !== '');
  return [
    ...row(notesSharing === undefined ? 'Own tags' : 'Team tags', ownTags, notesSharing?.tagsBy),
    ...row('Note', note, notesSharing?.noteBy),
    ...remarks.map((text) => wrappedFact(3, labelled('', { text, token: 'warn' }), width)),
  ];
}

/** What routes calls and messages. */
export function routeFacts({ routedBy }: OwnedNumber, width: number): readonly Fact[] {
  return [routeFact('Calls', routedBy?.voice, width), routeFact('Messages', routedBy?.SMS, width)];
}

/** What routes calls or messages where it is not the URL of the number, in full; no row where nothing else does. */
function routeFact(name: string, route: Route | undefined, width: number): Fact {
  return route === undefined ? fact(2) : wrappedFact(2, labelled(name, { text: routeWithUrl(route) }), width);
}

/** The rows of the facts that fit, in their order: those of a low rank first. */
export function fitFacts(facts: readonly Fact[], rows: number): Span[][] {
  let left = rows;
  const kept = new Set<Fact>();
  for (const one of facts.toSorted((a, b) => a.rank - b.rank)) {
    if (one.lines.length > left) break;
    left -= one.lines.length;
    kept.add(one);
  }
  return facts.filter((one) => kept.has(one)).flatMap(({ lines }) => lines);
}

/** The provider's status and whether the number was ported, as one row; no row when the provider states neither. */
function stateLines({ status, isPorted, markedForRelease }: OwnedNumber): Span[][] {
  const words = [status, isPorted === undefined ? undefined : isPorted ? 'ported in' : 'not ported'];
  const stateText = words.filter((word) => word !== undefined).join(', ');
  const marked = markedForRelease === true ? 'marked for release' : '';
  if (stateText === '' && marked === '') return [];
  const comma = stateText === '' || marked === '' ? '' : ', ';
  const token = unusualState({ status }) === undefined ? 'plain' : 'warn';
  return [labelled('State', { text: `${stateText}${comma}`, token }, { text: marked, token: 'warn' })];
}
