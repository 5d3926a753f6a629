import { formatMoment, shanghaiNow } from '../lib/date.ts';
import { offlineText } from '../strings/offline.ts';

/** A kept page with a line at its top that says it is a copy, and of when, by the server's `Date` header. */
export async function sayCopy(kept: Response): Promise<Response> {
  const date = Date.parse(kept.headers.get('date') ?? '');
  const notice = Number.isNaN(date)
    ? offlineText.undatedCopy
    : offlineText.copy(formatMoment(shanghaiNow(new Date(date))));
  const html = await kept.text();
  return new Response(
    html.replace(/<body[^>]*>/, `$&<aside class="page"><p class="tag">${notice}</p></aside>`),
    { headers: kept.headers },
  );
}
