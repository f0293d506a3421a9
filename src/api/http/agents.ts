/**
 * Node's own HTTP modules and the agents that hold connections. The modules come from `process.getBuiltinModule`: an ESM
 * import of node:http reads all its exports, and one of them (WebSocket) loads undici.
 */
import type { Agent, ClientRequest, RequestOptions } from 'node:http';
import type { Duplex } from 'node:stream';
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
  request(url: URL, options: RequestOptions, connection: 'kept' | 'own'): OpenRequest;
  close(): void;
}

export interface OpenRequest {
  readonly request: ClientRequest;
  /** Ends the request and whatever was opened for it, a way through a proxy included that is not open yet. */
  destroy(): void;
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
  /** Node gives a request its connection through a proxy when that is open; until then nobody else would close it. */
  const NodeAgent: typeof Agent = http.Agent;
  class WatchedAgent extends NodeAgent {
    override createConnection(...args: Parameters<Agent['createConnection']>) {
      const connection = super.createConnection(...args);
      if (connection) opened?.push(connection);
      return connection;
    }
  }
  /** Of the request that is being made: its agent opens a connection at once or takes a kept one. */
  let opened: Duplex[] | undefined;
  const agents: Partial<Record<'kept' | 'own', Agent>> = {};
  const agentFor = (connection: 'kept' | 'own'): Agent => {
    const agent = agents[connection] ?? new WatchedAgent({ ...options, keepAlive: connection === 'kept' });
    agents[connection] = agent;
    return agent;
  };
  return {
    proxy,
    request: (url, requestOptions, connection) => {
      const own: Duplex[] = [];
      opened = own;
      const request = http.request(url, { ...requestOptions, agent: agentFor(connection) });
      opened = undefined;
      const destroy = () => {
        request.destroy();
        for (const socket of own) socket.destroy();
      };
      return { request, destroy };
    },
    close: () => {
      agents.kept?.destroy();
      agents.own?.destroy();
    },
  };
}
