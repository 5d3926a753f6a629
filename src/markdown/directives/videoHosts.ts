/** The video platforms that may be linked to as a video, with the exact hosts of their watching pages (always HTTPS). */
export const videoHosts: readonly { name: string; hosts: readonly string[] }[] = [
  { name: '学习强国', hosts: ['www.xuexi.cn', 'article.xuexi.cn'] },
  { name: '央视网', hosts: ['tv.cctv.com', 'news.cctv.com', 'v.cctv.com'] },
  { name: '人民视频', hosts: ['v.people.cn'] },
  { name: '腾讯视频', hosts: ['v.qq.com', 'm.v.qq.com'] },
  { name: '微信公众号', hosts: ['mp.weixin.qq.com'] },
  { name: '哔哩哔哩', hosts: ['www.bilibili.com', 'm.bilibili.com', 'b23.tv'] },
  { name: '优酷', hosts: ['v.youku.com'] },
  { name: '抖音', hosts: ['www.douyin.com', 'v.douyin.com'] },
];
