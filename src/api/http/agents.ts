/**
 * Node's own HTTP modules and the agents that hold connections. The modules come from `process.getBuiltinModule`: an ESM
 * import of node:http reads all its exports, and one of them (WebSocket) loads undici.
 */
import type { Agent, ClientRequest, RequestOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Environment, type OutgoingProxy, proxyFor } from './proxy.ts';

/** Requests to these hosts never leave this machine. Only they may use plain http, and they use no proxy. */
const LOOPBACK = new Set(['127.0.0.1', '[::1]']);

/** Whether the URL's host is a loopback literal. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}

export interface Connector {
  /** The proxy on the way to the origin. */
  readonly proxy: OutgoingProxy | undefined;
  /** Reads share kept connections. A request that spends gets a new one, which cannot be stale. */
  request(url: URL, options: RequestOptions, connection: 'kept' | 'own'): OpenRequest;
  /** Closes the kept connections that no request uses. */
  closeIdle(): void;
  close(): void;
}

export interface OpenRequest {
  readonly request: ClientRequest;
  /** Ends the request and its connections, also one through a proxy that is still being opened. */
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
  /** Node hands a connection through a proxy to the request once it is open. Until then only we can close it. */
  const NodeAgent: typeof Agent = http.Agent;
  class WatchedAgent extends NodeAgent {
    override createConnection(...args: Parameters<Agent['createConnection']>) {
      const connection = super.createConnection(...args);
      if (connection) opened?.push(connection);
      return connection;
    }
  }
  /** Connections opened for the request that is being made: its agent opens one at once or takes a kept one. */
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
    closeIdle: () => {
      for (const sockets of Object.values(agents.kept?.freeSockets ?? {})) {
        for (const socket of sockets ?? []) socket.destroy();
      }
    },
    close: () => {
      agents.kept?.destroy();
      agents.own?.destroy();
    },
  };
}
