/** A Twilio account from the shell, against `dialdeck sandbox --provider twilio`; the purchase in a process of the built program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { openLedger } from '../../src/sandbox/index.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-twilio-shell-'));
const state = join(folder, 'ledger.db');
const house = await openHouse('--provider', 'twilio', '--provisioning', '100ms', '--state', state);
const ledger = openLedger(state);
const run = (...args: string[]) => house.run(args);

afterAll(async () => {
  ledger.close();
  await house[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

it('an account is tested with its balance', async () => {
  const tested = readDocument(DOCUMENTS['accounts-test'], await run('accounts', 'test', '--json'));
  expect(tested.data).toMatchObject({ works: true, balance: { amount: '1000.00', currency: 'USD' } });
  const text = await run('accounts', 'test');
  expect(text.stdout).toMatch(/; balance \$1,000\.00, read .+/);
});

it('a German number is refused with a bundle that cannot be used, and bought with the only one that can', async () => {
  const found = readDocument(
    DOCUMENTS.search,
    await run('search', '--country', 'DE', '--type', 'local', '--limit', '3', '--json'),
  );
  const number = found.data[0]?.phoneNumber ?? '';
  expect(found.data[0]).toMatchObject({ requirement: 'documents' });

  const needed = readDocument(DOCUMENTS.requirements, await run('requirements', 'DE', '--json'));
  expect(needed.data.requirement).toBe('documents');
  const bundles = needed.data.items.filter(({ kind }) => kind === 'documents');
  expect(bundles.map(({ usable }) => usable).toSorted()).toEqual([false, false, true]);
  const bundle = bundles.find(({ usable }) => usable)?.id ?? '';

  const expired = bundles.find(({ reason }) => reason === 'it has expired')?.id ?? '';
  const unusable = await run('buy', number, '--yes', '--documents-id', expired, '--json');
  expect(readError(unusable)).toMatchObject({
    code: 'requirement-not-met',
    message: expect.stringContaining('cannot be used: it has expired'),
    hint: expect.stringContaining(`--documents-id ${bundle}`),
  });
  const unknown = await run('buy', number, '--yes', '--documents-id', 'BU0', '--json');
  expect(readError(unknown)).toMatchObject({ message: expect.stringContaining('no documents BU0') });
  expect(ledger.tally(number).arrived).toBe(0);
  const dry = await run('buy', number, '--dry-run', '--json');
  expect(readDocument(DOCUMENTS['buy-dry-run'], dry).data).toMatchObject({ documentsId: bundle });

  const purchase = await house.runProcess(['buy', number, '--yes', '--name', 'Berlin', '--json']);
  expect(purchase.stderr).toContain(`dialdeck gives the documents Example GmbH, local (${bundle})`);
  const bought = readDocument(DOCUMENTS.buy, purchase);
  expect(bought.data).toMatchObject({ phoneNumber: number, status: 'COMPLETED' });
  expect(ledger.tally(number)).toEqual({ arrived: 1, applied: 1, released: 0 });
  const shown = readDocument(
    DOCUMENTS['purchases-show'],
    await run('purchases', 'show', bought.data.id, '--json'),
  );
  expect(shown.meta).toMatchObject({
    carrier: 'twilio',
    carrierAccountId: expect.stringMatching(/^AC/),
    carrierNumberId: expect.stringMatching(/^PN/),
    reference: bought.data.id,
    requirements: [{ kind: 'documents', id: bundle, name: 'Example GmbH, local' }],
  });

  const set = await run('set', number, '--voice-url', 'https://example.com/voice', '--json');
  expect(readDocument(DOCUMENTS.set, set).data).toMatchObject({ voiceUrl: 'https://example.com/voice' });
  const owned = readDocument(DOCUMENTS.owned, await run('owned', '--json'));
  expect(owned.data).toMatchObject([{ phoneNumber: number, friendlyName: 'Berlin', countryCode: 'DE' }]);
  expect(owned.meta).toMatchObject({ complete: true });

  const again = await run('buy', number, '--yes', '--bundle', bundle, '--json');
  expect(readError(again)).toMatchObject({ code: 'already-owned' });
  expect(ledger.tally(number).arrived).toBe(1);

  const released = await run('release', number, '--yes', '--json');
  expect(readDocument(DOCUMENTS.release, released).meta).toMatchObject({ released: true });
});

it('an id that is none, and a provider that says nothing, are reported before anything is sent', async () => {
  const odd = await run('buy', '+4930231250', '--yes', '--documents-id', 'no id', '--json');
  expect(readError(odd)).toMatchObject({ code: 'usage' });
  const sandbox = await house.run(['requirements', 'DE', '--account', 'sandbox', '--json'], { bare: true });
  expect(readError(sandbox).message).toContain('does not say what it asks for');
});

it('a lookup is billed only after consent to its price', async () => {
  const free = readDocument(DOCUMENTS.lookup, await run('lookup', '+12125550142', '--json'));
  expect(free.data.carrier?.lookup).toMatchObject({ outcome: 'known', lineType: null });
  expect(free.data.carrier?.portability).toMatchObject({ outcome: 'known', portable: true });
  const refused = await run('lookup', '+12125550142', '--paid', 'line type', '--json');
  expect(readError(refused).message).toContain('--paid needs --yes');
  const unknown = await run('lookup', '+12125550142', '--paid', 'weather', '--yes', '--json');
  expect(readError(unknown).hint).toContain('"line type"');
  const paid = await run('lookup', '+12125550142', '--paid', 'Line Type', '--yes', '--json');
  expect(paid.stderr).toContain('The lookup of the line type is billed: about USD 0.008 per request.');
  expect(readDocument(DOCUMENTS.lookup, paid).data.carrier?.lookup?.lineType).toBe('mobile');
});
