/** A change of the configuration, through the real client against a carrier over HTTP that does what each test says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import type { ConfigurationChange } from '../../../src/api/model.ts';
import { seenOf } from '../../../src/api/owned/configuration-fields.ts';
import {
  applyConfiguration,
  type ConfigurationResult,
  configurationAfter,
  planConfiguration,
} from '../../../src/api/owned/configure.ts';
import { describeElsewhere, describeNotApplied } from '../../../src/api/owned/describe-change.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { type Operations, startUnrulyProvider, type UnrulyProvider } from '../../support/unruly/server.ts';

const NUMBER = '+12125550142';
let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

type Fields = Readonly<Record<string, unknown>>;

/** The carrier owns the number with these fields; what is sent to it is written down. */
function owning(fields: Fields, operations: Partial<Operations> = {}): Fields[] {
  const sent: Fields[] = [];
  carrier.play({
    ...operations,
    update: (phoneNumber, change, nth) => {
      sent.push(change);
      return (operations.update ?? carrier.orderly.update)(phoneNumber, change, nth);
    },
  });
  put(fields);
  return sent;
}

/** Somebody else changes the number. */
function put(fields: Fields): void {
  const before = carrier.owned.get(NUMBER) ?? { phone_number: NUMBER, country_code: 'US', type: 'local' };
  carrier.owned.set(NUMBER, { ...before, ...fields });
}

const at = (field: string) => carrier.owned.get(NUMBER)?.[field];

async function change(wanted: ConfigurationChange): Promise<ConfigurationResult> {
  const provider = carrier.client();
  return applyConfiguration(provider, await planConfiguration(provider, NUMBER, wanted));
}

describe('a change of one field', () => {
  const NAMES = [
    ['an emoji of several code points', '👨\u200d👩\u200d👧\u200d👦 Hotline'],
    ['a Persian name', 'می\u200cخواهم'],
    ['letters that could be composed', 'Zu\u0308rich'],
    ['hidden characters', 'Re\u200bception\u202e'],
    ['a line break', 'two\nlines'],
    ['more than can be shown', 'x'.repeat(300)],
    ['the key', 'key-of-the-unruly-provider'],
    ['outer blanks', '  Desk  '],
  ] as const;

  it.each(NAMES)('leaves a name with %s as it is', async (_what, name) => {
    const sent = owning({ friendly_name: name });
    expect(await change({ smsUrl: 'https://x.example/s' })).toMatchObject({
      kind: 'done',
      applied: [{ field: 'smsUrl', before: '', after: 'https://x.example/s' }],
      notApplied: [],
      elsewhere: [],
    });
    expect(sent).toEqual([{ sms_url: 'https://x.example/s' }]);
    expect(at('friendly_name')).toBe(name);
  });

  it.each([
    ['https://b\u00fccher.example/voice'],
    ['https://example.com/\u200bvoice'],
    ['not a URL'],
    [`https://example.com/${'x'.repeat(3_000)}`],
    ['https://example.com/?key=key-of-the-unruly-provider'],
  ])('leaves the URL %j as it is', async (url) => {
    const sent = owning({ voice_url: url });
    await change({ friendlyName: 'Desk' });
    expect(sent).toEqual([{ friendly_name: 'Desk' }]);
    expect(at('voice_url')).toBe(url);
  });

  it('says nothing of webhooks that are not set: a strict carrier refuses an empty URL', async () => {
    const strict: Operations['update'] = (phoneNumber, fields, nth) =>
      Object.values(fields).includes('')
        ? { status: 422, body: { title: 'Invalid', status: 422, detail: 'voice_url must be a URL' } }
        : carrier.orderly.update(phoneNumber, fields, nth);
    owning({}, { update: strict });
    expect(await change({ friendlyName: 'Desk' })).toMatchObject({ kind: 'done', notApplied: [] });
  });

  it('leaves a field that cannot be read alone, and replaces it when it is asked to', async () => {
    const sent = owning({ friendly_name: 7, voice_url: ['x'] });
    await change({ smsUrl: 'https://x.example/s' });
    await change({ friendlyName: '' });
    expect(sent).toEqual([{ sms_url: 'https://x.example/s' }, { friendly_name: '' }]);
  });

  it('replaces what is hidden when the same text is typed', async () => {
    const sent = owning({ friendly_name: 'De\u200bsk' });
    expect(await change({ friendlyName: 'Desk' })).toMatchObject({
      applied: [{ field: 'friendlyName', before: 'Desk', after: 'Desk' }],
    });
    expect(sent).toEqual([{ friendly_name: 'Desk' }]);
  });

  it('sends nothing when the number already has these settings', async () => {
    const sent = owning({ friendly_name: 'Desk' });
    expect(await change({ friendlyName: 'Desk' })).toMatchObject({ kind: 'done', applied: [] });
    expect(sent).toEqual([]);
  });
});

describe('somebody else', () => {
  /** Changes the number once, behind the answer to the nth read. */
  const changing = (nth: number, fields: Fields): Partial<Operations> => ({
    get: (phoneNumber, count) => {
      const answer = carrier.orderly.get(phoneNumber, count);
      if (count === nth) put(fields);
      return answer;
    },
  });

  it.each([0, 1])('that changes another field behind read %i loses nothing, and is told', async (nth) => {
    const sent = owning(
      { sms_url: 'https://x.example/old' },
      changing(nth, { sms_url: 'https://x.example/new' }),
    );
    const result = await change({ friendlyName: 'Desk' });
    expect(result).toMatchObject({
      kind: 'done',
      applied: [{ field: 'friendlyName' }],
      elsewhere: [{ field: 'smsUrl', before: 'https://x.example/old', after: 'https://x.example/new' }],
    });
    expect(result.kind === 'done' ? result.elsewhere.map(describeElsewhere) : []).toEqual([
      'SMS URL was not sent but has changed: it was "https://x.example/old" and is "https://x.example/new" now.',
    ]);
    expect(sent).toEqual([{ friendly_name: 'Desk' }]);
    expect(at('sms_url')).toBe('https://x.example/new');
  });

  it('that changes the same field after the plan is not overwritten', async () => {
    const sent = owning({ friendly_name: 'Old' }, changing(0, { friendly_name: 'Theirs' }));
    expect(await change({ friendlyName: 'Mine', smsUrl: 'https://x.example/s' })).toMatchObject({
      kind: 'conflict',
      conflicts: [{ field: 'friendlyName', before: 'Old', after: 'Theirs' }],
    });
    expect(sent).toEqual([]);
    expect(at('friendly_name')).toBe('Theirs');
  });

  it('is noticed by what cannot be seen, too', async () => {
    owning({ friendly_name: 'Old' }, changing(0, { friendly_name: 'O\u200bld' }));
    expect(await change({ friendlyName: 'Mine' })).toMatchObject({ kind: 'conflict' });
  });

  it('that sets the same value is no conflict', async () => {
    const sent = owning({ friendly_name: 'Old' }, changing(0, { friendly_name: 'Mine' }));
    expect(await change({ friendlyName: 'Mine', smsUrl: 'https://x.example/s' })).toMatchObject({
      kind: 'done',
      applied: [{ field: 'smsUrl' }],
    });
    expect(sent).toEqual([{ sms_url: 'https://x.example/s' }]);
  });

  it('that sets the same URL, kept in the writing of the carrier, is no conflict', async () => {
    const sent = owning({}, changing(0, { voice_url: 'https://example.com/' }));
    expect(await change({ voiceUrl: 'https://example.com' })).toMatchObject({ kind: 'done', applied: [] });
    expect(sent).toEqual([]);
  });

  it('that changes the same field after it was sent is told from a refusal', async () => {
    owning(
      { friendly_name: 'Old' },
      {
        update: (phoneNumber, fields, nth) => {
          const answer = carrier.orderly.update(phoneNumber, fields, nth);
          put({ friendly_name: 'Theirs' });
          return answer;
        },
      },
    );
    const result = await change({ friendlyName: 'Mine' });
    expect(result.kind === 'done' ? result.notApplied.map(describeNotApplied) : []).toEqual([
      'Name was set to "Mine", but somebody else changed it afterwards: the provider now shows "Theirs".',
    ]);
  });

  it('is not blamed for a carrier that answers the change and still shows the old value', async () => {
    for (const old of ['Old', '']) {
      owning(
        { friendly_name: old },
        {
          update: (phoneNumber, fields, nth) => {
            const answer = carrier.orderly.update(phoneNumber, fields, nth);
            put({ friendly_name: old });
            return answer;
          },
        },
      );
      const result = await change({ friendlyName: 'Mine' });
      expect(result.kind === 'done' ? result.notApplied.map(describeNotApplied) : []).toEqual([
        `Name has not changed yet: the provider shows ${old === '' ? 'nothing' : '"Old"'} instead of "Mine".`,
      ]);
      if (old === '') continue;
      const cleared = await change({ friendlyName: '' });
      expect(cleared.kind === 'done' ? cleared.notApplied.map(describeNotApplied) : []).toEqual([
        'Name is not cleared yet: the provider still shows "Old".',
      ]);
    }
  });

  it('that changed a number since it was on screen is told before anything is sent', async () => {
    owning({ friendly_name: 'Old', voice_url: 'https://x.example/old' });
    const provider = carrier.client();
    const seen = await provider.getOwned(NUMBER);
    if (seen === undefined) throw new Error('not owned');
    put({ voice_url: 'https://x.example/new' });
    const plan = await planConfiguration(provider, NUMBER, { friendlyName: 'Mine' }, { seen: seenOf(seen) });
    expect(plan.changedMeanwhile).toEqual([
      { field: 'voiceUrl', before: 'https://x.example/old', after: 'https://x.example/new' },
    ]);
    expect(plan.change).toEqual({ friendlyName: 'Mine' });
    expect(configurationAfter(plan)).toMatchObject({ voiceUrl: 'https://x.example/new' });
  });
});

describe('what is read back', () => {
  const keeping = (name: string, as: (value: string) => string): Partial<Operations> => ({
    update: (phoneNumber, fields, nth) =>
      carrier.orderly.update(phoneNumber, { ...fields, [name]: as(String(fields[name])) }, nth),
  });

  it.each([
    ['adds a slash', 'https://example.com', (url: string) => `${url}/`],
    ['drops the slash', 'https://example.com/', (url: string) => url.replace(/\/$/, '')],
    [
      'lower-cases the host',
      'https://Example.COM/Voice',
      (url: string) => url.replace('Example.COM', 'example.com'),
    ],
    ['escapes a template', 'https://example.com/{id}', (url: string) => url.replace('{id}', '%7Bid%7D')],
    ['adds a slash before a query', 'https://example.com?to={to}', (url: string) => url.replace('?', '/?')],
  ])('is the same URL where the carrier %s', async (_what, url, as) => {
    const sent = owning({}, keeping('voice_url', as));
    expect(await change({ voiceUrl: url })).toMatchObject({ kind: 'done', notApplied: [] });
    expect(sent).toEqual([{ voice_url: url }]);
  });

  it('is the same name where the carrier composes letters', async () => {
    owning(
      {},
      keeping('friendly_name', (name) => name.normalize('NFC')),
    );
    expect(await change({ friendlyName: 'Zu\u0308rich' })).toMatchObject({ notApplied: [] });
  });

  it('is told where the carrier took something else over, or cleared nothing', async () => {
    owning(
      { friendly_name: 'Reception', sms_url: 'https://example.com/sms' },
      { update: (phoneNumber, _fields, nth) => carrier.orderly.update(phoneNumber, {}, nth) },
    );
    const result = await change({ smsUrl: '', friendlyName: 'Sales' });
    expect(result).toMatchObject({ kind: 'done', applied: [] });
    expect(result.kind === 'done' ? result.notApplied.map(describeNotApplied) : []).toEqual([
      'Name did not change: the provider shows "Reception" instead of "Sales".',
      'SMS URL could not be cleared: the provider still shows "https://example.com/sms".',
    ]);
  });

  it('tells of a change whose answer was lost, and nothing is sent again', async () => {
    const sent = owning(
      {},
      {
        update: (phoneNumber, fields, nth) => {
          carrier.orderly.update(phoneNumber, fields, nth);
          return { status: 502, body: '<html>', contentType: 'text/html' };
        },
      },
    );
    expect(await change({ friendlyName: 'Desk' })).toMatchObject({
      kind: 'done',
      applied: [{ field: 'friendlyName', after: 'Desk' }],
    });
    expect(sent).toHaveLength(1);
  });

  it('leaves a lost answer a failure where nothing was changed', async () => {
    owning({}, { update: () => ({ status: 502, body: '<html>', contentType: 'text/html' }) });
    await expect(change({ friendlyName: 'Desk' })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('says that it was sent when it cannot be read back', async () => {
    owning(
      {},
      {
        get: (phoneNumber, nth) =>
          nth < 2
            ? carrier.orderly.get(phoneNumber, nth)
            : { status: 403, body: { title: 'no', status: 403 } },
      },
    );
    const failure = await change({ friendlyName: 'Desk' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(failure instanceof ApiError)) throw new Error('no failure');
    expect(failure.progress).toBe('sent');
    expect(failure.message).toContain('The change was sent, but dialdeck could not check it');
  });
});

it('refuses a number of somebody else and a field that the provider cannot change', async () => {
  owning({});
  await expect(planConfiguration(carrier.client(), '+12125550143', {})).rejects.toMatchObject({
    code: 'not-found',
  });
  const memory = createMemoryProvider();
  memory.owned.set(NUMBER, ownedNumber('0142'));
  const editable = { friendlyName: true, voiceUrl: 'routing belongs to the agent', smsUrl: true } as const;
  const provider = { ...memory, abilities: { ...memory.abilities, editable } };
  await expect(planConfiguration(provider, NUMBER, { voiceUrl: '' })).rejects.toThrow(
    /routing belongs to the agent/,
  );
});

describe('values that must not be sent', () => {
  it.each([
    ['voiceUrl', 'javascript:x', 'voiceUrl: it must start with https://.'],
    ['smsUrl', 'http://example.com/sms', 'smsUrl: it must start with https://.'],
    ['voiceUrl', 'https://127.0.0.1/voice', 'voiceUrl: it must have a host name, not an IP address.'],
    ['friendlyName', 'x'.repeat(65), 'friendlyName: at most 64 characters.'],
    ['friendlyName', 'Desk\u202e', 'friendlyName: it contains a hidden character.'],
  ] as const)('refuses %s %j', async (field, value, message) => {
    owning({});
    await expect(planConfiguration(carrier.client(), NUMBER, { [field]: value })).rejects.toMatchObject({
      code: 'invalid',
      progress: 'not-sent',
      message,
    });
  });

  it('does not check what the carrier has already', async () => {
    owning({ voice_url: 'http://old.example/voice' });
    const wanted = { voiceUrl: 'http://old.example/voice', friendlyName: 'Desk' };
    const plan = await planConfiguration(carrier.client(), NUMBER, wanted);
    expect(plan.change).toEqual({ friendlyName: 'Desk' });
  });

  it('sends a URL in ASCII, and nothing when the carrier has it in that form', async () => {
    owning({ voice_url: 'https://example.com/caf%C3%A9' });
    const plan = await planConfiguration(carrier.client(), NUMBER, {
      voiceUrl: ' https://example.com/caf\u00e9 ',
      smsUrl: ' https://example.com/th\u00e9',
    });
    expect(plan.change).toEqual({ smsUrl: 'https://example.com/th%C3%A9' });
  });
});
