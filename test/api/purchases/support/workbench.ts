/** Purchases on a journal of their own, with time, carrier and processes in the hands of the test. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../../../src/api/account.ts';
import { parsePrice } from '../../../../src/api/money/money.ts';
import type { PurchaseOrder } from '../../../../src/api/provider.ts';
import type { Purchases } from '../../../../src/api/purchases/domain/purchases.ts';
import type { ConfirmedPurchase } from '../../../../src/api/purchases/domain/types.ts';
import { type OpenPurchasesOptions, openPurchases } from '../../../../src/api/purchases/service/index.ts';
import type { Processes } from '../../../../src/api/purchases/service/owner.ts';
import { Carrier } from './carrier.ts';
import { VirtualTime } from './virtual-time.ts';

export const NUMBER = '+12125550142';
export const OTHER_NUMBER = '+12125550143';

export const account: Account = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'http://127.0.0.1:1/v1/numbers',
  apiKey: 'key-of-the-test',
  currency: 'USD',
};

/** Syncing a real disk thousands of times adds nothing to tests that never lose power. */
const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Processes that a test can end: an instance is alive until `kill` names it. */
class Town {
  readonly #dead = new Set<string>();
  readonly #time: VirtualTime;
  #count = 0;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  newcomer(): Processes {
    this.#count += 1;
    const self = { pid: this.#count, startedAt: `start ${this.#count}`, instance: `process-${this.#count}` };
    return {
      self,
      clock: { boot: 'test', now: () => this.#time.monotonic() },
      alive: (owner) => !this.#dead.has(owner.instance),
      leave: () => this.#dead.add(self.instance),
    };
  }

  kill(instance: string): void {
    this.#dead.add(instance);
  }
}

export class Workbench {
  readonly time = new VirtualTime();
  readonly carrier = new Carrier(this.time);
  readonly town = new Town(this.time);
  readonly folder = mkdtempSync(join(MEMORY_DISK, 'dialdeck-purchases-'));
  readonly journalFile = join(this.folder, 'journal.db');
  readonly #open: Purchases[] = [];

  async open(options: Partial<OpenPurchasesOptions> = {}): Promise<Purchases> {
    const purchases = await openPurchases({
      account,
      provider: this.carrier,
      journalFile: this.journalFile,
      runtime: this.time,
      processes: this.town.newcomer(),
      ...options,
    });
    this.#open.push(purchases);
    return purchases;
  }

  /** Closes everything and removes the files. */
  [Symbol.dispose](): void {
    for (const purchases of this.#open) purchases.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function order(phoneNumber: string = NUMBER): PurchaseOrder {
  return { phoneNumber, countryCode: 'US', numberType: 'LOCAL' };
}

export function confirmed(phoneNumber: string = NUMBER, price = '1.15'): ConfirmedPurchase {
  return { order: order(phoneNumber), monthlyRate: parsePrice(price, 'USD') };
}

/** The id of a purchase that was started; throws when it was not. */
export async function start(
  bench: Workbench,
  purchases: Purchases,
  purchase: ConfirmedPurchase = confirmed(),
): Promise<string> {
  const outcome = await bench.time.until(purchases.confirm(purchase));
  if (outcome.kind !== 'started') throw new Error(`not started: ${JSON.stringify(outcome)}`);
  return outcome.id;
}
