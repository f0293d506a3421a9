/** Routing, lock and lookup of a Telnyx account from the shell, against `dialdeck sandbox --provider telnyx`. */
import { afterAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';

const NEW = 'https://calls.example.com/new';
const house = await openHouse('--provider', 'telnyx', '--numbers', '3');
const run = (...args: string[]) => house.run([...args, '--json']);
const show = async (number: string) => readDocument(DOCUMENTS.show, await run('show', number)).data;

afterAll(() => house[Symbol.asyncDispose]());

it('several numbers are asked about at once, and a number that is none is refused before anything is sent', async () => {
  const asked = await run('portability', '+13125550123', '+13125550123', '+4930901820');
  const { data, meta } = readDocument(DOCUMENTS.portability, asked);
  expect(data.map(({ phoneNumber }) => phoneNumber)).toEqual(['+13125550123', '+4930901820']);
  expect(data.every(({ portable }) => portable !== null)).toBe(meta.complete);
  const piped = await house.run(['portability', '-', '--json'], {
    stdin: '# two\n+4930901820\n\n+13125550123\n',
  });
  expect(readDocument(DOCUMENTS.portability, piped).data).toEqual([...data].reverse());
  const wrong = await run('portability', '+13125550123', 'pizza');
  expect(wrong.code).toBe(2);
});

it('numbers are routed by name, and a changed URL is the URL of each of them', async () => {
  const listed = readDocument(DOCUMENTS['routes-list'], await run('routes')).data;
  expect(listed.map(({ kind }) => kind)).toEqual([
    'application',
    'application',
    'messaging profile',
    'connection',
  ]);
  const [app] = listed;
  const profile = listed.find(({ kind }) => kind === 'messaging profile');
  if (app === undefined || profile === undefined) throw new Error('nothing routes numbers');
  const owned = readDocument(DOCUMENTS.owned, await run('owned')).data;
  const [first = '', second = ''] = owned.map(({ phoneNumber }) => phoneNumber);
  for (const number of [first, second]) {
    const options = ['--voice-app', app.name.toUpperCase(), '--messaging-profile', profile.name];
    const set = await run('set', number, ...options, '--tags', 'sales,berlin');
    expect(readDocument(DOCUMENTS.set, set).data.routedBy).toMatchObject({
      voice: { id: app.id, name: app.name, url: app.url },
      SMS: { id: profile.id, url: profile.url },
    });
  }
  const changed = await run('routes', 'set-url', app.name, NEW, '--yes');
  expect(readDocument(DOCUMENTS['routes-set-url'], changed).meta.numbers).toBe(2);
  for (const number of [first, second])
    expect(await show(number)).toMatchObject({
      routedBy: { voice: { url: NEW } },
      further: { tags: 'sales, berlin' },
    });
});

it('a locked number is released only after its lock is off', async () => {
  const number = readDocument(DOCUMENTS.owned, await run('owned')).data[0]?.phoneNumber ?? '';
  expect((await run('set', number, '--deletion-lock', 'on')).code).toBe(0);
  const refused = await run('release', number, '--yes');
  expect(refused.code).toBe(5);
  expect(readError(refused).message).toContain('has a deletion lock');
  expect((await show(number)).further).toMatchObject({ deletionLock: 'on' });
  expect((await run('set', number, '--deletion-lock', 'off')).code).toBe(0);
  expect((await run('release', number, '--yes')).code).toBe(0);
  expect((await run('show', number)).code).toBe(4);
});

it('every lookup is billed, so none is made unasked', async () => {
  const plain = readDocument(DOCUMENTS.lookup, await run('lookup', '+12125550142')).data;
  expect(plain.carrier?.lookup).toBeNull();
  const paid = await run('lookup', '+12125550142', '--paid', 'carrier', '--yes');
  expect(readDocument(DOCUMENTS.lookup, paid).data.carrier?.lookup?.carrier).not.toBeNull();
});
