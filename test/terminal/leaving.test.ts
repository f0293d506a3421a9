/** Every way out gives the terminal back: screen, cursor, modes and echo; what went wrong can be read afterwards. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { count } from '../support/count.ts';
import { type PtyApp, type PtyOptions, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

/** Does `act` inside the product once the file $HOME/fault is there. */
function onFault(act: string): string {
  return `
import { existsSync } from 'node:fs';
const poll = setInterval(() => {
  if (!existsSync(process.env.HOME + '/fault')) return;
  clearInterval(poll);
  ${act}
}, 5);
poll.unref();
`;
}

const fault = (running: PtyApp) => writeFileSync(join(running.home, 'fault'), '');
const signal = (name: NodeJS.Signals) => (running: PtyApp) => {
  process.kill(running.pid(), name);
};

interface Way {
  readonly name: string;
  readonly leave: (running: PtyApp) => void | Promise<void>;
  readonly code: number;
  readonly options?: PtyOptions;
  /** Read on the ordinary screen afterwards, and in the log. */
  readonly message?: string;
  /** It never gets as far as a list of offers. */
  readonly atOnce?: boolean;
}

const WAYS: readonly Way[] = [
  { name: 'q', leave: (running) => running.type('q'), code: 0 },
  { name: 'Ctrl+C', leave: (running) => running.type('\u0003'), code: 0 },
  { name: 'q in the middle of a burst', leave: (running) => running.type('jjjkq'), code: 0 },
  { name: 'q while the window is too small', leave: quitWhenTooSmall, code: 0 },
  { name: 'Ctrl+C over help', leave: quitOverHelp, code: 0 },
  { name: 'SIGTERM', leave: signal('SIGTERM'), code: 143 },
  { name: 'SIGHUP', leave: signal('SIGHUP'), code: 129 },
  { name: 'SIGQUIT', leave: signal('SIGQUIT'), code: 131 },
  { name: 'SIGINT from outside', leave: signal('SIGINT'), code: 130 },
  { name: 'SIGUSR2', leave: signal('SIGUSR2'), code: 140 },
  {
    name: 'a throw in render',
    // The next second is drawn with it.
    leave: fault,
    code: 1,
    message: 'render broke',
    options: { preload: onFault("Array.prototype.toSorted = () => { throw new Error('render broke'); };") },
  },
  {
    name: 'a throw in an effect',
    leave: () => undefined,
    code: 1,
    atOnce: true,
    message: 'effect broke',
    options: {
      preload: `
import { ReadStream } from 'node:tty';
const { setRawMode } = ReadStream.prototype;
ReadStream.prototype.setRawMode = function (on) {
  setRawMode.call(this, on);
  if (on) throw new Error('effect broke');
  return this;
};
`,
    },
  },
  {
    name: 'an unhandled rejection',
    leave: fault,
    code: 1,
    message: 'nobody caught this',
    options: { preload: onFault("void Promise.reject(new Error('nobody caught this'));") },
  },
  {
    name: 'a throw in a timer',
    leave: fault,
    code: 1,
    message: 'timer broke',
    options: { preload: onFault("setTimeout(() => { throw new Error('timer broke'); }, 0);") },
  },
  {
    name: 'a throw that is no error',
    leave: fault,
    code: 1,
    message: 'just a string',
    options: { preload: onFault("setTimeout(() => { throw 'just a \\u001b[31mstring'; }, 0);") },
  },
];

async function quitWhenTooSmall(running: PtyApp): Promise<void> {
  running.resize(20, 5);
  await running.see('Terminal 20x5');
  running.type('q');
}

async function quitOverHelp(running: PtyApp): Promise<void> {
  running.type('?');
  await running.see('Help: type to find');
  running.type('\u0003');
}

function expectRestored(): void {
  expect(app.onAlternateScreen()).toBe(false);
  expect(app.cursorHidden()).toBe(false);
  expect(app.emulator.modes.bracketedPasteMode).toBe(false);
  expect(app.emulator.modes.mouseTrackingMode).toBe('none');
  expect(app.emulator.modes.sendFocusMode).toBe(false);
  expect(app.settingsRestored()).toBe(true);
}

const RUNS = count(20, 1);

describe.each(WAYS)('$name', ({ leave, code, options, message, atOnce }) => {
  test.each(Array.from({ length: RUNS }, (_, run) => run + 1))(
    'leaves the terminal as it was, run %i',
    async () => {
      app = startPty(options);
      if (atOnce !== true) await app.see('20 offers');
      await leave(app);
      expect(await app.ended).toBe(code);
      await app.until(() => !app.onAlternateScreen(), 'the ordinary screen');
      expectRestored();
      if (message === undefined) return;
      const log = join(app.home, 'state', 'dialdeck', 'dialdeck.log');
      // What was written last may still be on its way through the terminal when the process is gone.
      await app.see(`dialdeck: ${message.replace('string', '')}`);
      await app.until((screen) => screen.replaceAll('\n', '').includes(log), 'the path of the log');
      expect(readFileSync(log, 'utf8')).toContain(message.replace('string', ''));
      expect(statSync(log).mode & 0o777).toBe(0o600);
    },
  );
});

test('an unhandled fault shows no key: message and log are redacted', async () => {
  const secret = 'canary-4711-canary';
  app = startPty({
    env: { DIALDECK_BASE_URL: 'http://127.0.0.1:9/v1/numbers', DIALDECK_API_KEY: secret },
    preload: onFault(`void Promise.reject(new Error('X-API-Key: ' + ${JSON.stringify(secret)}));`),
  });
  await app.see('r searches again');
  fault(app);
  expect(await app.ended).toBe(1);
  await app.see('X-API-Key: [key]');
  expect(app.raw()).not.toContain(secret);
  expect(readFileSync(join(app.home, 'state', 'dialdeck', 'dialdeck.log'), 'utf8')).not.toContain(secret);
});

test('a terminal that is closed under it: the process ends within 2 seconds', async () => {
  for (let run = 0; run < count(20, 1); run += 1) {
    app = startPty();
    await app.see('20 offers');
    const pid = app.pid();
    const closed = performance.now();
    app.hangUp();
    await goneWithin(pid, 2_000);
    expect(performance.now() - closed).toBeLessThan(2_000);
    await app.dispose();
  }
});

test('a terminal that is closed while the process may not hear SIGHUP: it ends as well', async () => {
  app = startPty({
    script: `setsid --wait ${HEADLESS}`,
  });
  await app.see('20 offers');
  const pid = app.pid();
  app.hangUp();
  await goneWithin(pid, 2_000);
});

/** As under nohup: nobody tells it; reading and writing fail. */
const HEADLESS = `sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended and was not asked for yet is no longer running.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function goneWithin(pid: number, ms: number): Promise<void> {
  const limit = performance.now() + ms;
  while (isAlive(pid)) {
    if (performance.now() > limit) throw new Error(`still running after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('while a purchase is being sent', () => {
  test.each(['SIGTERM', 'SIGHUP'] as const)(
    '%s gives the terminal back, waits for the answer, then ends',
    async (name) => {
      const sandbox = await startSandbox({ faults: ['late:1500'], provisioningMs: 0 });
      try {
        app = startPty({ env: accountOf(sandbox) });
        await app.see('20 offers');
        app.type('\r');
        await app.see('Offered now');
        app.type('\u001b[C');
        app.type('\r');
        await app.until(() => sandbox.ledger.arrivals().length === 1, 'the request on its way');
        process.kill(app.pid(), name);
        await app.until(() => !app.onAlternateScreen(), 'the ordinary screen');
        expect(isAlive(app.pid())).toBe(true);
        expect(await app.ended).toBe(name === 'SIGTERM' ? 143 : 129);
        expectRestored();
        await app.see('Waiting for the answer to what was sent');
        await app.until((screen) => /COMPLETED|PROCESSING/.test(screen), 'what became of it');
      } finally {
        await sandbox.close();
      }
    },
  );

  test('quitting during the wait before it is sent once more ends the wait, and nothing more is sent', async () => {
    const sandbox = await startSandbox({ faults: ['429:20@purchase.before'], provisioningMs: 0 });
    try {
      app = startPty({
        env: {
          DIALDECK_PROVIDER: 'twilio',
          DIALDECK_BASE_URL: sandbox.twilioBaseUrl,
          TWILIO_ACCOUNT_SID: sandbox.twilioAccountSid,
          TWILIO_AUTH_TOKEN: sandbox.apiKey,
        },
      });
      await app.until((screen) => /\d+ offers/.test(screen), 'offers');
      app.type('\r');
      await app.see('Offered now');
      app.type('\u001b[C');
      app.type('\r');
      await app.see('sending once more in');
      app.type('\u0003');
      await app.see('You can quit safely');
      app.type('\u001b[C');
      app.type('\r');
      expect(await app.ended).toBe(0);
      expectRestored();
      expect(sandbox.ledger.arrivals()).toHaveLength(1);
      expect(app.screen()).not.toContain('Waiting for the answer');
    } finally {
      await sandbox.close();
    }
  });

  test('a second signal ends it at once, and the next start settles what became of it', async () => {
    const sandbox = await startSandbox({ faults: ['late:4000'], provisioningMs: 0 });
    try {
      app = startPty({ env: accountOf(sandbox) });
      await app.see('20 offers');
      app.type('\r');
      await app.see('Offered now');
      app.type('\u001b[C');
      app.type('\r');
      await app.until(() => sandbox.ledger.arrivals().length === 1, 'the request on its way');
      process.kill(app.pid(), 'SIGTERM');
      await app.see('Waiting for the answer to what was sent');
      process.kill(app.pid(), 'SIGTERM');
      expect(await app.ended).toBe(143);
      expectRestored();
    } finally {
      await sandbox.close();
    }
  });
});

/** Which row of the list the pointer is on, from 1. */
function rowOfPointer(screen: string): number {
  const rows = screen.split('\n');
  return rows.findIndex((row) => row.includes('▸')) - rows.findIndex((row) => row.includes('  Number  '));
}

function accountOf(sandbox: { readonly telefonieBaseUrl: string; readonly apiKey: string }) {
  return { DIALDECK_BASE_URL: sandbox.telefonieBaseUrl, DIALDECK_API_KEY: sandbox.apiKey };
}

describe('stopping the job', () => {
  const UNDER_BASH = `
stty -g > "$HOME/stty-before"
bash --norc --noprofile -i -c 'set -m
sh -c "echo \\$\\$ > \\"\\$HOME/pid\\"; exec \\"\\$@\\"" sh "$@"
stty -g > "$HOME/stty-stopped"
echo STOPPED
read -r _
fg
' sh "$@"
stty -g > "$HOME/stty-after"
`;

  test.each([
    ['Ctrl+Z', (running: PtyApp) => running.type('\u001a')],
    ['SIGTSTP from outside', signal('SIGTSTP')],
  ])('%s gives the terminal back, and fg draws everything anew', async (_, stop) => {
    app = startPty({ script: UNDER_BASH });
    await app.see('20 offers');
    app.type('jj');
    await app.until((screen) => rowOfPointer(screen) === 3, 'the third row');
    expect(app.emulator.modes.mouseTrackingMode).toBe('vt200');
    stop(app);
    await app.see('STOPPED');
    expect(app.onAlternateScreen()).toBe(false);
    expect(app.cursorHidden()).toBe(false);
    expect(app.emulator.modes.bracketedPasteMode).toBe(false);
    expect(app.emulator.modes.mouseTrackingMode).toBe('none');
    expect(readFileSync(join(app.home, 'stty-stopped'), 'utf8')).toBe(
      readFileSync(join(app.home, 'stty-before'), 'utf8'),
    );
    app.type('\r');
    await app.see('20 offers');
    expect(app.onAlternateScreen()).toBe(true);
    // The reports are switched on after the frame.
    await app.until(() => app.emulator.modes.mouseTrackingMode === 'vt200', 'the mouse');
    app.type('k');
    await app.until((screen) => rowOfPointer(screen) === 2, 'keys work again');
    app.type('q');
    await app.ended;
    expectRestored();
  });

  test('where no shell could continue it, Ctrl+Z stops nothing and the app goes on', async () => {
    app = startPty({ script: `exec ${HEADLESS.replace('sh -c', 'sh -c')}` });
    await app.see('20 offers');
    app.type('\u001a');
    app.type('?');
    await app.see('Help: type to find');
    app.type('\u0003');
    await app.ended;
  });
});

test('without a terminal it says what there is, and never a stack', async () => {
  app = startPty({ script: `${HEADLESS} < /dev/null | cat; echo done` });
  await app.ended;
  await app.see('needs a terminal');
  expect(app.screen()).not.toMatch(/\bat .*:\d+:\d+/);
  expect(existsSync(join(app.home, 'state', 'dialdeck', 'dialdeck.log'))).toBe(false);
});

test('a reader of the output that goes away is no error', async () => {
  app = startPty({ script: `(${HEADLESS}) < /dev/null | true; echo "done \${PIPESTATUS:-}"` });
  await app.see('done');
  await app.ended;
  expect(app.screen()).not.toMatch(/EPIPE|Error|at .*:\d+:\d+/);
});

test('after a kill -9 `dialdeck --reset-terminal` gives the terminal back', async () => {
  app = startPty({
    script: `${HEADLESS}
stty -a > "$HOME/stty-killed"
"$@" --reset-terminal
stty -a > "$HOME/stty-unfinished"
mv "$HOME/stty-unfinished" "$HOME/stty-after"
read -r _`,
  });
  await app.see('20 offers');
  process.kill(app.pid(), 'SIGKILL');
  await app.until(() => existsSync(join(app.home, 'stty-after')), 'the terminal reset');
  await app.until(() => !app.onAlternateScreen(), 'the ordinary screen');
  expect(app.cursorHidden()).toBe(false);
  expect(app.emulator.modes.bracketedPasteMode).toBe(false);
  const settings = (name: string) => readFileSync(join(app.home, name), 'utf8').split(/[\s;]+/);
  expect(settings('stty-killed')).toEqual(expect.arrayContaining(['-icanon', '-echo']));
  expect(settings('stty-after')).toEqual(
    expect.arrayContaining(['icanon', 'echo', 'icrnl', 'opost', 'isig']),
  );
});
