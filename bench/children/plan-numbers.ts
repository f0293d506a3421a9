/**
 * Planning the numbers of an account against a file that changes half of them, with the three fields that every carrier has, or with all
 * that there are. `write FORMAT FILE COUNT FIELDS` writes the file; `plan` with the same reads it, compares, puts the plan into words, and prints its time and the largest memory of the
 * process as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { declareNumber } from '../../src/api/declaration/declare.ts';
import { DECLARATION_FORMATS } from '../../src/api/declaration/declared.ts';
import { planDeclaration } from '../../src/api/declaration/plan.ts';
import { readDeclaration } from '../../src/api/declaration/read.ts';
import { writeDeclaration } from '../../src/api/declaration/write.ts';
import type { OwnedNumber } from '../../src/api/model.ts';
import { forEachField } from '../../src/api/owned/configuration-fields.ts';
import type { ProviderAbilities } from '../../src/api/provider.ts';
import { planLines } from '../../src/commands/declaration/plan-text.ts';

const [mode = 'plan', format = 'yaml', path = '', count = '5000', fields = 'all'] = process.argv.slice(2);

const abilities: ProviderAbilities = {
  searchFilters: () => new Set(),
  evidence: new Set(),
  searchLimit: 1,
  ownedPageSize: 1,
  ownedTypeFilter: false,
  priceList: false,
  asyncPurchase: false,
  ownedPaging: 'number',
  editable:
    fields === 'all'
      ? forEachField(() => true as const)
      : { friendlyName: true, voiceUrl: true, smsUrl: true },
  meetsRequirementsWith: [],
  freeLookup: false,
  paidLookups: [],
};

const ROUTES = new Set([
  'voiceApplicationId',
  'smsApplicationId',
  'trunkId',
  'connectionId',
  'messagingProfileId',
]);

const numbers = Array.from({ length: Number(count) }, (_, index): OwnedNumber => {
  const textOf = (field: string) => {
    if (ROUTES.has(field)) return '';
    if (field.endsWith('Url')) return `https://example.com/${field}?number=${index}`;
    return field.endsWith('Method') ? 'POST' : `${field} ${index}`;
  };
  const main = {
    friendlyName: textOf('friendlyName'),
    voiceUrl: textOf('voiceUrl'),
    smsUrl: textOf('smsUrl'),
  };
  return {
    ...(fields === 'all' ? { ...forEachField(textOf), deletionLock: '' } : main),
    phoneNumber: `+1212${String(index).padStart(7, '0')}`,
    numberType: 'LOCAL',
    countryCode: 'US',
    capabilities: { voice: true, SMS: true },
    monthlyRate: { kind: 'not-stated' },
  };
});

const known = DECLARATION_FORMATS.find((name) => name === format) ?? 'yaml';

function write(): void {
  const changed = numbers.map((number, index) => {
    const declared = declareNumber(number, { abilities });
    const change = index % 2 === 0 ? { voiceUrl: `https://example.com/new?number=${index}` } : {};
    return { ...declared, fields: { ...declared.fields, ...change } };
  });
  const text = writeDeclaration(changed, known);
  writeFileSync(path, text);
  process.stdout.write(`${JSON.stringify({ bytes: text.length })}\n`);
}

function plan(): void {
  const startedAt = performance.now();
  const read = readDeclaration(readFileSync(path, 'utf8'), known);
  const planned = planDeclaration(read.numbers, { abilities, numbers, complete: true, targets: undefined });
  const lines = planLines(path, planned, undefined);
  const ms = performance.now() - startedAt;
  if (planned.changes.length !== Math.ceil(Number(count) / 2)) throw new Error(lines.at(-1));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ms, megabytes })}\n`);
}

if (mode === 'write') write();
else plan();
