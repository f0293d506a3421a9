/** set by the name of what routes a number, routes, and the change of a URL that many numbers share. */
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import type { Provider, Routes } from '../../src/api/provider.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { createMemoryProvider } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';
import { ALERTS, NIGHT, PHONES, SWITCHBOARD, targetProvider } from '../support/target-provider.ts';
import { commandsOn } from './shared/in-process.ts';

const NUMBER = '+12125550142';
const URL = 'https://example.com/new';
const ACCOUNT = {
  provider: 'telefonie',
  name: 'test',
  baseUrl: 'http://127.0.0.1:9',
  apiKey: 'a-key-of-no-provider',
  currency: 'USD',
} as const;

const on = (provider: Provider, ...args: readonly string[]) =>
  commandsOn({ account: ACCOUNT, provider }).run(args);

const bare = ownedNumber('0142', { voiceUrl: '' });
const routed = ownedNumber('0143', { voiceUrl: '', connectionId: SWITCHBOARD.id });

function refusal(progress: 'sent' | 'answered'): ApiError {
  return new ApiError({ code: 'timeout', message: 'No answer.', hint: '', retryable: true, progress });
}

describe('set', () => {
  it.each([
    ['the exact id', ['--voice-app', NIGHT.id], { connectionId: NIGHT.id }],
    ['the name', ['--voice-app', 'Switchboard'], { connectionId: SWITCHBOARD.id }],
    ['the name in other capitals', ['--voice-app', 'night SHIFT'], { connectionId: NIGHT.id }],
    ['the name of a profile', ['--messaging-profile', 'Alerts'], { messagingProfileId: ALERTS.id }],
    ['tags', ['--tags', ' sales,berlin,, sales'], { tags: 'sales, berlin' }],
    ['the lock', ['--deletion-lock', 'on'], { deletionLock: 'on' }],
  ])('sets by %s exactly one field', async (_what, args, change) => {
    const { provider, sent } = targetProvider(bare);
    const ran = await on(provider, 'set', NUMBER, ...args);
    expect(ran.stderr).not.toContain('dialdeck:');
    expect(ran.code).toBe(0);
    expect(sent).toEqual([change]);
  });

  it('says what a name stands for, also with --dry-run', async () => {
    const { provider, sent } = targetProvider(bare);
    const ran = await on(provider, 'set', NUMBER, '--voice-app', 'night shift', '--dry-run');
    expect(ran.stderr).toContain(`--voice-app: application Night shift → ${NIGHT.url}\n`);
    expect(sent).toEqual([]);
  });

  it('takes only an id where a part of the list is missing, because another may have the name', async () => {
    const { provider, sent } = targetProvider(bare);
    const list: Routes['list'] = async () => ({
      ...(await provider.routes.list()),
      reason: 'The list of applications could not be read.',
    });
    const partly = { ...provider, routes: { ...provider.routes, list } };
    const ran = await on(partly, 'set', NUMBER, '--voice-app', 'Night shift');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('another may also be called "Night shift"');
    expect(ran.stderr).toContain('The list of applications could not be read.');
    expect(ran.stderr).toContain(`give its id: ${NIGHT.id}`);
    expect(sent).toEqual([]);
    expect((await on(partly, 'set', NUMBER, '--voice-app', NIGHT.id)).code).toBe(0);
    expect(sent).toEqual([{ connectionId: NIGHT.id }]);
  });

  it('clears the route with an empty name, and the lock with off, without asking for the list', async () => {
    const { provider, sent } = targetProvider({ ...routed, deletionLock: 'on' });
    const routes = { ...provider.routes, list: () => Promise.reject(refusal('answered')) };
    const args = ['--voice-app', '', '--deletion-lock', 'off'];
    expect((await on({ ...provider, routes }, 'set', routed.phoneNumber, ...args)).code).toBe(0);
    expect(sent).toEqual([{ connectionId: '', deletionLock: '' }]);
  });

  it('refuses a name of several and lists them', async () => {
    const { provider, targets, sent } = targetProvider(bare);
    targets.set('77', { ...NIGHT, id: '77' });
    const ran = await on(provider, 'set', NUMBER, '--voice-app', 'Night shift');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('several are called "Night shift"');
    expect(ran.stderr).toContain(`application "Night shift" (${NIGHT.id}), application "Night shift" (77)`);
    expect(sent).toEqual([]);
  });

  it('refuses a part of a name, and what routes the other side, with at most five candidates', async () => {
    const { provider, targets, sent } = targetProvider(bare);
    for (const at of [1, 2, 3, 4, 5, 6, 7])
      targets.set(`${at}`, { ...NIGHT, id: `${at}`, name: `Team ${at}` });
    const part = await on(provider, 'set', NUMBER, '--voice-app', 'team');
    expect(part.code).toBe(2);
    expect(part.stderr.match(/application "Team/g)).toHaveLength(5);
    const other = await on(provider, 'set', NUMBER, '--messaging-profile', 'Switchboard');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('messaging profile "Alerts"');
    expect(sent).toEqual([]);
  });

  it('says so where the carrier has nothing to choose from', async () => {
    const memory = createMemoryProvider();
    memory.owned.set(NUMBER, bare);
    const ran = await on(memory, 'set', NUMBER, '--voice-app', 'Switchboard');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('has no list of what routes numbers');
  });
});

describe('show and owned', () => {
  const whole = { ...routed, tags: 'sales, berlin', deletionLock: 'on' };

  it('print what routes the number, its URL, its tags and its lock', async () => {
    const { provider } = targetProvider(whole);
    const { stdout } = await on(provider, 'show', whole.phoneNumber);
    expect(stdout).toContain(`calls routed by\tapplication ${SWITCHBOARD.id} (Switchboard)`);
    expect(stdout).toContain(`calls go to\t${SWITCHBOARD.url}`);
    expect(stdout).toContain('tags\tsales, berlin');
    expect(stdout).toContain('deletionLock\ton');
    const json = await on(provider, 'show', whole.phoneNumber, '--json');
    expect(DOCUMENTS.show.parse(JSON.parse(json.stdout)).data).toMatchObject({
      routedBy: { voice: { name: 'Switchboard', url: SWITCHBOARD.url } },
      further: { tags: 'sales, berlin', deletionLock: 'on' },
    });
  });

  it('export them', async () => {
    const { provider } = targetProvider(whole);
    const { stdout } = await on(provider, 'owned', '--csv');
    const [heading = '', row = ''] = stdout.split('\r\n');
    expect(heading).toContain('voiceRoutedBy,smsRoutedBy,voiceRouteUrl,smsRouteUrl');
    expect(heading).toContain('tags,deletionLock');
    expect(row).toContain(`application ${SWITCHBOARD.id} (Switchboard),,${SWITCHBOARD.url},`);
    expect(row).toContain('"sales, berlin",on');
  });

  it.each([
    ['a tag', 'BERLIN'],
    ['the name of what routes it', 'switchboard'],
    ['the URL that this has', 'location=berlin'],
  ])('finds by %s', async (_what, filter) => {
    const { provider } = targetProvider(whole, bare);
    const { stdout } = await on(provider, 'owned', '--filter', filter);
    expect(stdout.split('\n').filter((row) => row !== '')).toEqual([
      expect.stringContaining(whole.phoneNumber),
    ]);
  });
});

describe('routes', () => {
  it('lists kind, name, id and URL', async () => {
    const { provider } = targetProvider();
    const text = await on(provider, 'routes');
    expect(text.code).toBe(0);
    expect(text.stdout).toContain(`application\tSwitchboard\t${SWITCHBOARD.id}\t${SWITCHBOARD.url}`);
    const { data, meta } = DOCUMENTS['routes-list'].parse(
      JSON.parse((await on(provider, 'routes', 'list', '--json')).stdout),
    );
    expect(data).toContainEqual({
      kind: 'connection',
      id: PHONES.id,
      name: 'Office phones',
      field: 'connectionId',
      url: null,
      urlEditable: false,
      reason: PHONES.urlEditable,
    });
    expect(meta).toMatchObject({ complete: true, reason: null });
  });

  it.each([
    ['none', { rows: [], unreadable: 0 }, 0, 'The account has nothing that routes numbers.'],
    ['incomplete', { rows: [NIGHT], unreadable: 0, reason: 'No right to read profiles.' }, 8, 'No right'],
    ['partly unreadable', { rows: [NIGHT], unreadable: 2 }, 8, '2 rows could not be read.'],
    ['unreadable', { rows: [], unreadable: 2 }, 1, '2 rows could not be read.'],
  ])('%s', async (_what, answer, code, words) => {
    const { provider } = targetProvider();
    const routes = { ...provider.routes, list: async () => ({ ...answer, fetchedAt: 1 }) };
    const ran = await on({ ...provider, routes }, 'routes', '--json');
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(words);
    if (code === 1) return;
    const { meta } = DOCUMENTS['routes-list'].parse(JSON.parse(ran.stdout));
    expect(meta.complete).toBe(code === 0);
  });
});

describe('routes set-url', () => {
  it('needs --yes without a terminal, and sends nothing before', async () => {
    const { provider, urls } = targetProvider(routed);
    const ran = await on(provider, 'routes', 'set-url', 'Switchboard', URL);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('needs --yes');
    expect(urls).toEqual([]);
  });

  it('says with --dry-run how many numbers it affects, and sends nothing', async () => {
    const { provider, urls } = targetProvider(routed, ownedNumber('0144', { connectionId: SWITCHBOARD.id }));
    const ran = await on(provider, 'routes', 'set-url', 'Switchboard', URL, '--dry-run', '--json');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('2 numbers use it.');
    expect(ran.stderr).toContain(
      'List them with: dialdeck owned --filter \'route:"application Switchboard"\'',
    );
    const { data, meta } = DOCUMENTS['routes-set-url'].parse(JSON.parse(ran.stdout));
    expect(data.url).toBe(URL);
    expect(meta).toMatchObject({ numbers: 2, changed: false, dryRun: true });
    expect(urls).toEqual([]);
  });

  it('sends one change and reads it back', async () => {
    const { provider, urls } = targetProvider(routed);
    const ran = await on(provider, 'routes', 'set-url', SWITCHBOARD.id, URL, '--yes', '--json');
    expect(ran.code).toBe(0);
    expect(DOCUMENTS['routes-set-url'].parse(JSON.parse(ran.stdout)).meta).toMatchObject({
      numbers: 1,
      changed: true,
    });
    expect(urls).toEqual([{ id: SWITCHBOARD.id, url: URL }]);
  });

  it('says that the count is unknown, and still changes the URL', async () => {
    const { provider, urls } = targetProvider(routed);
    const routes = { ...provider.routes, countNumbers: () => Promise.reject(refusal('answered')) };
    const ran = await on({ ...provider, routes }, 'routes', 'set-url', 'Switchboard', URL, '--yes');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('How many numbers use it is unknown.');
    expect(ran.stdout).toContain('numbers\tunknown');
    expect(urls).toHaveLength(1);
  });

  it('says "at least" where the answer about the count contradicts itself', async () => {
    const { provider } = targetProvider(routed);
    const countNumbers = async () => ({ numbers: 3, atLeast: true as const });
    const carrier = { ...provider, routes: { ...provider.routes, countNumbers } };
    const ran = await on(carrier, 'routes', 'set-url', 'Switchboard', URL, '--dry-run');
    expect(ran.stderr).toContain('At least 3 numbers use it.');
    expect(ran.stdout).toContain('numbers\tat least 3');
    const json = await on(carrier, 'routes', 'set-url', 'Switchboard', URL, '--dry-run', '--json');
    expect(DOCUMENTS['routes-set-url'].parse(JSON.parse(json.stdout)).meta).toMatchObject({
      numbers: 3,
      numbersAtLeast: true,
    });
  });

  it.each([
    ['a URL that no carrier can call', 'Switchboard', 'http://example.com', 'must start with https://'],
    ['an empty URL', 'Switchboard', '', 'cannot be cleared'],
    ['a connection without a URL', 'Office phones', URL, 'has no URL'],
    ['a name that nothing has', 'Nobody', URL, 'none with the id or name "Nobody"'],
  ])('refuses %s', async (_what, name, url, words) => {
    const { provider, urls } = targetProvider(routed);
    const ran = await on(provider, 'routes', 'set-url', name, url, '--yes');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(words);
    expect(urls).toEqual([]);
  });

  it('is a conflict, exit 5, when somebody else changes the URL meanwhile', async () => {
    const { provider, targets, urls } = targetProvider(routed);
    const countNumbers = async () => {
      targets.set(SWITCHBOARD.id, { ...SWITCHBOARD, url: 'https://example.com/theirs' });
      return { numbers: 1 };
    };
    const routes = { ...provider.routes, countNumbers };
    const ran = await on({ ...provider, routes }, 'routes', 'set-url', 'Switchboard', URL, '--yes');
    expect(ran.code).toBe(5);
    expect(ran.stderr).toContain('https://example.com/theirs');
    expect(urls).toEqual([]);
  });
});

describe('release', () => {
  it.each([[['--yes']], [['--dry-run']]])(
    'refuses a locked number with %j and sends nothing',
    async (args) => {
      const { provider } = targetProvider({ ...routed, deletionLock: 'on' });
      const ran = await on(provider, 'release', routed.phoneNumber, ...args);
      expect(ran.code).toBe(5);
      expect(ran.stderr).toContain('has a deletion lock, so the carrier does not release it');
      expect(ran.stderr).toContain(`dialdeck set ${routed.phoneNumber} --deletion-lock off`);
      expect(provider.owned.has(routed.phoneNumber)).toBe(true);
    },
  );
});
