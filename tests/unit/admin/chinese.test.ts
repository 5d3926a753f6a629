import { describe, expect, it } from 'vitest';
import english from 'decap-cms-locales/dist/esm/en/index.js';
import theirChinese from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { chinese, type Phrases } from '../../../admin/app/chinese.ts';
import { columnNames } from '../../../admin/reviewSteps.ts';

/** Every phrase by its path, e.g. `editor.editorToolbar.save`. */
const flat = (phrases: Phrases, path = ''): [string, string][] =>
  Object.entries(phrases).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const asked = new Map(flat(english as Phrases));
const ours = new Map(flat(chinese(theirChinese as Phrases)));
const placeholders = (phrase = '') => [
  ...new Set([...phrase.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name)),
];

describe("Decap's Chinese", () => {
  it('has a phrase for every one of the English', () => {
    expect(asked.size).toBeGreaterThan(240);
    expect([...asked.keys()].filter((key) => !ours.get(key)?.trim())).toEqual([]);
  });

  it('has no phrase that nobody asks for but the two that upstream left behind', () => {
    expect([...ours.keys()].filter((key) => !asked.has(key))).toEqual([
      'editor.editorControlPane.widget.minCount',
      'editor.editorControlPane.widget.maxCount',
    ]);
  });

  it('puts in what the English puts in', () => {
    const differing = [...asked].filter(
      ([key, phrase]) =>
        placeholders(phrase).sort().join() !== placeholders(ours.get(key)).sort().join(),
    );
    expect(differing).toEqual([]);
  });

  it('speaks Chinese wherever there is something to say', () => {
    const mute = [...ours].filter(
      ([key, phrase]) =>
        !/\p{Script=Han}/u.test(phrase) &&
        /[a-z]{3}/i.test(phrase.replace(/%\{\w+\}/g, '')) &&
        !/dateFormat|markdown/i.test(key),
    );
    expect(mute).toEqual([]);
  });

  it('names the columns of unpublished work as the reviews of the site are called', () => {
    const phrases = new Map(flat(chinese(theirChinese as Phrases, columnNames(3))));
    expect(phrases.get('workflow.workflowList.inReviewHeader')).toBe('已初审');
    expect(phrases.get('editor.editorToolbar.ready')).toBe('已复审');
    expect(phrases.get('editor.editorToolbar.statusInfoTooltipDraft')).toContain('“已初审”');
  });
});
