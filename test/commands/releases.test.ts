/** purchases list --releases: what was released stays visible, also from an account that is gone. */
import { expect, it } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { account, NUMBER, OTHER_NUMBER } from '../api/purchases/support/workbench.ts';
import { readDocument } from './shared/documents.ts';
import { commandsOn, temporaryHome } from './shared/in-process.ts';

const gone = { ...account, name: 'gone', apiKey: 'the-key-of-the-removed-account' };

/** The commands of an account whose machine also released NUMBER with another one, which bought it before. */
async function afterRemoval() {
  const home = temporaryHome();
  const carrier = new Carrier(systemRuntime);
  carrier.owned.set(OTHER_NUMBER, { ...ownedNumber(OTHER_NUMBER), friendlyName: 'Old line' });
  const before = commandsOn({ account: gone, provider: carrier, home, pollScale: 0.01 });
  expect((await before.run(['buy', NUMBER, '--yes'])).code).toBe(0);
  for (const number of [NUMBER, OTHER_NUMBER])
    expect((await before.run(['release', number, '--yes'])).code).toBe(0);
  return commandsOn({ account, provider: new Carrier(systemRuntime), home });
}

it('lists the releases of an account that is gone, also as JSON', async () => {
  const { run } = await afterRemoval();
  const { data, meta } = readDocument(
    DOCUMENTS['purchases-releases'],
    await run(['purchases', 'list', '--releases', '--everywhere', '--json']),
  );
  expect(meta).toMatchObject({ everywhere: true, open: 0 });
  expect(data).toMatchObject([
    { phoneNumber: OTHER_NUMBER, state: 'RELEASED', account: 'gone', friendlyName: 'Old line', open: false },
    { phoneNumber: NUMBER, state: 'RELEASED', account: 'gone', releasedAt: expect.any(Number) },
  ]);
  const some = await run(['purchases', 'list', '--releases', '--everywhere', '--filter', 'name:old']);
  expect(some.stdout).toMatch(new RegExp(`^\\S+\\t\\${OTHER_NUMBER}\\treleased\\t.*\\tgone\\t.+\\n$`));
  expect(some.stderr).toContain('1 release.');
});

it('the list of purchases counts them, and says when a number of such an account was released', async () => {
  const { run } = await afterRemoval();
  const everywhere = await run(['purchases', '--everywhere', '--json']);
  const { data, meta } = readDocument(DOCUMENTS['purchases-list'], everywhere);
  expect(meta.releases).toBe(2);
  expect(data).toMatchObject([{ phoneNumber: NUMBER, releasedAt: expect.any(Number) }]);
  const text = await run(['purchases', '--everywhere']);
  expect(text.stdout).toMatch(/\treleased 20\d\d-[\dT:.-]+Z\n$/);
  expect(text.stderr).toContain('2 releases beside them: --releases lists what was released.');
  const own = await run(['purchases', '--json']);
  expect(readDocument(DOCUMENTS['purchases-list'], own)).toMatchObject({ data: [], meta: { releases: 0 } });
});
