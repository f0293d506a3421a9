/** set, show and owned for a number that an application or a trunk can route. */
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { ownedNumber } from '../support/owned-numbers.ts';
import { type RoutingProvider, routingProvider } from '../support/routing-provider.ts';
import { commandsOn } from './shared/in-process.ts';

const NUMBER = '+12125550142';
const APP = `AP${'1'.repeat(32)}`;
const TRUNK = `TK${'2'.repeat(32)}`;
const routed = ownedNumber('0142', {
  voiceApplicationId: APP,
  voiceMethod: 'POST',
  statusCallbackMethod: 'POST',
  routedBy: { voice: { kind: 'application', id: APP } },
  providerId: 'PN1',
  addressId: 'AD1',
  documentsId: 'BU1',
  monthlyRateIsListPrice: true,
});

const ACCOUNT = {
  provider: 'telefonie',
  name: 'test',
  baseUrl: 'http://127.0.0.1:9',
  apiKey: 'a-key-of-no-provider',
  currency: 'USD',
} as const;

const run = ({ provider }: RoutingProvider, ...args: readonly string[]) =>
  commandsOn({ account: ACCOUNT, provider }).run(args);

describe('set', () => {
  it('refuses a URL without effect, sends nothing and names what routes the number', async () => {
    const carrier = routingProvider(routed);
    const ran = await run(carrier, 'set', NUMBER, '--voice-url', 'https://x.example/v');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      `--voice-url cannot be changed: application ${APP} routes calls, so it has no effect; clear --voice-application-id in the same change.`,
    );
    expect(ran.stderr).not.toMatch(/voiceUrl|voiceApplicationId/);
    expect(carrier.sent).toEqual([]);
  });

  it('sets every further field by its option, and no other', async () => {
    const carrier = routingProvider(ownedNumber('0142'));
    const fields = {
      voiceMethod: ['--voice-method', 'GET'],
      voiceFallbackUrl: ['--voice-fallback-url', 'https://x.example/f'],
      voiceFallbackMethod: ['--voice-fallback-method', 'GET'],
      smsMethod: ['--sms-method', 'GET'],
      smsFallbackUrl: ['--sms-fallback-url', 'https://x.example/s'],
      smsFallbackMethod: ['--sms-fallback-method', 'POST'],
      statusCallbackUrl: ['--status-callback-url', 'https://x.example/c'],
      statusCallbackMethod: ['--status-callback-method', 'GET'],
    } as const;
    const ran = await run(carrier, 'set', NUMBER, ...Object.values(fields).flat(), '--json');
    expect(ran.code).toBe(0);
    expect(carrier.sent).toEqual([
      Object.fromEntries(Object.entries(fields).map(([field, [, value]]) => [field, value])),
    ]);
    expect(DOCUMENTS.set.parse(JSON.parse(ran.stdout)).data.further).toMatchObject({ voiceMethod: 'GET' });
  });

  it('says before it sends that a trunk also clears the application, with --dry-run too', async () => {
    const carrier = routingProvider(routed);
    const dry = await run(carrier, 'set', NUMBER, '--trunk-id', TRUNK, '--dry-run', '--json');
    const changed = [
      { field: 'voiceApplicationId', before: APP, after: '' },
      { field: 'trunkId', before: '', after: TRUNK },
    ];
    expect(DOCUMENTS.set.parse(JSON.parse(dry.stdout)).meta).toMatchObject({ changed, dryRun: true });
    expect(carrier.sent).toEqual([]);
    const ran = await run(carrier, 'set', NUMBER, '--trunk-id', TRUNK, '--json');
    expect(ran.stderr).not.toContain('was not sent but has changed');
    const { data, meta } = DOCUMENTS.set.parse(JSON.parse(ran.stdout));
    expect(meta).toMatchObject({ changed, elsewhere: [] });
    expect(data.routedBy).toEqual({ voice: { kind: 'trunk', id: TRUNK }, SMS: null });
  });

  it.each([
    [['--trunk-id', 'TK 1'], 'is not an id'],
    [['--sms-method', 'PUT'], '--sms-method: "PUT" is not a method'],
    [['--status-callback-method', ''], '--status-callback-method cannot be cleared'],
    [['--trunk-id', TRUNK, '--voice-application-id', APP], 'cannot be set together'],
  ])('refuses %j', async (args, words) => {
    const carrier = routingProvider(routed);
    const ran = await run(carrier, 'set', NUMBER, ...args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(words);
    expect(carrier.sent).toEqual([]);
  });
});

describe('show and owned', () => {
  it('print what routes the number, its ids, and that the price is of the list', async () => {
    const carrier = routingProvider(routed);
    const shown = await run(carrier, 'show', NUMBER);
    for (const text of [`application ${APP}`, 'list price today', 'PN1', 'AD1', 'BU1', 'POST'])
      expect(shown.stdout).toContain(text);
    const { data } = DOCUMENTS.show.parse(JSON.parse((await run(carrier, 'show', NUMBER, '--json')).stdout));
    expect(data).toMatchObject({
      providerId: 'PN1',
      addressId: 'AD1',
      documentsId: 'BU1',
      routedBy: { voice: { kind: 'application', id: APP }, SMS: null },
      monthlyRateIsListPrice: true,
      further: { voiceApplicationId: APP },
    });
  });

  it('find a number by what routes it, and export it', async () => {
    const carrier = routingProvider(routed, ownedNumber('0143'));
    const { stdout } = await run(carrier, 'owned', '--filter', APP.toLowerCase(), '--csv');
    const [heading = '', ...rows] = stdout.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1);
    const cells = rows[0]?.split(',') ?? [];
    const cell = (title: string) => cells[heading.split(',').indexOf(title)];
    expect(cell('voiceRoutedBy')).toBe(`application ${APP}`);
    expect(cell('providerId')).toBe('PN1');
    expect(cell('voiceMethod')).toBe('POST');
    expect(heading).toMatch(/^phoneNumber,.*,monthlyRate,currency,monthlyRateIsListPrice,providerId,/);
  });
});

it('show says in its text that a field cannot be read, such as tags with a comma', async () => {
  const carrier = routingProvider(ownedNumber('0142', { unreadable: ['tags'] }));
  expect((await run(carrier, 'show', NUMBER)).stdout).toMatch(/^tags\t\S.*$/m);
});
