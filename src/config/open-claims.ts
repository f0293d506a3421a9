/** The claims of an account in the team's ledger. */
import type { Account } from '../api/account.ts';
import { localError } from '../api/errors.ts';
import type { Claims } from '../api/purchases/domain/claims.ts';
import { systemActor } from '../api/purchases/service/actor.ts';
import type { Runtime } from '../api/runtime.ts';
import { TeamClaims } from '../api/team/claims.ts';
import type { ApiKeySources } from './api-keys.ts';
import { ConfigError } from './errors.ts';
import { requireTeam } from './team.ts';

interface ClaimsDeps {
  readonly keys: ApiKeySources;
  readonly runtime: Runtime;
  hide(secret: string): void;
}

/** Connects at the first claim. */
export function openClaims(account: Account, { keys, runtime, hide }: ClaimsDeps): Claims {
  const { team } = keys.file;
  return new TeamClaims({
    account,
    runtime,
    actor: systemActor(),
    ...(team === undefined ? {} : { whenUnreachable: team.whenUnreachable }),
    address: async () => {
      const { address } = await requireTeam(keys).catch((error: unknown) => {
        throw error instanceof ConfigError ? localError('unavailable', error.message, error.hint) : error;
      });
      hide(address.url);
      if (address.password !== undefined) hide(address.password);
      return address;
    },
  });
}
