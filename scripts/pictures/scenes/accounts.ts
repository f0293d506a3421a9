/** The first start, accounts, and what an account that spends money looks like. */
import { atRest, press, type Scene } from './scene.ts';

export const ACCOUNT_SCENES: readonly Scene[] = [
  {
    name: 'first-start',
    title: 'The first start: the welcome above Search',
    behind: { account: 'none' },
    play: async (stage) => {
      await atRest(stage);
      await stage.see('Welcome');
    },
  },
  {
    name: 'credentials-found',
    title: 'The first start: credentials that are on the machine are offered',
    behind: {
      account: 'none',
      environment: {
        TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
        TWILIO_AUTH_TOKEN: 'a-token-that-no-picture-shows',
        TELNYX_API_KEY: 'KEY-that-no-picture-shows',
      },
    },
    play: async (stage) => {
      await stage.see('20 offers');
      await stage.see('Credentials found');
      // The offer covers the beginning of "usually no ID needed".
      if (stage.emulator.cols > 100) await stage.see('eded');
    },
  },
  {
    name: 'add-account',
    title: 'Add an account: it is checked before it is stored',
    behind: { account: 'none' },
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.addAccount');
    },
  },
  {
    name: 'accounts',
    title: 'The accounts, and the one in use',
    behind: { account: 'live' },
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.accounts');
    },
  },
  {
    name: 'account',
    title: 'What can be done with an account',
    behind: { account: 'live' },
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.accounts', 'picker.manage');
    },
  },
  {
    name: 'live-search',
    title: 'Search with an account that spends money',
    behind: { account: 'live' },
    play: atRest,
  },
  {
    name: 'live-review',
    title: 'The review card with an account that spends money',
    behind: { account: 'live' },
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.buy');
      await stage.see('Offered now');
    },
  },
];
