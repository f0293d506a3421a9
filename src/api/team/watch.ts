/** Watches the team's ledger over one connection. The ledger notifies it of changes; it also asks every 30 s, and connects again when it was cut. */
import { type Account, accountFingerprint } from '../account.ts';
import { toApiError } from '../errors.ts';
import type { Actor } from '../purchases/domain/types.ts';
import type { Runtime } from '../runtime.ts';
import type { LedgerConnection } from './connection.ts';
import { type Decision, decideClaim } from './decisions.ts';
import { LedgerLink, type LedgerLinkOptions } from './ledger-link.ts';
import { TEAM_CHANNEL } from './migrations/2026-11-26-watching.ts';
import { readNotes, writeNotes } from './notes.ts';
import { type OrdersPage, readBuyers, readOrders, readSteps } from './orders.ts';
import { readReview } from './review.ts';
import type { Team, TeamOrder, TeamReading } from './team.ts';

export interface TeamWatchOptions extends Pick<LedgerLinkOptions, 'address'> {
  readonly account: Account;
  readonly runtime: Runtime;
  /** Who decides and writes notes, for the others. */
  readonly actor: Actor;
  /** Tells whether the journal of this machine has a row; both throw ApiError. */
  ownRows(): Promise<(rowId: string) => boolean>;
}

const POLL_MS = 30_000;
/** Between two readings: a batch tells of many changes at once. */
const LEAST_PAUSE_MS = 250;
const FIRST_RETRY_MS = 1_000;

export class TeamWatch implements Team {
  readonly #options: TeamWatchOptions;
  readonly #link: LedgerLink;
  readonly #account: string;
  readonly #ended = new AbortController();
  readonly #listeners = new Set<() => void>();
  /** By login and row: two machines never share a row, but nobody's row takes the place of another's. */
  readonly #orders = new Map<string, TeamOrder>();
  readonly #own = new Map<string, boolean>();
  /** The places of the oldest and the newest order that was read in its turn. */
  #from: bigint | undefined;
  #to: bigint | undefined;
  #complete = false;
  #reading: TeamReading = { kind: 'reading' };
  #watching: Promise<void> | undefined;
  #told = false;
  #wake: () => void = () => undefined;

  constructor(options: TeamWatchOptions) {
    this.#options = options;
    this.#account = accountFingerprint(options.account);
    this.#link = new LedgerLink({
      address: options.address,
      prepare: (connection) => this.#listen(connection),
    });
  }

  reading(): TeamReading {
    return this.#reading;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    // It reports its failures as readings.
    this.#watching ??= this.#watch().catch(() => undefined);
    return () => this.#listeners.delete(listener);
  }

  async readOlder(): Promise<void> {
    if (this.#complete || this.#from === undefined) return;
    const has = await this.#options.ownRows();
    const page = await readOrders(await this.#link.connection(), this.#account, { before: this.#from });
    this.#keep(page);
    this.#from = page.from ?? this.#from;
    this.#complete = page.last;
    if (this.#reading.kind === 'read') this.#show({ ...this.#reading, ...this.#shown(has) });
  }

  async steps(order: TeamOrder) {
    return readSteps(await this.#link.connection(), order);
  }

  async review(wanted: Parameters<Team['review']>[0]) {
    const has = await this.#options.ownRows();
    return readReview(await this.#link.connection(), this.#account, wanted, has);
  }

  async decide(claimId: string, decision: Decision) {
    await decideClaim(await this.#link.connection(), claimId, decision, this.#options.actor);
  }

  async buyers(phoneNumbers?: readonly string[]) {
    return readBuyers(await this.#link.connection(), this.#account, phoneNumbers);
  }

  async readNotes(after: string) {
    return readNotes(await this.#link.connection(), this.#account, after);
  }

  async writeNotes(wanted: Parameters<Team['writeNotes']>[0]) {
    return writeNotes(await this.#link.connection(), this.#account, wanted, this.#options.actor);
  }

  async close(): Promise<void> {
    this.#ended.abort();
    this.#listeners.clear();
    await Promise.all([this.#watching, this.#link.close()]);
  }

  async #watch(): Promise<void> {
    const { signal } = this.#ended;
    for (let failures = 0; !signal.aborted; ) {
      this.#told = false;
      try {
        await this.#readNewest();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.#failed(error);
      }
      const retry = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), POLL_MS);
      if (failures > 0) await this.#pause(retry);
      else await this.#untilTold();
    }
  }

  async #untilTold(): Promise<void> {
    await this.#pause(LEAST_PAUSE_MS);
    if (this.#told) return;
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await this.#pause(POLL_MS, woken.signal);
  }

  async #pause(ms: number, woken?: AbortSignal): Promise<void> {
    const { signal } = this.#ended;
    await this.#options.runtime
      .sleep(ms, woken === undefined ? signal : AbortSignal.any([signal, woken]))
      .catch(() => undefined);
  }

  async #readNewest(): Promise<void> {
    const has = await this.#options.ownRows();
    const also = [...this.#orders.values()].filter(({ open }) => open).map(({ id }) => id);
    const page = await readOrders(await this.#link.connection(), this.#account, { also });
    const isNext = this.#to !== undefined && page.from !== undefined && page.from <= this.#to;
    if (!isNext) {
      // The first page, or one so much newer that there are orders between: what was read before would show a gap.
      this.#orders.clear();
      this.#from = page.from;
      this.#complete = page.last;
    }
    this.#to = page.to ?? this.#to;
    this.#keep(page);
    this.#show({ kind: 'read', ...this.#shown(has), readAt: this.#options.runtime.now() });
  }

  #keep({ orders }: OrdersPage): void {
    for (const order of orders) this.#orders.set(`${order.login} ${order.id}`, order);
  }

  /** What other machines did. A journal gets its row before the ledger does, so whose it is never changes. */
  #shown(has: (rowId: string) => boolean) {
    const isOwn = (rowId: string): boolean => {
      const own = this.#own.get(rowId) ?? has(rowId);
      this.#own.set(rowId, own);
      return own;
    };
    const orders = [...this.#orders.values()]
      .filter(({ id }) => !isOwn(id))
      .sort((left, right) => right.createdAt - left.createdAt);
    return { orders, complete: this.#complete };
  }

  #failed(error: unknown): void {
    if (this.#ended.signal.aborted) return;
    const failure = toApiError(error);
    this.#show(
      this.#reading.kind === 'read' ? { ...this.#reading, failure } : { kind: 'unreadable', error: failure },
    );
  }

  #show(reading: TeamReading): void {
    if (this.#ended.signal.aborted) return;
    this.#reading = reading;
    for (const listener of this.#listeners) listener();
  }

  async #listen(connection: LedgerConnection): Promise<void> {
    await connection.listen(TEAM_CHANNEL, (account) => {
      // Undefined: the connection has ended, and the next reading opens another.
      if (account !== undefined && account !== this.#account) return;
      this.#told = true;
      this.#wake();
    });
  }
}
