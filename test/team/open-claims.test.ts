/** What a machine remembers of its team's choice for a ledger out of reach, from one process to the next. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { readAccountsFile } from '../../src/config/accounts-file.ts';
import { openClaims } from '../../src/config/open-claims.ts';
import type { Environment } from '../../src/config/paths.ts';
import { storeTeam } from '../../src/config/team.ts';
import { account, newTestLedger } from './support/ledger.ts';

const WANTED = {
  rowId: 'row-a',
  kind: 'purchase',
  phoneNumber: '+12125550142',
  countryCode: 'US',
  numberType: 'LOCAL',
} as const;

const openKeyring = async () => ({ unavailable: 'none in this test' });

/** A machine that joined the ledger at `url` when its team chose to go on without it. */
async function joinedWithWarn(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-claims-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const accounts = join(folder, 'accounts.json');
  const address = readLedgerAddress(url);
  await storeTeam(accounts, { address, whenUnreachable: 'warn' }, 'file', openKeyring);
  return {
    accounts,
    claims: (env: Environment = {}) => {
      const opened = openClaims(account, {
        keys: { env, file: readAccountsFile(accounts), openKeyring },
        paths: { accounts },
        runtime: systemRuntime,
        hide: () => undefined,
      });
      onTestFinished(() => opened.close());
      return opened;
    },
  };
}

test('a machine keeps what its team chooses at a claim, for the next process', async () => {
  const ledger = await newTestLedger();
  const { accounts, claims } = await joinedWithWarn(await ledger.member('buyer'));
  expect(await claims().claim(WANTED)).toMatchObject({ kind: 'claimed' });
  expect(readAccountsFile(accounts).team).toMatchObject({ whenUnreachable: 'refuse', keyStore: 'file' });
});

test('what one team chose does not count for another that the environment names', async () => {
  const url = 'postgres://anna:secret@127.0.0.1:1/numbers';
  const { accounts, claims } = await joinedWithWarn(url);
  expect(await claims().claim(WANTED)).toMatchObject({ kind: 'unclaimed' });
  const other = claims({ DIALDECK_TEAM_URL: 'postgres://ben:secret@127.0.0.1:1/other' });
  expect(await other.claim(WANTED)).toMatchObject({ kind: 'refused', error: { code: 'network' } });
  expect(readAccountsFile(accounts).team).toMatchObject({ whenUnreachable: 'warn' });
});
