/** set: what is sent, what is said, and what is left as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { type Operations, startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';
import { commandsOn } from './shared/in-process.ts';

const NUMBER = '+12125550142';
const FAMILY = '👨\u200d👩\u200d👧\u200d👦 Hotline';
let carrier: UnrulyProvider;
let sent: Readonly<Record<string, unknown>>[] = [];
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());
beforeEach(() => play({}));

function play(fields: Readonly<Record<string, unknown>>, operations: Partial<Operations> = {}): void {
  sent = [];
  carrier.play({
    ...operations,
    update: (phoneNumber, change, nth) => {
      sent.push(change);
      return (operations.update ?? carrier.orderly.update)(phoneNumber, change, nth);
    },
  });
  put(fields);
}

function put(fields: Readonly<Record<string, unknown>>): void {
  const before = carrier.owned.get(NUMBER) ?? { phone_number: NUMBER, country_code: 'US', type: 'local' };
  carrier.owned.set(NUMBER, { ...before, ...fields });
}

function set(...args: readonly string[]) {
  return commandsOn({ account: carrier.account, provider: carrier.client() }).run(['set', NUMBER, ...args]);
}

async function setJson(...args: readonly string[]) {
  const ran = await set(...args, '--json');
  expect(ran.stderr).not.toContain('dialdeck:');
  return DOCUMENTS.set.parse(JSON.parse(ran.stdout));
}

describe('set', () => {
  it('sends the field that was given and no other, and names it', async () => {
    play({ friendly_name: FAMILY });
    const { data, meta } = await setJson('--sms-url', 'https://x.example/s');
    expect(sent).toEqual([{ sms_url: 'https://x.example/s' }]);
    expect(meta).toMatchObject({
      changed: [{ field: 'smsUrl', before: '', after: 'https://x.example/s' }],
      elsewhere: [],
    });
    expect(data.friendlyName).toBe(FAMILY);
    expect(carrier.owned.get(NUMBER)).toMatchObject({ friendly_name: FAMILY });
  });

  it('names a number without webhooks at a carrier that takes no empty URL', async () => {
    play(
      {},
      {
        update: (phoneNumber, fields, nth) =>
          Object.values(fields).includes('')
            ? { status: 422, body: { title: 'Invalid', status: 422, code: 'invalid', detail: 'no URL' } }
            : carrier.orderly.update(phoneNumber, fields, nth),
      },
    );
    expect((await setJson('--name', 'Desk')).meta.changed).toEqual([
      { field: 'friendlyName', before: '', after: 'Desk' },
    ]);
  });

  it.each([
    [FAMILY],
    ['می\u200cخواهم'],
    ['क\u094d\u200dष'],
    ['🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ])('gives the name %s with its joiners', async (name) => {
    const { data } = await setJson('--name', name);
    expect(sent).toEqual([{ friendly_name: name }]);
    expect(data.friendlyName).toBe(name);
  });

  it.each([['pay\u200dpal'], ['Sales\u202e'], ['\u200bSales'], ['two\nlines']])(
    'refuses the name %j',
    async (name) => {
      const ran = await set('--name', name);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('hidden character');
      expect(sent).toEqual([]);
    },
  );

  it.each([
    ['https://example.com'],
    ['https://Example.com/{id}/voice?to={to}'],
    ['https://example.com:443/a/../b'],
  ])('sends %s as it was typed, and takes the carrier’s writing of it for the same', async (url) => {
    play(
      {},
      {
        update: (phoneNumber, fields, nth) =>
          carrier.orderly.update(phoneNumber, { voice_url: new URL(String(fields.voice_url)).href }, nth),
      },
    );
    const { meta } = await setJson('--voice-url', url);
    expect(sent).toEqual([{ voice_url: url }]);
    expect(meta.changed).toEqual([{ field: 'voiceUrl', before: '', after: url }]);
  });

  it('says what somebody else changed meanwhile, and loses none of it', async () => {
    play(
      { sms_url: 'https://x.example/old' },
      {
        update: (phoneNumber, fields, nth) => {
          put({ sms_url: 'https://x.example/new' });
          return carrier.orderly.update(phoneNumber, fields, nth);
        },
      },
    );
    const ran = await set('--name', 'Desk', '--json');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('SMS URL was not sent but has changed');
    expect(DOCUMENTS.set.parse(JSON.parse(ran.stdout)).meta).toMatchObject({
      changed: [{ field: 'friendlyName' }],
      elsewhere: [{ field: 'smsUrl', before: 'https://x.example/old', after: 'https://x.example/new' }],
    });
    expect(carrier.owned.get(NUMBER)).toMatchObject({
      friendly_name: 'Desk',
      sms_url: 'https://x.example/new',
    });
  });

  it('leaves a field that somebody else just changed, and ends with 5', async () => {
    play(
      { friendly_name: 'Old' },
      {
        get: (phoneNumber, nth) => {
          const answer = carrier.orderly.get(phoneNumber, nth);
          if (nth === 0) put({ friendly_name: 'Theirs' });
          return answer;
        },
      },
    );
    const ran = await set('--name', 'Mine', '--json');
    expect(ran.code).toBe(5);
    expect(JSON.parse(ran.stdout).error).toMatchObject({ code: 'changed-meanwhile' });
    expect(ran.stderr).toContain('it was "Old" and is "Theirs" now');
    expect(sent).toEqual([]);
  });

  it('ends with 1 when the field was changed again behind it', async () => {
    play(
      {},
      {
        update: (phoneNumber, fields, nth) => {
          const answer = carrier.orderly.update(phoneNumber, fields, nth);
          put({ friendly_name: 'Theirs' });
          return answer;
        },
      },
    );
    const ran = await set('--name', 'Mine');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('somebody else changed it afterwards: the provider now shows "Theirs"');
  });

  it('says what was changed and what was not when a part of the change is refused', async () => {
    play(
      { friendly_name: 'Old' },
      {
        update: () => {
          put({ friendly_name: 'Desk' });
          return {
            status: 422,
            body: { title: 'Invalid', status: 422, code: 'invalid', detail: 'no SMS here' },
          };
        },
      },
    );
    const ran = await set('--name', 'Desk', '--sms-url', 'https://x.example/s');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('Name was changed to "Desk".');
    expect(ran.stderr).toContain(
      'SMS URL did not change: the provider shows nothing instead of "https://x.example/s"',
    );
    expect(ran.stderr).toContain('no SMS here');
  });

  it('does not call a change refused that cannot be read back', async () => {
    play(
      {},
      {
        get: (phoneNumber, nth) =>
          nth < 2
            ? carrier.orderly.get(phoneNumber, nth)
            : { status: 403, body: { title: 'no', status: 403 } },
        update: () => ({
          status: 422,
          body: { title: 'Invalid', status: 422, code: 'invalid', detail: 'no SMS here' },
        }),
      },
    );
    const ran = await set('--name', 'Desk', '--sms-url', 'https://x.example/s');
    expect(ran.stderr).toContain('it is not known what was changed');
  });

  it('says that it replaces more than is shown', async () => {
    play({ friendly_name: 'De\u200bsk' });
    const ran = await set('--name', 'Desk 2', '--dry-run');
    expect(ran.stderr).toContain('friendlyName now contains more than dialdeck shows');
    expect(sent).toEqual([]);
  });

  it('keeps the key out of what it prints, and leaves it where it is', async () => {
    play({ friendly_name: 'token key-of-the-unruly-provider' });
    const ran = await set('--voice-url', 'https://example.com/voice', '--json');
    expect(ran.stdout + ran.stderr).not.toContain('key-of-the-unruly-provider');
    expect(carrier.owned.get(NUMBER)?.friendly_name).toBe('token key-of-the-unruly-provider');
  });
});

it('a release keeps what is shown of the number in the journal, and not the key', async () => {
  play({ friendly_name: 'token key-of-the-unruly-provider' });
  const commands = commandsOn({ account: carrier.account, provider: carrier.client() });
  expect((await commands.run(['release', NUMBER, '--yes'])).code).toBe(0);
  const files = readdirSync(commands.paths.stateFolder).map((name) =>
    readFileSync(join(commands.paths.stateFolder, name), 'latin1'),
  );
  expect(files.some((text) => text.includes('token [key]'))).toBe(true);
  for (const text of files) expect(text).not.toContain('key-of-the-unruly-provider');
});
