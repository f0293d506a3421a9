/** The pictures of the README are what the app looks like now: `npm run pictures` draws them again. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawPictures, everyScreenFile } from '../../scripts/pictures/draw.ts';

test('the committed pictures are up to date', { timeout: 60_000 }, async () => {
  for await (const { file, svg } of drawPictures()) {
    expect(svg, `docs/pictures/${file}`).toBe(readFileSync(`docs/pictures/${file}`, 'utf8'));
  }
});

test('every screen has its pictures, and no other is left', () => {
  const files = readdirSync('docs/pictures/screens').map((name) => `screens/${name}`);
  expect(files.toSorted()).toEqual(everyScreenFile().toSorted());
});
