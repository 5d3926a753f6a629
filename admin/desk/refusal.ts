import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What the desk will not do, said to the editor in Chinese. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;

  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}
