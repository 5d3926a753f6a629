import type { Inspection } from '../check.ts';
import { shownPath } from './publicEntries.ts';

/** What 国办发〔2017〕47号 wants in the footer and the settings leave out. */
export const footerItems: Inspection = {
  name: 'inspection/footer-items',
  run(context) {
    const { marks, organiser } = context.settings.site;
    const items: [value: unknown, label: string, why: string][] = [
      [marks.siteCode, '标识和备案 › 网站标识码', '没有它，读者就没有给网站纠错的入口'],
      [marks.icp, '标识和备案 › ICP备案号', '网站要在页脚标明备案号'],
      [marks.publicSecurity, '标识和备案 › 公安备案', '网站要在页脚标明公安备案号'],
      [marks.officialMark, '标识和备案 › 党政机关网站标识网址', '页脚要有党政机关网站标识'],
      [organiser.phone ?? organiser.email, '主办单位 › 联系电话', '没有联系方式是单项否决'],
    ];
    return items
      .filter(([value]) => value === undefined)
      .map(([, label, why]) => ({
        severity: 'advice',
        file: shownPath(context, 'settings/site.yaml'),
        label,
        message: `页脚还缺这一项：${why}。`,
        advice: '请在站点设置里填写；挂在上级门户下面的，可用上级网站的。',
      }));
  },
};
