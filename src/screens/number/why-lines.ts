/** What a number of this machine was bought for. */
import { ApiError } from '../../api/errors.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { KnownBuyer } from '../../api/team/buyers.ts';
import { type Span, spansOf } from '../../components/cells.ts';
import { labelled } from '../../components/owned-lines.ts';
import { wrapCell } from '../../components/wrap.ts';
import { cleanLine } from '../../text/clean.ts';

/** As the person wrote it; no row where the team's ledger says it already. */
export function whyLines(bought: PurchaseView, buyer: KnownBuyer, width: number): Span[][] {
  const { why } = bought.row.confirmed;
  const isSaid = buyer !== undefined && !(buyer instanceof ApiError) && buyer.why === why;
  if (why === undefined || isSaid) return [];
  return wrapCell(labelled('Why', { text: cleanLine(why) }), width).map((cell) => [...spansOf(cell)]);
}
