/** Asks about several numbers, a few at a time. What fails of one number is its outcome and does not end the others. */
import { type ApiError, toApiError } from '../../api/errors.ts';
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import { Pool } from '../../api/pool.ts';
import { formatCount } from '../../text/format.ts';
import type { CommandContext } from './context.ts';
import { EXIT, type ExitCode, mostImportant } from './exit-codes.ts';
import { exitCodeOf, interrupted } from './failure.ts';
import type { List } from './list.ts';

/** The result for one number: its row, and the exit code of that row. */
export interface Answered<Row> {
  readonly row: Row;
  readonly code: ExitCode;
}

interface Questions<Item, Row> {
  readonly items: readonly Item[];
  readonly ask: (item: Item) => Promise<Answered<Row>>;
  /** The row of a number of which nothing is known, and why. */
  readonly failed: (item: Item, outcome: 'failed' | 'interrupted', reason: string) => Row;
}

/**
 * Adds a row for each of them to the list, in their order. Asks only about those that --limit lets through. After Ctrl+C, and after the
 * carrier refused the key, nothing more is asked: the rest fails for the same reason. Resolves to the one exit code.
 */
export async function askEach<Item, Row>(
  { output, interrupted: signal }: Pick<CommandContext, 'output' | 'interrupted'>,
  list: List<Row>,
  { items, ask, failed }: Questions<Item, Row>,
): Promise<{ readonly code: ExitCode; readonly leftOut: boolean }> {
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const asked = items.filter((_, index) => !list.isFullWith(index));
  let refusal: ApiError | undefined;
  let done = 0;
  const answerOf = async (item: Item): Promise<Answered<Row>> => {
    try {
      signal.throwIfAborted();
      if (refusal !== undefined) throw refusal;
      return await ask(item);
    } catch (error) {
      if (signal.aborted) {
        return { row: failed(item, 'interrupted', interrupted().message), code: EXIT.interrupted };
      }
      const failure = toApiError(error);
      if (failure.status === 401) refusal = failure;
      const code = exitCodeOf(failure);
      return {
        row: failed(item, 'failed', `${failure.message} ${failure.hint}`.trim()),
        // What one number cannot be asked for is no wrong usage of the whole command.
        code: code === EXIT.usage ? EXIT.failed : code,
      };
    } finally {
      done += 1;
      output.progress(`${formatCount(done)} of ${formatCount(asked.length)}`);
    }
  };
  const codes: ExitCode[] = [];
  const kept: Row[] = [];
  for (const answer of asked.map((item) => pool.run(() => answerOf(item)))) {
    const { row, code } = await answer;
    codes.push(code);
    output.clearProgress();
    // The columns of a table are as wide as all rows need.
    if (list.format === 'table') kept.push(row);
    else list.add([row]);
  }
  list.add(kept);
  return { code: mostImportant(codes), leftOut: asked.length < items.length };
}
