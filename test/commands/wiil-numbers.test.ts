/** What WIIL says of a number beyond what Telefonie does: through every command that shows or gives back a number. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { startUnrulyWiil, type UnrulyWiil } from '../support/unruly/wiil.ts';
import { readDocument } from './shared/documents.ts';
import { commandsOn } from './shared/in-process.ts';

const NUMBER = '+12125550142';
let wiil: UnrulyWiil;
beforeAll(async () => {
  wiil = await startUnrulyWiil();
});
afterAll(() => wiil.close());
beforeEach(() => {
  wiil.configurations.clear();
  wiil.deleted.length = 0;
  wiil.patched.length = 0;
  wiil.onDelete = (id) => void wiil.configurations.delete(id);
  own();
});

const own = (change: Readonly<Record<string, unknown>> = {}) =>
  wiil.configurations.set('cfg_1', {
    id: 'cfg_1',
    phoneNumber: NUMBER,
    friendlyName: 'Desk',
    status: 'ACTIVE',
    monthlyPrice: 1.15,
    countryCode: 'US',
    ...change,
  });
const mark = (id: string) => {
  const row = wiil.configurations.get(id);
  wiil.configurations.set(id, { ...row, markedForRelease: true });
};
const commands = () => commandsOn({ account: wiil.account, provider: wiil.client(), pollScale: 0.001 });
const dataOf = async (args: readonly string[]) =>
  JSON.parse((await commands().run([...args, '--json'])).stdout);

describe('a release that WIIL carries out by marking the number', () => {
  it('is done, and says what WIIL does', async () => {
    wiil.onDelete = mark;
    const ran = await commands().run(['release', NUMBER, '--yes']);
    expect(ran).toMatchObject({ code: 0, stdout: `${NUMBER}\n` });
    expect(ran.stderr).toContain('is marked for release');
    expect(ran.stderr).not.toContain('not known');
    expect(ran.stderr).not.toContain('was released');
    expect(wiil.deleted).toEqual(['cfg_1']);
  });

  it('says so to programs', async () => {
    wiil.onDelete = mark;
    expect(await dataOf(['release', NUMBER, '--yes'])).toMatchObject({
      data: { phoneNumber: NUMBER, markedForRelease: true },
      meta: { released: true },
    });
    expect(await dataOf(['show', NUMBER])).toMatchObject({
      data: { markedForRelease: true, status: 'ACTIVE' },
    });
  });

  it('is told from one that took the number away, and from one that did nothing', async () => {
    const gone = await commands().run(['release', NUMBER, '--yes']);
    expect(gone.stderr).toContain('was released');
    expect(gone.stderr).not.toContain('marked');
    own({ markedForRelease: false });
    wiil.onDelete = () => undefined;
    const nothing = await commands().run(['release', NUMBER, '--yes']);
    expect(nothing.code).toBe(6);
    expect(nothing.stderr).toContain('still shows the number');
  });

  it('is not concluded from a mark that cannot be read', async () => {
    wiil.onDelete = (id) =>
      wiil.configurations.set(id, { ...wiil.configurations.get(id), markedForRelease: 'yes' });
    expect((await commands().run(['release', NUMBER, '--yes'])).code).toBe(6);
  });
});

describe('short codes and sender ids', () => {
  beforeEach(() => {
    wiil.configurations.set('cfg_2', {
      id: 'cfg_2',
      phoneNumber: '12345',
      friendlyName: 'Votes',
      monthlyPrice: 500,
    });
    wiil.configurations.set('cfg_3', {
      id: 'cfg_3',
      phoneNumber: 'ACME',
      status: 'ACTIVE',
      countryCode: 'GB',
    });
  });

  it('are listed behind the numbers, and the list is whole', async () => {
    const ran = await commands().run(['owned']);
    expect(ran.code).toBe(0);
    expect(
      ran.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').slice(0, 3)),
    ).toEqual([
      [NUMBER, 'Desk', 'unknown'],
      ['12345', 'Votes', 'short code'],
      ['ACME', '', 'sender id'],
    ]);
    expect(ran.stderr).toContain('1 number.');
    expect(ran.stderr).toContain('2 short codes or sender ids (12345, ACME), which dialdeck cannot change');
  });

  it('stand apart from the numbers for programs', async () => {
    const { data, meta } = readDocument(DOCUMENTS.owned, await commands().run(['owned', '--json']));
    expect(data.map(({ phoneNumber }) => phoneNumber)).toEqual([NUMBER]);
    expect(meta).toMatchObject({
      loaded: 3,
      total: 3,
      complete: true,
      unreadable: 0,
      senders: [
        { sender: '12345', kind: 'short code', friendlyName: 'Votes', monthlyRate: { amount: '500.00' } },
        { sender: 'ACME', kind: 'sender id', countryCode: 'GB', status: 'ACTIVE', monthlyRate: null },
      ],
    });
  });

  it('are in the CSV, and a filter holds for them', async () => {
    const csv = (await commands().run(['owned', '--csv'])).stdout;
    expect(csv).toContain('\r\n12345,Votes,short code,');
    expect(csv).toContain('\r\nACME,,sender id,GB,');
    expect((await commands().run(['owned', '--filter', 'votes'])).stdout).toMatch(/^12345\tVotes\t[^\n]*\n$/);
    expect((await commands().run(['owned', '--type', 'local'])).stdout).toBe('');
  });

  it('alone are an account without numbers, and not one that could not be read', async () => {
    wiil.configurations.delete('cfg_1');
    const ran = await commands().run(['owned']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('0 numbers.');
  });

  it.each([
    '12',
    '123456789',
    '2125550142',
    '12125550142',
    '+12',
    '=1+1',
    '-ACME',
    'ACME LIMITED!',
    'A\u0007B',
    '',
    ' ',
  ])('are not made of %j, which could not be read', async (phoneNumber) => {
    wiil.configurations.set('cfg_4', { id: 'cfg_4', phoneNumber });
    const ran = await commands().run(['owned', '--json']);
    expect(ran.code).toBe(8);
    expect(readDocument(DOCUMENTS.owned, ran).meta).toMatchObject({ complete: false, unreadable: 1 });
  });

  it.each(['12345', 'ACME'])('%s is neither shown as a number, nor changed, nor released', async (text) => {
    for (const args of [
      ['show', text],
      ['set', text, '--name', 'x'],
      ['release', text, '--yes'],
    ]) {
      expect((await commands().run(args)).code).toBe(2);
    }
    expect([wiil.patched, wiil.deleted]).toEqual([[], []]);
  });
});

describe('show', () => {
  const shown = async () => (await commands().run(['show', NUMBER])).stdout;

  it.each([
    [{}, 'state\tACTIVE\n'],
    [{ status: 'sms_active' }, 'state\tSMS_ACTIVE\n'],
    [{ status: 5 }, 'state\t\n'],
    [{ markedForRelease: true }, 'state\tACTIVE, marked for release\n'],
    [{ status: null, markedForRelease: true }, 'state\tmarked for release\n'],
    [{ isPorted: true }, 'ported\tyes\n'],
    [{ isPorted: false }, 'ported\tno\n'],
  ])('of %j says %j', async (change, line) => {
    own(change);
    expect(await shown()).toContain(line);
  });

  it('says nothing of what is not stated', async () => {
    own({ isPorted: 'maybe' });
    expect(await shown()).not.toContain('ported');
    expect(await dataOf(['show', NUMBER])).toMatchObject({
      data: { isPorted: null, markedForRelease: null },
    });
  });

  it('does not call a name empty that it cannot read, and leaves it alone', async () => {
    own({ friendlyName: { en: 'Desk' } });
    expect(await shown()).toContain('name\t(not readable)\n');
    expect(await dataOf(['show', NUMBER])).toMatchObject({
      data: { friendlyName: null, unreadable: ['friendlyName'] },
    });
    expect((await commands().run(['owned', '--csv'])).stdout).toContain(`${NUMBER},(not readable),`);
    expect(wiil.patched).toEqual([]);
  });

  it('of a number without an id that can be read shows it, and a change says why it cannot be', async () => {
    wiil.configurations.set('cfg_1', { id: 7, phoneNumber: NUMBER });
    expect(await shown()).toContain(`number\t${NUMBER}\n`);
    const ran = await commands().run(['release', NUMBER, '--yes']);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('without a readable id');
    expect(wiil.deleted).toEqual([]);
  });
});

describe('the tiers of a price list', () => {
  const tiers = (phoneNumberPrices: unknown) => {
    wiil.prices.splice(0, wiil.prices.length, {
      number_type: 'local',
      countryCode: 'US',
      price: 1.15,
      priceUnit: 'per month',
      currency: 'USD',
      phoneNumberPrices,
    });
  };
  const shown = async () => {
    const ran = await commands().run(['prices', '--country', 'US', '--type', 'local', '--json']);
    return readDocument(DOCUMENTS.prices, ran).data[0];
  };

  it.each([
    [[{ base_price: '1.15', current_price: '1.00' }], [{ basePrice: '1.15', currentPrice: '1.00' }]],
    [[{ base_price: 2, current_price: 1.5 }], [{ basePrice: '2.00', currentPrice: '1.50' }]],
    [[{ current_price: '1.00' }], [{ basePrice: null, currentPrice: '1.00' }]],
    [[{ base_price: '1.00', current_price: {} }, 'x', null], [{ basePrice: '1.00', currentPrice: null }]],
    ['none', []],
    [undefined, []],
  ])('%j are %j for programs', async (sent, given) => {
    tiers(sent);
    expect(await shown()).toMatchObject({ monthlyRate: { from: { amount: '1.15' } }, tiers: given });
  });
});
