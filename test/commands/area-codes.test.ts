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
  ['DE', 'Xyzzy'],
  ['FR', 'Paris'],
])('a place that is not known in %s is a usage error', async (country, place) => {
  const ran = await run('search', '--country', country, '--area-code', place, '--json');
  expect(ran.code).toBe(2);
  expect(readError(ran).message).toContain(`No area code of "${place}" is known in`);
});

it('buy --dry-run takes the place too', async () => {
  const ran = await run('buy', '--country', 'DE', '--area-code', 'Berlin', '--dry-run', '--json');
  expect(readDocument(DOCUMENTS['buy-dry-run'], ran).data.phoneNumber).toMatch(/^\+4930/);
});

it('a search without numbers names area codes nearby', async () => {
  const ran = await run('search', '--country', 'US', '--area-code', '332', '--contains', '9999999');
  expect(ran.stderr).toMatch(/Area codes nearby: 212 \(New York\), 646 \(New York\)/);
});
