/** buy where the carrier asks for documents: what the account has of them, and an order that waits for some. */
import { expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { WaitingCarrier } from '../api/purchases/support/waiting-carrier.ts';
import { account, NUMBER } from '../api/purchases/support/workbench.ts';
import { readDocument, readError } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';
import { commandsOn } from './shared/in-process.ts';

const SECOND = {
  kind: 'documents',
  id: 'RG4',
  name: 'Example Ltd',
  status: 'approved',
  usable: true,
} as const;
const BUY = ['buy', NUMBER, '--country', 'US', '--yes', '--no-wait'];

function carrierOf(requirement: 'documents' | 'documents-later', more: WaitingCarrier['documents'] = []) {
  const carrier = new WaitingCarrier();
  carrier.offer = { requirement };
  carrier.documents = [...carrier.documents, ...more];
  return { carrier, commands: commandsOn({ account, provider: carrier, pollScale: 0.01 }) };
}

it.each(['documents', 'documents-later'] as const)(
  'gives the only approved documents of the account for "%s", and says so',
  async (requirement) => {
    const { carrier, commands } = carrierOf(requirement);
    const ran = await commands.run([...BUY, '--json', '-q']);
    const { data } = readDocument(DOCUMENTS.buy, ran);
    expect(carrier.ordered).toMatchObject([{ phoneNumber: NUMBER, documentsId: 'RG1' }]);
    expect(ran.stderr).toContain(
      'The carrier asks for documents: dialdeck gives the documents Example GmbH (RG1), because the account has nothing else that fits.',
    );
    const shown = await commands.run(['purchases', 'show', data.id, '--json']);
    expect(readDocument(DOCUMENTS['purchases-show'], shown).meta.requirements).toEqual([
      { kind: 'documents', id: 'RG1', name: 'Example GmbH' },
    ]);
  },
);

it('a dry run says which documents would be given', async () => {
  const { carrier, commands } = carrierOf('documents-later');
  const ran = await commands.run(['buy', NUMBER, '--country', 'US', '--dry-run', '--json']);
  expect(readDocument(DOCUMENTS['buy-dry-run'], ran).data).toMatchObject({ documentsId: 'RG1' });
  expect(carrier.posts).toBe(0);
});

it.each(['documents', 'documents-later'] as const)(
  'lists the documents where several fit "%s", and buys nothing until one is named',
  async (requirement) => {
    const { carrier, commands } = carrierOf(requirement, [SECOND]);
    const refused = await commands.run([...BUY, '--json']);
    expect([refused.code, readError(refused).code]).toEqual([5, 'requirement-not-met']);
    expect(readError(refused).hint).toBe(
      'Nothing was bought. Add one of: --documents-id RG1 (Example GmbH), --documents-id RG4 (Example Ltd).',
    );
    expect(carrier.posts).toBe(0);
    const both = await commands.run([...BUY, '--documents-id', 'RG4', '--bundle', 'RG1']);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('two names of one option')]);
    // The earlier name.
    await commands.run([...BUY, '--bundle', 'RG4']);
    expect(carrier.ordered).toMatchObject([{ documentsId: 'RG4' }]);
  },
);

it('does not call documents the only ones where a part of the list could not be read', async () => {
  const { carrier, commands } = carrierOf('documents-later');
  carrier.reason = '1 of the requirement groups could not be read.';
  const refused = await commands.run([...BUY, '--json']);
  expect(readError(refused)).toMatchObject({
    code: 'requirement-not-met',
    hint: 'Nothing was bought. Add one of: --documents-id RG1 (Example GmbH). This may not be all: 1 of the requirement groups could not be read.',
  });
  expect(carrier.posts).toBe(0);
});

it('several numbers are each given the only documents, which is said once', async () => {
  const { carrier, commands } = carrierOf('documents-later');
  const others = ['+12125550143', '+12125550144'];
  const ran = await commands.run(['buy', NUMBER, ...others, '--country', 'US', '--dry-run']);
  expect(ran.stderr.match(/dialdeck gives the documents/g)).toHaveLength(1);
  expect(carrier.posts).toBe(0);
});

it('Telnyx: an order that waits for documents ends at once with 6, its id and the command for them', async () => {
  await using house = await openHouse('--provider', 'telnyx', '--provisioning', '1ms');
  const find = async (country: string) => {
    const found = await house.run(['search', '--country', country, '--type', 'local', '--limit', '1']);
    return found.stdout.split('\t', 1)[0] ?? '';
  };
  // France asks for documents, and the sandbox's account has none for it.
  const ran = await house.run(['buy', await find('FR'), '--yes', '--json', '--timeout', '1h']);
  const { data, meta } = readDocument(DOCUMENTS.buy, ran);
  expect([ran.code, data.status, meta.settled]).toEqual([6, 'PENDING', false]);
  expect(ran.stderr).toContain('Still pending (waits for documents: give it approved ones');
  expect(ran.stderr).toContain(`dialdeck purchases attach ${data.id} --documents DOCS`);
  expect(ran.stderr).toContain('dialdeck requirements FR --type local');

  const german = await house.run(['buy', await find('DE'), '--yes', '--json']);
  expect(readDocument(DOCUMENTS.buy, german).data.status).toBe('COMPLETED');
  expect(german.stderr).toContain('dialdeck gives the documents Example GmbH, local (');
});
