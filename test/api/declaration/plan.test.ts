/** What a plan finds: over generated files and accounts, and in the cases that a person meets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declareNumber } from '../../../src/api/declaration/declare.ts';
import type { DeclaredFields, PlacedNumber } from '../../../src/api/declaration/declared.ts';
import { differencesOf, planDeclaration } from '../../../src/api/declaration/plan.ts';
import { readDeclaration } from '../../../src/api/declaration/read.ts';
import { writeDeclaration } from '../../../src/api/declaration/write.ts';
import type { ConfigurationChange, OwnedNumber } from '../../../src/api/model.ts';
import { CONFIGURATION_FIELDS, forEachField } from '../../../src/api/owned/configuration-fields.ts';
import { applyConfiguration } from '../../../src/api/owned/configure.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { ROUTING_ABILITIES, routingProvider } from '../../support/routing-provider.ts';
import { ALERTS, NIGHT, PHONES, SWITCHBOARD, targetProvider } from '../../support/target-provider.ts';

const NUMBER = '+12125550142';
const TARGETS = [SWITCHBOARD, NIGHT, PHONES, ALERTS];

const place = { line: 1, column: 1 };
const entry = (fields: DeclaredFields, phoneNumber = NUMBER): PlacedNumber => ({
  phoneNumber,
  fields,
  place,
  places: {},
});

/** A carrier that spells URLs and tags in its own way. */
function spelling(provider: Provider): Provider {
  return {
    ...provider,
    updateOwned: (phoneNumber, change, signal) =>
      provider.updateOwned(phoneNumber, Object.fromEntries(Object.entries(change).map(spelled)), signal),
  };
}

function spelled([field, value]: readonly [string, string]): [string, string] {
  if (field === 'tags') return [field, value.split(', ').toReversed().join(',')];
  return [field, field.endsWith('Url') && value !== '' ? new URL(value).href : value.normalize('NFC')];
}

async function asRead(provider: Provider, complete = true) {
  const { rows: numbers } = await provider.listOwned({ page: 1, pageSize: 100 });
  const targets = await provider.routes?.list();
  return { abilities: provider.abilities, numbers, complete, targets };
}

async function apply(provider: Provider, declared: readonly PlacedNumber[]) {
  const plan = planDeclaration(declared, await asRead(provider));
  for (const change of plan.changes) {
    const result = await applyConfiguration(provider, change.configuration);
    expect(result).toMatchObject({ kind: 'done', notApplied: [] });
  }
  return plan;
}

/** A few values that cannot be set are among them: most files would have one if they were as many as the others. */
const mostly = <Value>(good: fc.Arbitrary<Value>, bad: Value) =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: fc.constant(bad) });
const urls = mostly(
  fc.constantFrom('', 'https://a.example', 'https://b.example/x?y=Ü', ' https://c.example '),
  'http://refused.example',
);
const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  friendlyName: mostly(fc.constantFrom('', 'Desk', 'Gru\u0308\u00dfe', ' blank '), 'hidden\u202e'),
  voiceApplicationId: fc.constantFrom('', 'AP1', 'AP2'),
  smsApplicationId: fc.constantFrom('', 'AP1'),
  trunkId: fc.constantFrom('', 'TK1'),
  connection: mostly(fc.constantFrom('', SWITCHBOARD.name, NIGHT.name), 'Nobody'),
  connectionId: fc.constantFrom('', SWITCHBOARD.id, PHONES.id),
  messagingProfile: fc.constantFrom('', ALERTS.name),
  messagingProfileId: fc.constantFrom('', ALERTS.id),
  tags: fc.constantFrom('', 'a', 'b,a', 'a, b, a'),
  deletionLock: mostly(fc.constantFrom('', 'on', 'off', 'ON'), 'locked'),
};

const valuesOf = (field: string) =>
  VALUES[field] ?? (field.endsWith('Url') ? urls : mostly(fc.constantFrom('', 'get', 'POST'), 'PUT'));
const some = <Field extends string>(fields: readonly Field[], maxLength: number) =>
  fc
    .subarray([...fields], { maxLength })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((field) => [field, valuesOf(field)]))));

const CARRIERS = {
  'whose numbers have routes of their own': {
    create: (row: OwnedNumber) => routingProvider(row).provider,
    fields: CONFIGURATION_FIELDS.filter((field) => field in ROUTING_ABILITIES.editable),
  },
  'that lists what routes numbers': {
    create: (row: OwnedNumber) => targetProvider(row).provider,
    fields: [
      ...(['friendlyName', 'connection', 'connectionId', 'messagingProfile', 'messagingProfileId'] as const),
      ...(['tags', 'deletionLock'] as const),
    ],
  },
} as const;

describe.each(Object.entries(CARRIERS))('a carrier %s', (_, { create, fields: known }) => {
  // What the carrier stores may be what dialdeck would not set.
  const stored = some<string>(known, 6).map((fields) => withRoutesAlone(fields));
  const file = some<string>(known, 5);

  it('is as the file says after a plan was applied, and a second plan finds nothing', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(file, stored, async (fields, before) => {
        const provider = spelling(create(ownedNumber('0142')));
        await provider.updateOwned(NUMBER, before);
        const { changes, refused } = await apply(provider, [entry(fields)]);
        const again = planDeclaration([entry(fields)], await asRead(provider));
        expect(again.changes).toEqual([]);
        expect(again.refused.length).toBe(refused.length);
        if (refused.length > 0) {
          expect(changes).toEqual([]);
          return;
        }
        changed += changes.length;
        const now = await provider.getOwned(NUMBER);
        for (const field of ['friendlyName', 'trunkId', 'voiceApplicationId'] as const) {
          if (fields[field] !== undefined) expect(plainText(now?.[field])).toBe(plainText(fields[field]));
        }
        if ((fields.connection ?? '') !== '') expect(now?.routedBy?.voice?.name).toBe(fields.connection);
        for (const field of ['voiceUrl', 'smsUrl', 'statusCallbackUrl'] as const) {
          if (fields[field] !== undefined) expect(href(now?.[field])).toBe(href(fields[field]));
        }
      }),
      { numRuns: 400 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('comes back from its own file after everything was cleared, to the last byte', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (fields) => {
        const provider = spelling(create(ownedNumber('0142')));
        await apply(provider, [entry(fields)]);
        const exported = await exportOf(provider);
        const { numbers } = readDeclaration(exported, 'yaml');
        expect(planDeclaration(numbers, await asRead(provider))).toMatchObject({
          changes: [],
          refused: [],
          unchanged: 1,
        });
        await provider.updateOwned(NUMBER, CLEARED);
        await apply(provider, numbers);
        expect(await exportOf(provider)).toBe(exported);
      }),
      { numRuns: 200 },
    );
  });
});

/** The names of routes are dialdeck's own: a carrier stores ids. */
function withRoutesAlone({ connection, messagingProfile, ...fields }: Readonly<Record<string, string>>) {
  return fields;
}

const plainText = (text = '') => text.trim().normalize('NFC');
const href = (text = '') => (text.trim() === '' ? '' : new URL(text).href);

const CLEARED: ConfigurationChange = forEachField(() => '');

async function exportOf(provider: Provider): Promise<string> {
  const { abilities, numbers, targets } = await asRead(provider);
  const declared = numbers.map((number) =>
    declareNumber(number, { abilities, targets: targets?.rows ?? [] }),
  );
  return writeDeclaration(declared, 'yaml');
}

describe('what a plan says', () => {
  const plan = async (file: readonly PlacedNumber[], provider: Provider, complete = true) =>
    planDeclaration(file, await asRead(provider, complete));

  it('shows the fields that differ, and says nothing of the rest', async () => {
    const { provider } = routingProvider(ownedNumber('0142'));
    const { changes, unchanged } = await plan([entry({ friendlyName: 'Sales', smsUrl: '' })], provider);
    expect(changes.map(differencesOf)).toEqual([
      [{ field: 'friendlyName', before: 'Desk 0142', after: 'Sales' }],
    ]);
    expect(unchanged).toBe(0);
  });

  it('lists numbers that only the file or only the account has, and plans nothing for them', async () => {
    const { provider } = routingProvider(ownedNumber('0142'), ownedNumber('0143'));
    const found = await plan([entry({ friendlyName: 'x' }, '+12125550199'), entry({})], provider);
    expect(found).toMatchObject({ changes: [], refused: [], unchanged: 1, notSeen: [] });
    expect(found.notOwned.map(({ phoneNumber }) => phoneNumber)).toEqual(['+12125550199']);
    expect(found.undeclared.map(({ phoneNumber }) => phoneNumber)).toEqual(['+12125550143']);
  });

  it('calls no number missing when the list of the account may not be whole', async () => {
    const { provider } = routingProvider(ownedNumber('0142'));
    const found = await plan([entry({}, '+12125550199')], provider, false);
    expect(found.notOwned).toEqual([]);
    expect(found.notSeen.map(({ phoneNumber }) => phoneNumber)).toEqual(['+12125550199']);
  });

  it('changes nothing of a number with a value that cannot be set, and names each with its place', async () => {
    const { provider } = routingProvider(ownedNumber('0142'));
    const file = readDeclaration(
      [
        'numbers:',
        `  - phoneNumber: "${NUMBER}"`,
        '    friendlyName: Sales',
        '    voiceUrl: http://a.example',
        '    voiceMethod: PUT',
        '    tags: a',
      ].join('\n'),
      'yaml',
    );
    const { changes, refused } = await plan(file.numbers, provider);
    expect(changes).toEqual([]);
    expect(
      refused[0]?.problems.map(({ field, line, column, message }) => [field, line, column, message]),
    ).toEqual([
      ['voiceUrl', 4, 15, expect.stringContaining('must start with https://')],
      ['voiceMethod', 5, 18, expect.stringContaining('not a method')],
      ['tags', 6, 11, expect.stringContaining('no such field')],
    ]);
  });

  it('refuses two fields of which the carrier keeps one, even when the number has one already', async () => {
    const row = ownedNumber('0142', {
      voiceApplicationId: 'AP1',
      routedBy: { voice: { kind: 'application', id: 'AP1' } },
    });
    const found = await plan(
      [entry({ voiceApplicationId: 'AP1', trunkId: 'TK1' })],
      routingProvider(row).provider,
    );
    expect(found.changes).toEqual([]);
    expect(found.refused[0]?.problems[0]?.message).toContain('together with voiceApplicationId');
  });
});

describe('your own notes', () => {
  const noted = ownedNumber('0142', { note: 'Flyer', ownTags: 'a, b' });

  it('are planned like other fields, and tags in another order are the same tags', async () => {
    const read = await asRead(routingProvider(noted).provider);
    const [change] = planDeclaration([entry({ note: '', ownTags: 'b, a' })], read).changes;
    expect(change === undefined ? [] : differencesOf(change)).toEqual([
      { field: 'note', before: 'Flyer', after: '' },
    ]);
    expect(change?.configuration.change).toEqual({});
  });

  it('that cannot be kept are refused', async () => {
    const read = await asRead(routingProvider(noted).provider);
    const { refused } = planDeclaration([entry({ ownTags: 'two words', note: 'a\nb' })], read);
    expect(refused[0]?.problems.map(({ field }) => field)).toEqual(['note', 'ownTags']);
  });

  it('are in the file where there are any', () => {
    const { abilities } = routingProvider().provider;
    expect(declareNumber(noted, { abilities }).fields).toMatchObject({ note: 'Flyer', ownTags: 'a, b' });
    expect(declareNumber(ownedNumber('0142'), { abilities }).fields).not.toHaveProperty('note');
  });
});

describe('routes by name', () => {
  const routed = async (fields: DeclaredFields, rows = TARGETS, reason?: string) => {
    const { provider } = targetProvider(ownedNumber('0142'));
    const known = { rows, unreadable: 0, ...(reason === undefined ? {} : { reason }) };
    const found = planDeclaration([entry(fields)], { ...(await asRead(provider)), targets: known });
    return found.refused[0]?.problems[0]?.message ?? found.changes[0]?.configuration.change;
  };

  it.each([
    ['a name', { connection: 'Switchboard' }, SWITCHBOARD.id],
    ['a name in other capitals', { connection: 'switchboard' }, SWITCHBOARD.id],
    ['an id alone, also of a route that is not listed', { connectionId: '77' }, '77'],
    ['both', { connection: 'Night shift', connectionId: NIGHT.id }, NIGHT.id],
    ['a name with the id of another account', { connection: 'Night shift', connectionId: '77' }, NIGHT.id],
  ])('understands %s', async (_, fields, connectionId) => {
    expect(await routed(fields)).toEqual({ connectionId });
  });

  const twin = { ...NIGHT, id: '99' };
  it.each([
    [
      'a name and the id of another route',
      { connection: 'Switchboard', connectionId: NIGHT.id },
      TARGETS,
      'Night shift',
    ],
    ['an empty name with an id', { connection: '', connectionId: NIGHT.id }, TARGETS, 'connectionId is'],
    ['a name of none', { connection: 'Day' }, TARGETS, 'none called "Day"'],
    ['a name of several', { connection: 'Night shift' }, [...TARGETS, twin], 'Several are called'],
  ])('refuses %s', async (_, fields, rows, words) => {
    expect(await routed(fields, rows)).toContain(words);
  });

  it('refuses a name when not all routes could be read, because another may have it too', async () => {
    expect(await routed({ connection: 'Switchboard' }, TARGETS, 'A page is missing.')).toContain('not all');
  });
});

describe('what a file says of a number', () => {
  const declare = (row: OwnedNumber, provider: Provider = routingProvider().provider) =>
    declareNumber(row, { abilities: provider.abilities, targets: TARGETS });

  it('leaves out a URL that has no effect, because it could not be set again', () => {
    const { fields } = declare(
      ownedNumber('0142', {
        voiceApplicationId: 'AP1',
        routedBy: { voice: { kind: 'application', id: 'AP1' } },
      }),
    );
    expect(fields).toMatchObject({ voiceApplicationId: 'AP1', smsUrl: '' });
    expect(fields).not.toHaveProperty('voiceUrl');
  });

  it('leaves out and reports what it cannot write as it is: a masked key, and what could not be read', () => {
    const row = ownedNumber('0142', {
      voiceUrl: 'https://example.com/?key=••••',
      raw: { voiceUrl: 'https://example.com/?key=secret' },
      unreadable: ['smsUrl'],
    });
    const { fields, leftOut } = declare(row);
    expect(leftOut).toEqual(['voiceUrl', 'smsUrl']);
    expect(JSON.stringify(fields)).not.toContain('secret');
  });

  it('names what routes the number, beside its id', () => {
    const { provider } = targetProvider();
    const { fields } = declare(ownedNumber('0142', { connectionId: NIGHT.id, tags: 'b,a' }), provider);
    expect(fields).toMatchObject({ connection: 'Night shift', connectionId: NIGHT.id, tags: 'a, b' });
  });
});
