const MARK =
  /^[（(]?\s*(?:此件|信息公开[\p{Script=Han}]{0,4}[：:]|公开(?:方式|属性|选项|类别)[：:])\s*([\p{Script=Han}]{2,12})\s*[）)]?$/u;

/**
 * Reads the public-release mark, e.g. `（此件公开发布）` or `公开方式：主动公开`.
 * @returns whether the document may be published; `undefined` when the line is no such mark
 */
export function readReleaseMark(text: string): boolean | undefined {
  const words = MARK.exec(text)?.[1];
  if (!words) return undefined;
  if (/依申请公开|不予?公开|不宜公开/.test(words)) return false;
  return /公开/.test(words) ? true : undefined;
}

/** A secrecy grade at the top of a page (GB/T 9704-2012, 7.2.2), e.g. `机密★1年`. */
export const isSecrecyMark = (text: string): boolean =>
  /^(?:绝密|机密|秘密)\s*(?:[★☆].{0,8})?$/.test(text);
