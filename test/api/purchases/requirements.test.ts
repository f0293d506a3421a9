/** What a carrier asks for comes before money: what is missing stops a purchase, what was chosen goes with it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Requirement } from '../../../src/api/model.ts';
import type { RequirementItem } from '../../../src/api/provider.ts';
import {
  choiceOf,
  choiceProblem,
  idsOf,
  onlyUsable,
  type RequirementRef,
  strongerRequirement,
  withChoice,
} from '../../../src/api/purchases/domain/requirement-choice.ts';
import { unmetRequirement } from '../../../src/api/purchases/domain/unmet-requirement.ts';
import { confirmed, start, Workbench } from './support/workbench.ts';

const BUNDLE: RequirementRef = { kind: 'documents', id: 'BU1', name: 'Example GmbH, local' };
const withBundle = {
  ...confirmed(),
  order: { ...confirmed().order, documentsId: 'BU1' },
  requirements: [BUNDLE],
};

describe('a number that needs documents', () => {
  test('is not bought without: nothing is sent, and the journal says why', async () => {
    using bench = new Workbench();
    bench.carrier.offer = { requirement: 'documents' };
    const purchases = await bench.open();
    const outcome = await bench.time.until(purchases.confirm(confirmed()));
    expect(outcome).toMatchObject({
      kind: 'preflight-failed',
      error: { code: 'invalid', message: expect.stringContaining('Nothing was sent') },
    });
    const [view] = purchases.list();
    expect(view?.row).toMatchObject({
      state: 'CANCELLED',
      reason: expect.stringContaining('asks for approved documents'),
    });
    expect(bench.carrier.posts).toBe(0);
  });

  test('is bought with: the order has their id, and the journal keeps their name', async () => {
    using bench = new Workbench();
    bench.carrier.offer = { requirement: 'documents' };
    const orders: unknown[] = [];
    const { purchase } = bench.carrier;
    bench.carrier.purchase = (order) => {
      orders.push(order);
      return purchase.call(bench.carrier, order);
    };
    const purchases = await bench.open();
    const id = await start(bench, purchases, withBundle);
    await bench.time.run(60_000);
    expect(orders).toMatchObject([{ documentsId: 'BU1', reference: id }]);
    expect(purchases.get(id)?.row).toMatchObject({ state: 'CONFIRMED', requirements: [BUNDLE] });
    // As another process reads it from the disk.
    const others = await bench.open();
    others.list();
    expect(others.get(id)?.row).toMatchObject({ order: { documentsId: 'BU1' }, requirements: [BUNDLE] });
  });
});

const REQUIREMENT = fc.constantFrom<Requirement | undefined>(undefined, 'none', 'address', 'documents');
const ITEM: fc.Arbitrary<RequirementItem> = fc.record({
  kind: fc.constantFrom('address', 'documents'),
  id: fc.constantFrom('1', '2', '3'),
  name: fc.string(),
  status: fc.string(),
  usable: fc.constantFrom<true | string>(true, 'expired'),
});
const ITEMS = fc.uniqueArray(ITEM, { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 5 });
const needs = (requirement: Requirement | undefined) => (requirement === undefined ? {} : { requirement });

describe('whatever the account has,', () => {
  it('what is chosen without asking is usable, meets the requirement, and is the only one that does', () => {
    fc.assert(
      fc.property(REQUIREMENT, ITEMS, (requirement, items) => {
        const only = onlyUsable(requirement, items);
        if (only === undefined) return;
        expect(only.usable).toBe(true);
        expect(unmetRequirement(needs(requirement), idsOf([only]))).toBeUndefined();
        expect(choiceProblem([only], { items })).toBeUndefined();
        expect(items.filter(({ kind, usable }) => kind === only.kind && usable === true)).toHaveLength(1);
      }),
    );
  });

  it('a choice holds at most one of each kind, and comes back from the ids of the order', () => {
    fc.assert(
      fc.property(ITEMS, fc.array(ITEM), (items, picks) => {
        const chosen = picks.reduce<readonly RequirementRef[]>(withChoice, []);
        expect(new Set(chosen.map(({ kind }) => kind)).size).toBe(chosen.length);
        expect(idsOf(choiceOf(idsOf(chosen), items))).toEqual(idsOf(chosen));
      }),
    );
  });

  it('what cannot be used, or is not there, is named; what may not be listed is not called absent', () => {
    fc.assert(
      fc.property(ITEMS, ITEM, (items, pick) => {
        const listed = items.find(({ kind, id }) => kind === pick.kind && id === pick.id);
        const problem = choiceProblem([pick], { items });
        expect(problem === undefined).toBe(listed?.usable === true);
        if (listed === undefined) expect(choiceProblem([pick], { items, reason: 'not all' })).toBeUndefined();
      }),
    );
  });

  it('the stronger of two words counts, whichever says it', () => {
    fc.assert(
      fc.property(REQUIREMENT, REQUIREMENT, (one, other) => {
        const both = strongerRequirement(one, other);
        expect(strongerRequirement(other, one)).toBe(both);
        expect([one, other]).toContain(both);
        if (unmetRequirement(needs(one), {}) !== undefined)
          expect(unmetRequirement(needs(both), {})).toBeDefined();
      }),
    );
  });
});
