import { afterEach, expect, test } from 'vitest';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

test('opens on Search, on the alternate screen, and q leaves the terminal as it was', async () => {
  app = startPty();
  await app.see('20 offers');
  expect(app.onAlternateScreen()).toBe(true);
  app.type('q');
  expect(await app.ended).toBe(0);
  expect(app.onAlternateScreen()).toBe(false);
  expect(app.cursorHidden()).toBe(false);
  expect(app.settingsRestored()).toBe(true);
});
