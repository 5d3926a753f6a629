import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  joinTexts,
  passage,
  UnreadableAttachment,
  type AttachmentText,
  type Passage,
} from './attachmentText.ts';
import type { ReadEmbedded } from './readOffice.ts';
import { damaged } from './zipParts.ts';

const PDFJS = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..');

/**
 * Reads a PDF: the text of each page (also under a black box drawn over it), notes and form fields, properties, files
 * inside. Chinese fonts that are named but not embedded need the character maps that come with PDF.js.
 * @throws UnreadableAttachment when it is damaged or locked with a password
 */
export async function readPdf(
  bytes: Uint8Array,
  readEmbedded: ReadEmbedded,
): Promise<AttachmentText> {
  const task = getDocument({
    // PDF.js takes the bytes over, so it gets its own.
    data: Uint8Array.from(bytes),
    cMapUrl: join(PDFJS, 'cmaps/'),
    standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await readDocument(await task.promise, readEmbedded);
  } catch (error) {
    if (error instanceof UnreadableAttachment) throw error;
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableAttachment('PDF 加了密码，检查不了。', '请去掉密码，重新导出后上传。');
    }
    throw damaged();
  } finally {
    await task.destroy();
  }
}

async function readDocument(
  document: PDFDocumentProxy,
  readEmbedded: ReadEmbedded,
): Promise<AttachmentText> {
  const texts: AttachmentText[] = [{ passages: await readProperties(document), gaps: [] }];
  const blank: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const text = passage(`第${number}页`, await pageText(page));
    const notes = passage(`第${number}页的批注或表单`, await annotationText(page));
    if (text.length === 0) blank.push(number);
    texts.push({ passages: [...text, ...notes], gaps: [] });
    page.cleanup();
  }
  if (blank.length > 0) {
    texts.push({ passages: [], gaps: [`第${blank.join('、')}页没有文字，可能是扫描件`] });
  }
  for (const [id, { filename, content }] of (await document.getAttachments()) ?? []) {
    const bytes = content ?? (await document.getAttachmentContent(id)) ?? new Uint8Array();
    texts.push(await readEmbedded(filename, bytes));
  }
  return joinTexts(texts);
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/** Notes, stamps, links and form fields, one a line. */
async function annotationText(page: PDFPageProxy): Promise<string> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  return annotations
    .flatMap(({ contentsObj, titleObj, fieldValue, alternativeText, url }) => [
      contentsObj?.str,
      titleObj?.str,
      ...[fieldValue ?? []].flat(),
      alternativeText,
      url,
    ])
    .filter((text) => typeof text === 'string')
    .join('\n');
}

/** The part of an annotation that may hold words; PDF.js leaves its type open. */
interface Annotation {
  contentsObj?: { str: string };
  titleObj?: { str: string };
  fieldValue?: string | string[] | null;
  alternativeText?: string;
  url?: string;
}

/** Title, author, keywords and the like, in both forms a PDF may have (information dictionary and XMP). */
async function readProperties(document: PDFDocumentProxy): Promise<Passage[]> {
  const { info, metadata } = await document.getMetadata();
  const texts = Object.values({ ...info, ...(info as { Custom?: object }).Custom });
  const words = [...texts, metadata?.getRaw()].filter((text) => typeof text === 'string');
  return passage('文件属性', words.join('\n'));
}
