/** A ledger on another machine: it is reached with TLS and a certificate that is trusted and names it, or not at all. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { connectLedger } from '../../src/api/team/connection.ts';
import { type LedgerAddress, readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { startServer, type TestServer } from './support/postgres.ts';

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}.pem`, import.meta.url));

/** Its certificate is of `authority` and names localhost. */
let server: TestServer;
beforeAll(async () => {
  server = await startServer(fixture('server'));
});

/** The address of a server off this machine, with the place at which the test has one. */
function elsewhere(url: string, host: string, authority?: string): LedgerAddress {
  const { username, password, port, pathname } = new URL(url);
  const trusted = authority === undefined ? '' : `?sslrootcert=${fixture(authority)}`;
  const remote = `postgres://${username}:${password}@db.example.com:${port}${pathname}${trusted}`;
  return { ...readLedgerAddress(remote), host };
}

/** Whether the connection is encrypted, as the server says. */
async function isEncrypted(address: LedgerAddress): Promise<boolean> {
  const connection = await connectLedger(address);
  try {
    const [row] = await connection.rows(
      z.object({ ssl: z.boolean() }),
      'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
    );
    return row?.ssl === true;
  } finally {
    await connection.close();
  }
}

test('a certificate of a named authority, for this name, is trusted', async () => {
  expect(await isEncrypted(elsewhere(server.url, 'localhost', 'authority'))).toBe(true);
  // On this machine the person decides.
  expect(await isEncrypted(readLedgerAddress(server.url))).toBe(false);
  const asked = `${server.url.replace('127.0.0.1', 'localhost')}?sslmode=verify-full&sslrootcert=${fixture('authority')}`;
  expect(await isEncrypted(readLedgerAddress(asked))).toBe(true);
});

test.each([
  ['of another authority', 'localhost', 'other-authority', 'not trusted'],
  ['of an authority that the system does not know', 'localhost', undefined, 'not trusted'],
  ['for another name', '127.0.0.1', 'authority', 'not trusted'],
] as const)('a certificate %s is refused', async (_, host, authority, why) => {
  await expect(connectLedger(elsewhere(server.url, host, authority))).rejects.toMatchObject({
    code: 'network',
    message: expect.stringContaining(why),
  });
});

test('a server without TLS is refused', async () => {
  const { url } = await startServer();
  await expect(connectLedger(elsewhere(url, 'localhost', 'authority'))).rejects.toMatchObject({
    code: 'network',
    message: expect.stringContaining('does not offer TLS'),
  });
});
