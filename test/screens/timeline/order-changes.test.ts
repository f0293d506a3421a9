/** An order that waits at the carrier: its words in full, documents for it, and its cancellation. */
import { afterEach, describe, expect, test } from 'vitest';
import type { PurchaseOrder } from '../../../src/api/provider.ts';
import { WAITING_WORDS, WaitingCarrier } from '../../api/purchases/support/waiting-carrier.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createScriptedPurchases, purchaseRow } from '../../support/scripted-purchases.ts';

const RIGHT = '\u001b[C';
const ORDER: PurchaseOrder = { phoneNumber: '+12125550142', countryCode: 'US', numberType: 'LOCAL' };

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

/** The screen as one text, also column by column in a wide window: what wraps is one sentence again. */
const flat = (screen: string) => `${joined(screen)} ${joined(byColumn(screen))}`;
const joined = (text: string) => text.replace(/[│|]/g, ' ').replace(/\s+/g, ' ');

function byColumn(screen: string): string {
  const rows = screen.split('\n');
  const heading = rows.find((row) => row.includes(' Steps ─')) ?? '';
  const starts = ['Order ─', 'Name and routing ─', 'Steps ─'].map((title) => heading.indexOf(title));
  if (heading === '') return '';
  return starts.flatMap((start, at) => rows.map((row) => row.slice(start, starts[at + 1]))).join(' ');
}
const see = (text: string) => app.until((screen) => flat(screen).includes(text), text);

/** The timeline of an order that waits for documents. */
async function waitingOrder(options: Omit<DriverOptions, 'provider'> = {}): Promise<WaitingCarrier> {
  const carrier = new WaitingCarrier();
  app = await openApp({ provider: carrier, ...options });
  app.shell.go({ screen: 'review', order: ORDER });
  await app.see('Offered now');
  await app.released();
  app.type(RIGHT);
  await app.released();
  app.type('\r');
  await app.see('accepted');
  carrier.setStatus('request-1', 'PENDING', WAITING_WORDS);
  await see(WAITING_WORDS);
  return carrier;
}

/** Opens the list of documents and the question about the first. */
async function chooseFirst(): Promise<void> {
  app.type('d');
  await app.see('Documents for a local number, United States');
  app.type('\r');
  await app.see('Give documents to the order');
  await app.released();
}

async function pressConfirm(): Promise<void> {
  app.type('\t');
  await app.released();
  app.type('\r');
}

test('what it waits for is in the list of purchases too, and Enter leads to its keys', async () => {
  await waitingOrder();
  app.type('P');
  await app.until((screen) => /[─-]{2} Purchases/.test(screen), 'the purchases');
  await app.until(
    (screen) => /passport of the end user; (next check in|checking now)/.test(flat(screen)),
    'the words in the list',
  );
  app.type('\r');
  await app.see('d documents');
  expect(app.screen()).toContain('x cancel');
  app.type('P');
  await app.until((screen) => /[─-]{2} Purchases/.test(screen), 'the purchases again');
});

test('a small window says how many earlier steps are hidden; what is learnt later is an update', async () => {
  const carrier = await waitingOrder({ columns: 60, rows: 16 });
  carrier.setStatus('request-1', 'PENDING', 'waits for an address');
  await see('update');
  expect(app.screen()).toMatch(/\d earlier steps?/);
});

test('words that are longer than the window leave number and status in view', async () => {
  const carrier = await waitingOrder({ columns: 60, rows: 16 });
  const words = Array.from({ length: 60 }, (_, index) => `reason-${index}`).join(' ');
  carrier.setStatus('request-1', 'PENDING', words);
  await see('reason-0 reason-1 reason-2');
  expect(app.screen()).toContain('+12125550142');
  expect(app.screen()).toMatch(/Status +· PENDING/);
  const shown = [...app.screen().matchAll(/reason-(\d+)/g)].map(([, index]) => Number(index));
  expect(shown).toEqual(shown.map((_, place) => place));
});

describe('documents for an order that waits', () => {
  test.each([
    [80, 24],
    [60, 16],
    [120, 35],
    [200, 60],
  ])('are chosen, asked about and given at %i columns', async (columns, rows) => {
    const carrier = await waitingOrder({ columns, rows });
    await chooseFirst();
    expect(flat(app.screen())).toContain('Documents: Example GmbH (RG1)');
    await pressConfirm();
    await see('documents given; the order is PROCESSING');
    await see('the documents are under review');
    expect(flat(app.screen())).toContain('Example GmbH (RG1)');
    expect(carrier.changes).toEqual(['attach RG1 to request-1']);
    app.type('d');
    await see('Cannot give documents to the order: the provider is');
  });

  test('are not given while Cancel has the focus, nor those that cannot be used', async () => {
    const carrier = await waitingOrder();
    await chooseFirst();
    app.type('\r');
    await app.until((screen) => !screen.includes('Give documents to the order'), 'no question');
    app.type('d');
    await app.see('Example 2023');
    expect(app.rows().find((row) => row.includes('Example 2023'))).toContain('it has expired');
    app.type('j\r');
    await app.released();
    expect(app.screen()).not.toContain('Give documents to the order');
    expect(carrier.changes).toEqual([]);
  });

  test('are not listed on a screen that the person went to meanwhile', async () => {
    const carrier = await waitingOrder();
    const gate = Promise.withResolvers<void>();
    const { requirements } = carrier;
    carrier.requirements = async () => {
      await gate.promise;
      return requirements.call(carrier);
    };
    app.type('d');
    await app.see('reading the documents of the account');
    app.type('4');
    await app.until((screen) => /[─-]{2} Owned/.test(screen), 'the owned numbers');
    gate.resolve();
    app.type('1');
    await app.see('d documents');
    expect(app.screen()).not.toMatch(/Documents for|reading the documents/);
    await chooseFirst();
  });

  test('say where to create some when the account has none', async () => {
    const carrier = await waitingOrder();
    carrier.documents = [];
    app.type('d');
    await see('The account has no documents for such a number. Create them at https://example.com');
  });
});

describe('the cancellation of an order that waits', () => {
  test('is asked about with "Keep the order" in focus, and the answer of the provider ends the order', async () => {
    const carrier = await waitingOrder();
    app.type('x');
    await app.see('Keep the order');
    await app.released();
    app.type('\r');
    await app.until((screen) => !screen.includes('Keep the order'), 'no question');
    expect(carrier.changes).toEqual([]);
    app.type('x');
    await app.see('Keep the order');
    await app.released();
    await pressConfirm();
    await see('the order is CANCELLED');
    await see('cancelled at your request');
    expect(carrier.changes).toEqual(['cancel request-1']);
  });

  test('changes nothing when the provider refuses it', async () => {
    const carrier = await waitingOrder();
    carrier.changeTreatments = [
      {
        applied: false,
        failsWith: { code: 'conflict', status: 409, progress: 'answered', message: 'Too late.' },
      },
    ];
    app.type('x');
    await app.see('Keep the order');
    await app.released();
    await pressConfirm();
    await see('Nothing changed: Too late.');
    expect(flat(app.screen())).toContain('PENDING');
    expect(carrier.changes).toHaveLength(1);
  });

  test('whose answer is lost is looked at, not sent again', async () => {
    const carrier = await waitingOrder();
    carrier.changeTreatments = [{ applied: false, failsWith: { message: 'The connection was lost.' } }];
    app.type('x');
    await app.see('Keep the order');
    await app.released();
    await pressConfirm();
    await see('It is not known whether the provider took it: The connection was lost.');
    expect(carrier.changes).toHaveLength(1);
  });
});

test('a read-only session changes no order', async () => {
  const carrier = new WaitingCarrier();
  const row = purchaseRow('0142', 'ACCEPTED', { accountFingerprint: 'f' });
  const purchases = createScriptedPurchases({ rows: [row], fingerprint: 'f' });
  app = await openApp({ provider: carrier, purchases, readOnly: true });
  app.shell.go({ screen: 'timeline', id: row.id });
  await app.see('accepted, waiting');
  await app.released();
  app.type('x');
  await see('Cannot cancel the order at the provider: ');
  expect(app.screen()).toContain('read-only');
  app.type('d');
  await see('Cannot give documents to the order: ');
  expect(app.screen()).toContain('read-only');
});
