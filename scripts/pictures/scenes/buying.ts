/** The review card, orders, and purchases in every state. */
import type { Stage } from '../stage.tsx';
import { atRest, buy, find, press, type Scene, type } from './scene.ts';

/** Buys a number whose order does not go well; its digits name the fault (docs/sandbox.md). */
async function buyMagic(stage: Stage, digits: string): Promise<void> {
  await atRest(stage);
  await find(stage, digits);
  await buy(stage);
}

/** Time passes in steps of so many ms until the screen shows the text. */
async function passUntil(stage: Stage, text: string, step = 1_000): Promise<void> {
  for (let count = 0; count < 100 && !stage.screen().includes(text); count += 1) await stage.pass(step);
  await stage.see(text);
}

async function openPurchases(stage: Stage): Promise<void> {
  await atRest(stage);
  await press(stage, 'app.purchases');
  await stage.see('all accounts');
}

export const BUYING_SCENES: readonly Scene[] = [
  {
    name: 'review',
    title: 'The review card: the last look before a purchase',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.buy');
      await stage.see('Offered now');
    },
  },
  {
    name: 'cart',
    title: 'The cart: what the marked numbers cost together, with names from a pattern',
    readme: true,
    play: async (stage) => {
      await atRest(stage);
      await type(stage, ' ', ' ', ' ', ' ');
      await press(stage, 'app.cart');
      await stage.see('Cart: 4 numbers');
      await press(stage, 'cart.pattern');
      await type(stage, 'Desk {n}', '\r');
      await stage.see('Desk 4');
    },
  },
  {
    name: 'cart-question',
    title: 'The question before the numbers of the cart are bought',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, ' ', ' ', ' ');
      await press(stage, 'app.cart');
      await stage.see('Cart: 3 numbers');
      await press(stage, 'cart.buy');
    },
  },
  {
    name: 'order',
    title: 'An order under way: each step with its time',
    readme: true,
    play: async (stage) => {
      await atRest(stage);
      await buy(stage);
      // The first look at the provider must be over, else the next one is counted from a later time.
      await stage.see('next check in 2 s');
      stage.clock.advance(1_000);
      await stage.see('Elapsed     1 s');
      await stage.see('next check in 1 s');
    },
  },
  {
    name: 'order-completed',
    title: 'An order that is completed: the number is yours',
    play: async (stage) => {
      await atRest(stage);
      await buy(stage);
      await stage.see('next check in 2 s');
      await passUntil(stage, 'The number is yours');
    },
  },
  {
    name: 'order-failed',
    title: 'An order that the carrier refused: nothing was charged',
    play: async (stage) => {
      await buyMagic(stage, '50055501');
      await passUntil(stage, 'Not bought');
    },
  },
  {
    name: 'order-action-needed',
    title: 'An order that only a person can decide, with the evidence',
    play: async (stage) => {
      await buyMagic(stage, '50055513');
      await stage.see('next check');
      await passUntil(stage, 'action needed', 30_000);
    },
  },
  {
    name: 'purchases',
    title: 'Purchases: one in each state',
    behind: { past: true },
    play: async (stage) => {
      await atRest(stage);
      await buy(stage);
      await stage.see('next check in 2 s');
      await press(stage, 'app.purchases');
      await stage.see('all accounts');
    },
  },
  {
    name: 'history',
    title: 'The full history of a purchase',
    behind: { past: true },
    play: async (stage) => {
      await openPurchases(stage);
      await press(stage, 'purchases.history');
    },
  },
  {
    name: 'resolve',
    title: 'Resolving a purchase that only a person can decide',
    behind: { past: true },
    play: async (stage) => {
      await openPurchases(stage);
      await type(stage, 'j');
      await press(stage, 'purchases.settle');
      await stage.see('Resolve manually');
      await type(stage, '\t');
    },
  },
];
