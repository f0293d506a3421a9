/** Area codes by the name of a place, and those near one without numbers. */
import { afterAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';

const house = await openHouse();
afterAll(() => house[Symbol.asyncDispose]());
const run = (...args: string[]) => house.run(args);

it('search takes the name of a place with one area code, and says which', async () => {
  const ran = await run('search', '--country', 'DE', '--area-code', 'berlin', '--limit', '2', '--json');
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('Area code 30: Berlin, Germany.');
  const { data, meta } = readDocument(DOCUMENTS.search, ran);
  expect(meta.query).toMatchObject({ areaCode: '30' });
  expect(data.map(({ phoneNumber }) => phoneNumber.slice(0, 5))).toEqual(['+4930', '+4930']);
});

it.each([
  ['search', '--country', 'US', '--area-code', 'New York'],
  ['buy', '--country', 'US', '--area-code', 'New York', '--yes', '--max-monthly', '2.00'],
])('%s does not guess among several area codes', async (...args) => {
  const ran = await run(...args, '--json');
  expect(ran.code).toBe(2);
  expect(readError(ran)).toMatchObject({
    message: expect.stringMatching(/"New York" has several area codes .*212 \(New York\), 332 \(New York\)/),
    hint: expect.stringContaining('--area-code 212'),
  });
});

it.each([
  ['DE', 'Xyzzy', 'Give the digits with --area-code.'],
  ['DE', 'Berlim', 'Did you mean 30 (Berlin)'],
  ['FR', 'Paris', 'dialdeck knows no places of France.'],
])('a place that is not known is a usage error with what is known: %s %s', async (country, place, hint) => {
  for (const option of ['--area-code', '--place']) {
    const ran = await run('search', '--country', country, option, place, '--json');
    expect(ran.code).toBe(2);
    expect(readError(ran)).toMatchObject({
      message: expect.stringContaining(`No area code of "${place}" is known in`),
      hint: expect.stringContaining(hint),
    });
  }
});

it('--place is the same by a name of its own', async () => {
  const ran = await run('search', '--country', 'CM', '--place', 'kumba', '--json');
  expect(ran.stderr).toContain('Area code 23335: Kumba, Cameroon.');
  expect(readDocument(DOCUMENTS.search, ran).meta.query).toMatchObject({ areaCode: '23335' });
  const bought = await run('buy', '--country', 'DE', '--place', 'Berlin', '--dry-run', '--json');
  expect(readDocument(DOCUMENTS['buy-dry-run'], bought).data.phoneNumber).toMatch(/^\+4930/);
  const both = await run('search', '--country', 'DE', '--place', 'Berlin', '--area-code', '30', '--json');
  expect(both.code).toBe(2);
  expect(readError(both).hint).toBe('Give one of them.');
  const number = await run('buy', '+493090182000', '--country', 'DE', '--place', 'Berlin', '--yes', '--json');
  expect(number.code).toBe(2);
  expect(readError(number).message).toContain('cannot be used together');
});

it('buy --dry-run takes the place too', async () => {
  const ran = await run('buy', '--country', 'DE', '--area-code', 'Berlin', '--dry-run', '--json');
  expect(readDocument(DOCUMENTS['buy-dry-run'], ran).data.phoneNumber).toMatch(/^\+4930/);
});

it('a search without numbers names area codes nearby, unless none has numbers for the other filters', async () => {
  const near = await run('search', '--country', 'DE', '--area-code', '341', '--type', 'local');
  expect(near.stderr).toContain('Area codes nearby: 340 (Dessau Anh)');
  const none = await run('search', '--country', 'DE', '--area-code', '30', '--sms');
  expect(none.stderr).toContain('No other area code has numbers for these filters either');
  expect(none.stderr).not.toContain('Area codes nearby');
});
