/** The groups on Owned: a group's word finds exactly its numbers, and choosing one narrows the list. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { GROUPINGS, groupNumbers } from '../../../src/api/owned/groups.ts';
import { createStore } from '../../../src/components/store.ts';
import { createOwnedController } from '../../../src/screens/owned/controller.ts';
import { createReduceOwned, initialOwned } from '../../../src/screens/owned/state.ts';
import { createVisible } from '../../../src/screens/owned/visible.ts';
import type { ScreenContext } from '../../../src/screens/screen.ts';
import { groupTerm } from '../../../src/text/group-term.ts';
import { readListFilter } from '../../../src/text/list-filter.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { recordContext, sessionWith } from '../../support/screen-context.ts';

const numbers = fc.array(
  fc
    .record(
      {
        countryCode: fc.constantFrom('US', 'DE', 'GB'),
        numberType: fc.constantFrom('LOCAL', 'MOBILE', 'TOLL_FREE', 'NATIONAL', 'UNKNOWN'),
        ownTags: fc.constantFrom('sales', 'two words', 'Sales, Über', ''),
        voiceUrl: fc.constantFrom('https://a.example.com/x', 'https://b.example.com:8443/y', ''),
        smsUrl: fc.constantFrom('https://a.example.com/z', ''),
        account: fc.constantFrom('work', 'home'),
      },
      { requiredKeys: ['numberType', 'voiceUrl', 'smsUrl', 'account'] },
    )
    .map(({ account, ...more }) => ({ ...ownedNumber('0142', more), account })),
);

it.each(GROUPINGS)('by %s, the word of each group finds at least its numbers and is understood', (by) => {
  fc.assert(
    fc.property(numbers, (all) => {
      for (const { value, count } of groupNumbers(all, by)) {
        const { tests, problems } = readListFilter(groupTerm(by, value));
        expect(problems).toEqual([]);
        const found = all.filter((number) => tests.every((test) => test.fits(number))).length;
        // Tags are compared without regard to capitals.
        if (by === 'tag') expect(found).toBeGreaterThanOrEqual(count);
        else expect(found).toBe(count);
      }
    }),
  );
});

/** The list, loaded, and a way to press the keys of a dialog. */
async function opened(change: Partial<ScreenContext> & Pick<ScreenContext, 'session'>) {
  const context = { ...recordContext(change.session), ...change };
  const visible = createVisible();
  const store = createStore(
    createReduceOwned(visible, () => 10),
    initialOwned(0),
  );
  const controller = createOwnedController({ context, store, visible, signal: new AbortController().signal });
  controller.start();
  await context.finished();
  const binding = (overlay: string, id: string) =>
    context.overlays.get(overlay)?.bindings.find(({ action }) => action.id === id);
  const press = (overlay: string, id: string) => binding(overlay, id)?.run();
  return { context, store, controller, binding, press };
}

it('shows the groups of the numbers shown, and Enter on one adds it to the filter', async () => {
  const provider = createMemoryProvider();
  for (const [last, ownTags] of [
    ['0141', 'sales'],
    ['0142', 'sales'],
    ['0143', 'two words'],
  ] as const) {
    const number = ownedNumber(last, { ownTags });
    provider.owned.set(number.phoneNumber, number);
  }
  const { controller, store, press, context } = await opened({
    session: async () => sessionWith({ provider }),
  });
  store.dispatch({ kind: 'edit', edit: { kind: 'insert', text: 'type:local' } });
  controller.showGroups();
  press('groups-by', 'menu.down');
  press('groups-by', 'menu.down');
  press('groups-by', 'menu.choose');
  press('groups', 'picker.down');
  press('groups', 'picker.choose');
  expect(store.getState().filter.value).toBe('type:local tag:"two words"');
  expect([...controller.rowsOf(store.getState())].map(({ number }) => number.friendlyName)).toEqual([
    'Desk 0143',
  ]);
  expect(context.overlays.size).toBe(0);
});

it('groups all accounts, and names one that cannot be read with its reason', async () => {
  const carrierOf = (...numbers: readonly string[]) => {
    const provider = createMemoryProvider();
    for (const last of numbers) provider.owned.set(`+1212555${last}`, ownedNumber(last));
    return provider;
  };
  const work = sessionWith({ provider: carrierOf('0141', '0142') });
  const home = sessionWith({ provider: carrierOf('0151') });
  const locked = new ApiError({
    code: 'auth',
    message: 'The keyring is locked.',
    hint: 'Unlock it.',
    retryable: false,
    progress: 'not-sent',
  });
  const { context, store, controller, binding, press } = await opened({
    session: async () => work,
    accountNames: ['work', 'old', 'home'],
    sessionOf: async (name) => {
      if (name === 'old') throw locked;
      return name === 'work' ? work : home;
    },
  });
  const down = (overlay: string, id: string, times: number) => {
    for (let time = 0; time < times; time += 1) press(overlay, id);
  };
  // One account is shown: there is nothing to group by account.
  controller.showGroups();
  down('groups-by', 'menu.down', 9);
  press('groups-by', 'menu.choose');
  press('groups', 'picker.choose');
  expect(store.getState().filter.value).toContain('url:');
  store.dispatch({ kind: 'clear-text' });

  controller.toggleAccounts();
  await context.finished();
  expect(store.getState().listed).toMatchObject({ complete: false, loaded: 3 });
  controller.showGroups();
  down('groups-by', 'menu.down', 9);
  press('groups-by', 'menu.choose');
  down('groups', 'picker.down', 2);
  expect(binding('groups', 'picker.choose')?.disabled?.()).toBe('could not be read: The keyring is locked.');
  press('groups', 'picker.up');
  press('groups', 'picker.choose');
  expect(store.getState().filter.value).toBe('account:home');
  expect([...controller.rowsOf(store.getState())].map(({ number }) => number.account)).toEqual(['home']);
});
