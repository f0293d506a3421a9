/** A simulated provider on loopback, with real HTTP and its own ledger. It shares only the contract with the API module. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { systemFault } from '../text/system-fault.ts';
import { createApp } from './app.ts';
import { checkOptions } from './check-options.ts';
import { parseFault } from './faults/grammar.ts';
import { createFaultPlan } from './faults/plan.ts';
import { createInventory } from './inventory/inventory.ts';
import { createLedger } from './ledger/ledger.ts';
import { readLedger } from './ledger/reader.ts';
import type { Sandbox, SandboxOptions } from './options.ts';
import { SandboxError } from './sandbox-error.ts';
import { TELEFONIE } from './telefonie.ts';
import { routeSome as routeTelnyx, seedRoutes } from './telnyx/routes.ts';
import { TELNYX } from './telnyx/surface.ts';
import { routeSome } from './twilio/routed.ts';
import { ACCOUNT_SID } from './twilio/sids.ts';
import { TWILIO } from './twilio/surface.ts';
import { WIIL } from './wiil/surface.ts';

export { openLedger } from './ledger/reader.ts';
export type { Sandbox, SandboxOptions } from './options.ts';
export { SandboxError } from './sandbox-error.ts';

/** Resolves with the port as soon as the server listens. Rejects with SandboxError `address` when the system does not allow it. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(cannotListen(error, port, host));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function cannotListen(error: Error, port: number, host: string): SandboxError {
  const reason = systemFault(error)?.reason ?? error.message;
  const code = 'code' in error ? ` (${error.code})` : '';
  return new SandboxError(
    'address',
    `it cannot listen on ${host}, port ${port}: ${reason}${code}`,
    'Use another address or port. The system chooses a free port when the port is 0.',
  );
}

/**
 * Starts a sandbox, on 127.0.0.1 unless `host` says otherwise, and resolves when it answers. Rejects with SandboxError: `option`
 * for a value that cannot be used, such as an unknown fault; `address` for a port that is in use; `ledger` for a file that
 * cannot be opened.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  checkOptions(options);
  const now = options.now ?? Date.now;
  const host = options.host ?? '127.0.0.1';
  const apiKey = options.apiKey ?? `sandbox_${randomBytes(24).toString('base64url')}`;
  const inventory = createInventory(options.seed ?? 1);
  const faults = (options.faults ?? []).map(parseFault);
  const ledger = createLedger(options.state ?? ':memory:', now, options.cooldownMs ?? 60_000);
  const plan = createFaultPlan(faults, ledger.requests);
  const app = createApp({
    surfaces: [TELEFONIE, WIIL, TWILIO, TELNYX],
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
    const added = ledger.fill(carrier, options.numbers ?? 0, inventory.fill(carrier));
    seedRoutes(ledger);
    if (carrier === 'twilio') routeSome(ledger, added);
    if (carrier === 'telnyx') routeTelnyx(ledger, added);
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
    telnyxBaseUrl: `${origin}${TELNYX.basePath}`,
    apiKey,
    port,
    ledger: readLedger(ledger.db, now),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
