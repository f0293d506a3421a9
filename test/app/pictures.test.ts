/** The pictures of the README are what the app looks like now: `npm run pictures` draws them again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawPictures } from '../../scripts/pictures/draw.ts';

test('the committed pictures are up to date', { timeout: 60_000 }, async () => {
  for (const { file, svg } of await drawPictures()) {
    expect(svg, `docs/pictures/${file}`).toBe(readFileSync(`docs/pictures/${file}`, 'utf8'));
  }
});
