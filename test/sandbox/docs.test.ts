import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULT_KINDS } from '../../src/sandbox/faults/grammar.ts';
import { MAGIC_FAULTS } from '../../src/sandbox/faults/magic.ts';
import { OPERATION_NAMES } from '../../src/sandbox/operation-names.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/sandbox.md');

test('the page of the sandbox names every kind of fault with its default, every operation and magic number', () => {
  for (const [kind, { point, ...rule }] of Object.entries(FAULT_KINDS)) {
    if (kind === 'status') continue;
    const [row = ''] = page.split('\n').filter((line) => line.startsWith(`| \`${kind}\` |`));
    expect(row, kind).toContain('only' in rule ? `| ${rule.only} only |` : `| ${point} |`);
    if ('argument' in rule && kind !== 'redirect') expect(row).toContain(`(${rule.argument})`);
  }
  for (const name of OPERATION_NAMES) expect(page).toContain(`\`${name}\``);
  for (const [kind, fault] of Object.entries(MAGIC_FAULTS)) {
    expect(page).toContain(`| ${kind} | ${fault === '' ? 'none' : `\`${fault}\``} |`);
  }
});

test('the prices that ship are those of the CSV, with their attribution', () => {
  const csv = read('src/sandbox/data/number-prices.csv').trim();
  expect(read('src/sandbox/data/number-prices.ts')).toContain(`\`${csv}\``);
  for (const path of ['docs/sandbox.md', 'src/sandbox/data/README.md']) {
    expect(read(path).replace(/\n> /g, ' ')).toContain(
      'Number prices: Hail (https://hail.so), https://github.com/hail-hq/hail/tree/main/costs, commit 1a8e6b4, CC-BY-4.0 ' +
        '(https://creativecommons.org/licenses/by/4.0/), provided as is, without warranty. Changed: selected fields of the ' +
        'Twilio and Telnyx entries, turned from JSON into CSV.',
    );
  }
});
