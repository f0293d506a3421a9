/** Turns what happened on the wire into the ApiError that a person reads. */

import { cleanText } from '../../text/clean.ts';
import { formatSpan } from '../../text/format.ts';
import { ApiError, type ApiErrorDetails } from '../errors.ts';
import { MAX_PROVIDER_WORDS } from '../limits.ts';
import { providerWords } from './provider-message.ts';
import { meaningOf, RETRYABLE_STATUS, type Refusal } from './status-meanings.ts';
import type { TransportErrorDetails } from './transport-error.ts';

/** What an error sentence needs to know of the request. */
export interface FailureContext {
  /** The provider's host, as people know it. */
  readonly host: string;
  /** The proxy on the way to it, without user name and password. */
  readonly proxy?: string | undefined;
  /** Whether it is harmless to repeat the request. */
  readonly safe: boolean;
  /** How long dialdeck waited in all, in ms. */
  readonly waitedMs: number;
  /** Takes the key out of a text. */
  readonly redact: (text: string) => string;
}

const CHECK_BEFORE_AGAIN = 'It may have taken effect. Check your numbers before you try again.';

/** The ApiError of a request without a complete answer. */
export function transportFailure(fault: TransportErrorDetails, context: FailureContext): ApiError {
  const progress = fault.mayHaveLeft ? 'sent' : 'not-sent';
  const common = {
    progress,
    ...(fault.status === undefined ? {} : { status: fault.status }),
    ...(fault.systemCode === undefined ? {} : { cause: fault.systemCode }),
  } as const;
  const hint = (harmless: string) => (context.safe || !fault.mayHaveLeft ? harmless : CHECK_BEFORE_AGAIN);
  switch (fault.fault) {
    case 'timeout':
      return new ApiError({
        ...common,
        code: 'timeout',
        message: timeoutSentence(fault, context),
        hint: hint(timeoutHint(context)),
        retryable: true,
      });
    case 'cancelled':
      return new ApiError({
        ...common,
        code: 'cancelled',
        message: 'The request was cancelled.',
        hint: hint('Nothing was changed.'),
        retryable: true,
      });
    case 'certificate':
      return new ApiError({
        ...common,
        code: 'network',
        message: `dialdeck cannot trust the certificate of ${context.host}${because(fault.systemCode)}.`,
        hint: 'Check the base URL and the clock. A company proxy may need its certificate in NODE_EXTRA_CA_CERTS.',
        retryable: false,
      });
    case 'too-large':
      return unusable(common, context, 'sent far more data than such an answer can have');
    case 'coding':
      return unusable(common, context, 'sent an answer that is damaged or in an unrequested encoding');
    case 'refused':
      return new ApiError({
        ...common,
        code: 'invalid',
        message: `dialdeck refused to send a request to another host than ${context.host}.`,
        hint: 'This is a bug in dialdeck. Please report it.',
        retryable: false,
      });
    case 'network':
      return new ApiError({
        ...common,
        code: 'network',
        message: blamesProxy(fault, context)
          ? proxySentence(fault, context)
          : networkSentence(fault, context.host, context.proxy),
        hint: hint(networkHint(fault, context)),
        // A proxy that asks for a password asks again the next time.
        retryable: fault.proxyStatus !== 407,
      });
  }
}

/** The ApiError of a body that cannot be used. The effect of a request that changes something is then unknown. */
export function contractFailure(what: string, status: number, context: FailureContext): ApiError {
  return unusable({ status, progress: context.safe ? 'answered' : 'sent' }, context, what);
}

function unusable(
  common: Pick<ApiErrorDetails, 'progress' | 'status' | 'cause'>,
  context: FailureContext,
  what: string,
): ApiError {
  return new ApiError({
    ...common,
    code: 'contract',
    message: `${context.host} ${what}.`,
    hint: context.safe
      ? 'Check the base URL. It may lead to a login page, a proxy or another API.'
      : CHECK_BEFORE_AGAIN,
    retryable: false,
  });
}

/** As long as no byte of the request left, the proxy or the way to it is at fault. */
function blamesProxy(fault: TransportErrorDetails, { proxy }: FailureContext): boolean {
  return proxy !== undefined && !fault.mayHaveLeft;
}

function proxySentence(fault: TransportErrorDetails, { proxy = '', host }: FailureContext): string {
  switch (fault.systemCode) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name of the proxy ${proxy} was not found${because(fault.systemCode)}.`;
    case 'ECONNREFUSED':
      return `The proxy ${proxy} refused the connection${because(fault.systemCode)}.`;
    case 'ERR_PROXY_TUNNEL':
      if (fault.proxyStatus === 407) return `The proxy ${proxy} needs a user name and password (407).`;
      return `The proxy ${proxy} could not connect to ${host}${fault.proxyStatus === undefined ? '' : ` (${fault.proxyStatus})`}.`;
    default:
      return `dialdeck cannot connect to ${host} through the proxy ${proxy}${because(fault.systemCode)}.`;
  }
}

function networkHint(fault: TransportErrorDetails, context: FailureContext): string {
  if (fault.mayHaveLeft)
    return 'Try again. If it happens again, the provider or the connection to it has a problem.';
  return context.proxy === undefined
    ? 'Check the network and the base URL of the account.'
    : 'Check HTTPS_PROXY and NO_PROXY, and that the proxy is running.';
}

function timeoutHint({ proxy }: FailureContext): string {
  return proxy === undefined
    ? 'Try again. If it happens again, check the network and the base URL.'
    : 'Try again. If it happens again, check HTTPS_PROXY, the network and the base URL.';
}

function timeoutSentence(fault: TransportErrorDetails, { host, proxy, waitedMs }: FailureContext): string {
  const time = seconds(waitedMs);
  if (proxy === undefined) return `${host} did not answer within ${time}.`;
  return fault.mayHaveLeft
    ? `${host} did not answer within ${time}, through the proxy ${proxy}.`
    : `The proxy ${proxy} could not connect to ${host} within ${time}.`;
}

function networkSentence(fault: TransportErrorDetails, host: string, proxy: string | undefined): string {
  switch (fault.systemCode) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name ${host} was not found${because(fault.systemCode)}.`;
    case 'ECONNREFUSED':
      return `${host} refused the connection${because(fault.systemCode)}.`;
    default:
      return fault.mayHaveLeft
        ? `The connection to ${host}${proxy === undefined ? '' : ` through the proxy ${proxy}`} broke before the answer was complete${because(fault.systemCode)}.`
        : `dialdeck cannot connect to ${host}${because(fault.systemCode)}.`;
  }
}

/** The ApiError of an answer that says no: 4xx and 5xx. */
export function statusFailure(
  answer: {
    readonly status: number;
    readonly contentType: string | null;
    readonly text: string;
    /** In ms. */
    readonly retryAfterMs: number | undefined;
    /** What the API's own code says, where it has one. */
    readonly refusal?: Refusal | undefined;
    readonly requestId?: string | undefined;
  },
  context: FailureContext,
): ApiError {
  const { status, retryAfterMs, refusal, requestId } = answer;
  const general = meaningOf(status);
  const meaning = { ...general, ...refusal?.meaning };
  const words = providerWords(answer.contentType, answer.text, context.redact);
  const unsettled = !context.safe && (status === 408 || status >= 500);
  const wait = retryAfterMs === undefined ? '' : ` It asks to wait ${seconds(retryAfterMs)}.`;
  return new ApiError({
    code: meaning.code,
    message: `${meaning.says} (${statusText(status, refusal)})${words === undefined ? '.' : `: ${sentence(words)}`}`,
    hint: unsettled ? CHECK_BEFORE_AGAIN : `${meaning.hint}${wait}`,
    retryable: RETRYABLE_STATUS.has(status),
    progress: 'answered',
    status,
    webPage: answer.contentType?.includes('html') ?? false,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(refusal === undefined ? {} : { providerCode: refusal.providerCode }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(refusal?.notProcessed === true ? { notProcessed: true } : {}),
  });
}

function statusText(status: number, refusal: Refusal | undefined): string {
  return refusal === undefined ? String(status) : `${status}, code ${refusal.providerCode}`;
}

/** The ApiError of a redirect. None is followed, because the key and a purchase's body would go there too. */
export function redirectFailure(status: number, location: string | null, context: FailureContext): ApiError {
  const target = location === null ? undefined : safeTarget(location, context.redact);
  return new ApiError({
    code: 'contract',
    message: `${context.host} redirects${target === undefined ? '' : ` to ${target}`} (${status}). dialdeck does not follow redirects.`,
    hint: 'If the API has moved, change the base URL of the account.',
    retryable: false,
    progress: context.safe ? 'answered' : 'sent',
    status,
  });
}

/** Scheme, host and path of a redirect's target; without userinfo, query and key. */
function safeTarget(location: string, redact: (text: string) => string): string {
  const cleaned = cleanText(redact(cleanText(location, { maxGraphemes: 2_000 }).text), {
    maxGraphemes: MAX_PROVIDER_WORDS,
  }).text;
  if (!URL.canParse(cleaned)) return cleaned.replace(/[?#].*$/, '');
  const url = new URL(cleaned);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function because(systemCode: string | undefined): string {
  return systemCode === undefined ? '' : ` (${systemCode})`;
}

/** "0.3 s", "15 s", "2 min", "46 d". */
function seconds(ms: number): string {
  if (ms >= 120_000) return formatSpan(ms);
  return ms >= 1_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 100) / 10} s`;
}
