/** What the pictures show, and the keys that lead there. */
import type { Stage } from './stage.tsx';

export interface Scene {
  /** The file's name. */
  readonly name: string;
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const RIGHT = '\u001b[C';

/** The offers, with what is known about the first one beside them. */
async function atRest(stage: Stage): Promise<void> {
  await stage.see('20 offers');
  if (stage.emulator.cols > 100) await stage.see('usually no ID needed');
}

async function type(stage: Stage, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await stage.settled();
    stage.type(text);
  }
  await stage.settled();
}

/** The scenes of the README. */
export const README_SCENES: readonly Scene[] = [
  {
    name: 'search',
    title: 'Search: offers in the United States, two of them marked for comparison',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, 'jj', ' ', 'j', ' ', 'k');
      await stage.see('2 marked');
    },
  },
  {
    name: 'cart',
    title: 'The cart: what the marked numbers cost together, with names from a pattern',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, ' ', ' ', ' ', ' ', 'B');
      await stage.see('Cart: 4 numbers');
      await type(stage, 'E', 'Desk {n}', '\r');
      await stage.see('Desk 4');
    },
  },
  {
    name: 'pricing',
    title: 'Pricing: countries and types in one picture',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '2');
      await stage.see('not offered (.)');
      await stage.see('ID or proof of address');
    },
  },
  {
    name: 'order',
    title: 'An order under way: each step with its time',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '\r');
      await stage.see('Offered now');
      await type(stage, RIGHT, '\r');
      // The first look at the provider must be over, else the next one is counted from a later time.
      await stage.see('next check in 2 s');
      stage.clock.advance(1_000);
      await stage.see('Elapsed     1 s');
      await stage.see('next check in 1 s');
    },
  },
  {
    name: 'owned',
    title: 'Owned: the whole account, with marks and their sum',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '4');
      await stage.see('240 numbers');
      await type(stage, 'j', ' ', 'j', ' ', 'k');
      await stage.see('2 marked');
    },
  },
  {
    name: 'number',
    title: 'A number: name and webhooks, changed and not saved yet',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '4');
      await stage.see('240 numbers');
      await type(stage, '\r');
      await stage.see('Updated 0 s ago');
      await type(stage, '\r', '\u0015Front desk\t', '\u0015https://example.com/voice\t');
      await stage.see('https://example.com/voice');
    },
  },
];

/** The other screens and popups. */
const MORE_SCENES: readonly Scene[] = [
  {
    name: 'comparison',
    title: 'The comparison of marked numbers',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, ' ', ' ', ' ', '=');
      await stage.see('Comparing');
    },
  },
  {
    name: 'review',
    title: 'The review card: the last look before a purchase',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '\r');
      await stage.see('Offered now');
    },
  },
  {
    name: 'purchases',
    title: 'Purchases: each with its state',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '\r');
      await stage.see('Offered now');
      await type(stage, RIGHT, '\r');
      await stage.see('next check in 2 s');
      await type(stage, '3');
      await stage.see('all accounts');
    },
  },
  {
    name: 'edit',
    title: 'Edit many numbers: what each becomes, before anything is sent',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '4');
      await stage.see('240 numbers');
      await type(stage, ' ', ' ', ' ', 'E');
      await stage.see('numbers: which field?');
      await type(stage, 'name\r');
      await stage.see('You see every change before');
      await type(stage, '\u0015Desk {n}\r');
      await stage.see('Becomes');
    },
  },
  {
    name: 'lookup',
    title: 'Lookup: what is known of a number',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, 'L');
      await stage.until((screen) => /── Lookup/.test(screen) && !screen.includes('asking'), 'Lookup');
    },
  },
  {
    name: 'help',
    title: 'Help: every key that works here',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '?');
      await stage.see('Help');
    },
  },
  {
    name: 'palette',
    title: 'The palette: any action by name',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, ':', 'release');
      await stage.see('Release');
    },
  },
  {
    name: 'countries',
    title: 'The country picker',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, 'c', 'germ');
      await stage.see('Germany');
    },
  },
  {
    name: 'themes',
    title: 'The menu of themes',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, '\u0014');
      await stage.see('high-contrast');
    },
  },
];

export const EVERY_SCENE: readonly Scene[] = [...README_SCENES, ...MORE_SCENES];
