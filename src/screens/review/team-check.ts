/** Asks the team about the purchase on the card. */
import { toApiError } from '../../api/errors.ts';
import type { Session } from '../../api/session.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { shownPrice } from './state.ts';
import type { TeamCheck } from './team.ts';

/** Asks about what the card shows now, and again whenever somebody of the team does something. */
export function createTeamCheck({ context, store, signal }: ReviewDependencies): {
  read(session: Session): Promise<void>;
} {
  let asked = 0;
  let following = false;
  const read = async (session: Session): Promise<void> => {
    const team = await session.openTeam();
    if (team === undefined || signal.aborted) return;
    if (!following) {
      following = true;
      store.dispatch({ kind: 'team', team: { kind: 'reading' } });
      signal.addEventListener(
        'abort',
        team.subscribe(() => context.background(read(session))),
      );
    }
    const state = store.getState();
    if (state.preflight.kind !== 'read' || state.sending) return;
    asked += 1;
    const mine = asked;
    const { phoneNumber, countryCode, numberType } = state.order;
    const wanted = { phoneNumber, countryCode, numberType, monthlyRate: shownPrice(state) };
    const check = await team.review({ kind: 'purchase', ...wanted }).then(
      (review): TeamCheck => ({ kind: 'read', review }),
      (error: unknown): TeamCheck => ({ kind: 'failed', error: toApiError(error) }),
    );
    // The answer to a later question says more.
    if (signal.aborted || mine !== asked) return;
    store.dispatch({ kind: 'team', team: check });
    context.keysChanged();
  };
  return { read };
}
