/** A machine with an accounts file, a keyring and a carrier, and the app on it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRuntime } from '../../src/api/runtime.ts';
import { createAccountSetup } from '../../src/config/account-setup.ts';
import { type AccountsFile, readAccountsFile, writeAccountsFile } from '../../src/config/accounts-file.ts';
import { resolveAccounts } from '../../src/config/resolve.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type AppDriver, type DriverOptions, openApp } from './app-driver.tsx';
import { createMemoryProvider, offer } from './memory-provider.ts';

export interface AccountMachine {
  readonly sandbox: Sandbox;
  readonly keyring: Map<string, string>;
  /** Opens the app; `env` is what the credentials are looked for in. */
  start(env: Readonly<Record<string, string>>, options?: Partial<DriverOptions>): Promise<AppDriver>;
  stored(): AccountsFile | undefined;
  store(file: AccountsFile): void;
  /** Whether the text was on the screen, or is in a JSON file that the app wrote. */
  leaked(secret: string): boolean;
  close(): Promise<void>;
}

/** The carrier takes this key alone. */
export async function openAccountMachine(apiKey: string): Promise<AccountMachine> {
  const home = mkdtempSync(join(tmpdir(), 'dialdeck-accounts-'));
  const accountsFile = join(home, 'dialdeck', 'accounts.json');
  const sandbox = await startSandbox({ state: join(home, 'sandbox.db'), apiKey });
  const keyring = new Map<string, string>();
  const opened: AppDriver[] = [];
  let shown = '';
  return {
    sandbox,
    keyring,
    async start(env, options = {}) {
      const setup = createAccountSetup({
        env: { HOME: home, ...env },
        accountsFile,
        runtime: systemRuntime,
        openKeyring: async () => ({
          read: async (name) => keyring.get(name),
          store: async (name, key) => {
            keyring.set(name, key);
          },
          remove: async (name) => {
            keyring.delete(name);
          },
        }),
        hide: () => undefined,
        onRead: () => undefined,
        onChange: async (file) => resolveAccounts({}, {}, file).active.name,
      });
      const app = await openApp({
        provider: createMemoryProvider([offer('0101')]),
        setup,
        accountsFile,
        onOutput: (data) => {
          shown += data;
        },
        ...options,
      });
      opened.push(app);
      return app;
    },
    stored: () => (existsSync(accountsFile) ? readAccountsFile(accountsFile) : undefined),
    store: (file) => writeAccountsFile(accountsFile, file),
    leaked: (secret) =>
      shown.includes(secret) ||
      readdirSync(home, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .some((name) => readFileSync(join(home, name), 'utf8').includes(secret)),
    async close() {
      for (const app of opened) await app.close();
      await sandbox.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
