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
  const ran = await twilio.run([...MOBILE, '--json'], { env });
  expect(ran.code).toBe(3);
  expect(readError(ran)).toMatchObject({ code: 'auth' });
});
