/** The command that compares prices. */
import type { Command } from 'commander';
import { type Execute, examples, runs } from './command.ts';

export function addPriceCommand(program: Command, execute: Execute): void {
  const prices = program
    .command('prices')
    .description('compare what numbers cost, by country and type, over all accounts')
    .requiredOption('--country <codes>', 'countries, with commas between them')
    .option('--type <types>', 'types of number, with commas between them; by default all');
  runs(prices, execute, () => import('../prices.ts'));
  examples(
    prices,
    'dialdeck prices --country US,GB,DE',
    'dialdeck prices --country US --type local,toll-free --json',
  );
}
