/** The types of the library: one declaration file for each entry, which imports no other file and no package. */
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { LIBRARY } from './entries.ts';

/** The files and their text. Throws when a type needs a package, which a user of the library would have to install. */
export async function declarations(root: string): Promise<ReadonlyMap<string, string>> {
  const bundle = await rollup({
    input: Object.fromEntries(Object.entries(LIBRARY).map(([name, file]) => [name, join(root, file)])),
    plugins: [dts({ tsconfig: join(root, 'tsconfig.json') })],
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return new Map(
    output.flatMap((file) => {
      if (file.type !== 'chunk') return [];
      const packages = file.imports.filter(
        (id) => !id.startsWith('.') && !output.some(({ fileName }) => fileName === id),
      );
      if (packages.length > 0) throw new Error(`${file.fileName} needs the types of ${packages.join(', ')}`);
      return [[file.fileName, file.code] as const];
    }),
  );
}
