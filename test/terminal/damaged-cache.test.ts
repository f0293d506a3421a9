/** Damage in the folder of compiled code never makes dialdeck crash or answer something else. */
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIN } from '../commands/shared/house.ts';
import { count } from '../support/count.ts';
import { type PtyApp, startPty } from './support/pty.ts';

const STARTS = count(100, 4);
const COLUMNS = ['+', 'local'];

/** Its home is used by every start. */
let first: PtyApp;
let answer: string;
const cache = () => join(first.home, 'cache/dialdeck');
const undamaged = () => join(first.home, 'undamaged');

beforeAll(async () => {
  first = startPty();
  await walkThrough(first);
  answer = await search();
  cpSync(cache(), undamaged(), { recursive: true });
}, 30_000);
afterAll(() => first.dispose());

async function walkThrough(app: PtyApp): Promise<void> {
  const screen = await app.see('20 offers');
  for (const text of COLUMNS) expect(screen).toContain(text);
  app.type('4');
  await app.see('owns no numbers yet');
  // The next start opens what is left now.
  app.type('1');
  await app.see('20 offers');
  app.type('q');
  expect(await app.ended).toBe(0);
}

async function openApp(): Promise<void> {
  const app = startPty({ home: first.home });
  try {
    await walkThrough(app);
  } finally {
    await app.dispose();
  }
}

/** What a search prints, without the time. */
async function search(): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: first.home,
    XDG_CONFIG_HOME: join(first.home, 'config'),
    XDG_STATE_HOME: join(first.home, 'state'),
    XDG_CACHE_HOME: join(first.home, 'cache'),
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [BIN, 'search', '--country', 'GB', '--json'],
    {
      env,
    },
  );
  return stdout.replace(/"fetchedAt":\d+/, '');
}

/** Flips one bit of each file; which one follows from the number of the start. Gives how many files there are. */
function damage(start: number): number {
  rmSync(cache(), { recursive: true });
  cpSync(undamaged(), cache(), { recursive: true });
  const files = readdirSync(cache(), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const [place, entry] of files.entries()) {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    // Any number that spreads the bits over the file.
    const bit = ((start * 7_919 + place * 104_729 + 13) * 2_654_435_761) % (bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(file, bytes);
  }
  return files.length;
}

test(`${STARTS} starts with a bit flipped in each file: each answers as without damage`, {
  timeout: 600_000,
}, async () => {
  for (let start = 0; start < STARTS; start += 1) {
    expect(damage(start)).toBeGreaterThan(20);
    if (start % 2 === 0) await openApp();
    else expect(await search(), `start ${start}`).toBe(answer);
  }
});
