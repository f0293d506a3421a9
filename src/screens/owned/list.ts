/** The list of owned numbers. The data for filters, sorting and sums is prepared once, when a number arrives. */

import type { Price } from '../../api/money/money.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { noted } from '../../api/notes/with-notes.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import { widestNumber, widestText } from '../../components/measure.ts';
import { shownText, unusualState } from '../../text/owned-records.ts';
import { ownedText } from '../../text/owned-text.ts';
import { FilterTexts } from './filter-texts.ts';
import { SIDES_WIDTH, webhookText } from './webhooks.ts';

export interface Entry {
  readonly number: ListedNumber;
  /** Its place in the list's `rates`. */
  readonly rate: number;
}

export interface OwnedList {
  /** Lists with the same lineage only grow: an older list is the start of a newer one. */
  readonly lineage: object;
  readonly entries: readonly Entry[];
  /** The folded texts that the filter searches, by the index of the entry. */
  readonly texts: FilterTexts;
  /** Every different price once; an account of 100,000 numbers has a few. */
  readonly rates: readonly Price[];
  /** Rows that were put at the end or taken out by a change, by E.164. A page that comes later was perhaps read before it. */
  readonly changed: ReadonlyMap<string, ListedNumber | 'gone'>;
  /** The widths in cells that the columns of the list need. */
  readonly widest: {
    readonly number: number;
    readonly name: number;
    readonly account: number;
    readonly webhooks: number;
  };
}

const NARROWEST = { name: 8, account: 8, webhooks: SIDES_WIDTH } as const;
/**
 * One long name must not hide the columns of all numbers: what is longer is cut until there is room for everything else. With the panel
 * beside it, all of this fits 200 columns.
 */
export const WIDEST = { name: 40, account: 24, webhooks: 30 } as const;

export function emptyList(): OwnedList {
  const widest = { number: widestNumber([]), ...NARROWEST };
  return { lineage: {}, entries: [], texts: FilterTexts.none, rates: [], changed: new Map(), widest };
}

/** The list with more numbers at its end. */
export function appendNumbers(list: OwnedList, numbers: readonly ListedNumber[]): OwnedList {
  if (numbers.length === 0) return list;
  const rates = [...list.rates];
  const places = new Map(rates.map((rate, place) => [rateKey(rate), place]));
  const added = numbers.map((number): Entry => {
    const key = rateKey(number.monthlyRate);
    const rate = places.get(key) ?? rates.push(number.monthlyRate) - 1;
    places.set(key, rate);
    return { number, rate };
  });
  const texts = list.texts.with(numbers.map((number) => ownedText(number, number.account)));
  return { ...list, entries: list.entries.concat(added), texts, rates, widest: wider(list.widest, numbers) };
}

/** The list with the rows of a page, except those that a change has put there or taken out already. */
export function appendPage(list: OwnedList, numbers: readonly ListedNumber[]): OwnedList {
  const isNew = ({ phoneNumber, account }: ListedNumber) => {
    const change = list.changed.get(phoneNumber);
    return change === undefined || (change !== 'gone' && change.account !== account);
  };
  return appendNumbers(list, list.changed.size === 0 ? numbers : numbers.filter(isNew));
}

/** These rows, with the changes of a list that was loaded meanwhile. */
export function withChangesOf({ changed }: OwnedList, rows: readonly ListedNumber[]): OwnedList {
  const list = appendPage({ ...emptyList(), changed }, rows);
  return appendNumbers(
    list,
    [...changed.values()].filter((change) => change !== 'gone'),
  );
}

function wider(before: OwnedList['widest'], numbers: readonly ListedNumber[]): OwnedList['widest'] {
  const number = widestNumber(
    numbers.map(({ phoneNumber }) => phoneNumber),
    before.number,
  );
  const name = widestText(numbers.map(nameWithState), before.name, WIDEST.name);
  const accounts = numbers.map(({ account = '' }) => account);
  const webhooks = widestText(numbers.map(webhookText), before.webhooks, WIDEST.webhooks);
  return { number, name, account: widestText(accounts, before.account, WIDEST.account), webhooks };
}

/** The name as the list shows it: a number that does not simply work has a sign before it, and its state behind it. */
function nameWithState(number: ListedNumber): string {
  const state = unusualState(number);
  const name = shownText(number, 'friendlyName');
  return state === undefined ? name : `! ${name}  ${state}`;
}

/** The list with one number in its new form, at its old place, or at the end when it is new. */
export function putNumber(list: OwnedList, number: ListedNumber): OwnedList {
  const place = list.entries.findIndex((entry) => entry.number.phoneNumber === number.phoneNumber);
  const grown = appendNumbers(list, [number]);
  const entry = grown.entries.at(-1);
  if (place < 0 || entry === undefined)
    return { ...grown, changed: withChange(list, number.phoneNumber, number) };
  const entries = list.entries.with(place, entry);
  return {
    ...grown,
    lineage: {},
    entries,
    texts: list.texts.changed(place, ownedText(number, number.account)),
  };
}

/** The list with these notes and tags, of the rows of one account where it is given; the same list when it has them. */
export function putNotes(list: OwnedList, notes: NotesByNumber, account?: string): OwnedList {
  const numbers = list.entries.map(({ number }) =>
    account === undefined || (number.account ?? account) === account ? noted(number, notes) : number,
  );
  const changed = numbers.filter((number, place) => number !== list.entries[place]?.number);
  const [one] = changed;
  // What one person writes changes one row; in a list of all accounts a number may stand twice.
  if (one !== undefined && changed.length === 1 && one.account === undefined) return putNumber(list, one);
  return changed.length === 0 ? list : { ...appendNumbers(emptyList(), numbers), changed: list.changed };
}

/** The list without one number. */
export function dropNumber(list: OwnedList, phoneNumber: string): OwnedList {
  const place = list.entries.findIndex((entry) => entry.number.phoneNumber === phoneNumber);
  const changed = withChange(list, phoneNumber, 'gone');
  if (place < 0) return { ...list, changed };
  const entries = list.entries.toSpliced(place, 1);
  return { ...list, lineage: {}, entries, texts: list.texts.changed(place, undefined), changed };
}

function withChange(
  list: OwnedList,
  phoneNumber: string,
  change: ListedNumber | 'gone',
): OwnedList['changed'] {
  return new Map(list.changed).set(phoneNumber, change);
}

/** Rates under one key are the same for sums and order. */
function rateKey(rate: Price): string {
  if (rate.kind !== 'money') return rate.kind;
  return `${rate.money.currency} ${rate.money.amount} ${rate.currencyStated}`;
}
