/** A wider window never shows less, whatever is in the list. */
import { describe, expect, test } from 'vitest';
import type { AvailableNumber } from '../../src/api/model.ts';
import { countItems } from '../../src/api/purchases/domain/batch-progress.ts';
import { viewOf } from '../../src/api/purchases/domain/view.ts';
import {
  besideList,
  type Column,
  GUTTER,
  type Laid,
  layoutColumns,
  type PanelWidths,
  SCROLL_BAR,
  type Sorted,
  titleOf,
} from '../../src/components/columns.ts';
import { createTheme } from '../../src/components/theme.ts';
import { batchColumns } from '../../src/screens/batch/columns.ts';
import { batchesColumns } from '../../src/screens/batches/columns.ts';
import type { BatchRow } from '../../src/screens/batches/state.ts';
import { bulkColumns } from '../../src/screens/bulk-edit/columns.ts';
import { initialBulk } from '../../src/screens/bulk-edit/state.ts';
import { cartColumns } from '../../src/screens/cart/columns.ts';
import type { CartRow } from '../../src/screens/cart/rows.ts';
import { historyColumns, widestOf } from '../../src/screens/history/columns.ts';
import { entriesOf, SORT_COLUMNS as HISTORY_SORT_COLUMNS } from '../../src/screens/history/entries.ts';
import { HISTORY_PANEL } from '../../src/screens/history/layout.ts';
import { OWNED_PANEL, ownedColumns } from '../../src/screens/owned/columns.ts';
import { appendNumbers, emptyList } from '../../src/screens/owned/list.ts';
import { priceColumns } from '../../src/screens/pricing/columns.ts';
import { PRICING_PANEL } from '../../src/screens/pricing/layout.ts';
import { SORT_COLUMNS as PRICING_SORT_COLUMNS } from '../../src/screens/pricing/rows.ts';
import { SEARCH_PANEL, searchColumns } from '../../src/screens/search/columns.ts';
import { GAP } from '../../src/text/column-headings.ts';
import type { ColumnWidths } from '../../src/text/fit-columns.ts';
import { displayWidth } from '../../src/text/width.ts';
import { listShape } from '../support/list-shape.ts';
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

/** A list at one width, for what is cut there. */
interface Drawn {
  /** Cells that nothing uses. */
  readonly free: number;
  /** What is shown in fewer cells than it needs. */
  readonly cut: readonly { readonly what: string; readonly growsAt: number }[];
  /** Columns that have no room. */
  readonly waiting: readonly ColumnWidths[];
  /** The cells of each heading over several columns, as many as its text needs. */
  readonly groups: ReadonlyMap<string, number>;
}

interface List {
  readonly name: string;
  readonly drawn: (width: number, sort?: Sorted) => Drawn;
  readonly at: (width: number) => Shown;
  readonly wholeWidth: (id: string) => number;
  readonly sortColumns: readonly string[];
  readonly columns: readonly (ColumnWidths & { readonly id: string })[];
}

/** The columns whose heads have room for the sign of the sort order. */
const SORT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  pricing: PRICING_SORT_COLUMNS,
  history: HISTORY_SORT_COLUMNS,
};

function list<Row>(name: string, columns: readonly Column<Row>[], panel?: PanelWidths, sort?: Sorted): List {
  return {
    name,
    columns,
    sortColumns: SORT_COLUMNS[name.split(/[ ,]/, 1)[0] ?? ''] ?? [],
    drawn: (width, by) => drawn(columns, width - MARGIN, panel, by),
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

function drawn<Row>(
  columns: readonly Column<Row>[],
  room: number,
  panel: PanelWidths | undefined,
  sort: Sorted | undefined,
): Drawn {
  const { listWidth } = panel === undefined ? { listWidth: room } : besideList(columns, room, panel);
  const laid = layoutColumns(columns, listWidth, sort);
  const groups = new Map<string, number>();
  for (const [place, { group, cells }] of laid.entries()) {
    if (group === undefined) continue;
    const gap = laid[place - 1]?.group === group ? GAP : 0;
    groups.set(group, (groups.get(group) ?? 0) + gap + cells);
  }
  const titleWidth = (column: Laid<Row>) =>
    displayWidth(titleOf(column)) + (column.id === sort?.column ? displayWidth(` ${glyphs.up}`) : 0);
  return {
    free: listWidth - GUTTER - SCROLL_BAR - laid.reduce((sum, { cells }) => sum + cells + GAP, -GAP),
    cut: [
      ...laid
        .filter((column) => column.cells < Math.max(column.width, titleWidth(column)))
        .map(({ id, priority, growsAt = priority }) => ({ what: id, growsAt })),
      ...[...groups]
        .filter(([name, cells]) => cells < displayWidth(name))
        .map(([name]) => ({ what: `the head ${name}`, growsAt: 2 })),
    ],
    waiting: columns.filter(({ id }) => laid.every((shown) => shown.id !== id)),
    groups: new Map([...groups].map(([name, cells]) => [name, Math.min(cells, displayWidth(name))])),
  };
}

function owned(friendlyName: string, accounts: boolean, voiceUrl = 'https://example.com/voice') {
  const { widest, rates } = appendNumbers(emptyList(), [
    { ...ownedNumber('0142', { friendlyName, voiceUrl }), account: 'work in Berlin' },
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

const BATCH_ROW: BatchRow = {
  head: {
    id: '0123456789',
    kind: 'set',
    state: 'OPEN',
    accountFingerprint: '',
    accountName: 'work',
    title: 'Voice URL of 40 numbers',
    request: {},
    itemCount: 40,
    createdAt: 0,
    updatedAt: 0,
  },
  counts: countItems([]),
  driver: 'elsewhere',
  foreign: false,
};

const prices = (...accounts: string[]) =>
  priceColumns({ glyphs, rows: [], shape: listShape(accounts), names: () => true });
const equalPrices = priceColumns({
  glyphs,
  rows: [],
  shape: {
    ...listShape(['sandbox'], 'Saint Vincent & the Grenadines'),
    differs: { month: false, year: false },
  },
  names: () => true,
});

const LONG = 'north-carrier-of-the-office-in-berlin';

const LISTS: readonly List[] = [
  list('owned', owned('Line 00031', false), OWNED_PANEL),
  list('owned, with long names', owned('x'.repeat(64), false), OWNED_PANEL),
  list(
    'owned, with long webhooks',
    owned('Line 00031', false, `https://api.example.com/${'x'.repeat(64)}`),
    OWNED_PANEL,
  ),
  list('owned, without webhooks', owned('Line 00031', false, ''), OWNED_PANEL),
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
  list('pricing of equal prices and a long country name', equalPrices, PRICING_PANEL),
  list('pricing of two accounts', prices('sandbox', 'work'), PRICING_PANEL),
  list('pricing of five accounts', prices('a', 'b', 'c', 'd', 'e'), PRICING_PANEL),
  list('pricing of an account with a long name', prices(LONG), PRICING_PANEL),
  list('pricing of two accounts with long names', prices(LONG, `${LONG}-2`), PRICING_PANEL),
  list('pricing of an account with a short name and one with a long name', prices('a', LONG), PRICING_PANEL),
  list(
    'pricing of the sandbox',
    prices('sandbox', 'sandbox-wiil', 'sandbox-twilio', 'sandbox-telnyx'),
    PRICING_PANEL,
  ),
  list(
    'pricing of five accounts with long names',
    prices(...'abcde'.split('').map((end) => `${LONG}-${end}`)),
    PRICING_PANEL,
  ),
  list('history', history('Reception'), HISTORY_PANEL),
  list('history, with long names', history('x'.repeat(64)), HISTORY_PANEL),
  list('history, sorted by the last column to appear', history('Reception'), HISTORY_PANEL, {
    column: 'account',
    descending: false,
  }),
  list('batches', batchesColumns(0, [])),
  list('batches, one of them run by another dialdeck', batchesColumns(0, [BATCH_ROW])),
  list('bulk edit', bulkColumns(initialBulk('friendlyName', []))),
  list('cart', cartColumns([CART_ROW])),
  list('batch', batchColumns(7)),
  list('batch with many changes', batchColumns(56)),
];

const WIDTHS = Array.from({ length: 191 }, (_, index) => 60 + index);

describe.each(LISTS)('$name', ({ at, drawn: drawnAt, columns, wholeWidth, sortColumns }) => {
  const takesRest = (id: string) => columns.find((column) => column.id === id)?.takesRest === true;

  test('shows no less in a wider window', () => {
    for (const width of WIDTHS) {
      const before = at(width);
      const after = at(width + 1);
      expect(after.panel, `panel at ${width + 1}`).toBeGreaterThanOrEqual(before.panel);
      for (const [id, cells] of before.cells) {
        // What takes the rest of the row is shown whole in the panel, once there is one. Others may be wider under a long head.
        const needed =
          before.panel === after.panel && takesRest(id) ? cells : Math.min(cells, wholeWidth(id));
        expect(after.cells.get(id) ?? 0, `${id} at ${width + 1}`).toBeGreaterThanOrEqual(needed);
      }
    }
  });

  test('cuts no head in a wider window that a narrower one shows', () => {
    for (const width of WIDTHS) {
      const after = drawnAt(width + 1).groups;
      for (const [name, cells] of drawnAt(width).groups)
        expect(after.get(name) ?? 0, `${name} at ${width + 1}`).toBeGreaterThanOrEqual(cells);
    }
  });

  test('cuts no head and no cell while cells are free that no column waits for, in every sort order', () => {
    const sorts = [undefined, ...sortColumns.map((column) => ({ column, descending: false }))];
    for (const sort of sorts) {
      for (const width of WIDTHS) {
        const { free, cut, waiting } = drawnAt(width, sort);
        for (const { what, growsAt } of cut) {
          // Cells are saved for a column that matters more than the growth of this one, and has not enough of them.
          const saved = waiting.some(
            (column) => column.priority <= growsAt && (column.least ?? column.width) + GAP > free,
          );
          expect(saved ? 0 : free, `${what} at ${width}, sorted by ${sort?.column}`).toBeLessThanOrEqual(0);
        }
      }
    }
  });

  test('the columns that it shows fit into the window', () => {
    // What is beyond the edge is cut to a sign, or not seen at all.
    for (const width of WIDTHS) expect(drawnAt(width).free, `free at ${width}`).toBeGreaterThanOrEqual(0);
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
    const cut = laid.filter(
      ({ cells, width: whole, id }) => cells < whole && id !== 'can' && id !== 'webhooks',
    );
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
