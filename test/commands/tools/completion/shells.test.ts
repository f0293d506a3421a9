/** The completion in the shells themselves, as far as they are installed; the words that they hand over, always. */
import { execFileSync, spawn } from 'node:child_process';
import { spawn as spawnPty } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../../src/commands/shared/schemas.ts';
import { printed, readLine, SCRIPTS } from '../../../../src/commands/tools/completion/shells.ts';
import { readDocument } from '../../shared/documents.ts';
import { BIN, type House, openHouse, startCommand, toEnd } from '../../shared/house.ts';

let house: House;
let owned: string;
let bought: string;
beforeAll(async () => {
  house = await openHouse('--provisioning', '0ms');
  const { data } = readDocument(
    DOCUMENTS.buy,
    await house.run(['buy', '--country', 'US', '--yes', '--max-monthly', '50', '--json']),
  );
  owned = data.phoneNumber;
  bought = data.id;
});
afterAll(() => house[Symbol.asyncDispose]());

const isInstalled = (shell: string): boolean => {
  try {
    execFileSync(shell, ['-c', 'exit 0'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * The words for a line in a real bash, which splits it itself; each element is a word of COMP_WORDS. The first call sources the
 * script as the documentation says and keeps it, the others source what was kept: it is the same each time.
 */
async function inBash(...words: readonly string[]): Promise<readonly string[]> {
  const list = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const { stdout, stderr } = await house.shell(
    `kept="$HOME/kept.bash"
     if [ -f "$kept" ]; then source "$kept"; else source <(dialdeck completion bash | tee "$kept"); fi
     COMP_WORDS=(dialdeck ${list}); COMP_CWORD=${words.length}; _dialdeck; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  it('completes commands, options, values, numbers and ids', async () => {
    expect(await inBash('')).toEqual(expect.arrayContaining(['search', 'buy', 'purchases', 'sandbox']));
    expect(await inBash('--account', 'sandbox', 'purchases', 'wi')).toEqual(['withdraw']);
    expect(await inBash('search', '--type', '')).toEqual(['local', 'national', 'toll-free', 'mobile']);
    expect(await inBash('buy', '')).toContain('--max-monthly');
    expect(await inBash('owned', '--account', '')).toEqual([
      'environment',
      'sandbox',
      'sandbox-wiil',
      'sandbox-twilio',
      'sandbox-telnyx',
    ]);
    expect(await inBash('accounts', 'test', 'sand')).toEqual([
      'sandbox',
      'sandbox-wiil',
      'sandbox-twilio',
      'sandbox-telnyx',
    ]);
    expect(await inBash('show', '')).toEqual([owned]);
    expect(await inBash('release', owned.slice(1, 5))).toEqual([owned]);
    expect(await inBash('purchases', 'show', '')).toEqual([bought]);
    expect(await inBash('purchases', 'withdraw', '')).not.toContain(bought);
    await house.run(['set', owned, owned, '--name', 'Desk']);
    const [batch] = (await house.run(['batches', '--columns', 'id'])).stdout.split('\n');
    expect(await inBash('batches', 'show', '')).toEqual([batch]);
    expect(await inBash('batches', 'resume', '')).not.toContain(batch);
    expect(await inBash('restore', '')).not.toContain(batch);
  });

  it('completes what it takes apart at a sign, and files', async () => {
    expect(await inBash('search', '--type', '=', 'to')).toEqual(['toll-free']);
    expect(await inBash('search', '--type', '=')).toEqual(['local', 'national', 'toll-free', 'mobile']);
    expect(await inBash('--account', '=', 'sandbox', 'purchases', 'se')).toEqual(['settle']);
    expect(await inBash('set', owned, '--name', '"Front desk"', '--voice-u')).toEqual(['--voice-url']);
    expect(await inBash('--config', `${BIN.slice(0, -3)}`)).toEqual([BIN]);
    expect(await inBash('--config', '=', `${BIN.slice(0, -3)}`)).toEqual([BIN]);
  });
});

describe.runIf(isInstalled('fish'))('fish', () => {
  const inFish = async (line: string): Promise<readonly string[]> => {
    const script = `function dialdeck; "$DIALDECK_NODE" "$DIALDECK_BIN" $argv; end
      set kept "$HOME/kept.fish"
      if test -f "$kept"; source "$kept"; else; dialdeck completion fish | tee "$kept" | source; end
      complete -C ${JSON.stringify(line)}`;
    const env = { ...house.env(), DIALDECK_NODE: process.execPath, DIALDECK_BIN: BIN };
    const { stdout, stderr } = await toEnd(spawn('fish', ['--no-config', '-c', script], { env }));
    expect(stderr).toBe('');
    return stdout.split('\n').filter((found) => found !== '');
  };

  it('completes each word with a few words about it', async () => {
    expect(await inFish('dialdeck --account sandbox purchases wi')).toEqual([
      'withdraw\tcancel a purchase that was confirmed but never sent',
    ]);
    expect(await inFish('dialdeck search --country g')).toContain('GB\tUnited Kingdom');
    expect(await inFish('dialdeck search --type=to')).toEqual(['--type=toll-free']);
    expect(await inFish('dialdeck show ')).toEqual([expect.stringMatching(new RegExp(`^\\${owned}\t`))]);
    expect(await inFish('dialdeck set "two words" --voice-u')).toEqual([
      expect.stringMatching(/^--voice-url\t/),
    ]);
    expect(await inFish(`dialdeck --config ${BIN.slice(0, -3)}`)).toEqual([expect.stringContaining(BIN)]);
    expect(await inFish(`dialdeck --config=${BIN.slice(0, -3)}`)).toEqual([
      expect.stringContaining(`--config=${BIN}`),
    ]);
  });
});

describe.runIf(isInstalled('zsh'))('zsh', () => {
  it.each([
    ['from a pipe', 'source <(dialdeck completion zsh)'],
    ['from a file of its own name', 'cd "$HOME"; dialdeck completion zsh > _dialdeck; source _dialdeck'],
  ])('completes in a terminal, read %s', { timeout: 60_000 }, async (_how, load) => {
    const pty = spawnPty('zsh', ['-f', '-i'], {
      cols: 100,
      rows: 30,
      env: { ...house.env(), DIALDECK_NODE: process.execPath, DIALDECK_BIN: BIN, TERM: 'xterm', PS1: '> ' },
    });
    const emulator = new Terminal({ cols: 100, rows: 30, allowProposedApi: true });
    const shown = () =>
      Array.from(
        { length: 30 },
        (_, row) => emulator.buffer.active.getLine(row)?.translateToString(true) ?? '',
      );
    const waiting = new Set<() => void>();
    pty.onData((data) =>
      emulator.write(data, () => {
        for (const look of waiting) look();
      }),
    );
    const see = (text: string) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`"${text}" did not come:\n${shown().join('\n')}`)),
          15_000,
        );
        const look = () => {
          if (!shown().some((row) => row.includes(text))) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    const ended = new Promise((resolve) => pty.onExit(resolve));
    try {
      pty.write('dialdeck() { "$DIALDECK_NODE" "$DIALDECK_BIN" "$@" }\r');
      pty.write(`autoload -U compinit; compinit -D; ${load}; echo rea""dy\r`);
      await see('ready');
      for (const [line, completed] of [
        ['dialdeck --account sandbox purchases wi\t', 'purchases withdraw '],
        ['dialdeck search --type=to\t', '--type=toll-free'],
        ['dialdeck show +\t', `show ${owned}`],
        [`dialdeck set "two words" --voice-u\t`, '"two words" --voice-url'],
        [`dialdeck --config ${BIN.slice(0, -3)}\t`, `--config ${BIN}`],
      ] as const) {
        pty.write(line);
        await see(completed);
        // Ctrl+U: the line is emptied, and zsh goes on reading keys.
        pty.write('\u0015');
      }
      // Where several fit, what they have in common comes first, then the list.
      pty.write('dialdeck search --country e\t\t');
      await see('Estonia');
    } finally {
      pty.kill();
      await ended;
      emulator.dispose();
    }
  });
});

describe('the line that bash hands over', () => {
  it.each([
    [['show', ''], ['show'], '', 0],
    [['search', '--type', '=', 'to'], ['search'], '--type=to', 7],
    [['search', '--type', '='], ['search'], '--type=', 7],
    [['prices', '--rate', 'EUR', '=', '1.08USD', ''], ['prices', '--rate', 'EUR=1.08USD'], '', 0],
    [['--account', '=', 'x', 'show', ''], ['--account=x', 'show'], '', 0],
    [["'two words'", ''], ['two words'], '', 0],
    [['"a \\"b\\" c"', 'two\\ words', ''], ['a "b" c', 'two words'], '', 0],
    [['--name', '"Acme Lt'], ['--name'], 'Acme Lt', 0],
  ])('%j', (given, before, typed, kept) => {
    expect(readLine('bash', given)).toEqual({ before, typed, kept });
  });

  it('is given back without what bash keeps', () => {
    const candidates = [{ value: '--type=toll-free', about: 'a\nb\tc' }];
    expect(printed('bash', { kind: 'words', candidates }, 7)).toBe('toll-free\n');
    expect(printed('zsh', { kind: 'words', candidates: [{ value: 'a:b', about: 'c: d' }] }, 0)).toBe(
      'a\\:b:c: d\n',
    );
    expect(printed('fish', { kind: 'words', candidates }, 0)).toBe('--type=toll-free\ta b c\n');
  });
});

describe('PowerShell, without a PowerShell', () => {
  const script = SCRIPTS.powershell;

  it('gets a script whose brackets and quotes are closed', () => {
    const plain = script.replace(/'[^']*'|"(?:[^"`]|`.)*"/g, '').replace(/#.*$/gm, '');
    expect(plain).not.toMatch(/['"`]/);
    const open: string[] = [];
    for (const [sign] of plain.matchAll(/[(){}[\]]/g)) {
      if ('({['.includes(sign)) open.push(sign);
      else expect(`${open.pop()}${sign}`).toMatch(/^(\(\)|\{\}|\[\])$/);
    }
    expect(open).toEqual([]);
  });

  it('registers for the program, asks it for words, and leaves files to PowerShell', () => {
    expect(script).toMatch(/^Register-ArgumentCompleter -Native -CommandName dialdeck -ScriptBlock \{$/m);
    expect(script).toContain('param($wordToComplete, $commandAst, $cursorPosition)');
    expect(script).toContain('dialdeck __complete powershell @words "=$wordToComplete" 2>$null');
    expect(script).toContain(`$found[0] -eq ':files') { return }`);
    expect(script).toContain('$_ -split "`t", 2');
    expect(script).toContain(
      "[System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)",
    );
  });

  it('gets values and a description each, for the word behind the sign', async () => {
    const ask = async (...words: readonly string[]) =>
      (await house.runProcess(['__complete', 'powershell', ...words])).stdout;
    expect(await ask('search', '--type', '=to')).toBe('toll-free\n');
    expect(await ask('search', '=--type=to')).toBe('--type=toll-free\n');
    expect(await ask('purchases', '=wi')).toBe(
      'withdraw\tcancel a purchase that was confirmed but never sent\n',
    );
    expect(await ask('show', '=')).toMatch(new RegExp(`^\\${owned}\t.+\n$`));
    expect(await ask('--config', '=')).toBe(':files\n');
  });
});

describe('a completion that cannot look', () => {
  const ask = (words: readonly string[], env: Record<string, string> = {}) =>
    house.runProcess(['__complete', 'bash', ...words], { env });

  it.each([
    ['a wrong key', ['show', ''], { DIALDECK_API_KEY: 'not-the-right-key' }],
    ['a provider that is not there', ['show', ''], { DIALDECK_BASE_URL: 'http://127.0.0.1:9' }],
    ['an account that is not there', ['--account', 'nobody', 'show', ''], {}],
    ['half a pair of variables', ['--account', ''], { DIALDECK_API_KEY: '' }],
    ['no home', ['purchases', 'show', ''], { HOME: '/dev/null' }],
  ])('says nothing and does not fail: %s', async (_case, words, env) => {
    const ran = await ask(words, env);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).not.toContain('rror');
  });

  it('says nothing to a shell that it does not know, or without a line', async () => {
    for (const args of [['tcsh', 'show', ''], ['bash'], []]) {
      const ran = await house.runProcess(['__complete', ...args]);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
    }
    expect((await house.runProcess(['__complete', 'tcsh', 'show', ''])).stdout).toBe('');
  });

  it('offers what was bought here where the provider does not answer', async () => {
    const ran = await ask(['show', ''], {
      DIALDECK_ACCOUNT: 'environment',
      DIALDECK_BASE_URL: 'http://127.0.0.1:9',
    });
    expect(ran.stdout).toBe(`${owned}\n`);
  });

  it('waits for no provider that never answers', async () => {
    await using slow = await openHouse('--latency', '1h');
    const startedAt = performance.now();
    const ran = await toEnd(startCommand(['__complete', 'bash', 'show', ''], slow.env()));
    expect(ran).toMatchObject({ code: 0, stdout: expect.not.stringContaining('+'), stderr: '' });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('makes no ledger and no journal', async () => {
    const ran = await ask(['--account', 'sandbox', 'show', ''], {
      HOME: house.home,
      DIALDECK_API_KEY: '',
      DIALDECK_BASE_URL: '',
    });
    expect(ran.code).toBe(0);
    const { stdout } = await house.shell('ls "$HOME/.local/state/dialdeck"');
    expect(stdout).not.toContain('sandbox.db');
  });
});

it('the command refuses another shell', async () => {
  expect(await house.run(['completion', 'tcsh'])).toMatchObject({ code: 2, stdout: '' });
  expect((await house.run(['completion'])).code).toBe(2);
});
