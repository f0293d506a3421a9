/** What the team says about the purchase on the card: what is left of its limits, and why it would be refused now. Pure. */
import type { ApiError } from '../../api/errors.ts';
import { add, type Money, multiply } from '../../api/money/money.ts';
import type { TeamLimit, TeamReview } from '../../api/team/team.ts';
import type { Span } from '../../components/cells.ts';
import { formatMoney } from '../../text/format.ts';

export type TeamCheck =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly review: TeamReview }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** Why the team would refuse the purchase now, as part of a sentence; undefined where it would not. */
export function teamProblem(team: TeamCheck): string | undefined {
  return team.kind === 'read' ? team.review.refusal : undefined;
}

/** The row of the card; none without limits. */
export function teamSpans(team: TeamCheck): readonly Span[] | undefined {
  if (team.kind === 'reading') return [{ text: 'reading what the team allows …', token: 'muted' }];
  if (team.kind === 'failed')
    return [{ text: `what it allows could not be read: ${team.error.message}`, token: 'warn' }];
  if (team.kind === 'none') return undefined;
  const { currency, perPurchase, ofAccount, perPersonAndDay } = team.review;
  if (currency === undefined) return undefined;
  const money = (amount: string): Money => ({ amount, currency });
  const left = ({ most, used }: TeamLimit) =>
    `${formatMoney(add(money(most), multiply(money(used), -1)))} of ${formatMoney(money(most))}`;
  const texts = [
    ...(perPurchase === undefined ? [] : [`${formatMoney(money(perPurchase))} at most a number`]),
    ...(ofAccount === undefined ? [] : [`account ${left(ofAccount)} left`]),
    ...(perPersonAndDay === undefined ? [] : [`you today ${left(perPersonAndDay)} left`]),
  ];
  if (texts.length === 0) return undefined;
  return [{ text: texts.join('; '), token: team.review.refusal === undefined ? 'plain' : 'warn' }];
}
