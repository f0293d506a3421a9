/** note, tag, owned and show with a team: two homes with one account, against a real PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from '../commands/shared/documents.ts';
import { type House, openHouse } from '../commands/shared/house.ts';
import { newTestLedger, type TestLedger } from './support/ledger.ts';
import { unsteadyNetwork } from './support/unsteady-network.ts';

let house: House;
let ledger: TestLedger;
let numbers: readonly string[];
beforeAll(async () => {
  house = await openHouse('--numbers', '4');
  ledger = await newTestLedger();
  const { data } = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
  numbers = data.map(({ phoneNumber }) => phoneNumber);
});
afterAll(() => house[Symbol.asyncDispose]());

/** A machine of somebody, with a home of its own. */
async function machine(role: 'viewer' | 'buyer' = 'buyer') {
  const home = mkdtempSync(join(tmpdir(), 'dialdeck-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const network = await unsteadyNetwork(await ledger.member(role));
  onTestFinished(() => network.close());
  const { url } = network;
  const run = (env: Record<string, string>) => (args: readonly string[]) =>
    house.run(args, { env: { HOME: home, ...env } });
  return {
    url,
    network,
    alone: run({}),
    run: run({ DIALDECK_TEAM_URL: url }),
  };
}

test('one notes and tags, the other sees it in every command and finds the number by it', async () => {
  const [anna, ben, [number = '']] = [await machine(), await machine(), numbers];
  await anna.run(['note', number, 'Printed on the flyer']);
  const tagged = readDocument(DOCUMENTS.tag, await anna.run(['tag', number, '+sales', '--json']));
  expect(tagged.data).toMatchObject({ tags: ['sales'], sharing: { unshared: null } });
  const note = readDocument(DOCUMENTS.note, await ben.run(['note', number, '--json']));
  expect(note.data).toMatchObject({
    note: 'Printed on the flyer',
    tags: ['sales'],
    sharing: { noteBy: { who: expect.any(String) }, unshared: null },
  });
  const owned = readDocument(DOCUMENTS.owned, await ben.run(['owned', '--filter', 'tag:sales', '--json']));
  expect(owned.data).toMatchObject([
    { phoneNumber: number, ownTags: ['sales'], notesSharing: { unshared: null } },
  ]);
  const shown = await ben.run(['show', number]);
  expect(shown.stdout).toMatch(/^note\tPrinted on the flyer$/m);
  expect(shown.stdout).toMatch(/^team tags\tsales$/m);
  const refused = await ben.alone(['note', number, '--json']);
  // Without the team, this machine knows nothing of it.
  expect(readDocument(DOCUMENTS.note, refused).data).toMatchObject({ note: null, sharing: null });
});

test('a note that was changed meanwhile is shown and not overwritten; the second attempt replaces it', async () => {
  const [anna, ben, [, number = '']] = [await machine(), await machine(), numbers];
  await anna.run(['note', number, 'one']);
  const lost = await ben.run(['note', number, 'two', '--json']);
  expect(readError(lost)).toMatchObject({ code: 'conflict', message: expect.stringContaining('"one"') });
  expect((await ben.run(['note', number, 'two'])).code).toBe(0);
  expect((await anna.run(['note', number])).stdout).toMatch(/^note\ttwo$/m);
});

test('without the ledger a change is kept and said to be so, the age is said, and the next command shares it', async () => {
  const [anna, ben, [, , number = '']] = [await machine(), await machine(), numbers];
  await anna.run(['note', number, 'one']);
  await anna.run(['note', number]);
  anna.network.isUp = false;
  const kept = await anna.run(['note', number, 'two']);
  expect(kept.code).toBe(0);
  expect(kept.stderr).toContain('Not shared yet');
  const read = await anna.run(['owned']);
  expect(read.stderr).toMatch(
    /Notes and tags of the team are those of .*\. The team ledger cannot be reached/,
  );
  expect((await ben.run(['note', number])).stdout).toMatch(/^note\tone$/m);
  anna.network.isUp = true;
  expect((await anna.run(['show', number])).stderr).not.toContain('Not shared');
  expect((await ben.run(['note', number])).stdout).toMatch(/^note\ttwo$/m);
});

test('a viewer is told why they cannot write, and nothing is kept', async () => {
  const [viewer, [, , , number = '']] = [await machine('viewer'), numbers];
  expect(readError(await viewer.run(['note', number, 'x', '--json']))).toMatchObject({
    code: 'auth',
    message: expect.stringContaining('Your role in this team is viewer'),
    hint: expect.stringContaining('buyer'),
  });
  expect(readDocument(DOCUMENTS.note, await viewer.run(['note', number, '--json'])).data.note).toBeNull();
});

test('notes of before stay on the machine until they are shared, and leaving keeps a copy', async () => {
  const [anna, ben, [, , , number = '']] = [await machine(), await machine(), numbers];
  await anna.alone(['note', number, 'mine']);
  const own = await anna.run(['note', number]);
  expect(own.stdout).toMatch(/^note\tmine$/m);
  expect(own.stderr).toContain('On this machine only');
  expect((await ben.run(['note', number])).stdout).toMatch(/^note\t$/m);
  const dry = readDocument(
    DOCUMENTS['team-share-notes'],
    await anna.run(['team', 'share-notes', '--dry-run', '--json']),
  );
  expect(dry).toMatchObject({ data: { shared: [number], differing: [] }, meta: { dryRun: true } });
  expect((await ben.run(['note', number])).stdout).toMatch(/^note\t$/m);
  const shared = await anna.run(['team', 'share-notes', '--json']);
  expect(readDocument(DOCUMENTS['team-share-notes'], shared).data).toEqual({
    shared: [number],
    differing: [],
  });
  expect((await ben.run(['note', number])).stdout).toMatch(/^note\tmine$/m);
  await house.run(['note', '+12125550199', 'private'], { env: { HOME: house.home } });
  // The account comes from the environment here, so only the team is joined and left.
  const joined = await house.run(['team', 'join', '--key-store', 'file', ben.url], {
    bare: true,
    env: { HOME: house.home },
  });
  expect(joined.code).toBe(0);
  expect(joined.stderr).toContain(
    'of 1 number stay on this machine. To share them with the team: dialdeck team share-notes',
  );
  const home = { env: { HOME: house.home } };
  expect((await house.run(['note', number], home)).stdout).toMatch(/^note\tmine$/m);
  const refused = await house.run(['team', 'leave'], home);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('Without a terminal, team leave needs --yes.');
  expect((await house.run(['note', number], home)).stdout).toContain('team tags');
  expect((await house.run(['team', 'leave', '--yes'], home)).code).toBe(0);
  const left = readDocument(DOCUMENTS.note, await house.run(['note', number, '--json'], home));
  expect(left.data).toMatchObject({ note: 'mine', sharing: null });
});
