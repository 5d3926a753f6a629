import PDFDocument from 'pdfkit';
import { COLOURS, type Mark, type Page } from './marks.ts';
import type { Typeface } from './typeface.ts';

/**
 * A page as PDF: outlines stay outlines, text stays text that can be selected, in embedded subsets of the fonts.
 * @param page - lengths in points
 * @param about - title of the document, and when it was made, so that the same page gives the same file
 */
export async function toPdf(
  page: Page,
  typeface: Typeface,
  about: { title: string; madeOn: Date },
): Promise<Buffer> {
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: about.title, CreationDate: about.madeOn, ModDate: about.madeOn },
  });
  const finished = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    document.on('error', reject);
  });
  const texts = page.marks.filter((mark) => mark.kind === 'text');
  const runs = texts.flatMap(({ text, face }) => typeface.runs(text, face));
  for (const font of new Set(runs.map(({ font }) => font)))
    document.registerFont(font, typeface.file(font));
  for (const mark of page.marks) draw(document, mark, typeface);
  document.end();
  return finished;
}

function draw(document: PDFKit.PDFDocument, mark: Mark, typeface: Typeface): void {
  const colour = COLOURS[mark.colour];
  switch (mark.kind) {
    case 'box':
      document.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0).fill(colour);
      break;
    case 'shape':
      document.save().translate(mark.x, mark.y).scale(mark.scale).path(mark.path);
      if (mark.stroke === undefined) document.fill(colour);
      else document.lineWidth(mark.stroke).lineCap('round').stroke(colour);
      document.restore();
      break;
    case 'text': {
      let x = mark.x;
      for (const { text, font } of typeface.runs(mark.text, mark.face)) {
        document
          .font(font)
          .fontSize(mark.size)
          .fillColor(colour)
          .text(text, x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
        x += typeface.width(text, mark.face) * mark.size;
      }
    }
  }
}
