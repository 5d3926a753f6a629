import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** What a scanner reads from a picture of any kind that sharp opens. */
export async function scan(picture: Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** The first page of a PDF: its text as a reader would copy it, without blanks, its size in points, and as it looks. */
export async function readPdf(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 150 / 72 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { info } = await document.getMetadata();
  const [, , width = 0, height = 0] = page.view;
  const read = {
    pages: document.numPages,
    title: (info as { Title?: string }).Title,
    text: items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s/g, ''),
    width,
    height,
    picture: canvas.toBuffer('image/png'),
  };
  await task.destroy();
  return read;
}
