import { attachment } from './attachment.ts';
import { callout } from './callout.ts';
import type { Directive } from './directive.ts';
import { gallery } from './gallery.ts';
import { video } from './video.ts';

/**
 * Everything an editor can ask for beyond plain Markdown:
 *
 *     :::提示[标题]              :::图集[标题]                     ::视频[标题]{地址="https://v.qq.com/…"}
 *     正文                      ![说明](a.jpg "图注")
 *     :::                      :::                            ::附件[标题]{文件="报名表.docx"}
 */
export const directives: readonly Directive[] = [
  { names: ['提示', 'note', 'tip'], render: callout('note', '提示') },
  { names: ['注意', 'warning', 'caution'], render: callout('warning', '注意') },
  { names: ['图集', 'gallery'], render: gallery },
  { names: ['视频', 'video'], render: video },
  { names: ['附件', 'attachment'], render: attachment },
];
