/** search and buy at a provider that answers another question than it was asked, or that cannot be read. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/support/schemas.ts';
import { startUnrulyProvider, type UnrulyProvider, type WireNumber } from '../support/unruly/server.ts';
import { readDocument, readError } from './support/documents.ts';
import { commandsOn, type InProcess } from './support/in-process.ts';

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
    expect(ran.stderr).toContain('2 numbers did not fit the question and were left out.');
    const { data, meta } = readDocument(DOCUMENTS.search, ran);
    expect(data.map((row) => row.phoneNumber)).toEqual(['+442079460101']);
    expect(meta).toMatchObject({ contradicting: 2, complete: true, reason: null });
    gives(US_TOLL_FREE, gb('0101'));
    const one = await commands.run(['search', ...GB_LOCAL_SMS]);
    expect(one.stderr).toContain('1 number did not fit the question and was left out.');
    expect(one.stdout).not.toContain('+1800');
  });

  it('says that nothing fits, which is not the same as nothing offered', async () => {
    gives(US_TOLL_FREE);
    const ran = await commands.run(['search', ...GB_LOCAL_SMS]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('Nothing that fits these filters is offered.');
    gives();
    expect((await commands.run(['search', ...GB_LOCAL_SMS])).stderr).toContain('Nothing is offered for');
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
      reason: "2 numbers of the provider's answer could not be read.",
      unreadable: 2,
    });
    gives(null, 'x', { phone_number: '442079460101' });
    const none = await commands.run(['search', ...GB_LOCAL_SMS, '--json']);
    expect(none.code).toBe(1);
    expect(readError(none)).toMatchObject({
      code: 'unreadable',
      message: "None of the 3 numbers of the provider's answer could be read.",
    });
    expect(none.stderr).not.toContain('Nothing is offered');
    gives(US_TOLL_FREE, null);
    const mixed = await commands.run(['search', ...GB_LOCAL_SMS]);
    expect(mixed).toMatchObject({ code: 8, stdout: '' });
    expect(mixed.stderr).toContain('Nothing that could be read fits');
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
    expect(ran.stderr).toContain('Allowed choices are true, false');
    expect(unruly.asked.search).toBe(0);
  });
});

describe('the quick purchase', () => {
  it('buys none of what contradicts the question, and says so', async () => {
    gives(US_TOLL_FREE);
    const ran = await commands.run(QUICK);
    expect(ran.code).toBe(4);
    expect(readError(ran).message).toBe(
      'Nothing that fits is offered: 1 number of the answer did not fit these filters.',
    );
    expect(unruly.sold).toEqual([]);
  });

  it('buys what fits, however cheap the rest is', async () => {
    gives(US_TOLL_FREE, gb('0101'), gb('0102', { type: 'mobile', monthly_rate: '0.01 USD' }));
    const ran = await commands.run(QUICK);
    expect(ran.code, ran.stderr).toBe(0);
    expect(unruly.sold).toEqual(['+442079460101']);
    expect(ran.stderr).toContain('2 numbers did not fit');
  });

  it('buys what is confirmed before what is cheaper and not confirmed, and alone refuses the latter', async () => {
    const cheap = gb('0101', { capabilities: { voice: true }, monthly_rate: '0.50 USD' });
    gives(cheap);
    const refused = await commands.run(QUICK);
    expect(refused.code).toBe(5);
    expect(readError(refused)).toMatchObject({ code: 'not-confirmed' });
    expect(readError(refused).message).toContain('does not confirm SMS of +442079460101');
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

  it('does not take what cannot be read for nothing offered', async () => {
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

describe('prices', () => {
  it('count no offer of another country or type', async () => {
    gives(gb('0101'), { ...US_TOLL_FREE, country_code: 'GB', type: 'local' }, gb('0103', { type: 'mobile' }));
    const ran = await commands.run(['prices', '--country', 'GB', '--type', 'local', '--json']);
    expect(readDocument(DOCUMENTS.prices, ran).data).toMatchObject([
      { offers: 1, monthlyRate: { from: { amount: '1.00' } } },
    ]);
  });
});
