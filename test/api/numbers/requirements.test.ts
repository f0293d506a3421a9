import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NumberTypeSchema } from '../../../src/api/model-schemas.ts';
import { findRequirements } from '../../../src/api/numbers/requirements.ts';

const [, ...lines] = readFileSync('src/sandbox/data/number-prices.csv', 'utf8').trim().split('\n');
const rows = lines
  .map((line) => line.split(','))
  .map(([provider = '', country = '', type = '', , , , , , required = '', lastVerified = '']) => ({
    provider,
    country,
    numberType: NumberTypeSchema.parse(type.toUpperCase()),
    required: required === 'true',
    lastVerified,
  }))
  .filter((row) => !(row.provider === 'twilio' && row.country === 'PT' && row.numberType === 'NATIONAL'));

test('every pair of the price data that can be bought is known, as its strictest carrier says', () => {
  expect(rows.length).toBe(256);
  for (const { country, numberType } of rows) {
    const same = rows.filter((row) => row.country === country && row.numberType === numberType);
    const wanting = same.filter((row) => row.required);
    const days = (wanting.length > 0 ? wanting : same).map((row) => row.lastVerified).sort();
    expect({ country, numberType, ...findRequirements(country, numberType) }).toEqual({
      country,
      numberType,
      required: wanting.length > 0,
      lastVerified: days.at(-1),
    });
  }
});

test('nothing is said about what the data does not list', () => {
  expect(findRequirements('AQ', 'LOCAL')).toBeUndefined();
  expect(findRequirements('PT', 'TOLL_FREE')).toEqual(
    rows.some((row) => row.country === 'PT' && row.numberType === 'TOLL_FREE')
      ? expect.objectContaining({ required: true })
      : undefined,
  );
});
