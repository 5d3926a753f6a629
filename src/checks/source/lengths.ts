import type { CheckedEntry, EntryCheck, Finding } from '../check.ts';
import { placeOf } from '../fieldValues.ts';
import { titleOf } from '../life.ts';

/** Two lines of a heading on a phone; more than this WeChat cuts in a shared card. House rule. */
const LONG_TITLE = 32;
const SHORT_TITLE = 5;
const SHORT_SUMMARY = 10;

/** Titles and summaries that stand alone in lists, search results and shared cards. The schema sets the hard limits. */
export const lengths: EntryCheck = {
  name: 'source/lengths',
  run: (entry) => [...titleLength(entry), ...summaryLength(entry)],
};

function titleLength(entry: CheckedEntry): Omit<Finding, 'file'>[] {
  const isHeadline = entry.model.name === 'activities' || entry.model.name === 'stories';
  const title = titleOf(entry).trim();
  if (!isHeadline || entry.raw[entry.model.titleField] === undefined) return [];
  const tell = advise(entry, entry.model.titleField);
  if (title.length > LONG_TITLE)
    return [
      tell(
        `标题有${title.length}个字，在手机上和微信分享里会显示不全。`,
        `请缩短到${LONG_TITLE}个字以内。`,
      ),
    ];
  if (title.length < SHORT_TITLE)
    return [tell(`标题只有${title.length}个字，看不出讲的是什么。`, '请说清谁做了什么。')];
  if (/[。；，、]$/.test(title)) return [tell('标题末尾多了标点。', '请删去末尾的标点。')];
  return [];
}

function summaryLength(entry: CheckedEntry): Omit<Finding, 'file'>[] {
  const { summary } = entry.raw;
  if (typeof summary !== 'string') return [];
  const tell = advise(entry, 'summary');
  const text = summary.trim();
  if (text === titleOf(entry).trim())
    return [tell('摘要和标题一样。', '请用一两句话说出标题之外的内容。')];
  if (text.length < SHORT_SUMMARY)
    return [
      tell(`摘要只有${text.length}个字。`, '请写成一两句完整的话，它用在列表、搜索和微信分享里。'),
    ];
  if (/\*\*|^#|\]\(|<\w/.test(text))
    return [tell('摘要里有排版符号，会原样显示。', '摘要请只写文字。')];
  return [];
}

const advise =
  (entry: CheckedEntry, field: string) =>
  (message: string, advice: string): Omit<Finding, 'file'> => ({
    severity: 'advice',
    ...placeOf(entry, [field]),
    message,
    advice,
  });
