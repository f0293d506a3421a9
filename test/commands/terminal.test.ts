/** What a person sees and is asked in a terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { displayWidth } from '../../src/text/width.ts';
import { readDocument } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';
import { openTerminal } from './shared/terminal.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('--numbers', '150');
});
afterAll(() => house[Symbol.asyncDispose]());

async function firstNumber(): Promise<string> {
  const { data } = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
  return data[0]?.phoneNumber ?? '';
}

describe('a table', () => {
  it.each([60, 80, 132])('fits %i columns, with its header', async (columns) => {
    const terminal = openTerminal(['owned'], house.env(), columns);
    expect(await terminal.ended).toBe(0);
    const lines = stripVTControlCharacters(terminal.output()).split(/[\r\n]+/);
    expect(lines.some((line) => line.startsWith('Number'))).toBe(true);
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
  });

  it('is bold in its header only where colours are wanted', async () => {
    const bold = '\u001b[1m';
    const plain = openTerminal(['search', '--country', 'US'], house.env({ env: { NO_COLOR: '1' } }));
    const flag = openTerminal(['search', '--country', 'US', '--no-color'], house.env());
    const forced = openTerminal(['search', '--country', 'US'], house.env({ env: { FORCE_COLOR: '0' } }));
    const dumb = openTerminal(['search', '--country', 'US'], house.env({ env: { TERM: 'dumb' } }));
    const colored = openTerminal(
      ['search', '--country', 'US'],
      house.env({ env: { NO_COLOR: '', CI: '1' } }),
    );
    await Promise.all([plain.ended, flag.ended, forced.ended, dumb.ended, colored.ended]);
    expect(plain.output()).not.toContain(bold);
    expect(flag.output()).not.toContain(bold);
    expect(forced.output()).not.toContain(bold);
    expect(dumb.output()).not.toContain('\u001b');
    expect(colored.output()).toContain(bold);
  });

  it.each([
    [{ LC_ALL: 'C' }, []],
    [{ LC_CTYPE: 'POSIX', LANG: 'C.UTF-8' }, []],
    [{ LANG: 'de_DE' }, []],
    [{ LANG: 'C.UTF-8' }, ['--ascii']],
  ])('has signs of ASCII alone under %j %j, and gives programs what it is', async (env, flags) => {
    const number = await firstNumber();
    const name = 'Café – Zoë → desk …';
    expect((await house.run(['set', number, '--name', name])).code).toBe(0);
    const listed = openTerminal(['owned', ...flags], house.env({ env }), 100);
    const shown = openTerminal(['show', number, ...flags], house.env({ env }), 60);
    expect([await listed.ended, await shown.ended]).toEqual([0, 0]);
    expect(shown.output()).toContain('Cafe - Zoe > desk ~');
    for (const { output } of [listed, shown]) expect(output().match(/[^\s -~\u001b]/g)).toBeNull();
    const unicode = openTerminal(['show', number], house.env({ env: { LANG: 'C.UTF-8' } }), 60);
    expect(await unicode.ended).toBe(0);
    expect(unicode.output()).toContain(name);
    const { data } = readDocument(
      DOCUMENTS.show,
      await house.run(['show', number, '--json', ...flags], { env }),
    );
    expect(data.friendlyName).toBe(name);
    expect((await house.run(['show', number, ...flags], { env })).stdout).toContain(name);
  });
});

describe('questions', () => {
  it('does not show the key that is typed, and keeps it', async () => {
    const key = 'typed-canary-31x';
    const args = ['accounts', 'add', 'typed', '--base-url', house.baseUrl, '--key-store', 'file'];
    const terminal = openTerminal(args, house.env({ bare: true }));
    await terminal.see('(hidden)');
    terminal.type(`${key}\r`);
    await terminal.answer('anything else makes it read-only', 'yes');
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).not.toContain(key);
    expect((await house.run(['accounts'], { bare: true })).stdout).toContain('typed');
  });

  it.each([
    ['with the answers to all questions', `AC${'0'.repeat(32)}\r\rpasted-canary-55k\r`, 'More than one line'],
    ['in place of the account SID', 'pasted-canary-55k', 'not an account SID'],
    ['in place of the account SID, with its line end', 'pasted-canary-55k\r', 'not an account SID'],
  ])('refuses a key that is pasted %s, and does not show it', async (_how, paste, reason) => {
    const args = ['accounts', 'add', 'pasted', '--provider', 'twilio', '--base-url', 'http://127.0.0.1:9'];
    const terminal = openTerminal([...args, '--key-store', 'file'], house.env({ bare: true }), 200);
    await terminal.seeOnScreen('account SID:');
    terminal.type(paste);
    expect(await terminal.ended).toBe(2);
    expect(terminal.output()).toContain(reason);
    expect(terminal.output()).not.toContain('canary');
    expect((await house.run(['accounts'], { bare: true })).stdout).not.toContain('pasted');
  });

  it('takes many line ends at once for one answer', async () => {
    const args = ['accounts', 'add', 'entered', '--provider', 'twilio', '--base-url', 'http://127.0.0.1:9'];
    const terminal = openTerminal([...args, '--key-store', 'file'], house.env({ bare: true }), 200);
    await terminal.seeOnScreen('account SID:');
    terminal.type(`AC${'0'.repeat(32)}\r`);
    await terminal.seeOnScreen('API key SID (Enter for none):');
    terminal.type('\r'.repeat(50));
    await terminal.see('(hidden)');
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(130);
  });

  it("never takes a terminal's reply for part of an answer, however it is split", async () => {
    const key = 'typed-canary-77z';
    const replies = ['\u001b]11;rgb:0000/0000/0000\u0007', '\u001bP>|XTerm(370)\u001b\\', '\u001b[?62;22c'];
    const args = ['accounts', 'add', 'replied', '--base-url', house.baseUrl, '--key-store', 'file'];
    const terminal = openTerminal(args, house.env({ bare: true }));
    await terminal.see('(hidden)');
    for (const character of `${replies[0]}${key.slice(0, 5)}${replies.join('')}${key.slice(5)}${replies[2]}`)
      terminal.type(character);
    terminal.type('\r');
    await terminal.see('anything else makes it read-only');
    terminal.type('\r');
    expect(await terminal.ended).toBe(0);
    expect((await house.run(['accounts'], { bare: true })).stdout).toMatch(/replied.*read-only/);
    const tested = await house.run(['--account', 'replied', 'accounts', 'test', 'replied', '--json'], {
      bare: true,
    });
    expect(tested.stderr).not.toContain('could not be read');
    const file = readFileSync(join(house.home, '.config', 'dialdeck', 'accounts.json'), 'utf8');
    expect(file).toContain(`"${key}"`);
    const number = await firstNumber();
    const release = openTerminal(['release', number], house.env());
    await release.answer(
      'last four digits to release it:',
      `${replies.join('')}${number.slice(-4)}${replies[0]}`,
    );
    expect(await release.ended).toBe(0);
  });

  it('ends with 130 at Ctrl+C, and stores nothing', async () => {
    const terminal = openTerminal(
      ['accounts', 'add', 'broken-off', '--key-store', 'file'],
      house.env({ bare: true }),
    );
    await terminal.see('(hidden)');
    terminal.type('half-a-key\u0003');
    expect(await terminal.ended).toBe(130);
    expect((await house.run(['accounts'], { bare: true })).stdout).not.toContain('broken-off');
  });

  it('releases only for the last four digits', async () => {
    const number = await firstNumber();
    const wrong = openTerminal(['release', number], house.env());
    // Typed too early the answer would hide the question again: only a question that stays can be answered.
    await wrong.seeOnScreen('Type its last four digits to release it:');
    wrong.type('99x9');
    await wrong.answer('Type its last four digits to release it: 99x9', '', '99x9');
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('99x9 is not the last four digits');
    expect((await house.run(['show', number])).code).toBe(0);
    const right = openTerminal(['release', number], house.env());
    await right.answer('last four digits', number.slice(-4));
    expect(await right.ended).toBe(0);
    expect((await house.run(['show', number])).code).toBe(4);
  });
});

describe('accounts in a terminal', () => {
  const bare = { bare: true };
  const add = (name: string) =>
    house.run(['accounts', 'add', name, '--base-url', house.baseUrl, '--key-store', 'file'], {
      ...bare,
      stdin: house.apiKey,
    });

  it('are removed after a yes, or without a question with --yes', async () => {
    await add('asked');
    const no = openTerminal(['accounts', 'remove', 'asked'], house.env(bare));
    await no.seeOnScreen('Remove asked and its key from this machine? Type yes to confirm:');
    no.type('\r');
    expect(await no.ended).toBe(1);
    expect((await house.run(['accounts'], bare)).stdout).toContain('asked');
    const yes = openTerminal(['accounts', 'remove', 'asked'], house.env(bare));
    await yes.answer('Type yes to confirm:', 'yes');
    expect(await yes.ended).toBe(0);
    await add('unasked');
    expect(await openTerminal(['accounts', 'remove', 'unasked', '--yes'], house.env(bare)).ended).toBe(0);
    expect((await house.run(['accounts'], bare)).stdout).not.toContain('asked');
  });

  it('are chosen in the app, which opens on the sandbox, when several are there and none is in use', async () => {
    for (const name of ['left', 'middle', 'right']) await add(name);
    await house.run(['accounts', 'use', 'left'], bare);
    await house.run(['accounts', 'remove', 'left', '--yes'], bare);
    const app = openTerminal([], house.env(bare), 120);
    await app.seeOnScreen(
      'Several accounts are set up, and none is in use: this is the sandbox. A chooses one.',
    );
    await app.seeOnScreen('SANDBOX');
    app.type('\u0003');
    expect(await app.ended).toBe(0);
    expect((await house.run(['owned'], bare)).code).toBe(2);
    for (const name of ['middle', 'right']) await house.run(['accounts', 'remove', name, '--yes'], bare);
  });
});

describe('buy in a terminal', () => {
  async function offered(index: number): Promise<string> {
    const found = readDocument(DOCUMENTS.search, await house.run(['search', '--country', 'US', '--json']));
    return found.data[index]?.phoneNumber ?? '';
  }

  it('asks in place, and buys the number of the question for a y alone', async () => {
    const number = await offered(3);
    for (const answer of ['', 'n', 'buy']) {
      const no = openTerminal(['buy', number], house.env(), 120);
      await no.answer(`Buy ${number} for`, answer);
      expect(await no.ended).toBe(1);
      expect(no.output()).toContain(`${number} was not bought.`);
    }
    expect((await house.run(['show', number])).code).toBe(4);
    const yes = openTerminal(['buy', number], house.env(), 120);
    await yes.answer('a month? [y/N]', 'y');
    expect(await yes.ended).toBe(0);
    expect(yes.output()).toMatch(/With account env\w*: LIVE 127\.0\.0\.1:\d+, real money\./);
    expect((await house.run(['show', number])).code).toBe(0);
  });

  it('asks again for a y that was typed before the question, and buys nothing at Ctrl+C', async () => {
    const number = await offered(4);
    const terminal = openTerminal(['buy', number], house.env(), 120);
    terminal.type('y\r');
    await terminal.see('This was typed before you could read the question. Answer again.');
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(130);
    expect((await house.run(['show', number])).code).toBe(4);
  });

  it('does not open the card for several numbers, with --yes or with --dry-run', async () => {
    const number = await offered(5);
    for (const more of [['--yes'], ['--dry-run'], ['--count', '2', '--country', 'US']]) {
      const args = more.length > 1 ? more : [number, ...more];
      const refused = openTerminal(['buy', '--tui', ...args], house.env());
      expect(await refused.ended).toBe(2);
      expect(refused.output()).toContain('--tui');
    }
  });
});

describe('buy --tui', () => {
  it('opens the review card, and buys nothing when it is left', async () => {
    const found = readDocument(DOCUMENTS.search, await house.run(['search', '--country', 'US', '--json']));
    const number = found.data[0]?.phoneNumber ?? '';
    const terminal = openTerminal(['buy', number, '--name', 'Card', '--tui'], house.env());
    await terminal.seeOnScreen('Offered now');
    terminal.type('\r');
    expect(await terminal.ended).toBe(1);
    expect(terminal.output()).toContain(`${number} was not bought.`);
    expect((await house.run(['show', number])).code).toBe(4);
    const quick = openTerminal(['buy', '--country', 'US', '--area-code', '212', '--tui'], house.env());
    await quick.see('Offered now');
    quick.type('\u0003');
    expect(await quick.ended).toBe(130);
    expect(quick.output()).toContain('212');
  });

  it('ends as the purchase did when the app is left after it, and says so', async () => {
    const found = readDocument(DOCUMENTS.search, await house.run(['search', '--country', 'US', '--json']));
    const number = found.data[1]?.phoneNumber ?? '';
    const terminal = openTerminal(['buy', number, '--tui'], house.env());
    await terminal.see('Offered now');
    await terminal.seeOnScreen('Cancel');
    terminal.type('\t');
    terminal.type('\r');
    await terminal.see('COMPLETED');
    await terminal.seeOnScreen('The number is yours');
    terminal.type('\u001b');
    await terminal.seeOnScreen('── Search');
    terminal.type('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.output()).toContain(`${number} is bought.`);
    expect((await house.run(['show', number])).code).toBe(0);
    const left = openTerminal(['buy', found.data[2]?.phoneNumber ?? '', '--tui'], house.env());
    await left.see('Offered now');
    left.type('\u001b');
    expect(await left.ended).toBe(1);
    expect(left.output()).toContain('was not bought.');
  });
});

it('the sandbox prints its variables so that a person can paste them into a shell', async () => {
  const terminal = openTerminal(['sandbox'], house.env());
  await terminal.see('The sandbox is running');
  expect(terminal.output()).toMatch(
    /export DIALDECK_BASE_URL=http:\/\/127\.0\.0\.1:\d+\S*\r\nexport DIALDECK_API_KEY=\S+\r\n/,
  );
  terminal.type('\u0003');
  await terminal.ended;
});
