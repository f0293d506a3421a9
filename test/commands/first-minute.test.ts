/** A new user with Twilio's variables in the environment: from the start to the owned numbers, in a real terminal. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, startCommand, toEnd } from './shared/house.ts';
import { type CommandTerminal, openTerminal } from './shared/terminal.ts';

let home: string;
let sandbox: ReturnType<typeof spawn>;
let printed: Readonly<Record<string, string>>;
let terminal: CommandTerminal | undefined;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-first-minute-'));
  sandbox = spawn(process.execPath, [BIN, 'sandbox', '--provider', 'twilio', '--numbers', '2', '--trial'], {
    env: { HOME: home, PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  printed = await readVariables(sandbox);
});
afterEach(async () => {
  if (terminal !== undefined) {
    terminal.type('\u0003');
    await terminal.ended;
  }
  terminal = undefined;
  const ended = new Promise((resolve) => sandbox.once('exit', resolve));
  sandbox.kill('SIGTERM');
  await ended;
  rmSync(home, { recursive: true, force: true });
});

/** Presses a key until the screen says so: keys are dropped until the offer is on the screen, and no frame tells when that ends. */
async function press(pressed: CommandTerminal, key: string, text: string): Promise<void> {
  let seen = false;
  const waiting = pressed.seeOnScreen(text).then(() => {
    seen = true;
  });
  while (!seen) {
    pressed.type(key);
    await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  }
}

/** The four variables that the sandbox prints. */
function readVariables(child: ReturnType<typeof spawn>): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve) => {
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const found = [...stdout.matchAll(/^(\w+)=(.+)\n/gm)].map(([, name = '', value = '']) => [name, value]);
      if (found.length === 4) resolve(Object.fromEntries(found));
    });
  });
}

const token = () => printed.TWILIO_AUTH_TOKEN ?? 'none';

function environment(): Record<string, string> {
  return {
    HOME: home,
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    TWILIO_ACCOUNT_SID: printed.TWILIO_ACCOUNT_SID ?? '',
    TWILIO_AUTH_TOKEN: token(),
    TWILIO_BASE_URL: printed.DIALDECK_BASE_URL ?? '',
  };
}

function written(): string {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('the first minute', () => {
  it.each([80, 60])('leads to the owned numbers with one key at %i columns', async (columns) => {
    terminal = openTerminal([], environment(), columns);
    await terminal.seeOnScreen('twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN');
    await terminal.seeOnScreen('real money');
    // The sandbox behind the offer has answered: keys are read by then.
    await terminal.seeOnScreen(' s old');
    await press(terminal, '\r', `${columns === 60 ? 'RO' : 'READ-ONLY'} twilio · LIVE`);
    await terminal.seeOnScreen('This is a trial account');
    await terminal.seeOnScreen('2 numbers');
    expect(terminal.output()).not.toContain(token());
    expect(written()).not.toContain(token());
    expect(written()).toContain('"secret": "TWILIO_AUTH_TOKEN"');
  });

  it('goes on with the sandbox after Esc, and nothing was stored', async () => {
    terminal = openTerminal([], environment());
    await terminal.seeOnScreen('Credentials found on this machine');
    await terminal.seeOnScreen(' s old');
    await press(terminal, '\u001b', '? help');
    await terminal.seeOnScreen('SANDBOX, no money is spent');
    expect(written()).not.toContain('TWILIO_AUTH_TOKEN');
  });

  it('is offered by accounts add as well, which asks whether the account may spend', async () => {
    const adding = openTerminal(['accounts', 'add'], environment());
    await adding.seeOnScreen('1  twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN');
    await adding.seeOnScreen('Type a number to use it where it is');
    adding.type('1\r');
    await adding.seeOnScreen('anything else makes it read-only');
    adding.type('\r');
    await adding.seeOnScreen('Added twilio, read-only, in use');
    expect(await adding.ended).toBe(0);
    expect(adding.output()).not.toContain(token());
    const removing = openTerminal(['accounts', 'remove', 'twilio'], environment());
    await removing.answer('Its credentials stay where they are. Type yes to confirm:', 'yes');
    expect(await removing.ended).toBe(0);
  });

  it('works for commands with what the sandbox prints', async () => {
    const env = { HOME: home, PATH: process.env.PATH ?? '', ...printed };
    const owned = await toEnd(startCommand(['owned', '--json'], env));
    expect(owned.code, owned.stderr).toBe(0);
    expect(JSON.parse(owned.stdout).data).toHaveLength(2);
    const test = await toEnd(startCommand(['accounts', 'test', '--json'], env));
    expect(JSON.parse(test.stdout).data).toMatchObject({
      provider: 'twilio',
      works: true,
      notices: [expect.stringContaining('trial account')],
    });
    expect(owned.stdout + owned.stderr + test.stdout + test.stderr).not.toContain(token());
  });
});
