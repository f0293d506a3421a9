/** What doctor looks at on this machine. It changes nothing. */
import { statSync } from 'node:fs';
import { isAbsent } from '../../../api/files/absence.ts';
import { checkJournal } from '../../../api/purchases/journal/check.ts';
import { findKeyringFault } from '../../../config/api-keys.ts';
import { plural } from '../../../text/format.ts';
import type { CommandContext } from '../../shared/context.ts';
import { toFailure } from '../../shared/failure.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

/** dialdeck, Node, terminal, folders and files, keyring, journal and proxy. */
export async function checkMachine(context: CommandContext): Promise<readonly Finding[]> {
  const { paths } = context;
  return [
    ok('dialdeck', context.self.version),
    ok('Node', process.versions.node),
    checkTerminal(context),
    ...[paths.configFolder, paths.stateFolder, paths.cacheFolder, paths.accounts, paths.journal].map(
      checkPrivate,
    ),
    await checkKeyring(context),
    await checkTheJournal(paths.journal),
    checkProxy(context),
  ];
}

/** What dialdeck shows here, and whether the app can place its cursor. */
function checkTerminal({ env, self, output }: CommandContext): Finding {
  const { color, ascii, size } = self;
  const name = env.TERM || 'not set';
  const signs = ascii ? 'ASCII only' : 'UTF-8';
  const cells = size === undefined ? 'no terminal at stdout' : `${size.columns} x ${size.rows} cells`;
  const words = `TERM ${name}; ${cells}; ${color ? 'colours' : 'no colours'}; ${signs}`;
  if (output.toTerminal && (name === 'dumb' || name === 'unknown')) {
    return warning('terminal', words, 'The app needs a terminal that places its cursor: set TERM.');
  }
  return ok('terminal', words);
}

/** Whether only its owner, who is this user, can read it. */
function checkPrivate(path: string): Finding {
  if (isAbsent(path)) return ok(path, 'not created yet');
  try {
    const { mode, uid } = statSync(path);
    const shown = (mode & 0o777).toString(8).padStart(4, '0');
    if (process.getuid !== undefined && uid !== process.getuid()) {
      return warning(path, 'belongs to another user', 'Run dialdeck as the user who owns it.');
    }
    if ((mode & 0o077) === 0) return ok(path, `mode ${shown}`);
    const wanted = statSync(path).isDirectory() ? '700' : '600';
    return warning(path, `mode ${shown}: other users may use it`, `Run: chmod ${wanted} ${path}`);
  } catch (error) {
    const { message, hint } = toFailure(error);
    return problem(path, message, hint);
  }
}

async function checkKeyring({ openKeyring }: CommandContext): Promise<Finding> {
  const fault = await findKeyringFault(openKeyring);
  return fault === undefined
    ? ok('keyring', 'it answers')
    : warning('keyring', fault, 'Keys that you type are kept in the accounts file, which only you can read.');
}

async function checkTheJournal(file: string): Promise<Finding> {
  const check = await checkJournal(file).catch((error: unknown) => ({
    ...toFailure(error),
    ok: false as const,
  }));
  if (!('purchases' in check) || !check.ok) return problem('journal', check.message, check.hint);
  const { purchases, openPurchases } = check;
  const message = `intact; ${plural(purchases, 'purchase')}, ${openPurchases} open`;
  return openPurchases === 0
    ? ok('journal', message)
    : warning('journal', message, 'See what is open with: dialdeck purchases list --everywhere');
}

/** Names the host only, because the address may hold a password. */
function checkProxy({ env }: CommandContext): Finding {
  const value = env.https_proxy || env.HTTPS_PROXY || '';
  if (value === '') return ok('proxy', 'none');
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    return problem('proxy', 'HTTPS_PROXY is not the URL of an http or https proxy.', 'Correct or unset it.');
  }
  const exempt = env.no_proxy || env.NO_PROXY || '';
  return ok(
    'proxy',
    `${new URL(value).host}${exempt === '' ? '' : `, not for the hosts of NO_PROXY (${exempt})`}`,
  );
}
