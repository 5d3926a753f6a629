import { unzipSync } from 'fflate';
import { UnreadableAttachment } from './attachmentText.ts';

/** Files inside a zip by their path. */
export type ZipParts = Record<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
/** A name list of 100,000 rows unpacks to some 50 MB; more is a mistake or a trap. */
const LARGEST_UNPACKED = 100 * MEGABYTE;

/** Pictures, fonts and printer settings carry no text, and are most of the size. */
const NO_TEXT =
  /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|odttf|fntdata)$|\/printerSettings\d*\.bin$|\/$/i;

/**
 * Unpacks the parts of an Office file that may hold text.
 * @throws UnreadableAttachment when it is damaged, or would unpack to more than 100 MB. A size that the file states too
 *   low cuts the part off there, so the reading of it fails.
 */
export function zipParts(bytes: Uint8Array): ZipParts {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (NO_TEXT.test(name)) return false;
        total += originalSize;
        if (total > LARGEST_UNPACKED) {
          throw new UnreadableAttachment(
            '附件里的内容太多，检查不了。',
            '请拆成几个小一些的文件，删去用不到的工作表。',
          );
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableAttachment) throw error;
    throw damaged();
  }
}

/** For a file that its own programs may still open, but this one cannot. */
export function damaged(): UnreadableAttachment {
  return new UnreadableAttachment(
    '附件打不开，可能已经损坏。',
    '请在电脑上打开确认，另存一份后重新上传。',
  );
}
