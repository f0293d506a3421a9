/** Wishes of several words, and what the palette puts first for them. */
import { describe, expect, test } from 'vitest';
import { appActions } from '../../src/app/actions.ts';
import type { FoundObjects } from '../../src/app/palette-objects.ts';
import { searchText } from '../../src/app/palette-order.ts';
import { findWish } from '../../src/app/palette-wish.ts';
import type { ActionDefinition } from '../../src/keys/action.ts';
import { listActions } from '../../src/keys/shared-actions.ts';
import { screenActions } from '../../src/screens/actions.ts';

const NONE: FoundObjects = { first: [], others: [] };
/** What the palette runs from any screen. */
const REACHED = ['Search', 'Cart', 'Pricing', 'Purchases', 'Owned', 'Batches', 'Number', 'Lookup'];

/** The actions as the palette has them on the screen of this group. */
function entriesOn(group: string) {
  const here = [...Object.values(appActions), ...Object.values(listActions)];
  const known: readonly ActionDefinition[] = screenActions.flatMap((actions) => Object.values(actions));
  return [
    ...here.map((action: ActionDefinition) => ({ action, here: true, reason: undefined })),
    ...known.map((action) => ({
      action,
      here: action.group === group,
      reason: action.group === group || REACHED.includes(action.group) ? undefined : 'on another screen',
    })),
  ];
}

function titlesFor(typed: string, group: string, findObjects = (_typed: string) => NONE): readonly string[] {
  const found = findWish(typed, {
    entries: entriesOn(group),
    textOf: ({ action }) => searchText(action),
    findObjects,
  });
  return [
    ...found.first.map(({ label }) => label),
    ...found.actions.map(({ item }) => item.action.title),
    ...found.others.map(({ label }) => label),
  ];
}

describe.each(['Search', 'Owned'])('on %s', (group) => {
  test.each([
    ['dark mode', /^Choose the theme/],
    ['make it darker', /^Choose the theme/],
    ['stop mouse', /^Switch the mouse/],
    ['turn off the mouse', /^Switch the mouse/],
    ['close app', /^Quit$/],
    ['close the app', /^Quit$/],
    ['delete account', /^Switch the account, or change it/],
    ['how do I delete my account', /^Switch the account, or change it/],
    ['sms only', /^SMS: any/],
    ['buy again', /^Review and buy the number/],
    ['where is my order', /^Go to Purchases/],
    ['where are my orders', /^Go to Purchases/],
    ['order', /^Go to Purchases/],
    ['orders', /^Go to Purchases/],
    ['spend', /^Go to Owned|^Show groups/],
    ['how much do I spend', /^Go to Owned|^Show groups/],
    ['how much does it cost', /^Go to Pricing|^Show groups: count and cost/],
    ['find number', /^Go to Search/],
    ['find a number', /^Go to Search/],
    ['change webhook', /^Edit/],
    ['change the webhook', /^Edit/],
    ['port in', /^Look up a number/],
    ['port a number in', /^Look up a number/],
    ['log me out please', /^Switch the account/],
    ['suspend', /^Suspend/],
    ['choose columns', /^Choose and order the columns/],
    ['quit now', /^Quit/],
  ])('"%s" has a fitting first row', (typed, first) => {
    expect(titlesFor(typed, group)[0]).toMatch(first);
  });
});

test.each([
  ['cheapest number', /^Sort|Pricing/],
  ['unheardof export', /^Export/],
  ['cheapest blarg number', /^Sort|Pricing/],
  ['please release it', /^Release/],
])('"%s" finds on Owned what matches the words that match', (typed, first) => {
  expect(titlesFor(typed, 'Owned')[0]).toMatch(first);
});

test('what has more of the words comes first, then what fewer others have, then what works here', () => {
  const titles = [
    'Copy the number',
    'Open the number',
    'Buy the number',
    'Export the list',
    'Export with number',
  ];
  const entries = titles.map((title, at) => ({ action: { title }, here: at > 0, reason: undefined }));
  const { actions } = findWish('zebra number export', {
    entries,
    textOf: ({ action }) => action.title,
    findObjects: () => NONE,
  });
  expect(actions.map(({ item }) => item.action.title)).toEqual([
    'Export with number',
    'Export the list',
    'Buy the number',
    'Open the number',
    'Copy the number',
  ]);
});

test.each(['bigger font', 'zzz', 'qqq zzz', '...'])('"%s" finds nothing', (typed) => {
  expect(titlesFor(typed, 'Search')).toEqual([]);
});

test.each(['', ' ', 'the', 'my'])('"%s" alone is looked for as it is', (typed) => {
  expect(titlesFor(typed, 'Search').length).toBeGreaterThan(0);
});

test('a country or a number among other words comes first', () => {
  const findObjects = (typed: string): FoundObjects => {
    if (typed.trim() === '+1 212 555 0107')
      return { first: [{ id: 'number', label: 'the number' }], others: [] };
    return typed === 'germany' ? { first: [{ id: 'de', label: 'Search Germany' }], others: [] } : NONE;
  };
  expect(titlesFor('zebra germany', 'Search', findObjects)[0]).toBe('Search Germany');
  expect(titlesFor('call +1 212 555 0107', 'Search', findObjects)[0]).toBe('the number');
});

test('a long text is looked for in as many passes as eight words need', () => {
  let passes = 0;
  const findObjects = () => {
    passes += 1;
    return NONE;
  };
  titlesFor(Array.from({ length: 500 }, (_, place) => `blarg${place}`).join(' '), 'Search', findObjects);
  expect(passes).toBeLessThanOrEqual(12);
});
