/** The command that compares prices. */
import type { Command } from 'commander';
import { collect, type Execute, examples, runs } from '../shared/define-command.ts';

export function addPriceCommand(program: Command, execute: Execute): void {
  const prices = program
    .command('prices')
    .description('compare what numbers cost, by country and type, over all accounts')
    .requiredOption(
      '--country <codes>',
      'countries, with commas between them or the option several times',
      (codes: string, earlier?: string) => (earlier === undefined ? codes : `${earlier},${codes}`),
    )
    .option('--type <types>', 'types of number, with commas between them; by default all')
    .option(
      '--rate <rate>',
      'compare two currencies by a rate of yours, such as EUR=1.08USD; can be given several times',
      collect,
      [],
    );
  runs(prices, execute, () => import('./prices.ts'));
  examples(
    prices,
    'dialdeck prices --country US,GB,DE',
    'dialdeck prices --country US --type local,toll-free --json',
    'dialdeck prices --country DE --rate EUR=1.08USD',
  );
}
