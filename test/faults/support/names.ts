/** Where a name leads, in the hands of a row: nothing is asked of a real resolver. */
import dns from 'node:dns';

/** A loopback address, or the code with which the resolver fails. */
export type Way = `127.0.0.${number}` | 'ENOTFOUND' | 'EAI_AGAIN';

/** From now until `restore` every name leads where `way` says. node:net asks `dns.lookup` anew for each connection. */
export function steerNames(way: (name: string) => Way): { restore(): void } {
  const before = Object.getOwnPropertyDescriptor(dns, 'lookup');
  const lookup = (
    name: string,
    options: { readonly all?: boolean },
    done: (error: Error | null, address?: unknown, family?: number) => void,
  ) => {
    const to = way(name);
    process.nextTick(() => {
      if (!to.startsWith('127.')) done(Object.assign(new Error(`getaddrinfo ${to} ${name}`), { code: to }));
      else if (options.all === true) done(null, [{ address: to, family: 4 }]);
      else done(null, to, 4);
    });
  };
  Object.defineProperty(dns, 'lookup', { ...before, value: lookup });
  return {
    restore: () => {
      if (before !== undefined) Object.defineProperty(dns, 'lookup', before);
    },
  };
}
