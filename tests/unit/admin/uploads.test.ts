import { describe, expect, it } from 'vitest';
import { judgeUpload } from '../../../admin/app/uploads.ts';

describe('a file that is chosen for upload', () => {
  it('gets a plain name of its own', () => {
    expect(judgeUpload({ name: '微信图片.JPG', type: 'image/jpeg', size: 9 })).toEqual({
      name: expect.stringMatching(/^photo-[a-z2-9]{4}\.jpg$/) as string,
    });
  });

  it.each([
    ['IMG_0001.HEIC', '', 9, /HEIC.*JPG/],
    ['照片.jpg', 'image/heif', 9, /HEIC/],
    ['照片.jpg', 'image/jpeg', 21 * 1024 * 1024, /有21 MB，最大可以上传20 MB/],
    ['照片.jpg', 'image/jpeg', 0, /是空的/],
  ])('is held back with advice: %s %s %i', (name, type, size, words) => {
    const judged = judgeUpload({ name, type, size });
    expect('refused' in judged && judged.refused).toMatch(words);
  });
});
