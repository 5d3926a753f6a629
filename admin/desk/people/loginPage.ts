import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;--paper:#faf6ef;--surface:#fff;--ink:#2a2420;--soft:#62584e;--rule:#8c8074;--line:#e4dacb;--cinnabar:#a52f24;--on:#fff;--wash:#fbeee9}
@media (prefers-color-scheme:dark){:root{--paper:#1b1815;--surface:#25211d;--ink:#efe8dd;--soft:#b9ad9e;--rule:#8c8074;--line:#40382f;--cinnabar:#f0a091;--on:#2a120e;--wash:#36231f}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;align-items:center;justify-content:center;padding:1.5rem 1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.7 'PingFang SC','HarmonyOS Sans SC','MiSans','Source Han Sans SC','Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',sans-serif}
main{width:100%;max-width:24rem;background:var(--surface);border:1px solid var(--line);border-top:4px solid var(--cinnabar);border-radius:.5rem;padding:2rem 1.5rem}
h1{margin:0;font-size:1.4375rem;line-height:1.4}
.site{margin:.25rem 0 1.5rem;color:var(--soft)}
label{display:block;margin-top:1rem}
input{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--rule);border-radius:.375rem}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--cinnabar);outline-offset:2px}
button{width:100%;min-height:2.75rem;margin-top:1.5rem;font:inherit;font-weight:600;color:var(--on);background:var(--cinnabar);border:0;border-radius:.375rem;cursor:pointer}
.fault{margin:0 0 1rem;padding:.75rem 1rem;background:var(--wash);border-left:4px solid var(--cinnabar)}
.help{margin:1.5rem 0 0;color:var(--soft);font-size:.9375rem}
a{color:inherit}
`;

/** The policy of the login page: nothing but its own style and its own form. */
export const LOGIN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * The login page; it needs no script.
 * @param fault - why the last attempt did not succeed, in Chinese
 * @param name - what was typed as a name
 */
export function loginPage({
  siteName,
  basePath,
  fault,
  name = '',
}: {
  siteName: string;
  basePath: string;
  fault?: string;
  name?: string;
}): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>登录 - ${escape(siteName)}编辑后台</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>编辑后台</h1>
<p class="site">${escape(siteName)}</p>
${fault ? `<p class="fault" role="alert">${escape(fault)}</p>` : ''}
<form method="post" action="${escape(basePath)}admin/login">
<label>姓名<input name="name" autocomplete="username" required maxlength="20" value="${escape(name)}"${name ? '' : ' autofocus'}></label>
<label>密码<input name="password" type="password" autocomplete="current-password" required maxlength="200"${name ? ' autofocus' : ''}></label>
<button>登录</button>
</form>
<p class="help">忘了密码，请找维护网站的人重设。<a href="${escape(basePath)}">回到网站</a></p>
</main>
</body>
</html>
`;
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
