/** A simulated provider on loopback, with real HTTP and its own ledger. It shares only the contract with the API module. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { parseFault } from './faults/grammar.ts';
import { createFaultPlan } from './faults/plan.ts';
import { createInventory } from './inventory/inventory.ts';
import { createLedger } from './ledger/ledger.ts';
import { readLedger } from './ledger/reader.ts';
import type { Sandbox, SandboxOptions } from './options.ts';
import { TELEFONIE } from './telefonie.ts';
import { ACCOUNT_SID } from './twilio/sids.ts';
import { TWILIO } from './twilio/surface.ts';
import { WIIL } from './wiil/surface.ts';

export { LedgerFault } from './ledger/database.ts';
export { openLedger } from './ledger/reader.ts';
export type { Sandbox, SandboxOptions } from './options.ts';

/** Resolves with the port as soon as the server listens; rejects when the port is taken. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * Starts a sandbox, on 127.0.0.1 unless `host` says otherwise, and resolves when it answers. Throws for an invalid fault, a port that is in use and a ledger
 * that cannot be opened.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const host = options.host ?? '127.0.0.1';
  const apiKey = options.apiKey ?? `sandbox_${randomBytes(24).toString('base64url')}`;
  const inventory = createInventory(options.seed ?? 1);
  const faults = (options.faults ?? []).map(parseFault);
  const ledger = createLedger(options.state ?? ':memory:', now, options.cooldownMs ?? 60_000);
  const plan = createFaultPlan(faults, ledger.requests);
  const app = createApp({
    surfaces: [TELEFONIE, WIIL, TWILIO],
    sandbox: {
      inventory,
      ledger,
      now,
      provisioningMs: options.provisioningMs ?? 3000,
      statusCase: options.statusCase ?? 'upper',
      trial: options.trial ?? false,
      surcharge: plan.surcharge,
    },
    plan,
    apiKey,
    host,
    latencyMs: options.latencyMs ?? 0,
  });
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    listener(request, response).catch(() => response.destroy());
  });
  // Closing idle connections could break a client's next request. The sandbox must fail only when a fault is requested.
  server.keepAliveTimeout = 65_000;
  let port: number;
  try {
    const carrier = options.numbersAt ?? 'telefonie';
    ledger.fill(carrier, options.numbers ?? 0, inventory.fill(carrier));
    port = await listen(server, options.port ?? 0, host);
  } catch (error) {
    ledger.close();
    throw error;
  }
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  let closing: Promise<void> | undefined;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        ledger.close();
        resolve();
      });
      server.closeAllConnections();
    });
  return {
    telefonieBaseUrl: `${origin}${TELEFONIE.basePath}`,
    wiilBaseUrl: `${origin}${WIIL.basePath}`,
    twilioBaseUrl: `${origin}${TWILIO.basePath}`,
    twilioAccountSid: ACCOUNT_SID,
    apiKey,
    port,
    ledger: readLedger(ledger.db, now),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
