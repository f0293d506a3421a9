import type { HeaderList } from './headers.ts';

/** The answer of one exchange with its body read to the end, in the shape that ofetch takes for a fetch Response. */
export class BufferedResponse implements Response {
  readonly headers: HeaderList;
  readonly status: number;
  readonly url: string;
  readonly statusText = '';
  readonly type = 'basic';
  readonly redirected = false;
  readonly body = null;
  readonly bodyUsed = false;
  /** Where ofetch looks for a body when there is no stream. */
  readonly _bodyInit: string;

  constructor(answer: { url: string; status: number; headers: HeaderList; text: string }) {
    this.url = answer.url;
    this.status = answer.status;
    this.headers = answer.headers;
    this._bodyInit = answer.text;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this._bodyInit;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this._bodyInit);
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new TextEncoder().encode(this._bodyInit);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  async blob(): Promise<Blob> {
    return new Blob([this._bodyInit]);
  }

  async formData(): Promise<FormData> {
    throw new TypeError('form data is not read here');
  }

  clone(): BufferedResponse {
    return new BufferedResponse({
      url: this.url,
      status: this.status,
      headers: this.headers,
      text: this._bodyInit,
    });
  }
}
