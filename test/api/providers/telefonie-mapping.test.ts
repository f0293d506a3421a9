import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER_TYPES } from '../../../src/api/model.ts';
import {
  createRowReader,
  wireChange,
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
      capabilities: { voice: true, SMS: false, fax: true },
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
    ['a list', [AVAILABLE]],
    ['without a number', { type: 'local', country_code: 'US' }],
    ['with a number that is none', { ...AVAILABLE, phone_number: '2125550142' }],
    ['with a number that is a JSON number', { ...AVAILABLE, phone_number: 12125550142 }],
    ['with a number that hides a character', { ...AVAILABLE, phone_number: '+1212\u202e5550142' }],
  ])('is not read: %s', (_name, row) => {
    expect(reader.available(row)).toBeUndefined();
    expect(reader.owned(row)).toBeUndefined();
  });

  it('without a country that can be read states none', () => {
    expect(reader.available({ ...OWNED, country_code: 'Narnia' })).toEqual(reader.available(OWNED));
    expect(reader.available(OWNED)).not.toHaveProperty('countryCode');
    expect(reader.owned({ ...OWNED, country_code: 'Narnia' })).toEqual(reader.owned(OWNED));
  });

  it.each([
    ['short-code', { numberType: 'UNKNOWN', statedType: 'short-code' }],
    ['Vanity\u202e', { numberType: 'UNKNOWN', statedType: 'Vanity' }],
    ['', { numberType: 'UNKNOWN' }],
    [7, { numberType: 'UNKNOWN' }],
    [null, { numberType: 'UNKNOWN' }],
    [undefined, { numberType: 'UNKNOWN' }],
    ['TOLL_FREE', { numberType: 'TOLL_FREE' }],
    ['Mobile', { numberType: 'MOBILE' }],
  ])('of the type %j is kept', (type, expected) => {
    for (const row of [reader.owned({ ...OWNED, type }), reader.available({ ...AVAILABLE, type })]) {
      const { numberType, statedType } = row ?? {};
      expect({ numberType, ...(statedType === undefined ? {} : { statedType }) }).toEqual(expected);
    }
  });

  it.each([
    ['a number', 1.15],
    ['a list', ['x']],
    ['an object', { amount: '1.15' }],
    ['true', true],
    ['an endless text', 'x'.repeat(5_000)],
  ])('is kept where an optional field is %s, which is then not stated', (_name, odd) => {
    const fields = ['country_code', 'capabilities', 'date_created', 'monthly_rate'];
    for (const field of fields) {
      expect(reader.owned({ ...OWNED, [field]: odd })).toEqual(reader.owned(OWNED));
      expect(reader.available({ ...AVAILABLE, [field]: odd })).toEqual(
        reader.available(field === 'country_code' ? OWNED : AVAILABLE),
      );
    }
    expect(reader.available({ ...AVAILABLE, friendly_name: odd })).toEqual(reader.available(AVAILABLE));
  });

  it('states no capability by anything but true and false', () => {
    const capabilities = { voice: 'true', sms: 1, MMS: false };
    expect(reader.owned({ ...OWNED, capabilities })?.capabilities).toEqual({ MMS: false });
    expect(reader.available({ ...AVAILABLE, capabilities })?.capabilities).toEqual({ MMS: false });
  });

  it.each([5, ['x'], { url: 'https://a.example' }, false, 'x'.repeat(5_000)])(
    'does not take a text that it cannot read for an empty one: %o',
    (odd) => {
      expect(reader.owned({ ...OWNED, voice_url: odd })).toEqual({
        ...reader.owned(OWNED),
        unreadable: ['voiceUrl'],
      });
      expect(reader.owned({ ...OWNED, friendly_name: odd, sms_url: odd, voice_url: '' })?.unreadable).toEqual(
        ['friendlyName', 'smsUrl'],
      );
    },
  );

  it.each(['never 5', '2001', '12', '2026-11-25T10:00:00', '2026-02-30T00:00:00Z', '0001-01-01T00:00:00Z'])(
    'bought at %j does not say when it was bought',
    (date_created) => {
      expect(reader.owned({ ...OWNED, date_created })).toEqual(reader.owned(OWNED));
    },
  );

  it('keeps what came beside what is shown, of the fields where that is another text', () => {
    const shown = {
      friendly_name: 'Zürich 👩\u200d💻',
      voice_url: 'https://a.example/{id}',
      sms_url: 'not a URL',
    };
    expect(reader.owned({ ...OWNED, ...shown })).not.toHaveProperty('raw');
    const sent = {
      friendly_name: 'Zu\u0308rich\u200b',
      voice_url: 'https://BÜCHER.example/{id}/ü?k=SECRET-KEY',
      sms_url: 'https://a.example/s',
    };
    expect(reader.owned({ ...OWNED, ...sent })).toMatchObject({
      friendlyName: 'Zürich',
      voiceUrl: 'https://xn--bcher-kva.example/{id}/%C3%BC?k=[key]',
      smsUrl: sent.sms_url,
      raw: { friendlyName: sent.friendly_name, voiceUrl: sent.voice_url },
    });
    expect(reader.owned({ ...OWNED, friendly_name: 'x'.repeat(300) })).toMatchObject({
      friendlyName: `${'x'.repeat(255)}…`,
      raw: { friendlyName: 'x'.repeat(300) },
    });
    expect(reader.owned({ ...OWNED, friendly_name: '\u200b' })).toMatchObject({
      raw: { friendlyName: '\u200b' },
    });
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

  it('configures with the fields of the change and no other', () => {
    expect(wireChange({ friendlyName: 'x' })).toEqual({ friendly_name: 'x' });
    expect(wireChange({ voiceUrl: '', smsUrl: 'https://a.example' })).toEqual({
      voice_url: '',
      sms_url: 'https://a.example',
    });
  });
});
