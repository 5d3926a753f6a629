import { safeTags } from '../../markdown/rehype/safeHtml.ts';
import { bodyParts } from '../bodyParts.ts';
import type { EntryCheck } from '../check.ts';

const TAG = /<([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const DROPPED_ATTRIBUTE = /\s(on\w+|style|class|id|name|srcdoc)\s*=/i;
const SCRIPT_ADDRESS = /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data)\s*:/i;

/** HTML in a text that the site will not show: told before, instead of vanishing silently. */
export const rawHtml: EntryCheck = {
  name: 'source/raw-html',
  run(entry) {
    if (entry.file.endsWith('.mdx')) return [];
    return bodyParts(entry).html.flatMap(({ value, line }) => {
      const dropped = new Set<string>();
      for (const [, name = '', attributes = ''] of value.matchAll(TAG)) {
        if (!safeTags.includes(name.toLowerCase())) dropped.add(`<${name}>`);
        const attribute = DROPPED_ATTRIBUTE.exec(attributes)?.[1];
        if (attribute) dropped.add(attribute.toLowerCase());
        if (SCRIPT_ADDRESS.test(attributes)) dropped.add('可执行代码的链接');
      }
      if (dropped.size === 0) return [];
      return [
        {
          severity: 'advice' as const,
          line,
          label: entry.model.body.label,
          message: `网页代码 ${[...dropped].join('、')} 不会显示。`,
          advice:
            '请改用编辑器的按钮；视频用“::视频[标题]{地址="…"}”，附件用“::附件[标题]{文件="…"}”。',
        },
      ];
    });
  },
};
