/** The real client against the real sandbox with its faults: what may be concluded from each way in which it goes wrong. */
import { describe, expect, it } from 'vitest';
import { failureOf, orderOf, SANDBOX_KINDS, type SandboxKind, startAccount } from './support.ts';

/** Short where the deadline ends the request. A busy machine takes longer for the other answers. */
const deadlinesOf = (faults: readonly string[]) =>
  faults.some((fault) => /^(hang|slow|endless|late)/.test(fault))
    ? { attempt: 250, read: 400, write: 400 }
    : undefined;

/** What the sandbox applied must never be concluded to be absent, and nothing is sent twice. */
const PURCHASE_FAULTS = [
  ['reset@purchase.before', { code: 'network', progress: 'sent' }],
  ['fin@purchase.before', { code: 'network', progress: 'sent' }],
  ['hang@purchase.before', { code: 'timeout', progress: 'sent' }],
  ['500@purchase.before', { code: 'unavailable', progress: 'answered', status: 500 }],
  ['502@purchase.before', { code: 'unavailable', progress: 'answered', status: 502 }],
  ['503:1@purchase.before', { code: 'unavailable', progress: 'answered', retryAfterMs: 1_000 }],
  ['429:1@purchase.before', { code: 'rate-limited', progress: 'answered', retryAfterMs: 1_000 }],
  ['402@purchase', { code: 'invalid', progress: 'answered', status: 402 }],
  ['403@purchase', { code: 'auth', progress: 'answered', status: 403 }],
  ['409@purchase', { code: 'conflict', progress: 'answered', status: 409 }],
  ['redirect@purchase', { code: 'contract', progress: 'sent', status: 307 }],
  ['reset@purchase.after', { code: 'network', progress: 'sent' }],
  ['fin@purchase.after', { code: 'network', progress: 'sent' }],
  ['hang@purchase.after', { code: 'timeout', progress: 'sent' }],
  ['500@purchase.after', { code: 'unavailable', progress: 'answered' }],
  ['html@purchase', { code: 'contract', progress: 'sent' }],
  ['half@purchase', { code: 'contract', progress: 'sent' }],
  ['empty@purchase', { code: 'contract', progress: 'sent' }],
  ['garbage@purchase', { code: 'contract', progress: 'sent' }],
  ['deep@purchase', { code: 'contract', progress: 'sent' }],
  ['wrong-number@purchase', { code: 'contract', progress: 'sent' }],
  ['truncated@purchase', { code: 'network', progress: 'sent' }],
  ['huge-header@purchase', { code: 'network', progress: 'sent' }],
  ['slow-headers@purchase', { code: 'timeout', progress: 'sent' }],
  ['slow-body@purchase', { code: 'timeout', progress: 'sent' }],
  ['endless-body@purchase', { code: 'timeout', progress: 'sent' }],
  ['big-body@purchase', { code: 'contract', progress: 'sent' }],
  ['gzip-bomb@purchase', { code: 'contract', progress: 'sent' }],
] as const;

/** Twilio refuses with 400 and a code of its own what others refuse with a status. */
const AT_TWILIO: Readonly<Record<string, object>> = {
  '402@purchase': { code: 'auth', progress: 'answered', status: 403, providerCode: '20403' },
  '403@purchase': { code: 'invalid', progress: 'answered', status: 400, providerCode: '21649' },
  '409@purchase': { code: 'conflict', progress: 'answered', status: 400, providerCode: '21422' },
};

/** Telnyx refuses a number that is gone with 422. */
const AT_TELNYX: Readonly<Record<string, object>> = {
  '409@purchase': { code: 'conflict', progress: 'answered', status: 422, providerCode: '85001' },
};
const OF_ITS_OWN: Readonly<Partial<Record<SandboxKind, Readonly<Record<string, object>>>>> = {
  twilio: AT_TWILIO,
  telnyx: AT_TELNYX,
};

describe.each(SANDBOX_KINDS)('%s', (kind) => {
  const start = (faults: readonly string[]) => {
    const deadlines = deadlinesOf(faults);
    return startAccount(kind, { faults, numbers: 5, ...(deadlines === undefined ? {} : { deadlines }) });
  };

  describe('a purchase that goes wrong', () => {
    it.each(PURCHASE_FAULTS)(
      '%s: one request, and an error that says what it may',
      async (fault, expected) => {
        const { client, sandbox, offer } = await start([fault]);
        const number = await offer();
        const error = await failureOf(client.purchase(orderOf(number)));
        expect(error).toMatchObject(OF_ITS_OWN[kind]?.[fault] ?? expected);
        expect(error.message).not.toContain(sandbox.apiKey);
        expect(sandbox.ledger.tally(number.phoneNumber).arrived).toBe(1);
      },
    );

    it('late: the client has given up, and the error leaves open that it happened', async () => {
      const { client, sandbox, offer } = await start(['late:600@purchase']);
      const number = await offer();
      const error = await failureOf(client.purchase(orderOf(number)));
      expect(error).toMatchObject({ code: 'timeout', progress: 'sent' });
      await expect.poll(() => sandbox.ledger.tally(number.phoneNumber).applied, { timeout: 5_000 }).toBe(1);
    });
  });

  describe('a read that goes wrong', () => {
    it.each(['503@listx1', '500@listx2', 'reset@listx1', 'fin@listx2', '429:0@listx1', 'truncated@listx1'])(
      '%s: is asked again and succeeds',
      async (fault) => {
        const { client } = await start([fault]);
        expect((await client.listOwned({ page: 1, pageSize: 100 })).rows).toHaveLength(5);
      },
    );

    it.each([
      'html@list',
      'half@list',
      'empty@list',
      'garbage@list',
      'deep@list',
      'gzip-bomb@list',
      'redirect@list',
    ])('%s: is an error and not an empty list', async (fault) => {
      const { client } = await start([fault]);
      expect(await failureOf(client.listOwned({ page: 1, pageSize: 100 }))).toMatchObject({
        code: 'contract',
      });
    });

    it('hostile names are shown without what is hostile in them', async () => {
      const { client } = await start(['hostile@list']);
      const { rows } = await client.listOwned({ page: 1, pageSize: 100 });
      const texts = rows.flatMap((row) => [row.friendlyName ?? '', row.voiceUrl ?? '', row.smsUrl ?? '']);
      expect(texts.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(rows.some((row) => row.hiddenCharactersRemoved)).toBe(true);
    });

    it('an answer about another number is an error and not that number', async () => {
      const { client } = await start(['wrong-number@get']);
      const { rows } = await client.listOwned({ page: 1, pageSize: 100 });
      expect(await failureOf(client.getOwned(rows[0]?.phoneNumber ?? ''))).toMatchObject({
        code: 'contract',
      });
    });
  });

  describe('a release that goes wrong', () => {
    it.each([
      ['reset@release.after', { code: 'network', progress: 'sent' }],
      ['hang@release.after', { code: 'timeout', progress: 'sent' }],
      ['500@release.before', { code: 'unavailable', progress: 'answered' }],
    ])('%s: one request', async (fault, expected) => {
      const { client } = await start([fault]);
      const { rows } = await client.listOwned({ page: 1, pageSize: 100 });
      const phoneNumber = rows[0]?.phoneNumber ?? '';
      const error = await failureOf(client.release({ phoneNumber }));
      expect(error).toMatchObject(expected);
      expect(error.hint).toMatch(/Check your numbers/);
    });
  });
});
