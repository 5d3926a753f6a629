/** Decap's phrases: groups of phrases, or the phrase itself. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** What Decap's own Chinese lacks, or says in a way that only developers understand. */
const MENDED: Phrases = {
  collection: { sidebar: { collections: '栏目' } },
  mediaLibrary: { mediaLibraryModal: { deleting: '正在删除……' } },
  editor: {
    editorControlPane: {
      widget: {
        regexPattern: '%{fieldLabel}：%{pattern}',
        rangeMin: '“%{fieldLabel}”至少要有%{minCount}项',
        rangeMax: '“%{fieldLabel}”最多%{maxCount}项',
      },
    },
  },
};

/** Decap's own Chinese with ours over it. */
export function chinese(theirs: Phrases): Phrases {
  return merge(theirs, MENDED);
}

function merge(under: Phrases, over: Phrases): Phrases {
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = under[key];
    merged[key] =
      typeof value === 'object' && typeof below === 'object' ? merge(below, value) : value;
  }
  return merged;
}
