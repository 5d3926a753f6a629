import { uploadName } from '../codes.ts';

const MEGABYTE = 1024 * 1024;
/** A phone's photo has less than half of it; the desk takes 50 MB a save, all files together. */
const LARGEST = 20 * MEGABYTE;

/** What may be uploaded under which name, and why not. */
export type Judged = { name: string } | { refused: string };

/** @param file - as the editor's computer knows it */
export function judgeUpload({
  name,
  type,
  size,
}: {
  name: string;
  type: string;
  size: number;
}): Judged {
  if (/^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name))
    return {
      refused: `“${name}”是苹果手机的 HEIC 格式，大多数浏览器打不开。请在手机上把它发到微信，再从微信保存，得到的就是 JPG；以后可以在手机“设置 › 相机 › 格式”里选“兼容性最佳”。`,
    };
  if (size > LARGEST)
    return {
      refused: `“${name}”有${Math.ceil(size / MEGABYTE)} MB，最大可以上传${LARGEST / MEGABYTE} MB。请先缩小，或者用微信发送（不选“原图”）后再保存。`,
    };
  if (size === 0) return { refused: `“${name}”是空的，可能没有传送完整。请重新选择。` };
  return { name: uploadName(name, type.startsWith('image/')) };
}

/**
 * Renames every file that is chosen for upload before Decap sees it, and holds back what readers could not open.
 * @param tell - says why
 */
export function judgeUploads(page: Document, tell: (words: string) => void): void {
  page.addEventListener(
    'change',
    (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return;
      const renamed = new DataTransfer();
      for (const file of target.files) {
        const judged = judgeUpload(file);
        if ('refused' in judged) tell(judged.refused);
        else {
          const { type, lastModified } = file;
          renamed.items.add(new File([file], judged.name, { type, lastModified }));
        }
      }
      target.files = renamed.files;
      if (renamed.files.length === 0) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
