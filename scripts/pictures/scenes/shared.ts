/** What every screen shares. */
import { atRest, buy, openOwned, press, type Scene, type } from './scene.ts';

export const SHARED_SCENES: readonly Scene[] = [
  {
    name: 'help',
    title: 'Help: every key that works here',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.help');
      await stage.see('Help');
    },
  },
  {
    name: 'palette',
    title: 'The palette: any action by name',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.palette');
      await type(stage, 'release');
      await stage.see('Release');
    },
  },
  {
    name: 'saved-view',
    title: 'A view of a list is saved under a name',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'app.saveView');
      await type(stage, 'All numbers');
    },
  },
  {
    name: 'themes',
    title: 'The menu of themes',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.theme');
      await stage.see('high-contrast');
    },
  },
  {
    name: 'quit',
    title: 'The question before leaving while an order is pending',
    play: async (stage) => {
      await atRest(stage);
      await buy(stage);
      await stage.see('next check in 2 s');
      await press(stage, 'app.interrupt');
      await stage.see('1 order still pending');
    },
  },
];
