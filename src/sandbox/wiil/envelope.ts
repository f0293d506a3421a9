/** WIIL's formats: the envelope around every answer, and pages. Source: wiil-io/wiil-js src/client, wiil-io/core-js. */
import { integerBetween, type ReadParameter } from '../http/params.ts';
import type { Problem } from '../http/problem.ts';

/** `{success: true, data, metadata}`. */
export function succeed(data: unknown, now: number, status = 200): Response {
  return Response.json({ success: true, data, metadata: { timestamp: now, version: 'v1' } }, { status });
}

/** `{success: false, status, code, message, timestamp}`, with the problem's HTTP status. */
export function refuse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, code, detail, parameter } = problem;
  const body = {
    success: false,
    status,
    code: code.toUpperCase().replaceAll('-', '_'),
    message: detail,
    ...(parameter !== undefined && { meta: { parameter } }),
    timestamp: new Date().toISOString(),
  };
  return Response.json(body, { status, headers });
}

export interface PageOf {
  readonly page: number;
  readonly pageSize: number;
}

/** Reads `page` (from 1) and `pageSize` (1 to 1000). Throws 422 for anything else. */
export function pageOf(query: ReadParameter, pageSize: number): PageOf {
  return {
    page: integerBetween(query, 'page', [1, Number.MAX_SAFE_INTEGER], 1),
    pageSize: integerBetween(query, 'pageSize', [1, 1000], pageSize),
  };
}

/** One page of a list, with its position in the list. */
export function paginated(rows: readonly unknown[], { page, pageSize }: PageOf, totalCount: number) {
  const totalPages = Math.ceil(totalCount / pageSize);
  return {
    data: rows,
    meta: {
      page,
      pageSize,
      totalCount,
      totalPages,
      hasNextPage: page < totalPages,
      hasPreviousPage: page > 1,
    },
  };
}
