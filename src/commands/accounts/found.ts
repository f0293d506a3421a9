/** Credentials that are on this machine already, for `accounts add`: the person chooses, or --from names them. */
import { foundText } from '../../config/credential-words.ts';
import type { Detection, FoundCredentials } from '../../config/found-credentials.ts';
import type { CommandContext } from '../shared/context.ts';
import { usageError } from '../shared/failure.ts';

/** What --from names: `env`, `twilio-cli` for its active profile, or `twilio-cli:PROFILE`. Throws CommandError when there is none. */
export function foundBy(
  from: string,
  { found, problems }: Pick<Detection, 'found' | 'problems'>,
  provider: string | undefined,
): FoundCredentials {
  const [, source, profile] = /^(env|twilio-cli)(?::(.+))?$/s.exec(from) ?? [];
  if (source === undefined || (source === 'env' && profile !== undefined)) {
    throw usageError('--from: this word is not valid.', 'Use one of: env, twilio-cli, twilio-cli:PROFILE.');
  }
  const kind = source === 'env' ? 'environment' : 'twilio-cli';
  const match = found.find(
    ({ reference, provider: own }) =>
      reference.from === kind &&
      (provider === undefined || own === provider) &&
      (profile === undefined || (reference.from === 'twilio-cli' && reference.profile === profile)),
  );
  if (match !== undefined) return match;
  const [why] = problems;
  throw usageError(
    source === 'env'
      ? 'The environment has no complete credentials of a carrier.'
      : `twilio-cli has no usable profile${profile === undefined ? '' : ' of that name'}.`,
    why ??
      (source === 'env'
        ? 'Set for example TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.'
        : 'Create one with: twilio login'),
  );
}

/** Shows by name what was found, and asks; undefined when there is nothing or the person wants none of it. */
export async function chooseFound(
  { output, terminal }: CommandContext,
  { found, problems, warnings }: Detection,
): Promise<FoundCredentials | undefined> {
  for (const problem of [...problems, ...warnings]) output.note(problem);
  if (found.length === 0) return undefined;
  output.warn('Found on this machine (real accounts: money is spent):');
  for (const [index, each] of found.entries()) output.warn(`  ${index + 1}  ${foundText(each)}`);
  const answer = await terminal.ask(
    'Type a number to use it where it is, or Enter to type credentials yourself: ',
  );
  return found[Number(answer?.trim() || Number.NaN) - 1];
}
