/** A process that can be killed at any moment: once dead, it neither writes nor sends nor learns anything more. */
import { DatabaseSync } from 'node:sqlite';
import type { Provider } from '../../../../src/api/provider.ts';
import type { Purchases } from '../../../../src/api/purchases/domain/purchases.ts';
import type { Database, OpenDatabase } from '../../../../src/api/purchases/journal/sqlite.ts';
import { openPurchases } from '../../../../src/api/purchases/service/index.ts';
import type { Processes } from '../../../../src/api/purchases/service/owner.ts';
import type { Runtime } from '../../../../src/api/runtime.ts';
import { account, type Workbench } from './workbench.ts';

/** Dies around a commit of the journal: the nth from now. */
export interface DeathAtCommit {
  readonly commit: number;
  readonly when: 'before' | 'after';
}

class Death extends Error {
  override readonly name = 'Death';
}

export class Mortal {
  readonly processes: Processes;
  dead = false;
  purchases: Purchases | undefined;
  #death: DeathAtCommit | undefined;
  #commits = 0;
  readonly #bench: Workbench;
  readonly #databases: Database[] = [];

  constructor(bench: Workbench) {
    this.#bench = bench;
    this.processes = bench.town.newcomer();
  }

  async live(options: { readonly settleWindowMs?: number } = {}): Promise<Purchases> {
    this.purchases = await openPurchases({
      account,
      journalFile: this.#bench.journalFile,
      pollScale: 8,
      ...options,
      processes: this.processes,
      provider: this.#mortalProvider(this.#bench.carrier),
      runtime: this.#mortalRuntime(this.#bench.time),
      openDatabase: this.#openDatabase,
    });
    return this.purchases;
  }

  dieAt(death: DeathAtCommit | undefined): void {
    this.#death = death;
    this.#commits = 0;
  }

  kill(): void {
    this.dead = true;
    this.#bench.town.kill(this.processes.self.instance);
    for (const database of this.#databases.splice(0)) database.close();
  }

  readonly #openDatabase: OpenDatabase = (file, options) => {
    const real = new DatabaseSync(file, { timeout: 5_000, readOnly: options?.readOnly ?? false });
    if (file !== ':memory:') this.#databases.push(real);
    return {
      exec: (sql) => this.#exec(real, sql),
      prepare: (sql) => {
        this.#expectAlive();
        return real.prepare(sql);
      },
      close: () => {
        if (this.#databases.includes(real)) this.#databases.splice(this.#databases.indexOf(real), 1);
        if (real.isOpen) real.close();
      },
    };
  };

  #exec(real: DatabaseSync, sql: string): void {
    this.#expectAlive();
    if (sql !== 'COMMIT') {
      real.exec(sql);
      return;
    }
    this.#commits += 1;
    const dies = this.#death?.commit === this.#commits;
    if (dies && this.#death?.when === 'before') this.#die();
    real.exec(sql);
    if (dies) this.#die();
  }

  #die(): never {
    this.kill();
    throw new Death('killed');
  }

  #expectAlive(): void {
    if (this.dead) throw new Death('dead');
  }

  /** What a dead process waits for never comes. */
  async #guard<T>(act: () => Promise<T>): Promise<T> {
    if (this.dead) return new Promise(() => undefined);
    try {
      const result = await act();
      return this.dead ? await new Promise(() => undefined) : result;
    } catch (error) {
      if (this.dead) return new Promise(() => undefined);
      throw error;
    }
  }

  #mortalProvider(real: Provider): Provider {
    return {
      abilities: real.abilities,
      clock: () => real.clock?.(),
      searchAvailable: (query) => this.#guard(() => real.searchAvailable(query)),
      quote: (number) => this.#guard(() => real.quote(number)),
      listOwned: (query) => this.#guard(() => real.listOwned(query)),
      getOwned: (number) => this.#guard(() => real.getOwned(number)),
      purchase: (order) => this.#guard(() => real.purchase(order)),
      purchaseStatus: (id) =>
        this.#guard(async () => {
          if (real.purchaseStatus === undefined) throw new Error('not asynchronous');
          return real.purchaseStatus(id);
        }),
      cancelPurchase: (id) =>
        this.#guard(async () => {
          if (real.cancelPurchase === undefined) throw new Error('cancels nothing');
          return real.cancelPurchase(id);
        }),
      attachDocuments: (id, documentsId) =>
        this.#guard(async () => {
          if (real.attachDocuments === undefined) throw new Error('takes no documents');
          return real.attachDocuments(id, documentsId);
        }),
      findPurchase: (number) => this.#guard(async () => real.findPurchase?.(number)),
      updateOwned: (number, configuration) => this.#guard(() => real.updateOwned(number, configuration)),
      release: (number) => this.#guard(() => real.release(number)),
    };
  }

  #mortalRuntime(real: Runtime): Runtime {
    return {
      now: () => real.now(),
      monotonic: () => real.monotonic(),
      random: () => real.random(),
      uuid: () => real.uuid(),
      sleep: (ms, signal) => this.#guard(() => real.sleep(ms, signal)),
    };
  }
}
