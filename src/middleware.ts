import { defineMiddleware } from 'astro:middleware';
import { askBeforeLeaving } from './outputs/leaving.ts';
import { narrowPolicy } from './outputs/policy.ts';

/** Every page passes here once when it is made. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(narrowPolicy(askBeforeLeaving(await response.text())), response);
});
