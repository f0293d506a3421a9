/** accounts test: whether the key works; one read, nothing changes. */
import { plural } from '../text/format.ts';
import type { CommandContext, RunCommand } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { usageError } from './support/failure.ts';

export const run: RunCommand = async (context, input) => {
  const { output, runtime } = context;
  const name = input.args[0];
  if (name !== undefined) await requireKnown(context, name);
  const { account, provider } = await context.openSession(name);
  const start = runtime.monotonic();
  const page = await provider.listOwned({ page: 1, pageSize: 1 }, context.interrupted);
  const answeredInMs = Math.round(runtime.monotonic() - start);
  if (output.json) {
    output.document(
      {
        name: account.name,
        provider: account.provider,
        works: true,
        answeredInMs,
        owned: page.total ?? null,
      },
      {},
    );
  } else {
    const owned =
      page.total === undefined ? 'it does not say how many numbers' : plural(page.total, 'number');
    output.line(`${account.name}: the key works; answered in ${answeredInMs} ms; ${owned}`);
  }
  return EXIT.done;
};

async function requireKnown(context: CommandContext, name: string): Promise<void> {
  const { choices } = await context.allAccounts();
  if (choices.some((choice) => choice.name === name)) return;
  throw usageError(
    `There is no account "${name}".`,
    `There are: ${choices.map((choice) => choice.name).join(', ')}.`,
  );
}
