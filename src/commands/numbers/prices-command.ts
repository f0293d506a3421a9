/** The command that compares prices. */
import type { Command } from 'commander';
import {
  collect,
  type Execute,
  examples,
  filterOption,
  limitOption,
  listOptions,
  runs,
} from '../shared/define-command.ts';

export function addPriceCommand(program: Command, execute: Execute): void {
  const prices = listOptions(program.command('prices'))
    .alias('pricing')
    .description('compare prices by country and type, over all accounts')
    .option(
      '--country <codes>',
      'countries, separated by commas; all: every country, cheapest first',
      (codes: string, earlier?: string) => (earlier === undefined ? codes : `${earlier},${codes}`),
    )
    .addOption(filterOption('the rows'))
    .option('--type <types>', 'number types, separated by commas (default: all)')
    .option('--rate <rate>', 'convert a currency, for example EUR=1.08USD; can be repeated', collect, [])
    .option('--refresh', 'ask the carriers again, also for prices that are kept for a day')
    .addOption(limitOption());
  runs(prices, execute, () => import('./prices.ts'));
  examples(
    prices,
    'dialdeck prices --country US,GB,DE',
    'dialdeck prices --country US --type local,toll-free --json',
    'dialdeck prices --country all --type mobile',
    'dialdeck prices --country DE --rate EUR=1.08USD',
  );
}
