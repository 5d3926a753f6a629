import { load, type CheerioAPI } from 'cheerio';
import { SaxesParser } from 'saxes';

/**
 * Parses XML strictly.
 * @throws Error at the first place where it is not well-formed
 */
export function parseXml(xml: string): CheerioAPI {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return load(xml, { xml: true });
}
