import { uploadName } from '../codes.ts';

/** Renames every file that is chosen for upload before Decap sees it. */
export function renameUploads(page: Document): void {
  page.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return;
      const renamed = new DataTransfer();
      for (const file of target.files) {
        const { type, lastModified } = file;
        const name = uploadName(file.name, type.startsWith('image/'));
        renamed.items.add(new File([file], name, { type, lastModified }));
      }
      target.files = renamed.files;
    },
    { capture: true },
  );
}
