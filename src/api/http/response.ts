import type { HeaderList } from './headers.ts';

/**
 * The `Response` that ofetch gets, with a body that has been read completely. Node's own class would load all of undici, which
 * takes longer than starting Node, and refuses statuses that a broken server may send.
 */
export class BufferedResponse implements Response {
  readonly url: string;
  readonly status: number;
  readonly headers: HeaderList;
  readonly statusText = '';
  readonly type = 'basic';
  readonly redirected = false;
  /** There is no stream: ofetch does not read the body, and `text` returns it. */
  readonly body = null;
  readonly bodyUsed = false;
  readonly #text: string;

  constructor(answer: { url: string; status: number; headers: HeaderList; text: string }) {
    this.url = answer.url;
    this.status = answer.status;
    this.headers = answer.headers;
    this.#text = answer.text;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.#text;
  }

  readonly json = textOnly;
  readonly bytes = textOnly;
  readonly arrayBuffer = textOnly;
  readonly blob = textOnly;
  readonly formData = textOnly;
  readonly clone = textOnly;
}

function textOnly(): never {
  throw new TypeError('The body of an answer is read as text.');
}
