/**
 * The profiles of twilio-cli, which keeps them with their secrets in config.json of its folder (version 3 and later):
 * https://github.com/twilio/twilio-cli/blob/main/docs/general_usage.md. The file is read and never written.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isAbsent, isLink } from '../api/files/absence.ts';
import { MAX_FILE_BYTES } from '../api/limits.ts';
import { systemFault } from '../text/system-fault.ts';
import { CARRIERS } from './carriers.ts';
import { checkApiKey } from './checks.ts';
import type { Credentials } from './credential-variables.ts';
import { ConfigError } from './errors.ts';
import { type Environment, findHome } from './paths.ts';
import { decodeText, parseJsonText } from './text-file.ts';

export interface TwilioProfile extends Credentials {
  readonly name: string;
  /** The one that twilio-cli itself uses. */
  readonly active: boolean;
  /** With the profile's edge and region. */
  readonly baseUrl: string;
}

export interface TwilioProfiles {
  readonly profiles: readonly TwilioProfile[];
  /** Why a profile or the file is not used; a sentence each. */
  readonly problems: readonly string[];
  /** What is unsafe about the file although it is used; a sentence each. */
  readonly warnings: readonly string[];
}

const HostPart = z.string().regex(/^[a-z0-9-]{1,32}$/);
const ProfileSchema = z.object({
  accountSid: z.string(),
  apiKey: z.string(),
  apiSecret: z.string(),
  region: HostPart.nullish(),
  edge: HostPart.nullish(),
});
const FileSchema = z.object({
  profiles: z.record(z.string().max(64), z.unknown()).default({}),
  activeProject: z.string().nullish(),
});

const WRITTEN_BY_OTHERS = 0o022;
const READ_BY_OTHERS = 0o044;

/** The profiles of this user. Never throws: without twilio-cli there are none and nothing is wrong. */
export function readTwilioProfiles(env: Environment): TwilioProfiles {
  const file = fileOf(env);
  if (file === undefined || isAbsent(file)) return { profiles: [], problems: [], warnings: [] };
  try {
    return readFile(file);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { profiles: [], problems: [problem], warnings: [] };
  }
}

/** The credentials of one profile. Throws ConfigError, which holds no value, when they cannot be read. */
export function readTwilioProfile(env: Environment, name: string): Credentials {
  const { profiles, problems } = readTwilioProfiles(env);
  const found = profiles.find((profile) => profile.name === name);
  if (found === undefined) {
    const [why = 'There is no such profile.'] = problems;
    throw new ConfigError(
      `The twilio-cli profile "${name}" cannot be used. ${why}`,
      'Create it with: twilio login. Or use another account.',
    );
  }
  const { accountId, keyId, secret } = found;
  return {
    ...(accountId === undefined ? {} : { accountId }),
    ...(keyId === undefined ? {} : { keyId }),
    secret,
  };
}

function fileOf(env: Environment): string | undefined {
  const home = findHome(env);
  return home === undefined ? undefined : join(home, '.twilio-cli', 'config.json');
}

/** Throws an Error with a sentence, when the file is not to be trusted or cannot be read. */
function readFile(file: string): TwilioProfiles {
  const { text, mode } = readTrusted(file);
  const parsed = FileSchema.safeParse(parseJsonOf(file, text));
  if (!parsed.success) throw new Error(`${file} is not a configuration of twilio-cli.`);
  const { profiles, activeProject } = parsed.data;
  const read = Object.entries(profiles).map(([name, value]) => readProfile(name, value, activeProject));
  const exposed =
    (mode & READ_BY_OTHERS) === 0
      ? []
      : [`${file} can be read by other users on this machine. Run: chmod 600 ${file}`];
  return {
    profiles: read.filter((profile) => typeof profile !== 'string'),
    problems: read.filter((profile) => typeof profile === 'string'),
    warnings: exposed,
  };
}

/** The profile, or a sentence that says why it is not used. */
function readProfile(
  name: string,
  value: unknown,
  active: string | null | undefined,
): TwilioProfile | string {
  const unused = (why: string) => `The twilio-cli profile "${name}" is not used: ${why}.`;
  if (!/^[\w.@ -]{1,64}$/.test(name))
    return 'A twilio-cli profile is not used: its name has unusual characters.';
  const parsed = ProfileSchema.safeParse(value);
  if (!parsed.success) {
    const [field] = parsed.error.issues[0]?.path ?? [];
    return unused(field === undefined ? 'it is not an object' : `${String(field)} is missing or not valid`);
  }
  const { accountSid, apiKey, apiSecret, region, edge } = parsed.data;
  const { accountId: accountPart, keyId: keyPart } = CARRIERS.twilio;
  const account = accountPart?.check(accountSid);
  if (account?.ok !== true) return unused(`accountSid: ${account?.reason ?? 'not known'}`);
  const key = apiKey.trim() === account.value ? undefined : keyPart?.check(apiKey);
  if (key?.ok === false) return unused(`apiKey: ${key.reason}`);
  const secret = checkApiKey(apiSecret);
  if (!secret.ok) return unused(`apiSecret: ${secret.reason}`);
  return {
    name,
    active: name === active,
    accountId: account.value,
    ...(key === undefined ? {} : { keyId: key.value }),
    secret: secret.value,
    baseUrl: baseUrlOf(edge ?? undefined, region ?? undefined),
  };
}

/** Twilio's own host names: https://www.twilio.com/docs/global-infrastructure/understanding-edge-locations. */
function baseUrlOf(edge: string | undefined, region: string | undefined): string {
  if (edge === undefined && (region === undefined || region === 'us1')) return CARRIERS.twilio.baseUrl;
  return `https://${['api', edge, region ?? 'us1', 'twilio', 'com'].filter((part) => part !== undefined).join('.')}`;
}

function readTrusted(file: string): { readonly text: string; readonly mode: number } {
  const posix = process.platform !== 'win32';
  let descriptor: number;
  try {
    descriptor = openSync(
      file,
      constants.O_RDONLY | (posix ? constants.O_NOFOLLOW | constants.O_NONBLOCK : 0),
    );
  } catch (error) {
    if (isLink(file)) throw new Error(`${file} is a symbolic link, so it is not used.`);
    throw new Error(`${file} cannot be read: ${systemFault(error)?.reason ?? 'the system refuses it'}.`);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error(`${file} is not a file.`);
    if (stats.size > MAX_FILE_BYTES) throw new Error(`${file} is larger than 1 MB.`);
    const folder = statSync(join(file, '..'));
    const owners = [stats.uid, folder.uid];
    if (posix && process.getuid !== undefined && owners.some((uid) => uid !== process.getuid?.())) {
      throw new Error(`${file} or its folder belongs to another user, so it is not used.`);
    }
    if (posix && ((stats.mode | folder.mode) & WRITTEN_BY_OTHERS) !== 0) {
      throw new Error(`${file} or its folder can be changed by other users, so it is not used.`);
    }
    return { text: textOf(file, readFileSync(descriptor)), mode: posix ? stats.mode : 0 };
  } finally {
    closeSync(descriptor);
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function parseJsonOf(file: string, text: string): unknown {
  try {
    return parseJsonText(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
}
