/** Credentials of carriers that are on this machine already. They are offered by name; nothing uses them unasked. */
import { PROVIDER_KINDS, type ProviderKind } from '../api/account.ts';
import { CARRIERS, type CredentialVariables } from './carriers.ts';
import { baseUrlOf, readVariables, setValue, variableNames } from './credential-variables.ts';
import type { Environment } from './paths.ts';
import type { CredentialReference } from './references.ts';
import { readTwilioProfiles } from './twilio-cli.ts';

export interface FoundCredentials {
  readonly provider: ProviderKind;
  readonly reference: CredentialReference;
  readonly baseUrl: string;
  /** The carrier's id of the account, where it has one. */
  readonly accountId?: string;
  /** A name for the account. */
  readonly name: string;
}

export interface Detection {
  /** Complete sets, the preferred one first. */
  readonly found: readonly FoundCredentials[];
  /** Why something that looks like credentials is not among them; a sentence each, without values. */
  readonly problems: readonly string[];
  /** What is unsafe about something that can be used; a sentence each, without values. */
  readonly warnings: readonly string[];
}

/** What there is in the environment and in the files of the carriers' own tools. Never throws. */
export function findCredentials(env: Environment): Detection {
  const inVariables = PROVIDER_KINDS.map((provider) => findVariables(provider, env));
  const ofTwilioCli = findProfiles(env);
  const all = [...inVariables, ofTwilioCli];
  return {
    found: all.flatMap(({ found }) => found),
    problems: [...new Set(all.flatMap(({ problems }) => problems))],
    warnings: ofTwilioCli.warnings,
  };
}

function findVariables(provider: ProviderKind, env: Environment): Omit<Detection, 'warnings'> {
  const { variables } = CARRIERS[provider];
  const present = variables.filter((set) =>
    variableNames(set).every((name) => setValue(env, name) !== undefined),
  );
  if (present.length === 0) return { found: [], problems: halfSets(provider, env) };
  const base = baseUrlOf(provider, env);
  if (!base.ok) return { found: [], problems: [base.reason] };
  const read = present.map((set): FoundCredentials | string => {
    try {
      const { accountId } = readVariables(provider, set, env);
      return {
        provider,
        reference: { from: 'environment', ...set },
        baseUrl: base.value,
        ...(accountId === undefined ? {} : { accountId }),
        name: provider,
      };
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  return {
    found: read.filter((each) => typeof each !== 'string'),
    problems: [...new Set(read.filter((each) => typeof each === 'string'))],
  };
}

/** A sentence where some variables of a carrier are set and no set is complete. */
function halfSets(provider: ProviderKind, env: Environment): readonly string[] {
  const { variables } = CARRIERS[provider];
  const isSet = (name: string) => setValue(env, name) !== undefined;
  const names = [...new Set(variables.flatMap(variableNames))];
  const set = names.filter(isSet);
  if (set.length === 0) return [];
  const missing = (each: CredentialVariables) => variableNames(each).filter((name) => !isSet(name));
  const ways = variables.map((each) => missing(each).join(' and ')).join(', or ');
  return [`${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set, but ${ways} is missing.`];
}

function findProfiles(env: Environment): Detection {
  const { profiles, problems, warnings } = readTwilioProfiles(env);
  const named = setValue(env, CARRIERS.twilio.baseUrlVariable);
  const base = baseUrlOf('twilio', env);
  if (profiles.length > 0 && !base.ok) return { found: [], problems: [base.reason, ...problems], warnings };
  return {
    found: profiles
      .toSorted((left, right) => Number(right.active) - Number(left.active))
      .map(({ name, accountId, baseUrl }) => ({
        provider: 'twilio',
        reference: { from: 'twilio-cli', profile: name },
        baseUrl: named !== undefined && base.ok ? base.value : baseUrl,
        ...(accountId === undefined ? {} : { accountId }),
        name: accountName(name),
      })),
    problems,
    warnings,
  };
}

/** A profile's name as the name of an account. */
function accountName(profile: string): string {
  const plain = profile
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 25);
  return plain === '' || plain === 'default' ? 'twilio' : `twilio-${plain}`;
}
