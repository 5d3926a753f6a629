import type { Day } from '../lib/date.ts';
import type { Line } from './line.ts';
import { readReleaseMark } from './releaseMark.ts';
import { readSigningDate } from './signingDate.ts';

/** The signature below a text: who signed and when. */
export interface Signature {
  /** Bodies that signed, in order; empty when only a date is there. */
  signers: string[];
  day?: Day;
  /** Signers, date and the release mark that may follow; all of them stay in the text. */
  lines: Line[];
  doubts: string[];
}

const BODY_NAME =
  /^[\p{Script=Han}（）()]{2,40}(?:办事处|委员会|工委|党委|政府|办公室|中心|局|处|部|会|队|所|站|校|院|公司|社区|村)(?:[（(].{2,10}[）)])?$/u;

/**
 * Finds the first date that stands alone below a signing body, or else the first date that stands alone.
 * @param issuer - the issuing body when the head names it; it counts as a signer whatever its name looks like
 */
export function findSignature(
  lines: readonly Line[],
  issuer: string | undefined,
): Signature | undefined {
  const signs = ({ text }: Line) => text === issuer || BODY_NAME.test(text);
  const dated = lines.flatMap((line, index) => {
    const read = readDated(line.text);
    if (!read) return [];
    const above: Line[] = [];
    if (!read.signer) {
      for (let i = index - 1; i >= 0; i -= 1) {
        const previous = lines[i];
        if (!previous || !signs(previous)) break;
        above.unshift(previous);
      }
    }
    return [{ line, index, day: read.day, signer: read.signer, above }];
  });
  const found = dated.find(({ above, signer }) => above.length > 0 || signer) ?? dated[0];
  if (!found) return undefined;
  const signature: Signature = {
    signers: found.signer ? [found.signer] : found.above.map(({ text }) => text),
    lines: [...found.above, found.line],
    doubts: [],
  };
  const marks = lines.slice(found.index + 1);
  const textBelow = marks.findIndex(({ text }) => readReleaseMark(text) === undefined);
  signature.lines.push(...marks.slice(0, textBelow < 0 ? marks.length : textBelow));
  if (found.day) signature.day = found.day;
  else signature.doubts.push(`落款日期“${found.line.text}”不是存在的日期，没有写入。`);
  if (signature.signers.length === 0)
    signature.doubts.push(`日期“${found.line.text}”上面没有发文机关署名，请核对它是不是成文日期。`);
  return signature;
}

/** A date alone in its line, or behind the signer's name. */
function readDated(text: string): { day: Day | undefined; signer?: string } | undefined {
  const alone = readSigningDate(text);
  if (alone) return alone;
  const [, signer, date] = /^(\S{2,40})\s+(\S.*)$/.exec(text) ?? [];
  if (!signer || !date || !BODY_NAME.test(signer)) return undefined;
  const behind = readSigningDate(date);
  return behind && { ...behind, signer };
}
