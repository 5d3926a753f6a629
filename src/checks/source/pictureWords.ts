import type { EntryCheck, Finding } from '../check.ts';
import { entryPictures } from '../entryPictures.ts';
import { titleOf } from '../life.ts';

/** Says only that there is a picture. */
const GENERIC =
  /^(?:图|图片|图像|照片|相片|封面|封面图|封面照片|配图|插图|截图|活动(?:图片|照片|现场|掠影)?|现场(?:图片|照片)?|合影|未命名|无标题|image|picture|photo|img|pic|cover|screenshot|untitled)?[\s_\-—()（）.:：0-9一二三四五六七八九十]*(?:\.(?:jpe?g|png|gif|webp|heic))?$/i;
/** What cameras and chat programs call their files. */
const FILE_NAME = /^(?:img|dscn?|pxl|mvimg|mmexport|screenshot|微信图片|微信截图)[\w\s-]*\d{3,}/i;

/** The words for those who cannot see a picture must say what is on it. */
export const pictureWords: EntryCheck = {
  name: 'source/picture-words',
  run: (entry) =>
    entryPictures(entry).flatMap(({ alt, line, label }) =>
      fault(alt.trim(), titleOf(entry).trim()).map((found) => ({
        ...found,
        line,
        label,
        advice: '请用一句话说清画面里有谁、在做什么，例如“志愿者在院坝里给老人量血压”。',
      })),
    ),
};

function fault(alt: string, title: string): Pick<Finding, 'severity' | 'message'>[] {
  if (alt === '') return [{ severity: 'error', message: '图片没有写说明。' }];
  if (GENERIC.test(alt) || FILE_NAME.test(alt))
    return [{ severity: 'error', message: `图片说明“${alt}”没有说出画面内容。` }];
  if (alt === title)
    return [{ severity: 'advice', message: '图片说明和标题一样，听网页的人会听到两遍。' }];
  return [];
}
