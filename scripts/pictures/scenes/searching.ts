/** Search, what it finds and does not find, and Pricing. */
import { atRest, press, type Scene, type } from './scene.ts';

export const SEARCHING_SCENES: readonly Scene[] = [
  {
    name: 'search',
    title: 'Search: offers in the United States, two of them marked for comparison',
    readme: true,
    play: async (stage) => {
      await atRest(stage);
      await type(stage, 'jj', ' ', 'j', ' ', 'k');
      await stage.see('2 marked');
    },
  },
  {
    name: 'comparison',
    title: 'The comparison of marked numbers',
    play: async (stage) => {
      await atRest(stage);
      await type(stage, ' ', ' ', ' ');
      await press(stage, 'search.compare');
      await stage.see('Comparing');
    },
  },
  {
    name: 'places',
    title: 'Search: the area codes of a place',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.areaCode');
      await type(stage, 'new y');
      await stage.see('New York');
    },
  },
  {
    name: 'neighbours',
    title: 'Search: an area code that is sold out, with those nearby',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.areaCode');
      await type(stage, '212');
      stage.clock.advance(1_000);
      await stage.see('+1 212');
      await press(stage, 'search.leaveField', 'search.contains');
      await type(stage, '0120');
      stage.clock.advance(1_000);
      await stage.see('No numbers match');
      await press(stage, 'search.leaveField');
    },
  },
  {
    name: 'no-match',
    title: 'Search: no number matches, and what removing each filter would give',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.sms', 'search.contains');
      await type(stage, 'PIZZA');
      stage.clock.advance(1_000);
      await stage.see('No numbers match');
      await press(stage, 'search.leaveField');
    },
  },
  {
    name: 'watch',
    title: 'Search: watched until a number matches',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.contains');
      await type(stage, '98765');
      stage.clock.advance(1_000);
      await stage.see('No numbers match');
      await press(stage, 'search.leaveField', 'search.watch');
      await stage.see('searches again in 30 s');
    },
  },
  {
    name: 'search-failed',
    title: 'Search: the carrier does not answer as it should',
    behind: { faults: ['503@search'] },
    play: async (stage) => {
      // The app asks again a few times before it gives up.
      for (let wait = 0; wait < 20 && !stage.screen().includes('503'); wait += 1) {
        await stage.flushed();
        stage.clock.advance(5_000);
      }
      await stage.see('503');
    },
  },
  {
    name: 'more-filters',
    title: 'Search: more filters',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.more');
    },
  },
  {
    name: 'countries',
    title: 'The country picker',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.country');
      await type(stage, 'germ');
      await stage.see('Germany');
    },
  },
  {
    name: 'sort',
    title: 'The menu that sorts a list',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'search.sort');
      await stage.see('Sort');
    },
  },
  {
    name: 'lookup',
    title: 'Lookup: what is known of a number',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.lookup');
      await stage.until((screen) => /── Lookup/.test(screen) && !screen.includes('asking'), 'Lookup');
      await stage.see('r refresh');
    },
  },
  {
    name: 'pricing',
    title: 'Pricing: countries and types in one picture',
    readme: true,
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.pricing');
      await stage.see('not offered (.)');
      await stage.see('ID or proof of address');
    },
  },
  {
    name: 'pricing-all',
    title: 'Pricing: all countries, the cheapest first year first',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.pricing');
      await stage.see('not offered (.)');
      await press(stage, 'pricing.all');
      await stage.see('Countries all');
      await stage.until((screen) => !/\d answered/.test(screen), 'all prices');
    },
  },
  {
    name: 'exchange-rates',
    title: 'Pricing: exchange rates, to compare prices in several currencies',
    play: async (stage) => {
      await atRest(stage);
      await press(stage, 'app.pricing');
      await stage.see('not offered (.)');
      await press(stage, 'pricing.rate');
      await type(stage, 'EUR=1.08USD GBP=1.26USD');
    },
  },
];
