import sharp from 'sharp';

/** The icons that phones ask for. One without a purpose is for iOS, which does not read the manifest. */
export const ICONS = [
  { name: 'icon-192', size: 192, purpose: 'any' },
  { name: 'icon-512', size: 512, purpose: 'any' },
  { name: 'icon-maskable', size: 512, purpose: 'maskable' },
  { name: 'apple-touch-icon', size: 180, purpose: undefined },
] as const;

type Icon = (typeof ICONS)[number];

/** The colour behind the mark, `public/favicon.svg`. */
const BACKGROUND = '#a52f24';
/** A system that cuts out its own shape keeps a circle of 80 % (W3C Web Application Manifest, icon masks). */
const SAFE = 0.84;

/**
 * The site's mark as a PNG: with its own rounded corners for `any`, else a full square for systems that cut their own.
 * @param mark - the mark as SVG text, in a square view
 */
export async function iconPng(mark: string, { size, purpose }: Icon): Promise<Uint8Array> {
  const inner = purpose === 'any' ? size : Math.round((size * SAFE) / 2) * 2;
  const drawn = sharp(Buffer.from(mark), { density: 72 * (inner / 48) }).resize(inner);
  if (purpose === 'any') return drawn.png({ palette: true }).toBuffer();
  const margin = (size - inner) / 2;
  return drawn
    .flatten({ background: BACKGROUND })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: BACKGROUND })
    .png({ palette: true })
    .toBuffer();
}
