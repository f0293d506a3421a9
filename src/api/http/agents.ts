/**
 * Node's own HTTP modules and the agents that hold connections. The modules come from `process.getBuiltinModule`: an ESM
 * import of node:http reads all its exports, and one of them (WebSocket) loads undici.
 */
import type { Agent, ClientRequest, RequestOptions } from 'node:http';
import { type Environment, type OutgoingProxy, proxyFor } from './proxy.ts';

/** Hosts that never leave this machine; the only ones that plain http and no proxy are right for. */
const LOOPBACK = new Set(['127.0.0.1', '[::1]']);

/** Whether the URL's host is a loopback literal. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}

export interface Connector {
  /** What stands between this machine and the origin. */
  readonly proxy: OutgoingProxy | undefined;
  /** Connections are kept for the next read; a request that spends gets one of its own, never a stale one. */
  request(url: URL, options: RequestOptions, connection: 'kept' | 'own'): ClientRequest;
  close(): void;
}

/**
 * Opens requests to one origin. HTTPS_PROXY and NO_PROXY are honoured, except for loopback: the embedded sandbox and its
 * token stay on the machine. Throws ApiError `invalid` for a proxy that cannot be used.
 */
export function createConnector(origin: URL, environment: Environment): Connector {
  const proxy = isLoopback(origin) ? undefined : proxyFor(origin, environment);
  const secure = origin.protocol === 'https:';
  const http = process.getBuiltinModule(secure ? 'node:https' : 'node:http');
  const options = {
    scheduling: 'lifo',
    ...(proxy === undefined ? {} : { proxyEnv: { HTTPS_PROXY: proxy.url } }),
    ...(secure ? { rejectUnauthorized: true } : {}),
  } as const;
  const agents: Partial<Record<'kept' | 'own', Agent>> = {};
  const agentFor = (connection: 'kept' | 'own'): Agent => {
    const agent = agents[connection] ?? new http.Agent({ ...options, keepAlive: connection === 'kept' });
    agents[connection] = agent;
    return agent;
  };
  return {
    proxy,
    request: (url, requestOptions, connection) =>
      http.request(url, { ...requestOptions, agent: agentFor(connection) }),
    close: () => {
      agents.kept?.destroy();
      agents.own?.destroy();
    },
  };
}
