/** A connection pooler between dialdeck and the ledger, which refuses parameters that it does not know, as PgBouncer does. */
import { connect, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { machine, newTestLedger } from './support/ledger.ts';

/** The URL through a pooler that passes on all connections without `parameter`. */
async function pooled(url: string, parameter: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const pooler = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', (start) => {
      if (start.includes(parameter)) {
        const fields = `SFATAL\0C08P01\0Munsupported startup parameter: ${parameter}\0\0`;
        const head = Buffer.from('E\0\0\0\0');
        head.writeInt32BE(fields.length + 4, 1);
        client.end(Buffer.concat([head, Buffer.from(fields)]));
        return;
      }
      const server = connect(Number(port), hostname);
      server.on('error', () => undefined);
      server.write(start);
      server.pipe(client).pipe(server);
    });
  });
  await new Promise<void>((resolve) => pooler.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    pooler.close();
  });
  const address = pooler.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const through = new URL(url);
  through.port = String(address.port);
  return through.href;
}

test('a pooler that refuses the deadlines of the server is used without them', async () => {
  const ledger = await newTestLedger();
  const claims = machine(await pooled(await ledger.member('buyer'), 'statement_timeout'));
  onTestFinished(() => claims.close());
  const wanted = { rowId: 'row', kind: 'release', phoneNumber: '+12125550142' } as const;
  expect(await claims.claim(wanted)).toMatchObject({ kind: 'claimed' });
});
