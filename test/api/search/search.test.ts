/** The answer to a search, held against the question over real HTTP: a provider may ignore any filter, and some do. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../../src/api/provider.ts';
import { answerProblem, searchNumbers } from '../../../src/api/search/search.ts';
import { startUnrulyProvider, type UnrulyProvider, type WireNumber } from '../../support/unruly/server.ts';

let unruly: UnrulyProvider;
beforeAll(async () => {
  unruly = await startUnrulyProvider();
});
afterAll(() => unruly.close());
beforeEach(() => unruly.play());

function row(phoneNumber: string, change: Readonly<Record<string, unknown>> = {}): WireNumber {
  return {
    phone_number: phoneNumber,
    country_code: 'GB',
    type: 'local',
    capabilities: { voice: true, sms: true, mms: false },
    monthly_rate: '1.00 USD',
    ...change,
  };
}

/** What the search makes of an answer that holds these rows, whatever was asked. */
async function found(query: SearchQuery, ...rows: readonly unknown[]) {
  unruly.play({ search: () => ({ status: 200, body: { available_numbers: rows } }) });
  const result = await searchNumbers(unruly.client(), query);
  return {
    numbers: result.rows.map(({ phoneNumber }) => phoneNumber),
    contradicting: result.contradicting,
    unreadable: result.unreadable,
    notConfirmed: Object.fromEntries(result.notConfirmed),
    doubt: answerProblem(result),
  };
}

const LONDON = '+442079460123';
const US_TOLL_FREE = row('+18005550142', {
  country_code: 'US',
  type: 'toll-free',
  capabilities: { voice: true, sms: false },
});

describe('a number that contradicts the question is left out and counted', () => {
  const GB = { countryCode: 'GB' } as const;
  it.each<[string, SearchQuery, WireNumber]>([
    ['in everything', { ...GB, numberType: 'LOCAL', SMS: true }, US_TOLL_FREE],
    ['in its stated country', GB, row('+442079460999', { country_code: 'JE' })],
    ['in its calling code, whatever it states', GB, row('+12125550142')],
    [
      'in its calling code, of which the asked one is a part',
      { countryCode: 'US' },
      row('+442079460999', { country_code: 'US' }),
    ],
    [
      'in its country of a shared calling code',
      { countryCode: 'CA' },
      row('+12125550142', { country_code: 'US' }),
    ],
    [
      'in its country of a shared calling code, too',
      { countryCode: 'KZ' },
      row('+74951234567', { country_code: 'RU' }),
    ],
    ['in its type', { ...GB, numberType: 'LOCAL' }, row('+448005550142', { type: 'toll-free' })],
    ['in its type, the other way', { ...GB, numberType: 'MOBILE' }, row('+442079460999')],
    ['in its area code', { ...GB, areaCode: '20' }, row('+441619460123')],
    ['with the area code behind the beginning', { ...GB, areaCode: '20' }, row('+441612079460')],
    [
      'with the area code over the calling code',
      { countryCode: 'US', areaCode: '1212' },
      row('+12125550142', { country_code: 'US' }),
    ],
    [
      'with an area code whose zero belongs to it',
      { countryCode: 'IT', areaCode: '06' },
      row('+39698765432', { country_code: 'IT' }),
    ],
    ['in the digits', { ...GB, contains: '777' }, row('+442079460123')],
    [
      'in SMS, which it must have',
      { ...GB, SMS: true },
      row(LONDON, { capabilities: { voice: true, sms: false } }),
    ],
    ['in SMS, which it must not have', { ...GB, SMS: false }, row(LONDON)],
    [
      'in voice, which it must have',
      { ...GB, voice: true },
      row(LONDON, { capabilities: { voice: false, sms: true } }),
    ],
    ['in voice, which it must not have', { ...GB, voice: false }, row(LONDON)],
  ])('%s', async (_, query, wrong) => {
    expect(await found(query, wrong)).toMatchObject({ numbers: [], contradicting: 1, doubt: undefined });
  });

  it('beside others that fit, which stay', async () => {
    expect(await found({ ...GB, numberType: 'LOCAL', SMS: true }, US_TOLL_FREE, row(LONDON))).toEqual({
      numbers: [LONDON],
      contradicting: 1,
      unreadable: 0,
      notConfirmed: {},
      doubt: undefined,
    });
  });
});

it('numbers beyond the limit are left out, and are not said to contradict anything', async () => {
  const rows = Array.from({ length: 9 }, (_, last) => row(`+44207946010${last}`));
  expect(await found({ countryCode: 'GB', limit: 3 }, ...rows)).toMatchObject({
    numbers: ['+442079460100', '+442079460101', '+442079460102'],
    contradicting: 0,
  });
  const many = Array.from({ length: 25 }, (_, last) => row(`+4420794601${10 + last}`));
  expect((await found({ countryCode: 'GB' }, ...many)).numbers).toHaveLength(20);
});

describe('a number that fits is kept', () => {
  it.each<[string, SearchQuery, WireNumber]>([
    [
      'in every point',
      { countryCode: 'GB', numberType: 'LOCAL', areaCode: '20', contains: '946', SMS: true, voice: true },
      row(LONDON),
    ],
    [
      'without SMS, which was asked for',
      { countryCode: 'GB', SMS: false },
      row(LONDON, { capabilities: { voice: true, sms: false } }),
    ],
    [
      'without voice, which was asked for',
      { countryCode: 'GB', voice: false },
      row(LONDON, { capabilities: { voice: false, sms: true } }),
    ],
    ['with the trunk zero typed before the area code', { countryCode: 'GB', areaCode: '020' }, row(LONDON)],
    [
      'with a zero of its own',
      { countryCode: 'IT', areaCode: '06' },
      row('+390698765432', { country_code: 'IT' }),
    ],
    ['with digits that reach over the calling code', { countryCode: 'GB', contains: '4420' }, row(LONDON)],
    [
      'where countries share a calling code',
      { countryCode: 'CA' },
      row('+14165550142', { country_code: 'CA' }),
    ],
    ['where the plan knows it as another country’s', { countryCode: 'GB' }, row('+441481200123')],
    [
      'of a territory without a calling code of its own',
      { countryCode: 'AQ' },
      row('+672105550142', { country_code: 'AQ' }),
    ],
  ])('%s', async (_, query, right) => {
    expect(await found(query, right)).toEqual({
      numbers: [right.phone_number],
      contradicting: 0,
      unreadable: 0,
      notConfirmed: {},
      doubt: undefined,
    });
  });
});

describe('a number that does not say is kept and marked', () => {
  it.each<[string, SearchQuery, WireNumber, readonly string[]]>([
    ['SMS', { countryCode: 'GB', SMS: true }, row(LONDON, { capabilities: { voice: true } }), ['SMS']],
    ['no SMS', { countryCode: 'GB', SMS: false }, row(LONDON, { capabilities: {} }), ['SMS']],
    [
      'country and type',
      { countryCode: 'GB', numberType: 'LOCAL' },
      row(LONDON, { country_code: 44, type: 'geographic' }),
      ['countryCode', 'numberType'],
    ],
    [
      'voice and SMS',
      { countryCode: 'GB', SMS: true, voice: true },
      row(LONDON, { capabilities: null }),
      ['SMS', 'voice'],
    ],
  ])('%s', async (_, query, silent, notConfirmed) => {
    expect(await found(query, silent)).toMatchObject({
      numbers: [LONDON],
      contradicting: 0,
      notConfirmed: { [LONDON]: notConfirmed },
    });
  });
});

describe('where a "no" only means "not confirmed"', () => {
  const weak = (query: SearchQuery, capabilities: Readonly<Record<string, boolean>>) => {
    unruly.play({
      search: () => ({ status: 200, body: { available_numbers: [row(LONDON, { capabilities })] } }),
    });
    const client = unruly.client();
    const evidence = new Set(['countryCode', 'numberType'] as const);
    return searchNumbers({ ...client, abilities: { ...client.abilities, evidence } }, query);
  };

  it.each([
    [{ SMS: true }, { sms: false }, 'kept'],
    [{ SMS: false }, { sms: false }, 'kept'],
    [{ SMS: true }, { sms: true }, 'confirmed'],
    [{ SMS: false }, { sms: true }, 'left out'],
    [{ voice: true }, { voice: false }, 'kept'],
    [{ voice: false }, { voice: true }, 'left out'],
  ] as const)('asked for %o, a row that says %o is %s', async (asked, capabilities, fate) => {
    const result = await weak({ countryCode: 'GB', ...asked }, capabilities);
    const seen =
      result.contradicting === 1 ? 'left out' : result.notConfirmed.has(LONDON) ? 'kept' : 'confirmed';
    expect(seen).toBe(fate);
  });

  it('another country or type still counts', async () => {
    expect((await weak({ countryCode: 'GB', numberType: 'MOBILE' }, {})).contradicting).toBe(1);
  });
});

describe('what cannot be read is an outcome of its own', () => {
  const GB = { countryCode: 'GB' } as const;
  const broken = [
    null,
    7,
    [],
    {},
    { ...row(LONDON), phone_number: 'x' },
    { ...row(LONDON), phone_number: 442079460123 },
  ];

  it('nothing at all can be read', async () => {
    expect(await found(GB, ...broken)).toMatchObject({
      numbers: [],
      unreadable: 6,
      doubt: { kind: 'unreadable' },
    });
    expect((await found(GB, null)).doubt?.reason).toContain('The only number');
  });

  it('a part cannot be read', async () => {
    expect((await found(GB, row(LONDON), null)).doubt).toEqual({
      kind: 'incomplete',
      reason: "1 number in the provider's answer could not be read.",
    });
    expect((await found(GB, US_TOLL_FREE, null, 3)).doubt).toMatchObject({ kind: 'incomplete' });
  });

  it('nothing is offered', async () => {
    expect(await found(GB)).toMatchObject({ numbers: [], doubt: undefined });
  });

  it('two rows that disagree about one number are read as none of it', async () => {
    const dearer = row(LONDON, { monthly_rate: '99.00 USD' });
    expect(await found(GB, row(LONDON), dearer)).toMatchObject({
      numbers: [],
      doubt: { kind: 'unreadable' },
    });
    expect(await found(GB, row(LONDON), dearer, row('+442079460999'))).toMatchObject({
      numbers: ['+442079460999'],
      doubt: { kind: 'incomplete' },
    });
    expect(await found(GB, row(LONDON), row(LONDON), row(LONDON))).toMatchObject({
      numbers: [LONDON],
      doubt: undefined,
    });
  });
});
