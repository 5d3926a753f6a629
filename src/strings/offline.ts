/** Texts for readers without a network; apart from `ui.ts` so that the service worker carries these alone. */
export const offlineText = {
  title: '现在没有网络',
  explain: '这一页没有在这台手机或电脑上看过，没有网络打不开。连上网以后再试一次。',
  seen: '以下页面看过，现在也能打开：',
  again: '再试一次',
  copy: (moment: string) => `现在没有网络。这是${moment}存下的，可能不是最新的。`,
  undatedCopy: '现在没有网络。这是以前存下的，可能不是最新的。',
} as const;
