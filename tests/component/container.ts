import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { load, type CheerioAPI } from 'cheerio';

const container = await AstroContainer.create();

/** Renders a component with props (and slots of HTML) and parses what comes out. */
export async function show(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  slots: Record<string, string> = {},
): Promise<CheerioAPI> {
  return load(await container.renderToString(component, { props, slots }), null, false);
}
