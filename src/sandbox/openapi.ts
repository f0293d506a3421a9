/** What the sandbox serves, as an OpenAPI document: paths, methods and operations. The carriers' own descriptions say the rest. */
import type { Surface } from './operation.ts';

/** The path as OpenAPI writes it: `{sid}.json` for a parameter that ends in `.json`. */
function templateOf(path: string): string {
  return path.replace(/:(\w+)(?:\{[^/]*?(\\\.json)?\})?(?=\/|$)/g, (_, name: string, ending?: string) =>
    ending === undefined ? `{${name}}` : `{${name}}.json`,
  );
}

export function describeSurfaces(surfaces: readonly Surface[], origin: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { basePath, carrier, keyHeader, operations } of surfaces) {
    for (const { method, path, name } of operations) {
      const written = templateOf(`${basePath}${path}`);
      const parameters = [...written.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      }));
      paths[written] ??= {};
      paths[written][method.toLowerCase()] = {
        operationId: `${carrier}-${name}-${method.toLowerCase()}-${Object.keys(paths).length}`,
        tags: [carrier],
        summary: `${name}, with the key in ${keyHeader}`,
        ...(parameters.length === 0 ? {} : { parameters }),
        responses: { default: { description: "as the carrier's own description says" } },
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'dialdeck sandbox', version: '1' },
    servers: [{ url: origin }],
    paths,
  };
}
