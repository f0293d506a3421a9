/** --notify rings at the end of a command, where a person hears it and nowhere else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './shared/house.ts';
import { startHere } from './shared/run-here.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

async function stderrOf(args: readonly string[], stderrIsTerminal: boolean): Promise<string> {
  const env = { ...house.env(), TERM: 'xterm-kitty' };
  return (await startHere(args, env, '', { stderrIsTerminal }).ended).stderr;
}

it('says in a terminal which command ended and how', async () => {
  expect(await stderrOf(['accounts', 'list', '--notify'], true)).toContain(
    '\u0007\u001b]9;dialdeck: accounts list is done\u001b\\',
  );
  expect(await stderrOf(['--notify', 'accounts', 'use', 'nobody'], true)).toContain(
    '\u0007\u001b]9;dialdeck: accounts use ended with 2\u001b\\',
  );
});

it('writes no control characters into a file, and none without the option', async () => {
  expect(await stderrOf(['accounts', 'list', '--notify'], false)).not.toContain('\u0007');
  expect(await stderrOf(['accounts', 'list'], true)).not.toContain('\u0007');
});
