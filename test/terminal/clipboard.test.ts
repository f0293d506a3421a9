/** Copying: what the terminal, or what stands before it, takes; and no more is said than is known. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
const folder = mkdtempSync(join(tmpdir(), 'dialdeck-clipboard-'));
afterEach(async () => {
  await app.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const SENT = "sent to the terminal's clipboard: +1";

async function copy(): Promise<void> {
  await app.see('20 offers');
  app.type('y');
  await app.see(SENT);
}

test('the number goes to the clipboard by OSC 52', async () => {
  app = startPty();
  await copy();
  expect(app.clipboard()).toHaveLength(1);
  expect(app.clipboard()[0]).toMatch(/^\+1\d{10}$/);
  expect(app.raw()).not.toContain('\u001bP');
});

describe('in tmux', () => {
  /** A tmux that keeps what it was told. */
  function fakeTmux(exitCode: number): string {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      join(bin, 'tmux'),
      `#!/bin/sh\necho "$@" > ${folder}/args\ncat > ${folder}/text.part\nmv ${folder}/text.part ${folder}/text\nexit ${exitCode}\n`,
    );
    chmodSync(join(bin, 'tmux'), 0o700);
    return `${bin}:${process.env.PATH}`;
  }

  test.each([0, 1])(
    'both forms are sent, and tmux is asked itself (which ends with %i)',
    async (exitCode) => {
      app = startPty({ env: { TMUX: '/tmp/tmux-0/default,1,0', PATH: fakeTmux(exitCode) } });
      await copy();
      const plain = app.clipboard()[0] ?? '';
      expect(plain).toMatch(/^\+1\d{10}$/);
      const base64 = Buffer.from(plain).toString('base64');
      expect(app.raw()).toContain(`\u001bPtmux;\u001b\u001b]52;c;${base64}\u0007\u001b\\`);
      await app.until(() => existsSync(join(folder, 'text')), 'what tmux was given');
      expect(readFileSync(join(folder, 'text'), 'utf8')).toBe(plain);
      expect(readFileSync(join(folder, 'args'), 'utf8')).toBe('load-buffer -w -\n');
      app.type('q');
      expect(await app.ended).toBe(0);
    },
  );

  test('a tmux that is out of reach harms nothing', async () => {
    app = startPty({ env: { TMUX: '/nowhere,1,0' }, script: `PATH=${folder} exec "$@"` });
    await copy();
    expect(app.clipboard()[0]).toMatch(/^\+1\d{10}$/);
    app.type('q');
    expect(await app.ended).toBe(0);
  });
});

test('in screen both forms are sent', async () => {
  app = startPty({ env: { STY: '1234.pts-0.host' } });
  await copy();
  const base64 = Buffer.from(app.clipboard()[0] ?? '').toString('base64');
  expect(app.raw()).toContain(`\u001bP\u001b]52;c;${base64}\u0007\u001b\\`);
});
