/** paths: where dialdeck keeps its files. */
import { existsSync } from 'node:fs';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';

export const run: RunCommand = async ({ output, paths }) => {
  const places = { ...paths };
  if (output.json) {
    output.document(places, {});
    return EXIT.done;
  }
  output.fields(
    Object.entries(places).map(([name, path]) => [
      name,
      output.toTerminal && !existsSync(path) ? `${path} (not created yet)` : path,
    ]),
  );
  return EXIT.done;
};
