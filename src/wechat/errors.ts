/** What the interface's documented error codes mean for whoever runs the command, and what to do. */
const MEANINGS: Record<number, string> = {
  [-1]: '微信系统繁忙。请过几分钟再试。',
  40001: 'AppSecret 不对，或凭证已经失效。请到公众号后台“设置与开发—基本配置”核对后再试。',
  40002: '凭证类型不对。请升级本软件。',
  40004: '图片的类型不对，只收 JPEG 和 PNG。',
  40005: '文件的类型不对，只收 JPEG 和 PNG。',
  40006: '图片文件的大小不对，正文图片最大1MB。',
  40007: '封面的素材编号无效，可能刚被删除。请重新运行。',
  40009: '图片太大，正文图片最大1MB。',
  40013: 'AppID 不对。请核对 WECHAT_APPID。',
  40014: '凭证无效。请重新运行。',
  40125: 'AppSecret 不对。请核对 WECHAT_SECRET；忘记了可以在公众号后台重置。',
  40164: '本机的外网地址不在公众号的IP白名单里。请到公众号后台“设置与开发—基本配置”加上再试。',
  40243: 'AppSecret 已经被冻结。请到公众号后台解冻。',
  41001: '请求里没有凭证。请重新运行。',
  41002: '没有 AppID。请设置 WECHAT_APPID。',
  41004: '没有 AppSecret。请设置 WECHAT_SECRET。',
  41005: '没有收到图片的内容。请重新生成网站再试。',
  42001: '凭证过期了。请重新运行。',
  43002: '请求方式不对。请升级本软件。',
  44001: '图片是空的。请重新生成网站再试。',
  44002: '内容是空的。',
  44003: '文章是空的。请检查这一篇有没有正文。',
  45001: '图片太大。正文图片最大1MB，封面最大10MB。',
  45002: '正文太长，连格式要少于2万个字符。请删减，或者分成两篇。',
  45003: '标题太长，草稿接口最多32个字。请先改短标题。',
  45004: '摘要太长，最多120个字。',
  45005: '原文链接太长。',
  45008: '一次的文章太多。',
  45009: '今天调用接口的次数用完了。请明天再试，或到公众号后台申请清零。',
  45011: '调用太频繁。请过几分钟再试。',
  45110: '作者太长，最多16个字。',
  45166: '正文里有不允许的内容，可能是外部链接或外部图片。请把这一篇告诉管理员。',
  47001: '发送的数据格式不对。请把这一篇告诉管理员。',
  48001: '这个公众号没有使用草稿接口的权限。请确认已经完成认证，或改用分享台手工复制。',
  50002: '这个公众号的接口被限制使用。请到公众号后台查看通知。',
  53400: '草稿里有不能使用的内容。请到公众号后台查看通知。',
  61004: '本机的外网地址没有登记。请到公众号后台加进IP白名单。',
  89503: '这次调用要公众号管理员确认。请管理员在微信里点确认，再运行一次。',
  89501: '公众号管理员还没有确认这次调用。请管理员在微信里点确认，再运行一次。',
  89506: '公众号管理员拒绝了这台机器的调用，24小时内不能再用。',
  89507: '公众号管理员拒绝了这台机器的调用，1小时内不能再用。',
};

/** The interface refused, or could not be reached. The message is Chinese and says what to do; it never holds a credential. */
export class WechatFault extends Error {
  /** The interface's own code; none when there was no answer. */
  readonly code: number | undefined;

  constructor(message: string, code?: number) {
    super(message);
    this.code = code;
    this.name = '';
  }
}

/** The fault of an answer with an error code. */
export function faultOf(code: number, step: string): WechatFault {
  const meaning =
    MEANINGS[code] ?? '本软件不认识这个错误码，请到微信公众平台的“全局返回码”里查它的意思。';
  return new WechatFault(`${step}没有成功（错误码${code}）。${meaning}`, code);
}
