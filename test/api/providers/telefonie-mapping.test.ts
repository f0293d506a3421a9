import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER_TYPES } from '../../../src/api/model.ts';
import {
  createRowReader,
  wireConfiguration,
  wirePurchase,
  wireSearch,
  wireType,
} from '../../../src/api/providers/telefonie/mapping.ts';

const reader = createRowReader({ currency: 'USD', redact: (text) => text.replaceAll('SECRET-KEY', '[key]') });
const OWNED = { phone_number: '+12125550142', type: 'local' };
const AVAILABLE = { ...OWNED, country_code: 'US' };

describe('a row', () => {
  it('needs what the contract requires and nothing more', () => {
    expect(reader.owned(OWNED)).toEqual({
      phoneNumber: '+12125550142',
      numberType: 'LOCAL',
      capabilities: {},
      monthlyRate: { kind: 'not-stated' },
    });
    expect(reader.available(AVAILABLE)).toEqual({
      phoneNumber: '+12125550142',
      numberType: 'LOCAL',
      friendlyName: '+12125550142',
      countryCode: 'US',
      capabilities: {},
      beta: false,
      monthlyRate: { kind: 'not-stated' },
    });
  });

  it('is read in full', () => {
    const row = {
      ...OWNED,
      type: 'toll-free',
      friendly_name: 'Front desk',
      country_code: 'us',
      capabilities: { voice: true, sms: false, fax: true },
      voice_url: 'https://a.example/v',
      sms_url: '',
      date_created: '2026-01-02T03:04:05Z',
      monthly_rate: '$1.15',
      status: 'active',
    };
    expect(reader.owned(row)).toEqual({
      phoneNumber: '+12125550142',
      numberType: 'TOLL_FREE',
      friendlyName: 'Front desk',
      countryCode: 'US',
      capabilities: { voice: true, SMS: false },
      voiceUrl: 'https://a.example/v',
      createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      monthlyRate: {
        kind: 'money',
        money: { amount: '1.15', currency: 'USD' },
        currencyStated: true,
        text: '$1.15',
      },
    });
  });

  it('may spell capabilities in either case, and null means not stated', () => {
    expect(reader.owned({ ...OWNED, capabilities: { SMS: true, MMS: false } })?.capabilities).toEqual({
      SMS: true,
      MMS: false,
    });
    const nulls = {
      friendly_name: null,
      capabilities: null,
      voice_url: null,
      monthly_rate: null,
      date_created: null,
    };
    expect(reader.owned({ ...OWNED, ...nulls })).toEqual(reader.owned(OWNED));
  });

  it.each([
    ['no object', 'x'],
    ['without a number', { type: 'local', country_code: 'US' }],
    ['with a number that is none', { ...AVAILABLE, phone_number: '2125550142' }],
    ['with a number that hides a character', { ...AVAILABLE, phone_number: '+1212\u202e5550142' }],
    ['of a type that is not known', { ...AVAILABLE, type: 'short-code' }],
    ['with a price that is a number', { ...AVAILABLE, monthly_rate: 1.15 }],
    ['with an endless name', { ...AVAILABLE, friendly_name: 'x'.repeat(5_000) }],
  ])('is not read: %s', (_name, row) => {
    expect(reader.available(row)).toBeUndefined();
    expect(reader.owned(row)).toBeUndefined();
  });

  it('on offer without a country is not read; owned it is', () => {
    expect(reader.available({ ...OWNED, country_code: 'Narnia' })).toBeUndefined();
    expect(reader.owned({ ...OWNED, country_code: 'Narnia' })).toEqual(reader.owned(OWNED));
  });

  it('loses hidden characters and the key, and says that characters went', () => {
    const row = {
      ...OWNED,
      friendly_name: 'desk\u202e\u001b[2K',
      voice_url: 'https://a.example/?k=SECRET-KEY',
    };
    expect(reader.owned(row)).toMatchObject({
      friendlyName: 'desk[2K',
      voiceUrl: 'https://a.example/?k=[key]',
      hiddenCharactersRemoved: true,
    });
    expect(reader.owned({ ...OWNED, friendly_name: 'Zürich' })).not.toHaveProperty('hiddenCharactersRemoved');
  });

  it('shows a price as it came when it cannot be read', () => {
    expect(reader.owned({ ...OWNED, monthly_rate: 'ask\u0007 us' })?.monthlyRate).toEqual({
      kind: 'unreadable',
      text: 'ask us',
    });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(
          fc.constantFrom('type', 'capabilities', 'monthly_rate', 'country_code', 'voice_url'),
          fc.anything(),
        ),
        (junk, fields) => {
          reader.owned(junk);
          reader.available({ ...AVAILABLE, ...fields });
        },
      ),
    );
  });
});

describe('what is sent', () => {
  it('spells types as the wire does', () => {
    expect(NUMBER_TYPES.map(wireType)).toEqual(['local', 'national', 'toll-free', 'mobile']);
  });

  it('searches with what was asked for only, and never for more than the limit', () => {
    const sent = (query: Parameters<typeof wireSearch>[0]) =>
      JSON.parse(JSON.stringify(wireSearch(query, 20)));
    expect(sent({ countryCode: 'US' })).toEqual({ country_code: 'US', limit: 20 });
    expect(sent({ countryCode: 'US', areaCode: '', contains: '', SMS: false, limit: 500 })).toEqual({
      country_code: 'US',
      sms_enabled: false,
      limit: 20,
    });
  });

  it('buys with the number and the fields that are set', () => {
    const order = { phoneNumber: '+12125550142', countryCode: 'US', numberType: 'LOCAL' } as const;
    expect(wirePurchase(order)).toEqual({ phone_number: '+12125550142' });
    expect(wirePurchase({ ...order, friendlyName: 'x', smsUrl: 'https://a.example' })).toEqual({
      phone_number: '+12125550142',
      friendly_name: 'x',
      sms_url: 'https://a.example',
    });
  });

  it('configures with all three fields, the empty ones too', () => {
    expect(wireConfiguration({ friendlyName: 'x', voiceUrl: '', smsUrl: '' })).toEqual({
      friendly_name: 'x',
      voice_url: '',
      sms_url: '',
    });
  });
});
