/**
 * Errors as application/problem+json (RFC 9457). The contract declares no errors, so the sandbox defines its own format, which
 * docs/telefonie-errors.overlay.yml documents.
 */
import { systemFault } from '../../text/system-fault.ts';

export interface Problem {
  readonly status: number;
  /** For programs; the last part of `type`. */
  readonly code: string;
  readonly title: string;
  /** What is wrong with this request. */
  readonly detail: string;
  /** The invalid query parameter or body field. */
  readonly parameter?: string;
}

const PROBLEM_TYPE = 'urn:dialdeck:sandbox:problem:';

/** The problem as an answer, with further headers. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const body = JSON.stringify({ type: `${PROBLEM_TYPE}${problem.code}`, ...problem });
  return new Response(body, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** An invalid or refused request. Any code may throw it; the application answers it in one place. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The error of a parameter or field that violates the contract. */
export function invalid(parameter: string, detail: string): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'invalid-parameter',
    title: 'Invalid parameter',
    detail,
    parameter,
  });
}

export function notFound(detail: string): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', title: 'Not found', detail });
}

/** The problem in anything that an operation throws. */
export function problemIn(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const fault = systemFault(error);
  if (fault !== undefined) {
    const detail = `The sandbox cannot use its ledger: ${fault.reason} (${fault.code}). ${fault.hint}`;
    return { status: 500, code: 'ledger', title: 'Ledger unusable', detail };
  }
  const detail = 'The sandbox failed. This is a bug in dialdeck';
  return { status: 500, code: 'internal', title: 'Internal error', detail };
}
