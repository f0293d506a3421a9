/** search and buy at a provider that answers another question than it was asked, or that cannot be read. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { startUnrulyProvider, type UnrulyProvider, type WireNumber } from '../support/unruly/server.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn, type InProcess } from './shared/in-process.ts';

let unruly: UnrulyProvider;
let commands: InProcess;
beforeAll(async () => {
  unruly = await startUnrulyProvider();
});
afterAll(() => unruly.close());
beforeEach(() => {
  unruly.play();
  commands = commandsOn({ account: unruly.account, provider: unruly.client(), pollScale: 0.01 });
});

function gb(last: string, change: Readonly<Record<string, unknown>> = {}): WireNumber {
  return {
    phone_number: `+44207946${last}`,
    country_code: 'GB',
    type: 'local',
    capabilities: { voice: true, sms: true },
    monthly_rate: '1.00 USD',
    ...change,
  };
}
const US_TOLL_FREE: WireNumber = {
  phone_number: '+18005550142',
  country_code: 'US',
  type: 'toll-free',
  capabilities: { voice: true, sms: false },
  monthly_rate: '0.10 USD',
};

/** The provider gives these rows to every search, whatever is asked. */
function gives(...rows: readonly unknown[]): void {
  unruly.play({ search: () => ({ status: 200, body: { available_numbers: rows } }) });
}

const GB_LOCAL_SMS = ['--country', 'GB', '--type', 'local', '--sms'];
const QUICK = ['buy', ...GB_LOCAL_SMS, '--yes', '--max-monthly', '2', '--json'];

describe('search', () => {
  it('leaves out what does not fit, says how many, and keeps what fits', async () => {
    gives(US_TOLL_FREE, gb('0101'), { ...US_TOLL_FREE, phone_number: '+18005550143' });
    const ran = await commands.run(['search', ...GB_LOCAL_SMS, '--json']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('2 numbers did not match the filters and were left out.');
    const { data, meta } = readDocument(DOCUMENTS.search, ran);
    expect(data.map((row) => row.phoneNumber)).toEqual(['+442079460101']);
    expect(meta).toMatchObject({ contradicting: 2, complete: true, reason: null });
    gives(US_TOLL_FREE, gb('0101'));
    const one = await commands.run(['search', ...GB_LOCAL_SMS]);
    expect(one.stderr).toContain('1 number did not match the filters and was left out.');
    expect(one.stdout).not.toContain('+1800');
  });

  it('says that nothing fits, which is not the same as nothing offered', async () => {
    gives(US_TOLL_FREE);
    const ran = await commands.run(['search', ...GB_LOCAL_SMS]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('No numbers match these filters.');
    gives();
    expect((await commands.run(['search', ...GB_LOCAL_SMS])).stderr).toContain('No numbers are offered');
  });

  it('marks what the provider does not confirm', async () => {
    gives(gb('0101', { capabilities: { voice: true } }), gb('0102'));
    const ran = await commands.run(['search', ...GB_LOCAL_SMS, '--json']);
    const { data } = readDocument(DOCUMENTS.search, ran);
    expect(data.map((row) => row.notConfirmed)).toEqual([['SMS'], []]);
    expect(ran.stderr).toContain('Not confirmed by the provider: SMS, for 1 number.');
    expect((await commands.run(['search', ...GB_LOCAL_SMS])).stdout).toContain('voice SMS? MMS?');
  });

  it('ends with 8 and the reason when a part cannot be read, with 1 when nothing can', async () => {
    gives(gb('0101'), null, { ...gb('0102'), phone_number: 7 });
    const part = await commands.run(['search', ...GB_LOCAL_SMS, '--json']);
    expect(part.code).toBe(8);
    const { data, meta } = readDocument(DOCUMENTS.search, part);
    expect(data).toHaveLength(1);
    expect(meta).toMatchObject({
      complete: false,
      reason: "2 numbers in the provider's answer could not be read.",
      unreadable: 2,
    });
    gives(null, 'x', { phone_number: '442079460101' });
    const none = await commands.run(['search', ...GB_LOCAL_SMS, '--json']);
    expect(none.code).toBe(1);
    expect(readError(none)).toMatchObject({
      code: 'unreadable',
      message: "None of the 3 numbers in the provider's answer could be read.",
    });
    expect(none.stderr).not.toContain('No numbers');
    gives(US_TOLL_FREE, null);
    const mixed = await commands.run(['search', ...GB_LOCAL_SMS]);
    expect(mixed).toMatchObject({ code: 8, stdout: '' });
    expect(mixed.stderr).toContain('No readable offer matches');
  });

  it.each([
    [['--sms=false'], 'sms_enabled=false', '+442079460102'],
    [['--no-sms'], 'sms_enabled=false', '+442079460102'],
    [['--sms'], 'sms_enabled=true', '+442079460101'],
    [['--sms=true'], 'sms_enabled=true', '+442079460101'],
    [['--voice=false'], 'voice_enabled=false', '+442079460103'],
    [['--no-voice'], 'voice_enabled=false', '+442079460103'],
    [['--voice', '--no-sms'], 'sms_enabled=false', '+442079460102'],
  ])('asks with %j for numbers with or without a capability', async (flags, sent, only) => {
    const queries: string[] = [];
    const rows = [
      gb('0101'),
      gb('0102', { capabilities: { voice: true, sms: false } }),
      gb('0103', { capabilities: { voice: false, sms: true } }),
    ];
    unruly.play({
      search: (query) => {
        queries.push(query.toString());
        return { status: 200, body: { available_numbers: rows } };
      },
    });
    const ran = await commands.run(['search', '--country', 'GB', ...flags]);
    expect(queries.join()).toContain(sent);
    expect(ran.stdout).toContain(only);
    const capability = flags.some((flag) => flag.includes('voice') && flag !== '--voice') ? 'voice' : 'sms';
    const without = flags.some((flag) => flag.includes('no-') || flag.includes('false'));
    const others = rows.filter((row) => JSON.stringify(row).includes(`"${capability}":${without}`));
    for (const other of others) expect(ran.stdout).not.toContain(other.phone_number);
  });

  it.each(['--sms=maybe', '--voice=0', '--sms=False'])('refuses %s with exit 2', async (flag) => {
    const ran = await commands.run(['search', '--country', 'GB', flag]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Use one of: true, false.');
    expect(unruly.asked.search).toBe(0);
  });
});

describe('the quick purchase', () => {
  it('buys none of what contradicts the question, and says so', async () => {
    gives(US_TOLL_FREE);
    const ran = await commands.run(QUICK);
    expect(ran.code).toBe(4);
    expect(readError(ran).message).toBe(
      'No numbers match these filters: the provider sent 1 number that did not match.',
    );
    expect(unruly.sold).toEqual([]);
  });

  it('buys what fits, however cheap the rest is', async () => {
    gives(US_TOLL_FREE, gb('0101'), gb('0102', { type: 'mobile', monthly_rate: '0.01 USD' }));
    const ran = await commands.run(QUICK);
    expect(ran.code, ran.stderr).toBe(0);
    expect(unruly.sold).toEqual(['+442079460101']);
    expect(ran.stderr).toContain('2 numbers did not match the filters');
  });

  it('buys what is confirmed before what is cheaper and not confirmed, and alone refuses the latter', async () => {
    const cheap = gb('0101', { capabilities: { voice: true }, monthly_rate: '0.50 USD' });
    gives(cheap);
    const refused = await commands.run(QUICK);
    expect(refused.code).toBe(5);
    expect(readError(refused)).toMatchObject({ code: 'not-confirmed' });
    expect(readError(refused).message).toContain(
      'does not confirm that +442079460101 has what you asked for: SMS',
    );
    expect(unruly.sold).toEqual([]);
    gives(cheap, gb('0102'));
    expect((await commands.run(QUICK)).code).toBe(0);
    expect(unruly.sold).toEqual(['+442079460102']);
  });

  it('buys a number without SMS when that was asked for', async () => {
    gives(gb('0101'), gb('0102', { capabilities: { voice: true, sms: false } }));
    const args = ['buy', '--country', 'GB', '--sms=false', '--yes', '--max-monthly', '2'];
    expect((await commands.run(args)).code).toBe(0);
    expect(unruly.sold).toEqual(['+442079460102']);
  });

  it('does not confuse unreadable offers with no offers', async () => {
    gives(null, { ...gb('0101'), phone_number: 44 });
    const none = await commands.run(QUICK);
    expect(none.code).toBe(1);
    expect(readError(none)).toMatchObject({ code: 'unreadable' });
    gives(US_TOLL_FREE, null);
    const part = await commands.run(QUICK);
    expect(part.code).toBe(1);
    expect(readError(part)).toMatchObject({ code: 'unreadable' });
    expect(unruly.sold).toEqual([]);
    gives(null, gb('0101'));
    const some = await commands.run(QUICK);
    expect(some.code, some.stderr).toBe(0);
    expect(some.stderr).toContain('Incomplete: 1 number');
  });
});

describe('one number', () => {
  const BUY = ['buy', '+442079460101', '--yes', '--max-monthly', '1.00', '--json'];
  /** The provider lists the number as it is for so many searches, and in another way from then on. */
  const turns = (after: number, then: readonly unknown[], first: readonly unknown[] = [gb('0101')]) =>
    unruly.play({
      search: (_query, nth) => ({ status: 200, body: { available_numbers: nth < after ? first : then } }),
    });
  /** Searches before the purchase is confirmed: one finds the number, one reads its price. */
  const CHOSEN = 2;

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['the JSON number 99', { monthly_rate: 99 }],
    ['an object', { monthly_rate: { amount: '99', currency: 'USD' } }],
    ['a very long text', { monthly_rate: '9'.repeat(5_000) }],
    ['nothing', { monthly_rate: undefined }],
    ['another currency', { monthly_rate: '1.00 EUR' }],
    ['more', { monthly_rate: '99.00 USD' }],
  ])('is not bought when its price became %s before the purchase', async (_, change) => {
    turns(CHOSEN, [gb('0101', change)]);
    const ran = await commands.run(BUY);
    expect(ran.code, ran.stderr).toBe(5);
    expect(readError(ran)).toMatchObject({ code: 'changed' });
    expect(unruly.sold).toEqual([]);
    turns(0, [gb('0101', change)]);
    expect((await commands.run(BUY)).code).not.toBe(0);
    expect((await commands.run([...BUY, '--dry-run'])).code).not.toBe(0);
    expect(unruly.sold).toEqual([]);
  });

  it.each<[string, readonly unknown[]]>([
    ['its row cannot be read', [{ ...gb('0101'), phone_number: 442079460101 }]],
    ['a row of the answer cannot be read', [gb('0102'), null]],
    ['two rows disagree about it', [gb('0101'), gb('0101', { monthly_rate: '99.00 USD' })]],
  ])('is not bought when %s before the purchase', async (_, rows) => {
    turns(CHOSEN, rows);
    const ran = await commands.run(BUY);
    expect(ran.code, ran.stderr).toBe(5);
    expect(readError(ran).message).toContain('The offer could not be read');
    expect(unruly.sold).toEqual([]);
    turns(0, rows);
    const first = await commands.run(BUY);
    expect(first.code).toBe(1);
    expect(readError(first)).toMatchObject({ code: 'unreadable' });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['country', { country_code: 'JE' }, 'The country changed: GB was confirmed'],
    ['type', { type: 'toll-free' }, 'The type changed: LOCAL was confirmed'],
    ['SMS', { capabilities: { voice: true, sms: false } }, 'The SMS changed: "yes" was confirmed'],
  ])('is not bought when its %s changed before the purchase', async (_, change, said) => {
    turns(CHOSEN, [gb('0101', change)]);
    const ran = await commands.run(BUY);
    expect(ran.code, ran.stderr).toBe(5);
    expect(readError(ran).message).toContain(said);
    expect(unruly.sold).toEqual([]);
  });

  it('is bought at the confirmed price when it is not listed any more, and that is said', async () => {
    turns(CHOSEN, [gb('0102')]);
    const ran = await commands.run(BUY);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toContain('did not list +442079460101 just before the purchase');
    expect(unruly.sold).toEqual(['+442079460101']);
  });

  it.each([
    ['99.00 USD', '$1.00 a month, but the provider now states $99.00 a month'],
    ['1.00 EUR', '$1.00 a month, but the provider now states €1.00 a month'],
    ['1.00 USD', undefined],
    ['1.0', undefined],
    [{ amount: 99 }, undefined],
  ])('that is sold and then stated at %j is said to be so', async (monthly_rate, said) => {
    unruly.play({
      search: () => ({ status: 200, body: { available_numbers: [gb('0101')] } }),
      purchase: (phoneNumber, fields, nth) => {
        const { body } = unruly.orderly.purchase(phoneNumber, fields, nth);
        unruly.owned.set(phoneNumber, gb('0101', { monthly_rate }));
        return { status: 201, body };
      },
    });
    const ran = await commands.run(BUY);
    expect(ran.code, ran.stderr).toBe(0);
    if (said === undefined) expect(ran.stderr).not.toContain('the provider now states');
    else expect(ran.stderr).toContain(`you confirmed +442079460101 at ${said}.`);
  });

  it('is not bought as another type or country than was asked for', async () => {
    gives(gb('0101', { type: 'mobile' }));
    const type = await commands.run([...BUY, '--type', 'local']);
    expect(type.code).toBe(5);
    expect(readError(type).message).toBe('+442079460101 is offered as mobile, not as local.');
    gives(gb('0101', { type: 'geographic' }));
    expect(readError(await commands.run([...BUY, '--type', 'local']))).toMatchObject({
      code: 'not-confirmed',
    });
    gives(gb('0101', { country_code: 'JE' }));
    expect(readError(await commands.run([...BUY, '--country', 'GB']))).toMatchObject({
      code: 'not-as-asked',
    });
    expect(unruly.sold).toEqual([]);
  });

  it('that the account already owns is reported first', async () => {
    const own = (args: readonly string[], answers?: () => string) => {
      unruly.play();
      unruly.owned.set('+442079460101', gb('0101'));
      const opened: unknown[] = [];
      const options = { account: unruly.account, provider: unruly.client() };
      const asking =
        answers === undefined ? {} : { answers, onOpenApp: (open: unknown) => opened.push(open) };
      return commandsOn({ ...options, ...asking })
        .run(args)
        .then((ran) => ({ ...ran, opened }));
    };
    for (const ran of [
      await own(BUY),
      await own(['buy', '+442079460101', '--dry-run', '--json']),
      await own(['buy', '+442079460101'], () => 'yes'),
    ]) {
      expect(ran.code).toBe(5);
      expect(ran.stderr).toContain('This account already owns +442079460101.');
      expect(ran.stderr).not.toContain('not confirmed as offered');
      expect(ran.opened).toEqual([]);
      expect(unruly.asked.search).toBe(0);
    }
  });
});

describe('prices', () => {
  const PRICES = ['prices', '--country', 'GB', '--type', 'local', '--json'];

  it('count no offer of another country or type, and say so', async () => {
    gives(gb('0101'), { ...US_TOLL_FREE, country_code: 'GB', type: 'local' }, gb('0103', { type: 'mobile' }));
    const ran = await commands.run(PRICES);
    expect(readDocument(DOCUMENTS.prices, ran).data).toMatchObject([
      { offers: 1, monthlyRate: { from: { amount: '1.00' } } },
    ]);
    expect(ran.stderr).toContain('2 numbers did not match the filters and were left out.');
  });

  it('count no offer whose country or type is not stated', async () => {
    gives(
      gb('0101'),
      gb('0102', { type: 'premium', monthly_rate: '0.01 USD' }),
      gb('0103', { country_code: 44 }),
    );
    expect(readDocument(DOCUMENTS.prices, await commands.run(PRICES)).data).toMatchObject([
      { offers: 1, monthlyRate: { from: { amount: '1.00' } } },
    ]);
  });
});
