/**
 * A PostgreSQL server for tests: one for each process that runs tests, on a free loopback port, with its data in a folder that goes with it.
 * `DIALDECK_TEST_POSTGRES=postgres://…` uses another server instead; its user must be allowed to create databases and roles.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries, type Release } from './postgres-binaries.ts';

/** PostgreSQL refuses to run as root; this user is on every Unix and owns nothing. */
const NOBODY = 65_534;

/** How programs of PostgreSQL are started. */
interface Starter {
  /** Words before the program. */
  readonly prefix: readonly string[];
  readonly user: { readonly uid?: number; readonly gid?: number };
}

/**
 * As whoever runs the tests. Root becomes another user: in a user namespace, in which its files stay readable, or else, as in a container
 * that allows none, by a change of user.
 */
function findStarter(): Starter {
  if (process.getuid?.() !== 0) return { prefix: [], user: {} };
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  const works = spawnSync('unshare', [...prefix.slice(1), 'true']).status === 0;
  return works ? { prefix, user: {} } : { prefix: [], user: { uid: NOBODY, gid: NOBODY } };
}

/**
 * Ends the server and removes its data when the pipe to the test process closes, however that ended. A line through the pipe kills the
 * server, as by an immediate shutdown, and starts it again.
 */
const GUARD = `
  trap '' INT TERM HUP
  folder=$1 port=$2 tls=$3
  shift 3
  start() {
    "$@" -c ssl="$tls" -c ssl_cert_file="$folder/server.pem" -c ssl_key_file="$folder/server.pem" -D "$folder/data" -p "$port" -k '' -h 127.0.0.1 -c fsync=off -c shared_buffers=16MB -c max_connections=200 -c log_min_messages=fatal >>"$folder/log" 2>&1 &
    server=$!
  }
  start "$@"
  while read -r line; do
    kill -QUIT "$server"
    wait "$server"
    start "$@"
  done
  kill -QUIT "$server" 2>/dev/null
  wait "$server"
  rm -rf "$folder"
`;

/** What `onRelease` chose; without it the newest. */
const chosen = new AsyncLocalStorage<Release>();
const shared = new Map<Release, Promise<string>>();

export interface TestServer {
  readonly url: string;
  /** Kills it and starts it again; resolves when it answers. */
  restart(): Promise<void>;
}

/** Whatever this work starts or uses without naming a server has this release. */
export function onRelease<T>(release: Release, work: () => Promise<T>): Promise<T> {
  return chosen.run(release, work);
}

/** The server of this process for the chosen release: its URL. */
function testServer(): Promise<string> {
  const release = chosen.getStore();
  const given = release === undefined ? (process.env.DIALDECK_TEST_POSTGRES ?? '') : '';
  const key = release ?? '18';
  const server =
    shared.get(key) ?? (given === '' ? startServer().then(({ url }) => url) : Promise.resolve(given));
  shared.set(key, server);
  return server;
}

/** A new empty database, on the server of this process unless another is given. Returns its URL, with the server's own user. */
export async function newDatabase(server?: string): Promise<string> {
  const url = server ?? (await testServer());
  const name = `team_${randomBytes(6).toString('hex')}`;
  await asOwner(url, (client) => client.query(`CREATE DATABASE ${name}`));
  return at(url, { database: name });
}

/** A new login with a password in the database of `url`, and with one of the team's roles. Returns its URL. */
export async function newMember(url: string, role?: 'viewer' | 'buyer' | 'admin'): Promise<string> {
  const login = `member_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(9).toString('hex');
  const database = new URL(url).pathname.slice(1);
  await asOwner(url, async (client) => {
    await client.query(`CREATE ROLE ${login} LOGIN PASSWORD '${password}'`);
    if (role !== undefined) await client.query(`GRANT "dialdeck_${database}_${role}" TO ${login}`);
  });
  return at(url, { login, password });
}

/** Runs statements of the test's own on the database of `url`. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // Without a listener, a server that is killed ends the tests. The statement under way fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function at(
  url: string,
  { database, login, password }: { database?: string; login?: string; password?: string },
): string {
  const changed = new URL(url);
  if (database !== undefined) changed.pathname = `/${database}`;
  if (login !== undefined) changed.username = login;
  if (password !== undefined) changed.password = password;
  return changed.href;
}

/** A server of its own, which ends with this process. `certificate`: a PEM file with its certificate and key, for TLS. */
export async function startServer(certificate?: string): Promise<TestServer> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'dialdeck-postgres-'));
  const { prefix, user } = findStarter();
  const { initdb, postgres } = await findBinaries(chosen.getStore() ?? '18', folder, user.uid !== undefined);
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  const { uid, gid } = user;
  const pem = join(folder, 'server.pem');
  writeFileSync(pem, certificate === undefined ? '' : readFileSync(certificate), { mode: 0o600 });
  if (uid !== undefined && gid !== undefined)
    for (const path of [folder, passwordFile, pem]) chownSync(path, uid, gid);
  const [maker = initdb, ...words] = [...prefix, initdb];
  const made = spawnSync(
    maker,
    [
      ...words,
      ...[`--pgdata=${join(folder, 'data')}`, '--username=owner', `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--no-sync', '--encoding=UTF8', '--locale=C'],
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const guard = spawn(
    'sh',
    [
      '-c',
      GUARD,
      'guard',
      folder,
      String(port),
      certificate === undefined ? 'off' : 'on',
      ...prefix,
      postgres,
    ],
    {
      ...user,
      cwd: folder,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  guard.unref();
  const { stdin } = guard;
  // A socket at run time: it must not keep the tests running.
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  const url = `postgres://owner:${password}@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    restart: async () => {
      const before = await startedAt(url);
      stdin.write('again\n');
      while ((await startedAt(url)) === before) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

/** When the server was started; undefined while it does not answer. */
async function startedAt(url: string): Promise<string | undefined> {
  try {
    const { rows } = await asOwner(url, (client) =>
      client.query<{ at: string }>('SELECT pg_postmaster_start_time()::text AS at'),
    );
    return rows[0]?.at;
  } catch {
    return undefined;
  }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await asOwner(url, (client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      if (attempt >= 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
