/** What an account's team does, read from the team's ledger. */
import type { Account } from '../api/account.ts';
import type { Purchases } from '../api/purchases/domain/purchases.ts';
import { systemActor } from '../api/purchases/service/actor.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Team } from '../api/team/team.ts';
import { TeamWatch } from '../api/team/watch.ts';
import { type ClaimsDeps, hiddenAddress } from './open-claims.ts';

interface TeamDeps extends Pick<ClaimsDeps, 'keys' | 'hide'> {
  readonly runtime: Runtime;
}

/** Connects when something is asked of it. `openJournal`: the journal says which rows are this machine's. */
export function openTeam(account: Account, deps: TeamDeps, openJournal: () => Promise<Purchases>): Team {
  return new TeamWatch({
    account,
    actor: systemActor(),
    runtime: deps.runtime,
    address: () => hiddenAddress(deps),
    ownRows: async () => {
      const journal = await openJournal();
      return (rowId) => journal.history(rowId).length > 0;
    },
  });
}
