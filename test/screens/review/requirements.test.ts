/** Requirements on the review card: what is asked for, what the account has, what is chosen, and why Buy cannot act. */
import { afterEach, describe, expect, test } from 'vitest';
import { localError } from '../../../src/api/errors.ts';
import type { AvailableNumber } from '../../../src/api/model.ts';
import type { NumberRequirements, Provider, RequirementItem } from '../../../src/api/provider.ts';
import { type AppDriver, type DriverOptions, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider, type MemoryProvider, offer } from '../../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const RIGHT = '\u001b[C';
const DOWN = '\u001b[B';
const LOCAL: RequirementItem = {
  kind: 'documents',
  id: 'BU1',
  name: 'Example GmbH, local',
  status: 'approved',
  usable: true,
  countryCode: 'US',
};
const SECOND: RequirementItem = { ...LOCAL, id: 'BU2', name: 'Example Ltd' };
const EXPIRED: RequirementItem = {
  ...LOCAL,
  id: 'BU3',
  name: 'Example 2023',
  usable: 'it has expired',
  expiresAt: Date.UTC(2024, 0, 31, 12),
};
const OFFICE: RequirementItem = { ...LOCAL, kind: 'address', id: 'AD1', name: 'Office', status: 'verified' };
const CREATE_AT = 'https://console.example.com/documents';

function requirements(
  items: readonly RequirementItem[],
  more: Partial<NumberRequirements> = {},
): NumberRequirements {
  return { requirement: 'documents', details: [], items, createAt: CREATE_AT, fetchedAt: 0, ...more };
}

/** The card of an offer that needs `requirement`, from a provider that answers `answer` about requirements. */
async function openCard(
  requirement: AvailableNumber['requirement'],
  answer: () => Promise<NumberRequirements>,
  size: Pick<DriverOptions, 'columns' | 'rows'> = {},
): Promise<MemoryProvider> {
  const number = offer('0101', requirement === undefined ? {} : { requirement });
  const memory = createMemoryProvider([number]);
  const provider: Provider = { ...memory, requirements: answer };
  app = await openApp({ provider, ...size });
  await app.see('1 offer');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  return memory;
}

/** Opens the list, and chooses the row this far below the first. */
async function choose(below: number): Promise<void> {
  await app.released();
  app.type('d');
  await app.see('for a local number, United States');
  app.type(`${DOWN.repeat(below)}\r`);
}

async function buy(): Promise<void> {
  app.type(RIGHT);
  await app.released();
  app.type('\r');
}

describe('the review card of a number that needs documents', () => {
  test('has chosen the only ones that can be used, names them, and buys with them', async () => {
    const provider = await openCard('documents', async () => requirements([OFFICE, LOCAL, EXPIRED]));
    await app.see('Example GmbH, local (BU1)');
    // d begins at what is chosen, and choosing it again keeps it: the number cannot be bought without.
    app.type('d');
    await app.see('for a local number, United States');
    expect(app.screen()).not.toContain('No documents');
    app.type('\r');
    await app.see('Example GmbH, local (BU1)');
    await app.released();
    await buy();
    await app.see('COMPLETED');
    await app.see('Example GmbH, local (BU1)');
    expect(provider.orders).toMatchObject([{ documentsId: 'BU1' }]);
    const [view] = (await app.purchases()).list();
    expect(view?.row.requirements).toEqual([{ kind: 'documents', id: 'BU1', name: 'Example GmbH, local' }]);
  });

  test('chooses none of several; d lists them with status, country, type and expiry', async () => {
    const provider = await openCard('documents', async () => requirements([OFFICE, EXPIRED, LOCAL, SECOND]));
    await app.see('press d to choose (2 can be used:');
    await app.see('Example Ltd).');
    await buy();
    await app.see('documents are needed; d chooses');
    expect(provider.orders).toEqual([]);
    app.type('d');
    await app.see('Example GmbH, local: approved, US local documents');
    await app.see('it has expired');
    await app.see('until 2024-01-31');
    app.type(`${DOWN}${DOWN}`);
    app.type('\r');
    await app.see('Example Ltd (BU2)');
    await app.released();
    await buy();
    await app.see('COMPLETED');
    expect(provider.orders).toMatchObject([{ documentsId: 'BU2' }]);
  });

  test('keeps number, price and what is missing in view, however much there is to say', async () => {
    const details = ['Name of the end user', 'Address of the end user', 'Proof of identity'];
    await openCard('documents', async () => requirements([LOCAL, SECOND], { details }), {
      columns: 60,
      rows: 16,
    });
    await app.see('Nothing can be bought without: press d to choose');
    for (const shown of ['E.164 +12125550101', '$1.15, first year', 'needed; none chosen', 'Buy for $1.15'])
      expect(app.screen()).toContain(shown);
  });

  test('does not buy with an Enter that follows the choice, although Buy had the focus before', async () => {
    const provider = await openCard('documents', async () => requirements([LOCAL, SECOND]));
    await app.see('press d to choose');
    await buy();
    await app.see('documents are needed; d chooses');
    app.type('d');
    await app.see('for a local number, United States');
    app.type('\r');
    await app.see('Example GmbH, local (BU1)');
    await app.released();
    // Cancel has the focus: this Enter leaves the card.
    app.type('\r');
    await app.see('1 offer');
    expect(provider.orders).toEqual([]);
    expect((await app.purchases()).list()).toEqual([]);
  });

  test('names an address that was chosen too, also before the documents are', async () => {
    const provider = await openCard('documents', async () => requirements([OFFICE, LOCAL, SECOND]));
    await app.see('press d to choose');
    await choose(0);
    await app.see('Office (AD1)');
    await app.see('needed; none chosen');
    await choose(1);
    await app.see('Example GmbH, local (BU1)');
    await app.see('Office (AD1)');
    await app.released();
    await buy();
    await app.see('COMPLETED');
    expect(provider.orders).toMatchObject([{ addressId: 'AD1', documentsId: 'BU1' }]);
  });

  test('takes an address away that is not needed, by a row of its own', async () => {
    const provider = await openCard('documents', async () => requirements([OFFICE, LOCAL]));
    await app.see('Example GmbH, local (BU1)');
    app.type('d');
    await app.see('for a local number, United States');
    app.type('office\r');
    await app.see('Office (AD1)');
    await app.released();
    app.type('d');
    await app.see('No address');
    expect(app.screen()).not.toContain('No documents');
    app.type('no address\r');
    await app.until((screen) => !screen.includes('Office'), 'no address');
    await app.released();
    await buy();
    await app.see('COMPLETED');
    expect(provider.orders[0]).not.toHaveProperty('addressId');
  });

  test('does not let the person choose what cannot be used', async () => {
    await openCard('documents', async () => requirements([EXPIRED]));
    await app.see('(d shows 1');
    app.type('d');
    await app.see('Example 2023');
    app.type('\r');
    app.type('\u001b');
    await app.see('none chosen');
  });

  test('says what is missing and where it is created, and Buy says why it cannot act', async () => {
    const provider = await openCard('documents', async () =>
      // An address does not replace documents.
      requirements([OFFICE], { details: ['Business: Business registration'] }),
    );
    await app.see('The account has nothing for local numbers here that can be used');
    await app.see(`Create it at ${CREATE_AT}`);
    await app.see('Asked for: Business: Business registration');
    await buy();
    await app.see('documents are needed; the account has none');
    expect(provider.orders).toEqual([]);
    expect((await app.purchases()).list()).toEqual([]);
  });

  test('tells a read that failed from one that is not whole', async () => {
    let answers = 0;
    await openCard('documents', async () => {
      answers += 1;
      if (answers === 1) throw localError('network', 'The connection was lost.', 'Check the connection.');
      return requirements([], { reason: '1 of them could not be read.' });
    });
    await app.see('Addresses and documents could not be read: The connection was lost.');
    app.type('r');
    await app.see('This may not be all: 1 of them could not be read.');
  });

  test('waits for what is still being read', async () => {
    const later = Promise.withResolvers<NumberRequirements>();
    const provider = await openCard('documents', () => later.promise);
    await app.see('reading what the account has');
    await buy();
    await app.see('addresses and documents are still being read');
    later.resolve(requirements([LOCAL]));
    await app.see('Example GmbH, local (BU1)');
    // What was chosen meanwhile has not been read by anyone: Buy has lost the focus.
    await buy();
    await app.see('COMPLETED');
    expect(provider.orders).toHaveLength(1);
  });
});

test('documents that the order can wait for are named, may be left out, and are not asked for once chosen', async () => {
  const provider = await openCard('documents-later', async () =>
    requirements([LOCAL, SECOND], { requirement: 'documents-later', details: ['Proof of identity'] }),
  );
  await app.see('The order would wait for them: press d to choose (2 can be used:');
  await app.see('Asked for: Proof of identity');
  app.type('d');
  await app.see('for a local number, United States');
  app.type('\r');
  await app.see('Example GmbH, local (BU1)');
  expect(app.screen()).not.toMatch(/would wait|Asked for/);
  app.type('d');
  await app.see('No documents');
  app.type(`${DOWN}${DOWN}\r`);
  await app.see('the order waits until they are given; none chosen');
  await app.released();
  await buy();
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
  expect(provider.orders[0]).not.toHaveProperty('documentsId');
});

test('an address is chosen where an address is needed', async () => {
  const provider = await openCard('address', async () => requirements([OFFICE], { requirement: 'address' }));
  await app.see('Office (AD1)');
  await buy();
  await app.see('COMPLETED');
  expect(provider.orders).toMatchObject([{ addressId: 'AD1' }]);
});

test('a need that is not known is said, and may be confirmed', async () => {
  const { requirement: _, ...silent } = requirements([LOCAL]);
  const provider = await openCard(undefined, async () => silent);
  await app.see('not known whether any are needed');
  await buy();
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
  expect(provider.orders[0]).not.toHaveProperty('documentsId');
});

test('a number without requirements asks for nothing', async () => {
  let asked = 0;
  const provider = await openCard('none', async () => {
    asked += 1;
    return requirements([LOCAL]);
  });
  await app.see('none needed');
  await buy();
  await app.see('COMPLETED');
  expect({ asked, orders: provider.orders.length }).toEqual({ asked: 0, orders: 1 });
});
