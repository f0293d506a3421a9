/** ViewCache of all purchases, the same objects as long as nothing changed: cheap to ask for every frame. */

import type { NumberHistory, OwnWork } from '../domain/purchases.ts';
import type { JournalState, PurchaseView, ReleaseRow } from '../domain/types.ts';
import { type CheckStatus, type ShownDriver, viewOf } from '../domain/view.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ReleaseEntry } from '../journal/release-table.ts';
import { doubtEnd } from './reconcile.ts';
import type { ServiceState } from './service-state.ts';

interface Cached {
  readonly entry: PurchaseEntry;
  readonly checkStatus: CheckStatus;
  readonly driver: ShownDriver;
  readonly view: PurchaseView;
}

export class ViewCache {
  readonly #service: ServiceState;
  readonly #cache = new Map<string, Cached>();
  #ofAccount: readonly PurchaseView[] | undefined;
  #everywhere: readonly PurchaseView[] | undefined;
  #releases: readonly ReleaseRow[] | undefined;
  #everyRelease: readonly ReleaseRow[] | undefined;
  /** By account and number. */
  readonly #numbers = new Map<string, NumberHistory>();

  constructor(service: ServiceState) {
    this.#service = service;
    service.subscribeFirst(() => {
      this.#ofAccount = undefined;
      this.#everywhere = undefined;
      this.#releases = undefined;
      this.#everyRelease = undefined;
      this.#numbers.clear();
    });
  }

  /** Newest first. */
  list(everywhere: boolean): readonly PurchaseView[] {
    this.#service.readForeignWrites();
    if (everywhere) {
      this.#everywhere ??= this.#build(() => true);
      return this.#everywhere;
    }
    this.#ofAccount ??= this.#build(({ row }) => row.accountFingerprint === this.#service.fingerprint);
    return this.#ofAccount;
  }

  /** Newest first. */
  releases(everywhere: boolean): readonly ReleaseRow[] {
    this.#service.readForeignWrites();
    this.#everyRelease ??= this.#service.index.releases
      .all()
      .map(({ row }) => row)
      .toSorted((left, right) => right.createdAt - left.createdAt);
    if (everywhere) return this.#everyRelease;
    this.#releases ??= this.#everyRelease.filter(
      (row) => row.accountFingerprint === this.#service.fingerprint,
    );
    return this.#releases;
  }

  /** What this process drives or has brought to its end: it stays the owner of a row until its journal is closed. */
  ours(): OwnWork {
    const { me } = this.#service;
    return {
      purchases: this.list(false).filter(({ row }) => row.owner?.instance === me),
      releases: this.releases(false).filter(({ owner }) => owner?.instance === me),
    };
  }

  /** What became of a number of an account, newest first; the same object as long as nothing changed. Throws JournalError. */
  ofNumber(phoneNumber: string, fingerprint = this.#service.fingerprint): NumberHistory {
    this.#service.readForeignWrites();
    const key = `${fingerprint} ${phoneNumber}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { index } = this.#service;
    const newest = <Each extends PurchaseEntry | ReleaseEntry>(entries: readonly Each[]) =>
      entries
        .filter(({ row }) => row.accountFingerprint === fingerprint)
        .toSorted((left, right) => right.position - left.position);
    const found = {
      purchases: newest(index.purchasesOf(phoneNumber)).map((entry) => this.#view(entry)),
      releases: newest(index.releasesOf(phoneNumber)).map(({ row }) => row),
    };
    this.#numbers.set(key, found);
    return found;
  }

  /** Of every account. Throws JournalError. */
  withIdPrefix(prefix: string): readonly PurchaseView[] {
    this.#service.readForeignWrites();
    return this.#service.index.withIdPrefix(prefix).flatMap(({ row }) => this.peek(row.id) ?? []);
  }

  get(id: string): PurchaseView | undefined {
    this.#service.readForeignWrites();
    return this.peek(id);
  }

  /** As `get`, without a look for what other processes wrote: for those who were just told of a change. */
  peek(id: string): PurchaseView | undefined {
    const entry = this.#service.index.find(id);
    return entry === undefined ? undefined : this.#view(entry);
  }

  #build(wanted: (entry: PurchaseEntry) => boolean): readonly PurchaseView[] {
    return this.#service.index.purchases
      .all()
      .filter(wanted)
      .toSorted((left, right) => right.position - left.position)
      .map((entry) => this.#view(entry));
  }

  #view(entry: PurchaseEntry): PurchaseView {
    const { id } = entry.row;
    const checkStatus = this.#service.checkStatusOf(id);
    const driver = this.#driverOf(entry);
    const cached = this.#cache.get(id);
    if (cached?.entry === entry && cached.checkStatus === checkStatus && cached.driver === driver) {
      return cached.view;
    }
    const ends = driver === 'here' ? doubtEnd(this.#service, entry) : undefined;
    const shown = viewOf(entry.row, driver, checkStatus);
    const view = ends === undefined ? shown : { ...shown, doubtEnds: ends };
    this.#cache.set(id, { entry, checkStatus, driver, view });
    return view;
  }

  #driverOf(entry: PurchaseEntry): ShownDriver {
    const { state, accountFingerprint } = entry.row;
    if (accountFingerprint !== this.#service.fingerprint) {
      const driver = OPEN.has(state) ? this.#service.driverOf(entry) : 'nobody';
      return driver === 'elsewhere' ? driver : 'other-account';
    }
    // Of this account only these two are told apart by who drives them.
    return state === 'INTENT' || state === 'SENDING' ? this.#service.driverOf(entry) : 'here';
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
