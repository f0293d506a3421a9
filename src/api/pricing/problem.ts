/** What a comparison of prices may have missed. */
import { plural } from '../../text/format.ts';
import type { PriceCell, PricedCell } from './model.ts';

export interface PriceProblem {
  /** `unreadable`: of all that came nothing could be read, so that nothing is known. */
  readonly kind: 'incomplete' | 'unreadable';
  /** In sentences. */
  readonly reason: string;
}

/** Why there may be more prices than these; undefined when everything was asked and read. */
export function priceProblem(cells: readonly PriceCell[]): PriceProblem | undefined {
  const priced = cells.filter((cell) => cell.kind === 'prices');
  const [failure, ...others] = cells.filter((cell) => cell.kind === 'failed');
  const rows = unreadableRows(priced);
  const prices = priced.reduce((sum, cell) => sum + cell.unreadable, 0);
  const sentences = [
    ...(failure === undefined
      ? []
      : [`${plural(others.length + 1, 'price')} could not be loaded: ${failure.error.message}`]),
    ...new Set(priced.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))),
    ...(rows > 0 ? [`${plural(rows, 'row')} in the answers could not be read.`] : []),
    ...(prices > 0 ? [`${plural(prices, 'price')} could not be read.`] : []),
  ];
  if (sentences.length === 0) return undefined;
  const nothing = priced.every((cell) => cell.prices.length + cell.notStated === 0);
  return { kind: nothing && rows + prices > 0 ? 'unreadable' : 'incomplete', reason: sentences.join(' ') };
}

/** Cells of an account may come from one price list, whose rows count once; offers are asked for cell by cell. */
function unreadableRows(cells: readonly PricedCell[]): number {
  const lists = new Map<string, number>();
  let offers = 0;
  for (const { source, account, unreadableRows: rows } of cells) {
    if (source === 'price list') lists.set(account, Math.max(rows, lists.get(account) ?? 0));
    else offers += rows;
  }
  return [...lists.values()].reduce((sum, rows) => sum + rows, offers);
}
