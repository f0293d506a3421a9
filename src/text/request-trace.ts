/** The lines of --debug. */
import type { RequestTrace } from '../api/http/trace.ts';

/** One line: "GET api.example.com/v1/owned?page=1: 200 in 85 ms, request RQ1". */
export function traceText(trace: RequestTrace): string {
  const ms = `${Math.round(trace.ms)} ms`;
  const request = `${trace.method} ${trace.target}`;
  switch (trace.kind) {
    case 'answer':
      return `${request}: ${trace.status} in ${ms}${trace.requestId === undefined ? '' : `, request ${trace.requestId}`}`;
    case 'failure':
      return `${request}: no answer in ${ms} (${trace.fault})`;
    case 'wait':
      return `${request}: waits ${ms} before attempt ${trace.attempt}`;
  }
}
