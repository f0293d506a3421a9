/** Many numbers are routed at once, by a target from a list, and given tags, at a carrier whose numbers have no URL. */
import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { ALERTS, NIGHT, SWITCHBOARD, targetProvider } from '../../support/target-provider.ts';

const ESC = '\u001b';
const CTRL_U = '\u0015';
const SIZES = [
  [80, 24],
  [60, 16],
  [120, 35],
  [200, 60],
] as const;
const ROWS = [
  ownedNumber('0141', { voiceUrl: '', connectionId: SWITCHBOARD.id, tags: 'berlin' }),
  ownedNumber('0142', { voiceUrl: '', connectionId: NIGHT.id, tags: 'sales, berlin' }),
  ownedNumber('0143', { voiceUrl: '', messagingProfileId: ALERTS.id }),
];

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const joined = () =>
  app
    .rows()
    .map((row) => row.replaceAll('│', '').trim())
    .join(' ');

type Provider = ReturnType<typeof targetProvider>['provider'];

/** Marks every number and chooses the field that `choice` finds. */
async function chooseField(provider: Provider, choice: string, columns = 80, rows = 24) {
  app = await openApp({ provider, columns, rows });
  app.type('4');
  await app.see('all loaded');
  app.type('*E');
  await app.see('numbers: which field?');
  app.type(choice);
  await app.see(choice);
  app.type('\r');
}

async function send() {
  app.type('\u0013');
  await app.see('each is verified');
}

async function confirm() {
  await app.released();
  app.type('\t\r');
}

test.each(SIZES)('an application from the list is given to every number (%ix%i)', async (columns, rows) => {
  const { provider, sent } = targetProvider(...ROWS);
  await chooseField(provider, 'application', columns, rows);
  await app.see('What answers the calls of 3 numbers');
  for (const name of ['none', 'Switchboard, application', 'Office phones, connection'])
    expect(app.screen()).toContain(name);
  expect(app.screen()).not.toContain('Alerts, messaging profile');
  app.type('night\r');
  await app.see('2 numbers will change, 1 already set');
  expect(app.screen()).toMatch(/0141 +Switch.* +Night.* +pending/);
  expect(app.screen()).toMatch(/Now +application Switchboard → https/);
  expect(app.screen()).toMatch(/Becomes +application Night shift → https/);
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  await send();
  expect(joined()).toContain(`Each gets: application Night shift → ${NIGHT.url}`);
  expect(sent).toEqual([]);
  await confirm();
  await app.see('2 of 2 · 2 set');
  expect(sent).toEqual([{ connectionId: NIGHT.id }, { connectionId: NIGHT.id }]);
});

test('"none" clears the messaging profile of those that have one', async () => {
  const { provider, sent } = targetProvider(...ROWS);
  await chooseField(provider, 'profile');
  await app.see('What answers the messages of 3 numbers');
  app.type('\r');
  await app.see('1 number will change, 2 already set');
  app.type('jj');
  await app.see('messaging profile Alerts');
  expect(app.screen()).toMatch(/Becomes +none/);
  await send();
  await confirm();
  await app.see('1 of 1 · 1 set');
  expect(sent).toEqual([{ messagingProfileId: '' }]);
});

test.each(SIZES)('a tag is added to the tags that each number has (%ix%i)', async (columns, rows) => {
  const { provider, sent } = targetProvider(...ROWS);
  await chooseField(provider, 'Tags', columns, rows);
  await app.see('{tags} stands for the tags of now');
  app.type(' {name}');
  await app.see('{name} is not a placeholder; use {tags}');
  app.type(`${CTRL_U}{tags}, sales\r`);
  await app.see('2 numbers will change, 1 already set');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  await send();
  await confirm();
  await app.see('2 of 2 · 2 set');
  expect(sent).toEqual([{ tags: 'berlin, sales' }, { tags: 'sales' }]);
});

test('a list that loads can be left, and one that cannot be read says why', async () => {
  const { provider } = targetProvider(...ROWS);
  let fails = false;
  const asked: AbortSignal[] = [];
  const list: Provider['routes']['list'] = async (signal) => {
    if (fails)
      throw new ApiError({
        code: 'unavailable',
        message: 'The carrier is down.',
        hint: 'Try again later.',
        retryable: false,
        progress: 'answered',
      });
    if (signal !== undefined) asked.push(signal);
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  };
  await chooseField({ ...provider, routes: { ...provider.routes, list } }, 'profile');
  await app.see('loading …');
  app.type(ESC);
  await app.see('3 marked');
  expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
  fails = true;
  app.type('E');
  await app.see('which field?');
  app.type('profile\r');
  await app.see('The carrier is down. Try again later.');
  expect(app.screen()).not.toContain('loading …');
});

test('what is typed while the list loads finds in it, and chooses nothing before it is there', async () => {
  const { provider } = targetProvider(...ROWS);
  let answer: () => void = () => undefined;
  const list: Provider['routes']['list'] = async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return provider.routes.list();
  };
  await chooseField({ ...provider, routes: { ...provider.routes, list } }, 'application');
  await app.see('loading …');
  app.type('night\r');
  await app.see('night');
  expect(app.screen()).toContain('loading …');
  answer();
  await app.see('What answers the calls of 3 numbers');
  await app.see('Night shift, application');
  expect(app.screen()).not.toContain('Switchboard, application');
  app.type('\r');
  await app.see('2 numbers will change, 1 already set');
});

test('a list of which not all could be read says so', async () => {
  const { provider } = targetProvider(...ROWS);
  const list: Provider['routes']['list'] = async () => ({ ...(await provider.routes.list()), unreadable: 1 });
  await chooseField({ ...provider, routes: { ...provider.routes, list } }, 'profile');
  await app.see('What answers the messages of 3 numbers? Not all could be read');
});

test('a carrier without such fields is not offered them', async () => {
  const provider = createMemoryProvider();
  for (const row of ROWS) provider.owned.set(row.phoneNumber, row);
  app = await openApp({ provider });
  app.type('4');
  await app.see('all loaded');
  app.type('*E');
  await app.see('which field?');
  expect(app.screen()).toContain('SMS URL');
  for (const label of ['Voice application', 'Messaging profile', 'Tags'])
    expect(app.screen()).not.toContain(label);
});
