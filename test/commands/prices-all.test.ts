/** `prices --country all`: what it asks for, what it says before, and in which order it prints. */
import { afterAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';

const twilio = await openHouse('--provider', 'twilio');
const telefonie = await openHouse();
afterAll(async () => {
  await twilio[Symbol.asyncDispose]();
  await telefonie[Symbol.asyncDispose]();
});

const MOBILE = ['prices', '--country', 'all', '--type', 'mobile'];

it('every country of a carrier with price lists is there, the lowest first year first', async () => {
  const ran = await twilio.run([...MOBILE, '--json']);
  expect(ran.code).toBe(0);
  const { data, meta } = readDocument(DOCUMENTS.prices, ran);
  expect(meta).toMatchObject({ complete: true, failed: [] });
  expect(data[0]).toMatchObject({ countryCode: 'BE', numberType: 'MOBILE', cheapest: true });
  const years = data.map(({ firstYear }) => Number(firstYear.money.amount));
  expect(years).toEqual(years.toSorted((left, right) => left - right));
  expect(new Set(data.map(({ countryCode }) => countryCode)).size).toBeGreaterThan(25);
  expect(ran.stderr).not.toContain('request');
});

it('a carrier without a price list is asked for each country, and the number of requests is said', async () => {
  const ran = await telefonie.run([...MOBILE, '--json']);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toMatch(/has no price list: 24\d requests, one for each country and type\./);
  const { data } = readDocument(DOCUMENTS.prices, ran);
  expect(data.length).toBeGreaterThan(20);
  expect(data.every(({ source }) => source === 'offers')).toBe(true);
});

it('--sort comes before the order by first year', async () => {
  const ran = await twilio.run([...MOBILE, '--sort', '-firstYear', '--json']);
  expect(readDocument(DOCUMENTS.prices, ran).data[0]).toMatchObject({ countryCode: 'PH' });
});

it('a wrong key is one error', async () => {
  const env = { TWILIO_AUTH_TOKEN: '0'.repeat(32) };
  const ran = await twilio.run([...MOBILE, '--refresh', '--json'], { env });
  expect(ran.code).toBe(3);
  expect(readError(ran)).toMatchObject({ code: 'auth' });
});

it('prices are kept for the next run, which says how old they are, and --refresh reads them again', async () => {
  await using house = await openHouse();
  const US = ['prices', '--country', 'US', '--type', 'local', '--json'];
  const read = async (...args: readonly string[]) => {
    const ran = await house.run(args);
    return { ...readDocument(DOCUMENTS.prices, ran), stderr: ran.stderr };
  };
  const first = await read(...US);
  expect(first.meta).toMatchObject({ cells: 1, kept: 0 });
  expect(first.stderr).not.toContain('old');
  const second = await read(...US);
  expect(second.meta).toMatchObject({ cells: 1, kept: 1, fetchedAt: first.meta.fetchedAt });
  expect(second.data).toEqual(first.data);
  expect(second.stderr).toMatch(/Prices are up to \d+ s old\. --refresh reads them again\./);
  const wider = await read('prices', '--country', 'US,GB', '--type', 'local', '--json');
  expect(wider.meta).toMatchObject({ cells: 2, kept: 1 });
  const refreshed = await read(...US, '--refresh');
  expect(refreshed.meta).toMatchObject({ cells: 1, kept: 0 });
  expect(refreshed.meta.fetchedAt).toBeGreaterThan(first.meta.fetchedAt ?? 0);
  const all = await read('prices', '--country', 'GB,US', '--type', 'local', '--json');
  expect(all.meta).toMatchObject({
    cells: 2,
    kept: 2,
    fetchedAt: wider.data.find(({ countryCode }) => countryCode === 'GB')?.fetchedAt,
  });
});
