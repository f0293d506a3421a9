/** The orders of the team as the history reads them: followed until the screen goes. */
import type { Session } from '../../api/session.ts';
import type { TeamOrder, TeamStep } from '../../api/team/team.ts';
import type { HistoryDependencies } from './dependencies.ts';
import { layoutOf } from './layout.ts';
import { wantsOlderOfTeam } from './state.ts';

/** Shows them now and after every change, and reads older ones while the person needs them. */
export async function followTeam(
  { context, store, signal }: HistoryDependencies,
  session: Session,
): Promise<void> {
  const team = await session.openTeam();
  if (team === undefined || signal.aborted) return;
  const height = () =>
    layoutOf(context.area(), store.getState(), context.memory.columns('purchases')).listRows;
  const show = () => store.dispatch({ kind: 'team', team: team.reading(), height: height() });
  let reading = false;
  const readOlder = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    try {
      while (!signal.aborted && wantsOlderOfTeam(store.getState(), height())) await team.readOlder();
    } catch {
      // The next reading says why.
    } finally {
      reading = false;
    }
  };
  const onChange = () => context.background(readOlder());
  signal.addEventListener('abort', team.subscribe(show));
  signal.addEventListener('abort', store.subscribe(onChange));
  show();
}

/** Oldest first. Rejects with ApiError. */
export async function stepsOfTeam(
  { session }: Pick<HistoryDependencies['context'], 'session'>,
  order: TeamOrder,
): Promise<readonly TeamStep[]> {
  const team = await (await session()).openTeam();
  return team?.steps(order) ?? [];
}
