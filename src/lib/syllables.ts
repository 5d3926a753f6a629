/**
 * The pinyin of a title, syllable by syllable; words in Latin letters stay as they are. The dictionary is large and is
 * only fetched when an entry is saved for the first time.
 */
export async function syllablesOf(title: string): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro');
  return pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
}
