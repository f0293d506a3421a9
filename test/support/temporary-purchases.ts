/** Purchases on a real journal of its own, gone when the test ends. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Account } from '../../src/api/account.ts';
import type { Provider } from '../../src/api/provider.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import { openPurchases } from '../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../src/api/runtime.ts';

/** Syncing a real disk adds nothing to tests that never lose power. */
const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Closes the journal and removes its folder at the end of the test. */
export async function temporaryPurchases(account: Account, provider: Provider): Promise<Purchases> {
  const folder = mkdtempSync(join(MEMORY_DISK, 'dialdeck-journal-'));
  const journalFile = join(folder, 'journal.db');
  const purchases = await openPurchases({ account, provider, journalFile, runtime: systemRuntime });
  onTestFinished(() => {
    purchases.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return purchases;
}
