/** Text of the posters for notice boards. */
export const poster = {
  station: {
    label: '就在您身边',
    address: '地址',
    hours: '开放时间',
    phone: '电话',
    services: '能办什么',
    scan: '手机扫一扫',
    more: '看近期活动、服务和开放时间',
  },
  planned: {
    label: '活动预告',
    time: '时间',
    place: '地点',
    organiser: '组织',
    phone: '咨询',
    exactDay: '具体日期以通知为准',
    scan: '手机扫一扫',
    more: '看本月安排和活动后续',
  },
} as const;
