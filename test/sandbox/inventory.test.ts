import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { type Carrier, type NumberType, readCatalogue } from '../../src/sandbox/catalogue.ts';
import { createInventory } from '../../src/sandbox/inventory/inventory.ts';

const CLASSES: Readonly<Record<NumberType, readonly (string | undefined)[]>> = {
  local: ['FIXED_LINE', 'FIXED_LINE_OR_MOBILE'],
  national: ['UAN', 'VOIP', 'SHARED_COST', 'PERSONAL_NUMBER', 'FIXED_LINE'],
  'toll-free': ['TOLL_FREE'],
  mobile: ['MOBILE', 'FIXED_LINE_OR_MOBILE'],
};
const CARRIERS: readonly Carrier[] = ['telefonie', 'wiil'];
const nothingTaken = () => false;

describe.each([1, 2, 4711])('with seed %i', (seed) => {
  const inventory = createInventory(seed);

  test.each(CARRIERS)('every country and type of %s has valid numbers of its own', (carrier) => {
    const wrong: string[] = [];
    for (const { countryCode, type } of inventory.offerings(carrier)) {
      const found = inventory.search({ carrier, countryCode, type, limit: 50 }, nothingTaken);
      if (found.length === 0) wrong.push(`${countryCode} ${type}: none`);
      for (const { phoneNumber, friendlyName } of found) {
        const parsed = parsePhoneNumberFromString(phoneNumber);
        // Toll-free codes of +1 are shared by its countries.
        const home =
          parsed?.country === countryCode || (type === 'toll-free' && parsed?.countryCallingCode === '1');
        const fits = isValidPhoneNumber(phoneNumber) && CLASSES[type].includes(parsed?.getType()) && home;
        if (!fits)
          wrong.push(`${countryCode} ${type} ${phoneNumber} is ${parsed?.country} ${parsed?.getType()}`);
        if (!phoneNumber.endsWith(friendlyName.replace(/\D/g, '')))
          wrong.push(`${phoneNumber} as ${friendlyName}`);
        if (inventory.find(carrier, phoneNumber)?.type !== type)
          wrong.push(`${phoneNumber} is not found again`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('no number is at both carriers', () => {
    for (const countryCode of ['US', 'GB', 'FR']) {
      for (const { phoneNumber } of inventory.search(
        { carrier: 'wiil', countryCode, limit: 200 },
        nothingTaken,
      )) {
        expect(inventory.find('telefonie', phoneNumber)).toBeUndefined();
      }
    }
  });
});

test('the sandbox sells the whole price list except the row that its source does not sell', () => {
  const catalogue = readCatalogue();
  expect(catalogue.filter(({ carrier }) => carrier === 'telefonie')).toHaveLength(141);
  expect(catalogue.filter(({ carrier }) => carrier === 'wiil')).toHaveLength(115);
  expect(new Set(catalogue.map(({ countryCode }) => countryCode)).size).toBe(102);
  const german = catalogue.find(
    (one) => one.carrier === 'wiil' && one.countryCode === 'DE' && one.type === 'mobile',
  );
  expect(german).toMatchObject({ monthlyCents: 3000, capabilities: { voice: true, sms: true, mms: false } });
});

test('the same seed gives the same numbers, another seed others', () => {
  const first = (seed: number) =>
    createInventory(seed)
      .search({ carrier: 'telefonie', countryCode: 'US', limit: 20 }, nothingTaken)
      .map(({ phoneNumber }) => phoneNumber);
  expect(first(1)).toEqual(first(1));
  expect(first(1)).not.toEqual(first(2));
});

test('numbers come from the ranges that are kept for fiction', () => {
  const inventory = createInventory(1);
  const all = (countryCode: string, type: NumberType) =>
    inventory
      .search({ carrier: 'telefonie', countryCode, type, limit: 5000 }, nothingTaken)
      .map((one) => one.phoneNumber);
  const every = (numbers: string[], pattern: RegExp) => {
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !pattern.test(number))).toEqual([]);
  };
  every(all('US', 'local'), /^\+1\d{3}55501\d\d$/);
  every(all('US', 'toll-free'), /^\+18\d\d55501\d\d$/);
  every(all('CA', 'local'), /^\+1\d{3}55501\d\d$/);
  every(all('GB', 'local'), /^\+44(20794|1\d\d496|191498|2896496|292018)0?\d+$/);
  every(all('AU', 'mobile'), /^\+6149157\d{4}$/);
  every(all('AU', 'toll-free'), /^\+611800(160401|97570[7-9]|97571[01])$/);
  every(all('FR', 'local'), /^\+33(19900|26191|35301|46571|53649)\d{4}$/);
  every(all('DE', 'local'), /^\+49(3023125|6990009|4066969|2214710|8999998)\d{3}$/);
});

test('prices of US local numbers vary from 1.00 to 2.00 and stay the same for a number', () => {
  const inventory = createInventory(1);
  const found = inventory.search(
    { carrier: 'telefonie', countryCode: 'US', type: 'local', limit: 200 },
    nothingTaken,
  );
  const prices = found.map((one) => one.monthlyCents);
  expect([Math.min(...prices), Math.max(...prices)]).toEqual([100, 200]);
  for (const one of found)
    expect(inventory.find('telefonie', one.phoneNumber)?.monthlyCents).toBe(one.monthlyCents);
});

test('magic numbers appear only in a search for their digits', () => {
  const inventory = createInventory(1);
  const search = (more: object) =>
    inventory
      .search({ carrier: 'telefonie', countryCode: 'US', limit: 20_000, ...more }, nothingTaken)
      .filter((one) => one.phoneNumber.startsWith('+1500555'));
  expect(search({})).toEqual([]);
  expect(search({ contains: '15005' })).toEqual([]);
  expect(search({ areaCode: '500' }).length).toBeGreaterThan(1000);
  expect(search({ contains: '5005553099' }).map((one) => one.phoneNumber)).toEqual(['+15005553099']);
  expect(search({ areaCode: '500' }).every((one) => isValidPhoneNumber(one.phoneNumber))).toBe(true);
  expect(inventory.find('telefonie', '+15005559900')).toBeUndefined();
});
