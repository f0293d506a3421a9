/** Views of all purchases, the same objects as long as nothing changed: cheap to ask for every frame. */

import type { JournalState, PurchaseView, ReleaseRow } from '../domain/types.ts';
import { type Attention, type ShownDriver, viewOf } from '../domain/view.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { doubtEnd } from './reconcile.ts';
import type { Desk } from './service-state.ts';

interface Cached {
  readonly entry: PurchaseEntry;
  readonly attention: Attention;
  readonly driver: ShownDriver;
  readonly view: PurchaseView;
}

export class Views {
  readonly #desk: Desk;
  readonly #cache = new Map<string, Cached>();
  #mine: readonly PurchaseView[] | undefined;
  #everywhere: readonly PurchaseView[] | undefined;
  #releases: readonly ReleaseRow[] | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.subscribeFirst(() => {
      this.#mine = undefined;
      this.#everywhere = undefined;
      this.#releases = undefined;
    });
  }

  /** Newest first. */
  list(everywhere: boolean): readonly PurchaseView[] {
    this.#desk.lookForForeignWrites();
    if (everywhere) {
      this.#everywhere ??= this.#build(() => true);
      return this.#everywhere;
    }
    this.#mine ??= this.#build(({ row }) => row.accountFingerprint === this.#desk.fingerprint);
    return this.#mine;
  }

  /** Releases of this account, newest first. */
  releases(): readonly ReleaseRow[] {
    this.#desk.lookForForeignWrites();
    this.#releases ??= this.#desk.ledger
      .releases()
      .map(({ row }) => row)
      .filter((row) => row.accountFingerprint === this.#desk.fingerprint)
      .toSorted((left, right) => right.createdAt - left.createdAt);
    return this.#releases;
  }

  get(id: string): PurchaseView | undefined {
    this.#desk.lookForForeignWrites();
    return this.peek(id);
  }

  /** As `get`, without a look for what other processes wrote: for those who were just told of a change. */
  peek(id: string): PurchaseView | undefined {
    const entry = this.#desk.ledger.purchase(id);
    return entry === undefined ? undefined : this.#view(entry);
  }

  #build(wanted: (entry: PurchaseEntry) => boolean): readonly PurchaseView[] {
    return this.#desk.ledger
      .purchases()
      .filter(wanted)
      .toSorted((left, right) => right.position - left.position)
      .map((entry) => this.#view(entry));
  }

  #view(entry: PurchaseEntry): PurchaseView {
    const { id } = entry.row;
    const attention = this.#desk.attentionTo(id);
    const driver = this.#driverOf(entry);
    const cached = this.#cache.get(id);
    if (cached?.entry === entry && cached.attention === attention && cached.driver === driver) {
      return cached.view;
    }
    const ends = driver === 'here' ? doubtEnd(this.#desk, entry) : undefined;
    const shown = viewOf(entry.row, driver, attention);
    const view = ends === undefined ? shown : { ...shown, doubtEnds: ends };
    this.#cache.set(id, { entry, attention, driver, view });
    return view;
  }

  #driverOf(entry: PurchaseEntry): ShownDriver {
    const { state, accountFingerprint } = entry.row;
    if (accountFingerprint !== this.#desk.fingerprint) {
      const driver = OPEN.has(state) ? this.#desk.driverOf(entry) : 'nobody';
      return driver === 'elsewhere' ? driver : 'other-account';
    }
    // Of this account only these two are told apart by who drives them.
    return state === 'INTENT' || state === 'SENDING' ? this.#desk.driverOf(entry) : 'here';
  }
}

/** States in which a living process may still look after a row. */
const OPEN: ReadonlySet<JournalState> = new Set([
  'INTENT',
  'SENDING',
  'ACCEPTED',
  'UNKNOWN',
  'SETTLED_ABSENT',
]);
