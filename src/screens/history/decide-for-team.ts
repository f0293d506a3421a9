/** A person decides what became of a purchase of another machine, where that machine is lost and the carrier does not show it. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Decision } from '../../api/team/decisions.ts';
import type { TeamOrder } from '../../api/team/team.ts';
import type { HistoryDependencies } from './dependencies.ts';
import type { HistoryJournal } from './journal.ts';
import { askToDecide } from './questions.ts';

interface DecideDependencies extends HistoryDependencies {
  readonly journal: HistoryJournal;
}

export function decideForTeam(dependencies: DecideDependencies, order: TeamOrder): void {
  const { abandonedClaim } = order;
  if (abandonedClaim === undefined) return;
  const { context } = dependencies;
  askToDecide(context, order, (as, note) =>
    context.background(decide(dependencies, order, abandonedClaim, { as, note })),
  );
}

/** The carrier is asked once more: what it shows goes before the word of a person. */
async function decide(
  { context, journal }: DecideDependencies,
  { phoneNumber }: TeamOrder,
  claimId: string,
  decision: Decision,
): Promise<void> {
  try {
    await journal.purchases()?.lookIntoClaims(phoneNumber);
    const team = await (await context.session()).openTeam();
    await team?.decide(claimId, decision);
    const done = `${formatPhoneNumber(phoneNumber)}: resolved as ${decision.as} for the team`;
    context.notify({ kind: 'done', text: done });
  } catch (error) {
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}` });
  }
}
