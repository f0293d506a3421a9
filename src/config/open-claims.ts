/** The claims of an account in the team's ledger. */
import type { Account } from '../api/account.ts';
import { localError } from '../api/errors.ts';
import type { Claims } from '../api/purchases/domain/claims.ts';
import { systemActor } from '../api/purchases/service/actor.ts';
import type { Runtime } from '../api/runtime.ts';
import { TeamClaims } from '../api/team/claims.ts';
import type { LedgerAddress } from '../api/team/ledger-address.ts';
import type { ApiKeySources } from './api-keys.ts';
import { TEAM_VARIABLE } from './carriers.ts';
import { setValue } from './credential-variables.ts';
import { ConfigError } from './errors.ts';
import type { Paths } from './paths.ts';
import { keepWhenUnreachable, requireTeam } from './team.ts';

export interface ClaimsDeps {
  readonly keys: ApiKeySources;
  readonly paths: Pick<Paths, 'accounts'>;
  readonly runtime: Runtime;
  hide(secret: string): void;
}

/** Connects at the first claim. */
export function openClaims(account: Account, { keys, paths, runtime, hide }: ClaimsDeps): Claims {
  // The environment may name another team, whose choice is not known before its first answer.
  const team = setValue(keys.env, TEAM_VARIABLE) === undefined ? keys.file.team : undefined;
  return new TeamClaims({
    account,
    runtime,
    actor: systemActor(),
    ...(team === undefined
      ? {}
      : {
          whenUnreachable: team.whenUnreachable,
          onWhenUnreachable: (now) => keepWhenUnreachable(paths.accounts, team.address, now),
        }),
    address: () => hiddenAddress({ keys, hide }),
  });
}

/** The address of the ledger, with its password hidden from every output from now on. Throws ApiError. */
export async function hiddenAddress({
  keys,
  hide,
}: Pick<ClaimsDeps, 'keys' | 'hide'>): Promise<LedgerAddress> {
  const { address } = await requireTeam(keys).catch((error: unknown) => {
    throw error instanceof ConfigError ? localError('unavailable', error.message, error.hint) : error;
  });
  hide(address.url);
  if (address.password !== undefined) hide(address.password);
  return address;
}
