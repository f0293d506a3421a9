/** Every kind of field that text is typed into. */
import type { AppDriver } from './app-driver.tsx';
import { EVERY_SCREEN } from './every-screen.ts';

export interface SomeField {
  readonly name: string;
  /** From Search at rest to the field, empty and with the focus. */
  readonly open: (app: AppDriver) => Promise<unknown>;
  /** What can be typed into it and is nowhere else on the screen. */
  readonly text: string;
  /** What is seen once the provider has answered to it, where it is asked. */
  readonly answered?: string;
}

const screen = (name: string) =>
  EVERY_SCREEN.find((some) => some.name === name)?.open ?? (async () => undefined);

const key = (of: string, typed: string, seen?: string) => async (running: AppDriver) => {
  await screen(of)(running);
  await running.released();
  running.type(typed);
  if (seen !== undefined) await running.see(seen);
};

export const EVERY_FIELD: readonly SomeField[] = [
  { name: 'area code', open: key('search', 'a'), text: '947', answered: 'Z tries area code' },
  { name: 'contains', open: key('search', 'n'), text: 'PIZZA', answered: 'No numbers match' },
  { name: 'limit', open: key('search', '#'), text: '36' },
  { name: 'filter of Search', open: key('search', '/'), text: 'uv' },
  { name: 'filter of Pricing', open: key('pricing', '/'), text: 'uv' },
  { name: 'filter of Purchases', open: key('purchases', '/'), text: 'uv' },
  { name: 'filter of Owned', open: key('owned', '/'), text: 'uv' },
  { name: 'name of a number', open: key('number', '\r\u0015', 'Enter next'), text: 'uv' },
  { name: 'voice URL of a number', open: key('number', '\r\t\u0015', 'Enter next'), text: 'uv' },
  { name: 'name on the review card', open: key('review card', '\t\t'), text: 'uv' },
  { name: 'picker of countries', open: key('countries', ''), text: 'uv' },
  { name: 'help', open: key('help', ''), text: 'copy' },
  { name: 'palette', open: key('search', ':', 'Palette'), text: 'copy' },
  {
    name: 'export of Owned',
    open: async (running) => {
      await key('owned', '>\r', 'Export 30 numbers')(running);
      running.type('\u0015');
    },
    text: 'uv',
  },
];
