/** api: reads anything of the carrier's API, with the account's credentials, and prints it with secrets hidden. */
import * as z from 'zod';
import { parseJson } from '../../api/http/json.ts';
import { escapeUnseen, layOutJson } from '../../api/http/json-text.ts';
import type { RawRead, RawReads, RawRequest } from '../../api/raw-reads.ts';
import { RAW_METHODS } from '../../api/raw-reads.ts';
import { accountMeta, type CommandContext, type RunCommand, requireMayPay } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { exitCodeOf, usageError } from '../shared/failure.ts';

const OptionsSchema = z.object({
  query: z.array(z.string()),
  paid: z.boolean().optional(),
  raw: z.boolean().optional(),
});
type Options = z.infer<typeof OptionsSchema>;

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  if (options.raw === true && output.json) {
    throw usageError('--raw and --json exclude each other.', 'Use one of them.');
  }
  const request = readRequest(input.args, options);
  if (request.paid) await requireMayPay(context);
  const reads = await openReads(context);
  const price = reads.price(request);
  if (price !== undefined && request.paid) output.warn(`This request is billed: ${price}.`);
  const answer = await reads.send(request, context.interrupted);
  const { status, requestId, failure, url } = answer;
  const said = `${request.method} ${url}: ${status}${requestId === undefined ? '' : `, request ${requestId}`}.`;
  if (failure === undefined) output.note(said);
  else output.warn(`${said} ${failure.message} ${failure.hint}`);
  const left = leftOut(answer);
  if (left !== undefined) output.warn(left);
  await print(context, request, answer, options.raw === true);
  return exitCode(answer);
};

function readRequest([method = '', address = '']: readonly string[], options: Options): RawRequest {
  const known = RAW_METHODS.find((one) => one === method);
  if (known === undefined) throw usageError(`${method} is not a read.`, `Use ${RAW_METHODS.join(' or ')}.`);
  return { method: known, address, query: options.query.map(readPair), paid: options.paid === true };
}

function readPair(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw usageError(`--query "${text}" is not NAME=VALUE.`, 'Write it such as --query page=2.');
  return [text.slice(0, at), text.slice(at + 1)];
}

async function openReads(context: CommandContext): Promise<RawReads> {
  const { provider, account } = await context.openSession();
  if (provider.rawReads !== undefined) return provider.rawReads;
  throw usageError(`dialdeck cannot read the API of ${account.name} directly.`, 'Use another account.');
}

/** Why a body is not printed; undefined: it is, or there is none. */
function leftOut({ body }: RawRead): string | undefined {
  if (body.kind !== 'other') return undefined;
  return `The answer is not printed: it is not JSON (${body.contentType}), so dialdeck cannot hide secrets in it.`;
}

async function print(
  context: CommandContext,
  { method }: RawRequest,
  answer: RawRead,
  asItCame: boolean,
): Promise<void> {
  const { output } = context;
  const { body, headers, status, url, requestId = null, fetchedAt } = answer;
  if (output.json) {
    const reason = leftOut(answer) ?? null;
    output.document(
      { method, url, status, requestId, headers, body: body.kind === 'json' ? parseJson(body.text) : null },
      { ...(await accountMeta(context)), complete: reason === null, reason, fetchedAt },
    );
  } else if (method === 'HEAD') {
    output.fields(Object.entries(headers));
  } else if (body.kind === 'json') {
    if (!asItCame) output.line(escapeUnseen(layOutJson(body.text)));
    else output.raw(output.toTerminal ? escapeUnseen(body.text) : body.text);
  }
}

/** A 404 of any shape is what was asked about. */
function exitCode({ failure, status, body }: RawRead): ExitCode {
  if (status === 404) return EXIT.notFound;
  if (failure !== undefined) return exitCodeOf(failure);
  return body.kind === 'other' ? EXIT.failed : EXIT.done;
}
