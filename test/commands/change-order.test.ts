/** purchases attach and purchases cancel: an order that waits at a carrier, from the shell. */
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { WAITING_WORDS, WaitingCarrier } from '../api/purchases/support/waiting-carrier.ts';
import { account, NUMBER } from '../api/purchases/support/workbench.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn, temporaryHome } from './shared/in-process.ts';

/** An order that waits for documents, and the commands of its account. */
async function waitingOrder(
  answers?: (question: string) => string | undefined,
  home: string = temporaryHome(),
) {
  const carrier = new WaitingCarrier();
  const commands = commandsOn({
    account,
    provider: carrier,
    home,
    pollScale: 0.01,
    ...(answers === undefined ? {} : { answers }),
  });
  const bought = await commands.run(['buy', NUMBER, '--country', 'US', '--yes', '--no-wait', '--json']);
  const id = readDocument(DOCUMENTS.buy, bought).data.id;
  carrier.setStatus('request-1', 'PENDING', WAITING_WORDS);
  const checked = await commands.run(['purchases', 'check', id]);
  return { carrier, commands, id, checked };
}

it('purchases show has the words of the carrier in full', async () => {
  const { commands, id } = await waitingOrder();
  expect((await commands.run(['purchases', 'show', id])).stdout).toContain(`provider says\t${WAITING_WORDS}`);
  const shown = await commands.run(['purchases', 'show', id, '--json']);
  expect(readDocument(DOCUMENTS['purchases-show'], shown).meta.carrierDetails).toBe(WAITING_WORDS);
});

it('purchases check says what an order waits for, and which commands change it', async () => {
  const { carrier, commands, id, checked } = await waitingOrder();
  expect(checked.code).toBe(6);
  expect(checked.stderr).toContain(WAITING_WORDS);
  expect(checked.stderr).toContain(
    `While it is pending: dialdeck purchases attach ${id} --documents DOCS, or dialdeck purchases cancel ${id}`,
  );
  carrier.setStatus('request-1', 'PROCESSING', 'The documents are under review.');
  const { stderr } = await commands.run(['purchases', 'check', id]);
  expect(stderr).toContain('Still pending (The documents are under review.)');
  expect(stderr).not.toContain('While it is pending');
});

it('doctor and the list of another account say where the order is', async () => {
  const home = temporaryHome();
  const { commands } = await waitingOrder(undefined, home);
  const everywhere = 'dialdeck purchases list --everywhere';
  const doctor = await commands.run(['doctor', '--offline']);
  expect(doctor.stdout).toMatch(/^warning\tjournal\tintact; 1 purchase, 1 open\t.+list --everywhere$/m);
  const other = { ...account, name: 'other', apiKey: 'the-key-of-another-account' };
  const { run } = commandsOn({ account: other, provider: new WaitingCarrier(), home });
  const said = `1 purchase of other accounts is still pending: ${everywhere}`;
  const listed = await run(['purchases']);
  expect(listed.stdout).toBe('');
  expect(listed.stderr).toContain(said);
  const all = await run(['purchases', 'list', '--everywhere']);
  expect(all.stdout).toContain(NUMBER);
  expect(all.stderr).not.toContain('of other accounts');
  expect((await commands.run(['purchases'])).stderr).not.toContain('of other accounts');
});

describe('purchases cancel', () => {
  it('cancels a pending order, and prints it', async () => {
    const { carrier, commands, id } = await waitingOrder();
    const ran = await commands.run(['purchases', 'cancel', id.slice(0, 8), '--yes', '--json']);
    expect(ran.code).toBe(0);
    expect(readDocument(DOCUMENTS['purchases-cancel'], ran)).toMatchObject({
      data: { status: 'CANCELLED' },
      meta: { settled: true },
    });
    expect(ran.stderr).toContain(`The order of ${NUMBER} is cancelled.`);
    expect(carrier.changes).toEqual(['cancel request-1']);
    const again = await commands.run(['purchases', 'cancel', id, '--yes', '--json']);
    expect([again.code, readError(again).message]).toEqual([
      5,
      `${NUMBER}: it is finished. Nothing was sent.`,
    ]);
    expect(carrier.changes).toHaveLength(1);
  });

  it('ends with 5 when the carrier refuses, and with 6 when it is not known', async () => {
    const { carrier, commands, id } = await waitingOrder();
    carrier.changeTreatments = [
      {
        applied: false,
        failsWith: { code: 'conflict', status: 409, progress: 'answered', message: 'Too late.' },
      },
      { applied: false, failsWith: { code: 'timeout', progress: 'sent' } },
    ];
    const refused = await commands.run(['purchases', 'cancel', id, '--yes', '--json']);
    expect([refused.code, readError(refused).message]).toEqual([5, 'Too late.']);
    const lost = await commands.run(['purchases', 'cancel', id, '--yes', '--json']);
    expect([lost.code, readError(lost).code]).toEqual([6, 'outcome-unknown']);
    expect(carrier.changes).toHaveLength(2);
  });

  it.each([
    ['FAILED', 0, 'ended as FAILED, so nothing was bought'],
    ['COMPLETED', 5, 'was not cancelled: it is COMPLETED, and the number is yours'],
  ] as const)('says the end of an order that is %s after all', async (status, code, words) => {
    for (const failsWith of [undefined, { code: 'timeout', progress: 'sent' }] as const) {
      const { carrier, commands, id } = await waitingOrder();
      const { cancelPurchase } = carrier;
      carrier.cancelPurchase = (request) => {
        carrier.setStatus(request, status);
        return cancelPurchase.call(carrier, request);
      };
      carrier.changeTreatments = [{ applied: false, ...(failsWith === undefined ? {} : { failsWith }) }];
      const ran = await commands.run(['purchases', 'cancel', id, '--yes']);
      expect(ran.code).toBe(code);
      expect(ran.stderr).toContain(words);
      expect(ran.stderr).not.toContain('look again');
    }
  });

  it('asks in a terminal, and sends nothing without a yes', async () => {
    let answer = 'no';
    const { carrier, commands, id } = await waitingOrder(() => answer);
    expect((await commands.run(['purchases', 'cancel', id])).code).not.toBe(0);
    expect(carrier.changes).toEqual([]);
    answer = 'yes';
    expect((await commands.run(['purchases', 'cancel', id])).code).toBe(0);
    expect(carrier.changes).toHaveLength(1);
  });

  it.each(['cancel', 'attach'])(
    '%s needs --yes without a terminal, and a dry run sends nothing',
    async (name) => {
      const { carrier, commands, id } = await waitingOrder();
      const given = name === 'attach' ? ['--documents', 'RG1'] : [];
      expect((await commands.run(['purchases', name, id, ...given])).code).toBe(2);
      expect((await commands.run(['purchases', name, id, ...given, '--dry-run'])).code).toBe(0);
      expect(carrier.changes).toEqual([]);
    },
  );
});

describe('purchases attach', () => {
  it('gives documents of the account to the order, by their name', async () => {
    const { carrier, commands, id } = await waitingOrder();
    const ran = await commands.run(['purchases', 'attach', id, '--documents', 'RG1', '--yes', '--json']);
    expect(ran.code).toBe(0);
    expect(readDocument(DOCUMENTS['purchases-attach'], ran)).toMatchObject({
      data: { status: 'PROCESSING' },
      meta: { requirements: [{ kind: 'documents', id: 'RG1', name: 'Example GmbH' }] },
    });
    expect(ran.stderr).toContain(
      `The order of ${NUMBER} has documents Example GmbH (RG1). It is PROCESSING now.`,
    );
    expect(carrier.changes).toEqual(['attach RG1 to request-1']);
  });

  it.each([
    ['RG2', 'Example 2023 cannot be used: it has expired'],
    ['RG3', 'The account has no documents RG3 for this country and type'],
  ])('refuses documents %s before anything is sent', async (documents, why) => {
    const { carrier, commands, id } = await waitingOrder();
    const ran = await commands.run(['purchases', 'attach', id, '--documents', documents, '--yes', '--json']);
    expect([ran.code, readError(ran).message]).toEqual([5, `${why}. Nothing was sent.`]);
    expect(carrier.changes).toEqual([]);
  });
});
