/**
 * The committed pictures are what the app looks like now: `npm run pictures` draws them again. `npm test` compares those of the README,
 * and `npm run test:terminal` those of every screen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawPictures, everyScreenFile } from '../../scripts/pictures/draw.ts';

const everyScreen = process.env.DIALDECK_FULL === '1';

test('the committed pictures are up to date', { timeout: 240_000 }, async () => {
  for await (const { file, svg } of drawPictures(everyScreen)) {
    expect(svg, `docs/pictures/${file}`).toBe(readFileSync(`docs/pictures/${file}`, 'utf8'));
  }
});

test('every screen has its pictures, and no other is left', () => {
  const files = readdirSync('docs/pictures/screens').map((name) => `screens/${name}`);
  expect(files.toSorted()).toEqual(everyScreenFile().toSorted());
});
