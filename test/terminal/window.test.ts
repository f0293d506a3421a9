/** The window is resized again and again while keys are pressed: no crash, no ghost, never a frame that does not fit. */
import { afterEach, expect, test } from 'vitest';
import { count } from '../support/count.ts';
import { type PtyApp, startPty } from './support/pty.ts';

let app: PtyApp;
afterEach(async () => {
  await app.dispose();
});

/** Any size from 1x1 to 400x200, the same ones every time. */
function* sizes(): Generator<readonly [number, number]> {
  let state = 4711;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + Math.floor((state / 2_147_483_648) * most);
  };
  for (;;) yield [next(400), next(200)];
}

function wrapped(): boolean {
  const { active } = app.emulator.buffer;
  return Array.from({ length: app.emulator.rows }, (_, row) => active.getLine(active.viewportY + row)).some(
    (line) => line?.isWrapped === true,
  );
}

const withoutAges = (screen: string) => screen.replace(/\d+ s old/, 'old');

test(`${count(2_000, 120)} resizes in a row end in the picture that such a window has`, {
  timeout: 240_000,
}, async () => {
  app = startPty();
  await app.see('20 offers');
  const before = withoutAges(app.screen());
  const random = sizes();
  for (let done = 1; done <= count(2_000, 120); done += 1) {
    const [columns, rows] = random.next().value ?? [80, 24];
    app.resize(columns, rows);
    if (done % 7 === 0) app.type('jk');
    if (done % 20 !== 0) continue;
    app.resize(80, 24);
    await app.until(
      (screen) => withoutAges(screen) === before && !wrapped(),
      `the picture of 80x24 after ${done} resizes`,
    );
  }
  app.resize(7, 2);
  await app.see('Termin');
  app.resize(1, 1);
  app.resize(60, 16);
  await app.until(
    (screen) => screen.includes('20 offers') && screen.includes('Enter buy'),
    'the smallest whole frame',
  );
  app.type('q');
  expect(await app.ended).toBe(0);
  expect(app.settingsRestored()).toBe(true);
});

test('a change and back again that the process sees as one leaves nothing behind', {
  timeout: 60_000,
}, async () => {
  app = startPty();
  await app.see('20 offers');
  const before = withoutAges(app.screen());
  for (let done = 0; done < count(200, 20); done += 1) {
    app.resize(61, 17);
    app.resize(80, 24);
  }
  await app.until((screen) => withoutAges(screen) === before && !wrapped(), 'the picture as it was');
});

test('Ctrl+L draws anew what something else wrote across', { timeout: 60_000 }, async () => {
  app = startPty();
  await app.see('20 offers');
  const before = withoutAges(app.screen());
  app.emulator.write('\u001b[3;1HGARBAGE FROM ELSEWHERE\u001b[24;1H');
  await app.see('GARBAGE');
  app.type('\u000c');
  await app.until((screen) => withoutAges(screen) === before, 'the picture as it was');
});

test('a terminal that is not read for a while loses and doubles nothing', { timeout: 60_000 }, async () => {
  app = startPty();
  await app.see('20 offers');
  app.pause();
  app.type('j'.repeat(5));
  app.type('/0');
  app.resume();
  await app.see('/ 0');
  app.type('\u001b');
  await app.until((screen) => screen.includes('20 offers') && screen.includes('▸'), 'the list again');
  app.type('q');
  expect(await app.ended).toBe(0);
});
