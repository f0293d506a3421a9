/** A wider window never shows less, whatever is in the list. */
import { describe, expect, test } from 'vitest';
import type { AvailableNumber } from '../../src/api/model.ts';
import { viewOf } from '../../src/api/purchases/domain/view.ts';
import {
  besideList,
  type Column,
  layoutColumns,
  type PanelWidths,
  type Sorted,
} from '../../src/components/columns.ts';
import { createTheme } from '../../src/components/theme.ts';
import { batchColumns } from '../../src/screens/batch/columns.ts';
import { batchesColumns } from '../../src/screens/batches/columns.ts';
import { bulkColumns } from '../../src/screens/bulk-edit/columns.ts';
import { initialBulk } from '../../src/screens/bulk-edit/state.ts';
import { cartColumns } from '../../src/screens/cart/columns.ts';
import type { CartRow } from '../../src/screens/cart/rows.ts';
import { historyColumns, widestOf } from '../../src/screens/history/columns.ts';
import { entriesOf } from '../../src/screens/history/entries.ts';
import { HISTORY_PANEL } from '../../src/screens/history/layout.ts';
import { OWNED_PANEL, ownedColumns } from '../../src/screens/owned/columns.ts';
import { appendNumbers, emptyList } from '../../src/screens/owned/list.ts';
import { priceColumns } from '../../src/screens/pricing/columns.ts';
import { PRICING_PANEL } from '../../src/screens/pricing/layout.ts';
import { SEARCH_PANEL, searchColumns } from '../../src/screens/search/columns.ts';
import { offer } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';
import { purchaseRow } from '../support/scripted-purchases.ts';

const { glyphs } = createTheme({ colour: false, ascii: false });
/** Cells that a screen leaves blank at its left edge. */
const MARGIN = 1;

interface Shown {
  readonly cells: ReadonlyMap<string, number>;
  readonly panel: number;
}

interface List {
  readonly name: string;
  readonly at: (width: number) => Shown;
  readonly wholeWidth: (id: string) => number;
  readonly columns: readonly { readonly id: string; readonly priority: number }[];
}

function list<Row>(name: string, columns: readonly Column<Row>[], panel?: PanelWidths, sort?: Sorted): List {
  return {
    name,
    columns,
    at: (width) => {
      const room = width - MARGIN;
      const beside =
        panel === undefined ? { listWidth: room, panelWidth: 0 } : besideList(columns, room, panel);
      const laid = layoutColumns(columns, beside.listWidth, sort);
      return { cells: new Map(laid.map(({ id, cells }) => [id, cells])), panel: beside.panelWidth };
    },
    wholeWidth: (id) => columns.find((column) => column.id === id)?.width ?? 0,
  };
}

function owned(friendlyName: string, accounts: boolean) {
  const { widest, rates } = appendNumbers(emptyList(), [
    { ...ownedNumber('0142', { friendlyName }), account: 'work in Berlin' },
  ]);
  return ownedColumns({ glyphs, accounts, widest, rates });
}

const BY_PRICE = { column: 'monthly', descending: false };

function search(change: Partial<AvailableNumber>) {
  const unavailable = new Map<string, never>();
  const options = { wanted: '', outdated: false, unavailable, notConfirmed: new Map(), sort: BY_PRICE };
  return searchColumns({ glyphs, offers: [offer('0142', change)], ...options });
}

function history(friendlyName: string) {
  const mine = { accountFingerprint: '' };
  const { order } = purchaseRow('0142', 'NEEDS_HUMAN', mine);
  const row = purchaseRow('0142', 'NEEDS_HUMAN', { ...mine, order: { ...order, friendlyName } });
  const widest = widestOf(entriesOf([viewOf(row, 'nobody', {})], [], ''));
  return historyColumns({ glyphs, now: 0, checking: new Set(), widest });
}

const CART_ROW: CartRow = {
  offer: offer('0142'),
  countryCode: 'US',
  name: 'Reception of the office in Berlin',
  problem: 'address needed',
};

const prices = (...accounts: string[]) => priceColumns({ glyphs, rows: [], accounts, names: () => true });

const LISTS: readonly List[] = [
  list('owned', owned('Line 00031', false), OWNED_PANEL),
  list('owned, with long names', owned('x'.repeat(64), false), OWNED_PANEL),
  list('owned, of all accounts', owned('Reception', true), OWNED_PANEL),
  list('owned, sorted by the last column to appear', owned('Reception', false), OWNED_PANEL, {
    column: 'can',
    descending: false,
  }),
  list('search', search({}), SEARCH_PANEL),
  list(
    'search, with places and requirements',
    search({ locality: 'Frankfurt am Main', region: 'Hessen', requirement: 'documents' }),
    SEARCH_PANEL,
  ),
  list('pricing', prices('sandbox'), PRICING_PANEL),
  list('pricing of two accounts', prices('sandbox', 'work'), PRICING_PANEL),
  list('pricing of five accounts', prices('a', 'b', 'c', 'd', 'e'), PRICING_PANEL),
  list('history', history('Reception'), HISTORY_PANEL),
  list('history, with long names', history('x'.repeat(64)), HISTORY_PANEL),
  list('history, sorted by the last column to appear', history('Reception'), HISTORY_PANEL, {
    column: 'account',
    descending: false,
  }),
  list('batches', batchesColumns(0)),
  list('bulk edit', bulkColumns(initialBulk('friendlyName', []))),
  list('cart', cartColumns([CART_ROW])),
  list('batch', batchColumns(7)),
  list('batch with many changes', batchColumns(56)),
];

const WIDTHS = Array.from({ length: 191 }, (_, index) => 60 + index);

describe.each(LISTS)('$name', ({ at, columns, wholeWidth }) => {
  test('shows no less in a wider window', () => {
    for (const width of WIDTHS) {
      const before = at(width);
      const after = at(width + 1);
      expect(after.panel, `panel at ${width + 1}`).toBeGreaterThanOrEqual(before.panel);
      for (const [id, cells] of before.cells) {
        // What takes the rest of the row is shown whole in the panel, once there is one.
        const needed = before.panel === after.panel ? cells : Math.min(cells, wholeWidth(id));
        expect(after.cells.get(id) ?? 0, `${id} at ${width + 1}`).toBeGreaterThanOrEqual(needed);
      }
    }
  });

  test('opens a panel only where every column is whole', () => {
    for (const { cells, panel } of WIDTHS.map(at)) {
      if (panel === 0) continue;
      for (const { id } of columns) expect(cells.get(id) ?? 0, id).toBeGreaterThanOrEqual(wholeWidth(id));
    }
  });

  test('cuts nothing that is always shown while a less important column is there', () => {
    const always = columns.filter(({ priority }) => priority === 1).map(({ id }) => id);
    for (const { cells } of WIDTHS.map(at)) {
      for (const id of always) expect(cells.has(id), id).toBe(true);
    }
  });
});

test.each(['', 'Reception of the office in Berlin'])(
  'status, number, name and price of a purchase named "%s" are whole while any other column is shown',
  (name) => {
    for (const width of WIDTHS) {
      const laid = layoutColumns(history(name), width - MARGIN);
      const main = ['status', 'number', 'name', 'monthly'];
      const others = laid.filter(({ id }) => !main.includes(id));
      const cut = laid.filter(({ cells, width: whole, id }) => cells < whole && main.includes(id));
      if (others.length > 0)
        expect(
          cut.map(({ id }) => id),
          String(width),
        ).toEqual([]);
    }
  },
);

test('number, name, type and price of owned numbers are whole while any other column is shown', () => {
  const columns = owned('Reception of the office in Berlin', false);
  for (const width of WIDTHS) {
    const laid = layoutColumns(columns, width - MARGIN);
    const others = laid.filter(({ id }) => !['number', 'name', 'type', 'monthly'].includes(id));
    const cut = laid.filter(({ cells, width: whole, id }) => cells < whole && id !== 'can');
    if (others.length > 0)
      expect(
        cut.map(({ id }) => id),
        String(width),
      ).toEqual([]);
  }
});

test.each([
  [false, 'note'],
  [true, 'account'],
])('where another account has purchases (%s), Purchases first shows the column %s', (foreign, id) => {
  const row = purchaseRow('0142', 'UNKNOWN', { accountFingerprint: foreign ? 'other' : 'mine' });
  const widest = widestOf(entriesOf([viewOf(row, 'here', {})], [], 'mine'));
  const columns = historyColumns({ glyphs, now: 0, checking: new Set(), widest });
  const ids = (width: number) => new Set(layoutColumns(columns, width).map((column) => column.id));
  const narrowest = (wanted: string) =>
    Array.from({ length: 200 }, (_, width) => width).find((width) => ids(width).has(wanted)) ?? 0;
  expect(narrowest('note') < narrowest('account') ? 'note' : 'account').toBe(id);
});
