/** The log of the built program names lines of its sources. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

test('an error that ends the app is logged with the line of the source that it came from', async () => {
  app = startPty({
    preload: `
      import { existsSync } from 'node:fs';
      const toSorted = Array.prototype.toSorted;
      Array.prototype.toSorted = function (...rest) {
        if (existsSync(process.env.HOME + '/fault')) throw new Error('broken on purpose');
        return toSorted.apply(this, rest);
      };`,
  });
  await app.see('20 offers');
  writeFileSync(join(app.home, 'fault'), '');
  app.type('?');
  expect(await app.ended).toBe(1);
  const log = readFileSync(join(app.home, 'state/dialdeck/dialdeck.log'), 'utf8');
  const [, file = '', line = ''] =
    /broken on purpose\n(?:.*\n)*?.*\b(src\/[\w/.-]+\.tsx?):(\d+):\d+/.exec(log) ?? [];
  expect(log).toContain('broken on purpose');
  expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toContain('toSorted');
});
