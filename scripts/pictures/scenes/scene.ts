/** What a picture shows, and how a scene presses keys. */
import { allActions } from '../../../src/app/key-table.ts';
import type { MachineOptions } from '../machine.ts';
import type { Stage } from '../stage.tsx';

export interface Scene {
  /** The file's name. */
  readonly name: string;
  readonly title: string;
  /** Whether the README shows it as well. */
  readonly readme?: true;
  /** What is behind the app; the sandbox when not given. */
  readonly behind?: MachineOptions;
  readonly play: (stage: Stage) => Promise<void>;
}

/** The offers, with what is known about the first one beside them. */
export async function atRest(stage: Stage): Promise<void> {
  await stage.see('20 offers');
  if (stage.emulator.cols > 100) await stage.see('usually no ID needed');
}

/** Each text once the ones before it are on the screen. */
export async function type(stage: Stage, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await stage.settled();
    stage.type(text);
  }
  await stage.settled();
}

/** The first key of each action, so that a scene stays true when a key changes. */
export async function press(stage: Stage, ...ids: readonly string[]): Promise<void> {
  await type(stage, ...ids.map((id) => bytesOf(keyOf(id))));
}

function keyOf(id: string): string {
  const key = allActions.find((action) => action.id === id)?.keys[0];
  if (key === undefined) throw new Error(`there is no action ${id}`);
  return key;
}

const BYTES: Readonly<Record<string, string>> = {
  enter: '\r',
  space: ' ',
  tab: '\t',
  esc: '\u001b',
  right: '\u001b[C',
  down: '\u001b[B',
};

/** What a terminal sends for a key. */
function bytesOf(key: string): string {
  if (key.startsWith('ctrl+')) return String.fromCharCode(key.charCodeAt('ctrl+'.length) - 96);
  return BYTES[key] ?? key;
}

/** Buys the number under the cursor of Search; the order is followed, and time stands still. */
export async function buy(stage: Stage): Promise<void> {
  await press(stage, 'search.buy');
  await stage.see('Offered now');
  await press(stage, 'purchase.right', 'purchase.buy');
}

/** Shows the offers whose digits are these, with the first one under the cursor. */
export async function find(stage: Stage, digits: string): Promise<void> {
  await press(stage, 'search.contains');
  await type(stage, digits);
  stage.clock.advance(1_000);
  await stage.until((screen) => {
    const offers = screen.split('\n').filter((row) => /\+\d[\d ]{6,}/.test(row) && !row.includes('Contains'));
    return offers.length > 0 && offers.every((row) => row.replace(/\D/g, '').includes(digits));
  }, `offers with ${digits}`);
  await press(stage, 'search.leaveField');
}

export async function openOwned(stage: Stage): Promise<void> {
  await press(stage, 'app.owned');
  await stage.see('240 numbers');
}
