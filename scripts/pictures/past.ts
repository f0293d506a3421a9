/** Purchases of the days before, written into a journal by the same state machine as those of the app. */
import { type Account, accountFingerprint } from '../../src/api/account.ts';
import type { NumberType } from '../../src/api/numbers/types.ts';
import type { PurchaseEvent } from '../../src/api/purchases/domain/purchase-machine.ts';
import type { Actor } from '../../src/api/purchases/domain/types.ts';
import type { Journal } from '../../src/api/purchases/journal/journal.ts';
import { openJournal } from '../../src/api/purchases/journal/open.ts';
import { loadSqlite } from '../../src/api/purchases/journal/sqlite.ts';

interface PastPurchase {
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly numberType: NumberType;
  readonly monthly: string;
  readonly name?: string;
  readonly why?: string;
  /** Before now, in ms. */
  readonly ago: number;
  /** What happened, each so many ms after it was confirmed. */
  readonly events: readonly (readonly [after: number, event: PurchaseEvent])[];
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SENDING: PurchaseEvent = { type: 'sending', evidence: 'offered at the confirmed price; sending' };
const ACCEPTED: PurchaseEvent = {
  type: 'accepted',
  answerStatus: 201,
  evidence: 'the provider answered 201 with this number',
};

/** One in each state, oldest first. */
const PAST: readonly PastPurchase[] = [
  {
    phoneNumber: '+12125550142',
    countryCode: 'US',
    numberType: 'LOCAL',
    monthly: '1.15',
    name: 'Reception',
    why: 'Opening of the New York office',
    ago: 3 * DAY,
    events: [
      [0, SENDING],
      [SECOND, ACCEPTED],
      [9 * SECOND, { type: 'shown', evidence: 'the provider shows the number as owned' }],
    ],
  },
  {
    phoneNumber: '+442079460301',
    countryCode: 'GB',
    numberType: 'LOCAL',
    monthly: '1.00',
    name: 'London desk',
    ago: DAY,
    events: [[20 * SECOND, { type: 'withdrawn', evidence: 'withdrawn before it was sent' }]],
  },
  {
    phoneNumber: '+13125550187',
    countryCode: 'US',
    numberType: 'LOCAL',
    monthly: '1.15',
    name: 'Chicago sales',
    ago: 4 * HOUR,
    events: [
      [0, SENDING],
      [
        SECOND,
        {
          type: 'refused',
          answerStatus: 409,
          evidence: 'The provider refused this because of a conflict (409): Number not available',
        },
      ],
      [
        37 * SECOND,
        {
          type: 'rejected',
          evidence:
            'The provider refused this because of a conflict (409): Number not available; the number was looked for and is not there',
        },
      ],
    ],
  },
  {
    phoneNumber: '+14155550163',
    countryCode: 'US',
    numberType: 'LOCAL',
    monthly: '1.15',
    name: 'Support',
    ago: 40 * MINUTE,
    events: [
      [0, SENDING],
      [SECOND, ACCEPTED],
      [
        15 * MINUTE,
        {
          type: 'absent',
          evidence: 'accepted but not shown by the provider; money may have been charged',
        },
      ],
    ],
  },
  {
    phoneNumber: '+15125550110',
    countryCode: 'US',
    numberType: 'LOCAL',
    monthly: '1.15',
    name: 'Austin sales',
    ago: 3 * MINUTE,
    events: [
      [0, SENDING],
      [
        SECOND,
        {
          type: 'lost',
          evidence: 'the answer was lost: The connection to 127.0.0.1 broke before the answer was complete',
        },
      ],
    ],
  },
];

interface Past {
  /** The journal. */
  readonly file: string;
  readonly account: Account;
  /** ms since the epoch. */
  readonly now: number;
  readonly actor: Actor;
}

/** The rows belong to no process afterwards, so that the app looks after them. */
export async function writePast({ file, account, now, actor }: Past): Promise<void> {
  const opening = openJournal(file, await loadSqlite(), { actor });
  if (opening.kind === 'unusable') throw new Error(opening.unusable.message);
  const { journal } = opening;
  try {
    journal.write(() => {
      for (const [place, past] of PAST.entries()) write(journal, account, past, { now, place });
      journal.owners.leave(OWNER);
    });
  } finally {
    journal.close();
  }
}

const OWNER = 'past';

function write(
  { purchases }: Journal,
  account: Account,
  past: PastPurchase,
  { now, place }: { readonly now: number; readonly place: number },
): void {
  const { phoneNumber, countryCode, numberType, monthly, name, why, ago, events } = past;
  const id = `10000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
  const row = {
    id,
    account: {
      accountFingerprint: accountFingerprint(account),
      accountName: account.name,
      carrier: account.provider,
      carrierAccountId: account.accountId,
    },
    owner: OWNER,
  };
  const order = {
    phoneNumber,
    countryCode,
    numberType,
    ...(name === undefined ? {} : { friendlyName: name }),
  };
  const monthlyRate = {
    kind: 'money',
    money: { amount: monthly, currency: 'USD' },
    currencyStated: true,
    text: `${monthly} USD`,
  } as const;
  const confirmed = { order, monthlyRate, ...(why === undefined ? {} : { why }) };
  purchases.insert(row, confirmed, now - ago, 'confirmed, not sent');
  for (const [after, event] of events) {
    // Time of the picture's clock, which begins now.
    const watch = { boot: 'injected', since: after - ago };
    purchases.apply(id, event, { at: now - ago + after, watch });
  }
}
