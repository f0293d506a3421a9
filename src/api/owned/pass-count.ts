/** Counts one pass over the pages: when the pass has ended, and why the list may be incomplete. */

import { formatCount, plural } from '../../text/format.ts';
import type { ApiError } from '../errors.ts';
import { IDLE_PAGES } from '../limits.ts';
import type { OwnedPage, ProviderAbilities } from '../provider.ts';

/** Where loading stops, because a list may never end. */
export interface Limits {
  /** All rows that arrived, repeated and unreadable ones included. */
  readonly rows: number;
  readonly pages: number;
}

export class PassCount {
  /** Numbers and unreadable rows; a repeated number counts once. */
  loaded = 0;
  unreadable = 0;
  /** The last stated total. It is a hint for which pages to request, and is compared with what arrives. */
  total: number | undefined;
  readonly #sized: boolean;
  #pageSize: number;
  readonly #mostAsked: number;
  readonly #limits: Limits;
  #pages = 0;
  #rows = 0;
  /** The size of the largest page. */
  #largest = 0;
  /** Pages in a row without a new number. */
  #idle = 0;
  /** The size of a page that was shorter than requested. It matters only if a later page has new rows. */
  #oddPage: number | undefined;
  /** Whether the total was reached, and the following page had no rows and stated the same total. */
  #confirmed = false;
  #refused = false;
  /** The page that is counted next, or was counted last, is stated to be the last. */
  #last = false;
  #unread: ApiError | undefined;
  #wrongSize: number | undefined;
  #changed = false;
  #repeated = false;
  #fromZero = false;

  /** `paging`: pages that are asked for by cursor may be of any size. */
  constructor(pageSize: number, limits: Limits, paging: ProviderAbilities['ownedPaging'] = 'number') {
    this.#sized = paging === 'number';
    this.#pageSize = pageSize;
    this.#mostAsked = pageSize;
    this.#limits = limits;
  }

  /** Whether every number that the provider counts has arrived. */
  get reached(): boolean {
    return this.total !== undefined && this.loaded === this.total;
  }

  get ended(): boolean {
    return (
      this.#confirmed ||
      this.#refused ||
      this.#last ||
      this.#unread !== undefined ||
      this.#idle >= IDLE_PAGES ||
      this.#atLimit
    );
  }

  /** How many rows to request per page: the page size that the provider states. */
  get pageSize(): number {
    return Math.min(this.#pageSize, this.#mostAsked);
  }

  /** The last page that is worth requesting while page `turn` is awaited. */
  horizon(turn: number): number {
    return Math.min(this.#limits.pages, this.#pages === 0 ? 1 : turn - 1 + this.#pagesToCome());
  }

  /** Counts the next page; `fresh` of its numbers are new in this pass. */
  count(page: OwnedPage, fresh: number): void {
    const read = page.rows.length + (page.senders?.length ?? 0);
    const size = read + page.unreadable;
    const reachedBefore = this.reached;
    if (this.#pages === 0) this.#pageSize = page.pageSize ?? this.#pageSize;
    this.#takeTotal(page.total, size > 0 || !reachedBefore);
    // Servers may repeat the last page after the end. That does not make the list incomplete.
    if (read > fresh && !reachedBefore) this.#repeated = true;
    if (this.#sized) this.#noteSize(size, fresh, reachedBefore);
    this.#pages += 1;
    this.#rows += size;
    this.#largest = Math.max(this.#largest, size);
    // Unreadable rows of such a page may also be repeated, so they do not count.
    const again = reachedBefore && fresh === 0 && this.unreadable > 0;
    const unreadable = again ? 0 : page.unreadable;
    this.#tally(unreadable, fresh);
    this.#confirmed = fresh === 0 && unreadable === 0 && this.reached && page.total === this.total;
  }

  /** The provider states that the page which arrived is the last one. */
  endAfterThis(): void {
    this.#last = true;
  }

  /** Notes that the provider refused the next page, so there is none. */
  refuse(): void {
    this.#refused = true;
  }

  /** Notes that the page after the last one could not be read. */
  leaveUnread(error: ApiError): void {
    this.#unread = error;
  }

  /** Whether a page 0 may have the missing rows: it is not certain that all have arrived, or none have arrived. */
  get mayStartAtZero(): boolean {
    if (this.#last || !this.#sized) return false;
    const ended = this.loaded > 0 && (this.#confirmed || (this.#refused && this.reached));
    return !ended && !this.#atLimit && this.#unread === undefined;
  }

  /** Counts the rows of page 0. */
  countZero(page: OwnedPage, fresh: number): void {
    // Its unreadable rows may repeat rows of other pages, unless those were empty.
    if (fresh === 0 && (this.loaded > 0 || page.unreadable === 0)) return;
    this.#fromZero = true;
    this.#tally(page.unreadable, fresh);
  }

  /** Whether another pass may find what this one missed. */
  get worthAnother(): boolean {
    return !this.#atLimit && (this.#changed || this.#repeated || this.#miscounted);
  }

  /** A text that is equal for two passes with the same result. */
  get findings(): string {
    return [this.loaded, this.total, this.unreadable, this.#rows, this.#pages, this.#repeated].join(' ');
  }

  /** Why the list may be incomplete: one sentence per reason, the most important first; empty when it is complete. */
  problems(): readonly string[] {
    const sentences: (string | false)[] = [
      this.#atLimit && `dialdeck stopped after ${this.#limitText}, but the provider has more.`,
      this.#leftOver &&
        `dialdeck stopped after ${plural(this.#idle, 'page')} without a new number, but the provider names a further page.`,
      this.#changed && 'The account changed while dialdeck read it.',
      !this.#changed &&
        this.#miscounted &&
        `The provider announced ${plural(this.total ?? 0, 'number')} but sent ${formatCount(this.loaded)}.`,
      this.unreadable > 0 && `${plural(this.unreadable, 'row')} could not be read.`,
      this.#fromZero && 'The provider numbers its pages from 0, not from 1.',
      this.#repeated && 'The provider repeated rows on later pages.',
      this.#wrongSize !== undefined &&
        `The provider sent a page of ${plural(this.#wrongSize, 'row')} instead of ${formatCount(this.#pageSize)}.`,
      this.#unread !== undefined && `There may be more: ${this.#unread.message}`,
    ];
    return sentences.filter((sentence) => sentence !== false);
  }

  /** The pages brought nothing new, and the last of them has a link to another. */
  get #leftOver(): boolean {
    return !this.#sized && !this.#last && this.#idle >= IDLE_PAGES;
  }

  get #miscounted(): boolean {
    return this.total !== undefined && this.loaded !== this.total;
  }

  get #atLimit(): boolean {
    return this.#rows >= this.#limits.rows || this.#pages >= this.#limits.pages;
  }

  get #limitText(): string {
    return this.#rows >= this.#limits.rows ? plural(this.#rows, 'row') : plural(this.#pages, 'page');
  }

  #noteSize(size: number, fresh: number, reachedBefore: boolean): void {
    if (fresh > 0) this.#wrongSize ??= this.#oddPage;
    if (size > this.#pageSize) this.#wrongSize ??= size;
    else if (size < this.#pageSize && !reachedBefore) this.#oddPage ??= size;
  }

  #tally(unreadable: number, fresh: number): void {
    this.loaded += fresh + unreadable;
    this.unreadable += unreadable;
    // A server may repeat the same unreadable rows forever, so a page with only such rows counts as idle.
    this.#idle = fresh > 0 ? 0 : this.#idle + 1;
  }

  /** `counts` is false for an empty page after the last one: many servers state no total there, or 0. */
  #takeTotal(stated: number | undefined, counts: boolean): void {
    if (stated === undefined || (stated === 0 && !counts)) return;
    if (this.total !== undefined && stated !== this.total) this.#changed = true;
    this.total = stated;
  }

  #pagesToCome(): number {
    const untilIdle = Math.max(1, Math.ceil(IDLE_PAGES - this.#idle));
    if (this.total === undefined || this.loaded > this.total) return untilIdle;
    const size = this.#largest === 0 ? this.#pageSize : this.#largest;
    const untilTotal = Math.ceil((this.total - this.loaded) / size) + 1;
    // After a short page the list may have ended, whatever the total says. The next pages show it.
    const uncertain = this.#idle > 0 || (this.#oddPage !== undefined && this.#wrongSize === undefined);
    return uncertain ? Math.min(untilTotal, untilIdle) : untilTotal;
  }
}
