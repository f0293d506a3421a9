/**
 * Every action that the palette offers, and every key, on every screen at three sizes: each shows something, asks something or says why
 * not; the frame keeps its size; and nothing is bought, changed or released. `npm test` tries a part of them, other ones at each size.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keyNamed } from '../../src/keys/key.ts';
import { screenActions } from '../../src/screens/actions.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';
import { createRefusing, TRIED_SCREENS, type TriedScreen } from '../support/refusing.ts';

const SHARE = process.env.DIALDECK_FULL === '1' ? 1 : 20;
const SIZES = [
  [80, 24],
  [120, 35],
  [200, 60],
] as const;

/** They end or leave the app. */
const LEAVING: ReadonlySet<string> = new Set(['app.quit', 'app.interrupt']);
/** On the first row, or in a list that fits, there is nowhere to move to; what is read or drawn again may be as before. */
const SILENT: ReadonlySet<string> = new Set([
  'compare.first',
  'compare.previous',
  'list.up',
  'list.down',
  'list.pageUp',
  'list.pageDown',
  'list.halfUp',
  'list.halfDown',
  'list.first',
  'list.last',
  'picker.up',
  'picker.pageUp',
  'app.redraw',
  'batches.refresh',
  'picker.first',
]);

let app: AppDriver;
let carrier: ReturnType<typeof createRefusing>;
afterEach(async () => {
  await app.close();
});

// The export writes where the app was started.
const home = process.cwd();
const elsewhere = mkdtempSync(join(tmpdir(), 'dialdeck-actions-'));
beforeAll(() => process.chdir(elsewhere));
afterAll(() => {
  process.chdir(home);
  rmSync(elsewhere, { recursive: true, force: true });
});

async function start({ open, purchases }: TriedScreen, [columns, rows]: readonly [number, number]) {
  carrier = createRefusing();
  app = await openFull({
    provider: carrier,
    columns,
    rows,
    ...(purchases === undefined ? {} : { purchases: purchases() }),
  });
  await open(app);
  await app.released();
}

function expectWholeFrame(what: string): void {
  const rows = app.rows();
  expect(rows[0], what).toContain('1 Search');
  const { active } = app.emulator.buffer;
  const wrapped = Array.from({ length: app.emulator.rows }, (_, row) =>
    active.getLine(active.viewportY + row),
  );
  expect(
    wrapped.filter((line) => line?.isWrapped === true),
    what,
  ).toEqual([]);
  expect(active.baseY, `${what}: rows scrolled out`).toBe(0);
}

/** What an action may change that a person notices: the screen, the clipboard, a question to the carrier, the app in the background. */
function traces() {
  return {
    screen: app.screen(),
    others: `${app.copied.length} ${carrier.counts.asked} ${app.suspended()} ${app.left()}`,
  };
}

interface Tried {
  readonly id: string;
  readonly title: string;
  readonly group: string;
}

/** The actions of this screen, and of the app. */
function actionsHere(): readonly Tried[] {
  return app.shell
    .bindings()
    .map(({ binding }) => binding.action)
    .filter(({ id }) => !LEAVING.has(id));
}

/** Those of other screens, which the palette offers too. */
function actionsElsewhere(here: readonly Tried[]): readonly Tried[] {
  const groups = new Set(here.map(({ group }) => group));
  return screenActions
    .flatMap((definitions): readonly Tried[] => Object.values(definitions))
    .filter(({ group }) => !groups.has(group));
}

/** Of an overlay with a text field, a colon is a letter. */
function hasPalette(): boolean {
  return app.shell.bindings().some(({ binding }) => binding.action.id === 'app.palette');
}

async function openInPalette({ title, group }: Tried): Promise<void> {
  app.shell.press([keyNamed('ctrl+p')]);
  app.shell.press(lettersOf(`${title} ${group}`));
  await app.released();
}

const lettersOf = (text: string) => [...text].map((letter) => keyNamed(letter === ' ' ? 'space' : letter));

/** Whoever goes to the screen that is shown, or moves up on the first row, sees it already. */
function mayBeSilent(id: string): boolean {
  const state = app.shell.store.getState();
  return SILENT.has(id) || id === `app.${state.tab}` || id === `app.${state.stacks[state.tab]?.at(-1)?.id}`;
}

/** Tries one thing after the other, each on the screen as it opens. Returns what showed nothing at all. */
async function silentOf(
  screen: TriedScreen,
  size: readonly [number, number],
  tried: readonly Tried[],
  attempt: (one: Tried) => Promise<void>,
): Promise<readonly string[]> {
  const silent: string[] = [];
  let picture = app.screen();
  for (const one of tried) {
    if (app.screen() !== picture || app.left()) {
      await app.close();
      await start(screen, size);
      picture = app.screen();
    }
    const before = traces();
    await attempt(one);
    expectWholeFrame(`${one.id} on ${screen.name}`);
    const after = traces();
    if (!mayBeSilent(one.id) && after.screen === before.screen && after.others === before.others) {
      silent.push(one.id);
    }
    expect(app.left(), one.id).toBe(false);
    expect(carrier.spent, one.id).toEqual([]);
    // What opened over the screen goes away again.
    app.shell.press([keyNamed('esc')]);
    await app.released();
  }
  return silent;
}

describe.each(SIZES.map((size, place) => ({ size, place })))('at $size', ({ size, place: sizePlace }) => {
  describe.each(TRIED_SCREENS.map((screen, place) => ({ ...screen, place })))(
    '$name',
    ({ place: screenPlace, ...screen }) => {
      /** Other ones on each screen and at each size. */
      const share = <One>(all: readonly One[], most: number) =>
        all.filter((_, place) => (place + 5 * screenPlace + 7 * sizePlace) % most === 0);

      test('every action in the palette', async () => {
        await start(screen, size);
        if (!hasPalette()) return;
        const here = actionsHere();
        // An action of another screen does the same from each of them.
        const tried = [...share(here, SHARE), ...share(actionsElsewhere(here), SHARE * TRIED_SCREENS.length)];
        const silent = await silentOf(screen, size, tried, async (one) => {
          await openInPalette(one);
          expect(
            app.rows().find((row) => row.includes(one.title.slice(0, 16).trim())),
            one.id,
          ).toBeDefined();
          app.shell.press([keyNamed('enter')]);
          await app.released();
        });
        expect(silent).toEqual([]);
      });

      test('every key', async () => {
        await start(screen, size);
        // What belongs to a text field is no key of an action.
        const keys = new Map(
          app.shell
            .bindings()
            .flatMap(({ binding, keys: [key] }) => (key === undefined ? [] : [[binding.action.id, key]])),
        );
        const tried = actionsHere().filter(({ id }) => keys.has(id));
        const silent = await silentOf(screen, size, share(tried, SHARE), async ({ id }) => {
          app.shell.press([keyNamed(keys.get(id) ?? '')]);
          await app.released();
        });
        expect(silent).toEqual([]);
      });
    },
  );
});
