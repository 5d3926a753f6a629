/** The text of a story that may be published once it is reviewed. */
export const story = (
  code: string,
  { title = '守着院子二十年', more = '', body = '天不亮，他就开了院门。' } = {},
) =>
  `---
title: ${title}
person:
  name: 周师傅
station: dongmen
summary: 二十年如一日照看院子。
consent:
  given: true
  date: 2026-11-01
publishedAt: 2026-11-04 09:00
source: 东门社区
code: ${code}
${more}---
${body}
`;
