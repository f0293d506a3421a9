/** Parts of the product in a process of their own, bundled as the product is. */
import { join } from 'node:path';
import { bundle } from '../../build/bundle.ts';
import type { Bench } from './bench.ts';
import { runToEnd } from './process.ts';

export interface Child {
  /** Runs it and gives the figure of that name from the JSON that it prints. */
  run(args: readonly string[], figure: string, flags?: readonly string[]): Promise<number>;
}

export async function prepareChild(bench: Bench, name: string): Promise<Child> {
  const outdir = join(bench.folder, name);
  await bundle({ root: bench.root, entries: { [name]: `bench/children/${name}.ts` }, outdir });
  const env = bench.env(bench.home(), { NODE_ENV: 'production' });
  return {
    run: async (args, figure, flags = []) => {
      const { stdout, exitCode } = await runToEnd(
        [bench.node, ...flags, join(outdir, `${name}.js`), ...args],
        env,
      );
      const value = new RegExp(`"${figure}":(\\d+(?:\\.\\d+)?)`).exec(stdout)?.[1];
      if (exitCode !== 0 || value === undefined) throw new Error(`${name} ${args[0] ?? ''}: ${stdout}`);
      return Number(value);
    },
  };
}
