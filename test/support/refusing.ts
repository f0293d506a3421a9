/** A carrier that sells, changes and releases nothing, and the screens on which every key and action is tried. */
import { accountFingerprint as accountFingerprintOf } from '../../src/api/account.ts';
import { ApiError } from '../../src/api/errors.ts';
import type { RequirementItem } from '../../src/api/provider.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import type { PurchaseRow } from '../../src/api/purchases/domain/types.ts';
import { accountOf } from './app-driver.tsx';
import { createFullProvider, EVERY_SCREEN, type SomeScreen } from './every-screen.ts';
import { ownedNumber } from './owned-numbers.ts';
import { createScriptedPurchases, purchaseRow } from './scripted-purchases.ts';

/** `asked` counts every question, `spent` names every request that would buy, change or release. */
export function createRefusing() {
  const counts = { asked: 0 };
  const spent: string[] = [];
  const refuse = (what: string) => async (): Promise<never> => {
    spent.push(what);
    throw new ApiError({
      code: 'invalid',
      message: 'Refused.',
      hint: 'Nothing to do.',
      retryable: false,
      progress: 'answered',
      status: 422,
    });
  };
  const documents: RequirementItem = {
    kind: 'documents',
    id: 'RG1',
    name: 'Example GmbH',
    status: 'approved',
    usable: true,
  };
  const provider = createFullProvider();
  const counted =
    <Args extends readonly unknown[], Answer>(ask: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      counts.asked += 1;
      return ask(...args);
    };
  return {
    ...provider,
    searchAvailable: counted(provider.searchAvailable),
    listOwned: counted(provider.listOwned),
    quote: counted(provider.quote),
    getOwned: counted(provider.getOwned),
    requirements: async () => ({ details: [], items: [documents], createAt: '', fetchedAt: 0 }),
    attachDocuments: refuse('attach'),
    cancelPurchase: refuse('cancel'),
    purchase: refuse('purchase'),
    updateOwned: refuse('update'),
    release: refuse('release'),
    counts,
    spent,
  };
}

export interface TriedScreen extends SomeScreen {
  readonly purchases?: () => Purchases;
}

/** An order that waits at its provider, which refuses every change of it. */
const WAITING_ORDER: TriedScreen = {
  name: 'order',
  purchases: () => {
    const { order, ...row } = purchaseRow('0142', 'ACCEPTED', { accountFingerprint: 'f' });
    const providerPurchase = { id: 'request-1', friendlyName: '', chargedCredits: 0, ...order };
    const waiting: PurchaseRow = {
      ...row,
      order,
      providerRef: 'request-1',
      providerPurchase: { ...providerPurchase, status: 'PENDING' },
    };
    return createScriptedPurchases({ rows: [waiting], fingerprint: 'f' });
  },
  open: async (opened) => {
    opened.shell.go({ screen: 'timeline', id: 'id-0142' });
    await opened.see('PENDING');
  },
};

/** One purchase that is done, and one that waits for a person. */
function somePurchases(): Purchases {
  const accountFingerprint = accountFingerprintOf(accountOf('sandbox'));
  const rows = [
    purchaseRow('0142', 'CONFIRMED', { accountFingerprint }),
    purchaseRow('0143', 'NEEDS_HUMAN', { accountFingerprint, createdAt: 1_000 }),
  ];
  return createScriptedPurchases({ rows, fingerprint: accountFingerprint });
}

export const TRIED_SCREENS: readonly TriedScreen[] = [
  ...EVERY_SCREEN.map((screen) =>
    screen.name === 'purchases' ? { ...screen, purchases: somePurchases } : screen,
  ),
  WAITING_ORDER,
  {
    name: 'cart',
    open: async (opened) => {
      opened.type('  B');
      await opened.until((picture) => /Number +Type +Country/.test(picture), 'the cart');
    },
  },
  {
    name: 'lookup',
    open: async (opened) => {
      opened.shell.go({ screen: 'lookup' });
      await opened.see('── Lookup');
    },
  },
  {
    name: 'batches',
    open: async (opened) => {
      opened.shell.go({ screen: 'batches' });
      await opened.see('No batches on this machine yet.');
    },
  },
  {
    name: 'edit of many numbers',
    open: async (opened) => {
      const numbers = ['0141', '0142'].map((last) => ownedNumber(last, { voiceUrl: '' }));
      const value = 'https://example.com/v';
      opened.shell.go({ screen: 'bulk', field: 'voiceUrl', value, numbers, targets: [] });
      await opened.see('2 numbers will change');
    },
  },
];
