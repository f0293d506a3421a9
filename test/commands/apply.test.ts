/** apply: against the sandbox at each carrier's surface, and what it asks a person. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { createMemoryProvider } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';
import { WORK_ACCOUNT } from '../support/screen-context.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse, startCommand } from './shared/house.ts';
import { commandsOn, temporaryHome } from './shared/in-process.ts';

type Fields = Readonly<Record<string, string>>;

const TRUNK = `TK${'2'.repeat(32)}`;
const APP = `AP${'1'.repeat(32)}`;

/** What each of three numbers gets; what they lose when everything is cleared is all of it. */
const CONFIGURED: Readonly<Record<string, readonly Fields[]>> = {
  telefonie: [
    { friendlyName: 'Empfang Zürich', voiceUrl: 'https://example.com/voice?a=1&b=2', smsUrl: '' },
    { friendlyName: '0123: "quoted", #hash', voiceUrl: '', smsUrl: 'https://example.com/sms' },
    { friendlyName: '=SUM(1)', voiceUrl: 'https://example.com', smsUrl: 'https://example.com/x' },
  ],
  wiil: [{ friendlyName: 'null' }, { friendlyName: 'on' }, { friendlyName: "- 'list'" }],
  twilio: [
    {
      friendlyName: 'Urls',
      voiceUrl: 'https://example.com/voice',
      voiceMethod: 'GET',
      voiceFallbackUrl: 'https://example.com/fallback',
      smsUrl: 'https://example.com/sms',
      smsMethod: 'GET',
      statusCallbackUrl: 'https://example.com/status',
    },
    { friendlyName: 'Application', voiceApplicationId: APP },
    { friendlyName: 'Trunk', trunkId: TRUNK, smsUrl: 'https://example.com/sms' },
  ],
  telnyx: [
    { friendlyName: 'Switchboard', connection: 'Example call centre', tags: 'b, a', deletionLock: 'on' },
    { friendlyName: 'Alerts', messagingProfile: 'Example alerts', connection: '' },
    { friendlyName: 'Phones', connection: 'Example SIP phones' },
  ],
};

/** A carrier keeps a method of its own where none is set. */
const cleared = (fields: Fields): Fields =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, field.endsWith('Method') ? 'POST' : '']));

const numbersOf = async (house: House) =>
  readDocument(DOCUMENTS.owned, await house.run(['owned', '--json'])).data.map(
    ({ phoneNumber }) => phoneNumber,
  );

const fileOf = (house: House, name: string, numbers: readonly (Fields & { phoneNumber: string })[]) => {
  const path = join(house.home, name);
  writeFileSync(path, JSON.stringify({ numbers }));
  return path;
};

const apply = async (house: House, ...args: readonly string[]) =>
  readDocument(DOCUMENTS.apply, await house.run(['apply', ...args, '--yes', '--json']));

describe.each(Object.keys(CONFIGURED))('a file of %s', (carrier) => {
  it('brings everything back after it was cleared, to the last byte, and a second plan finds nothing', async () => {
    await using house = await openHouse('--provider', carrier, '--numbers', '3');
    const numbers = await numbersOf(house);
    const wanted = CONFIGURED[carrier] ?? [];
    const entries = wanted.map((fields, index) => ({ ...fields, phoneNumber: numbers[index] ?? '' }));
    const first = await apply(house, fileOf(house, 'wanted.json', entries));
    expect(first.data.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    const exported = join(house.home, 'exported.yaml');
    await house.run(['export', exported]);
    const nothing = await house.run(['plan', exported, '--detailed-exitcode']);
    expect([nothing.code, nothing.stdout]).toEqual([0, 'Plan: nothing to change, 3 as declared.\n']);
    const bytes = readFileSync(exported, 'utf8');
    for (const { friendlyName = '' } of wanted) expect(bytes).toContain(friendlyName.slice(0, 4));

    const none = entries.map(({ phoneNumber, ...fields }) => ({ ...cleared(fields), phoneNumber }));
    await apply(house, fileOf(house, 'cleared.json', none));
    expect((await house.run(['export', '-', '--format', 'yaml'])).stdout).not.toBe(bytes);
    expect((await house.run(['plan', exported, '--detailed-exitcode'])).code).toBe(9);

    await apply(house, exported);
    expect((await house.run(['export', '-', '--format', 'yaml'])).stdout).toBe(bytes);
    const again = await apply(house, exported);
    expect(again).toMatchObject({ data: [], meta: { batches: [] } });
  });
});

describe('what apply asks for and reports', () => {
  let house: House;
  let numbers: readonly string[];
  beforeAll(async () => {
    house = await openHouse('--numbers', '6');
    numbers = await numbersOf(house);
  });
  afterAll(() => house[Symbol.asyncDispose]());
  const named = (name: string, ...which: readonly number[]) =>
    which.map((index) => ({ phoneNumber: numbers[index] ?? '', friendlyName: name }));
  const nameOf = async (index: number) =>
    readDocument(DOCUMENTS.show, await house.run(['show', numbers[index] ?? '', '--json'])).data.friendlyName;

  it('needs --yes without a terminal, and sends nothing without it', async () => {
    const file = fileOf(house, 'ask.json', named('Asked', 0));
    const refused = await house.run(['apply', file]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('needs --yes')]);
    expect(await nameOf(0)).not.toBe('Asked');
    const dry = await house.run(['apply', file, '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS.apply, dry)).toMatchObject({
      data: [{ phoneNumber: numbers[0], outcome: 'would-change' }],
      meta: { dryRun: true, batches: [] },
    });
    expect(await nameOf(0)).not.toBe('Asked');
  });

  it('applies what was planned, and skips and reports a number that somebody changed in between', async () => {
    const plan = join(house.home, 'numbers.plan');
    const file = fileOf(house, 'plan.json', named('Planned', 0, 1));
    await house.run(['plan', file, '--out', plan]);
    await house.run(['set', numbers[1] ?? '', '--name', 'Somebody else']);
    const ran = await house.run(['apply', plan, '--yes', '--json']);
    expect(ran.code).toBe(5);
    const { data, meta } = readDocument(DOCUMENTS.apply, ran);
    expect(data.map(({ phoneNumber, outcome }) => [phoneNumber, outcome])).toEqual([
      [numbers[0], 'done'],
      [numbers[1], 'changed-meanwhile'],
    ]);
    expect(data[1]?.reason).toContain('Somebody else');
    expect(meta.batches.map(({ kind, title }) => [kind, title])).toEqual([
      ['set', 'Apply plan.json to 2 numbers'],
    ]);
    expect([await nameOf(0), await nameOf(1)]).toEqual(['Planned', 'Somebody else']);
  });

  it('refuses a plan of another account, and one that was changed', async () => {
    const plan = join(house.home, 'other.plan');
    await house.run(['plan', fileOf(house, 'other.json', named('Other', 2)), '--out', plan]);
    const elsewhere = { bare: true, env: { DIALDECK_ACCOUNT: 'sandbox' } };
    const other = await house.run(['apply', plan, '--yes', '--json'], elsewhere);
    expect([other.code, readError(other).message]).toEqual([
      5,
      expect.stringContaining('was made for the account'),
    ]);
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('"friendlyName":"Other"', '"friendlyName":5'));
    const broken = await house.run(['apply', plan, '--yes', '--json']);
    expect([broken.code, readError(broken).message]).toEqual([
      2,
      expect.stringContaining('cannot be used as a plan'),
    ]);
    expect(await nameOf(2)).not.toBe('Other');
  });

  it('writes a plan over a plan, and over nothing else', async () => {
    const file = fileOf(house, 'again.json', named('Again', 2));
    const plan = join(house.home, 'again.plan');
    expect((await house.run(['plan', file, '--out', plan])).code).toBe(0);
    expect((await house.run(['plan', file, '--out', plan])).code).toBe(0);
    expect((await house.run(['plan', file, '--out', file])).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toContain('Again');
  });

  it('keeps your own notes, and says so for a number of which nothing else changes', async () => {
    const entry = { phoneNumber: numbers[2] ?? '', note: 'Flyer of May', ownTags: 'sales, berlin' };
    const { data, meta } = await apply(house, fileOf(house, 'notes.json', [entry]));
    expect(data).toMatchObject([{ outcome: 'done', changes: [{ field: 'note' }, { field: 'ownTags' }] }]);
    expect(meta.batches).toEqual([]);
    const exported = await house.run(['export', '-', '--format', 'yaml']);
    expect(exported.stdout).toContain('    note: Flyer of May\n    ownTags: "berlin, sales"\n');
  });

  it('releases what is not in the file only when the count is that of the plan', async () => {
    const file = fileOf(house, 'prune.json', named('Kept', 0, 1, 2, 3));
    const owned = async () => (await numbersOf(house)).length;
    for (const [args, code, words] of [
      [['--prune'], 2, 'needs the number of releases'],
      [['--prune=3'], 5, '2 numbers are not in the file'],
    ] as const) {
      const ran = await house.run(['apply', file, '--yes', '--json', ...args]);
      expect([ran.code, readError(ran).message]).toEqual([code, expect.stringContaining(words)]);
      expect([await owned(), await nameOf(3)]).toEqual([6, expect.not.stringContaining('Kept')]);
    }
    const without = await apply(house, file);
    expect([without.data.length, await owned()]).toEqual([4, 6]);
    const again = await house.run(['apply', file, '--yes']);
    expect(again.stderr).toContain(
      'Nothing to apply: the numbers of the file are as it says. 2 numbers of the account are not in the file; --prune=2 releases them.',
    );
    const dry = await house.run(['apply', file, '--yes', '--prune=2', '--dry-run']);
    expect(dry.stderr).toMatch(/2 numbers of .+(?:a month in all|is not stated)/);
    expect(dry.stderr).toContain('You may not get these numbers back.');
    const pruned = await apply(house, file, '--prune=2');
    expect(pruned.data.map(({ phoneNumber, outcome }) => [phoneNumber, outcome])).toEqual([
      [numbers[4], 'done'],
      [numbers[5], 'done'],
    ]);
    expect(pruned.meta.batches.map(({ kind }) => kind)).toEqual(['release']);
    expect(await numbersOf(house)).toEqual(numbers.slice(0, 4));
  });

  it('never prunes with the file of another account', async () => {
    const file = fileOf(house, 'foreign.json', [{ phoneNumber: '+12125550199', friendlyName: 'x' }]);
    const ran = await house.run(['apply', file, '--yes', '--json', '--prune=4']);
    expect([ran.code, readError(ran).message]).toEqual([5, expect.stringContaining('None of the numbers')]);
    expect((await numbersOf(house)).length).toBe(4);
  });

  it('changes what it can, and ends with the code of what it cannot', async () => {
    const entries = [...named('Changed', 0), { phoneNumber: numbers[1] ?? '', voiceUrl: 'http://a.example' }];
    const ran = await house.run(['apply', fileOf(house, 'partly.json', entries), '--yes', '--json']);
    expect(ran.code).toBe(1);
    expect(readDocument(DOCUMENTS.apply, ran).data.map(({ phoneNumber }) => phoneNumber)).toEqual([
      numbers[0],
    ]);
    expect(ran.stderr).toContain('voiceUrl: it must start with https://');
  });
});

describe('in a terminal', () => {
  const [kept, other] = [ownedNumber('0142'), ownedNumber('0143')];

  /** A memory of two numbers, a file that renames the first, and what the person types. */
  async function applied(answers: readonly string[], ...args: readonly string[]) {
    const provider = createMemoryProvider();
    for (const row of [kept, other]) provider.owned.set(row.phoneNumber, row);
    const home = temporaryHome();
    const file = join(home, 'numbers.csv');
    writeFileSync(file, `phoneNumber,friendlyName\n${kept.phoneNumber},Renamed\n`);
    const asked: string[] = [];
    const commands = commandsOn({
      account: WORK_ACCOUNT,
      provider,
      home,
      answers: (question) => {
        asked.push(question);
        return answers[asked.length - 1];
      },
    });
    const ran = await commands.run(['apply', file, ...args]);
    return {
      ...ran,
      asked,
      name: provider.owned.get(kept.phoneNumber)?.friendlyName,
      left: provider.owned.size,
    };
  }

  it('shows the plan, asks, and changes what was confirmed', async () => {
    const { asked, stderr, code, name, left } = await applied(['yes']);
    expect(stderr).toContain('  ~ friendlyName: Desk 0142 -> Renamed');
    expect(asked).toEqual(['Change 1 number? Type yes to confirm: ']);
    expect([code, name, left]).toEqual([0, 'Renamed', 2]);
  });

  it.each([
    ['no answer', [''], []],
    ['another word than yes', ['y'], []],
    ['the wrong count of releases', ['yes', '2'], ['--prune']],
    ['yes instead of the count', ['yes', 'yes'], ['--prune']],
  ])('applies nothing after %s', async (_, answers, args) => {
    const { code, name, left, stderr } = await applied(answers, ...args);
    expect([code, name, left]).toEqual([1, 'Desk 0142', 2]);
    expect(stderr).toContain('Nothing was applied');
  });

  it('names every number that --prune would release before it asks for their count', async () => {
    const { stderr, asked, code } = await applied(['yes', ''], '--prune');
    expect(asked[1]).toContain('1 number is not in the file');
    // The refused question is the last thing that happens: what stderr holds was there before it.
    expect(stderr).toContain(`To be released: ${other.phoneNumber}\n`);
    expect(code).toBe(1);
  });

  it('releases after the typed count, also with --yes', async () => {
    expect(await applied(['yes', '1'], '--prune')).toMatchObject({ code: 0, name: 'Renamed', left: 1 });
    expect(await applied(['1'], '--prune', '--yes')).toMatchObject({ code: 0, name: 'Renamed', left: 1 });
    expect(await applied(['2'], '--prune', '--yes')).toMatchObject({ code: 1, name: 'Desk 0142', left: 2 });
  });
});

it('is continued after it was killed, until a plan finds nothing', async () => {
  await using house = await openHouse('--numbers', '24', '--latency', '100ms');
  const entries = (await numbersOf(house)).map((phoneNumber) => ({ phoneNumber, friendlyName: 'Applied' }));
  const file = fileOf(house, 'killed.json', entries);
  const child = startCommand(['apply', file, '--yes'], house.env());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const batch = async () => {
    const { data } = readDocument(DOCUMENTS['batches-list'], await house.run(['batches', 'list', '--json']));
    return data[0];
  };
  await vi.waitFor(async () => expect((await batch())?.outcomes).toHaveProperty('done'), { timeout: 10_000 });
  child.kill('SIGKILL');
  await ended;
  const { id = '', outcomes } = (await batch()) ?? {};
  expect(outcomes).toHaveProperty('waiting');
  const resumed = await house.run(['batches', 'resume', id]);
  expect([resumed.code, resumed.stderr]).toEqual([0, expect.stringContaining('24 set')]);
  const again = await house.run(['plan', file, '--detailed-exitcode']);
  expect([again.code, again.stdout]).toEqual([0, 'Plan: nothing to change, 24 as declared.\n']);
}, 30_000);
