import { downloadAddress, hasHost } from '../fileAddress.ts';
import { box } from './box.ts';
import type { Directive } from './directive.ts';

/** A file of this site to download, with its kind written out; titled by the label, else by its file name. */
export const attachment: Directive['render'] = ({ label, children, attribute }) => {
  const file = attribute('文件', 'file', '地址', 'url', 'href');
  if (file === undefined || hasHost(file)) return undefined;
  const name = file.split('/').at(-1) ?? file;
  const kind = /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toUpperCase();
  const title = attribute('标题', 'title') ?? name;
  const card = box('p', { className: ['attachment'] }, [
    {
      type: 'link',
      url: downloadAddress(file),
      children: label.length > 0 ? label : [{ type: 'text', value: title }],
    },
    ...(kind === undefined
      ? []
      : [
          box('span', { className: ['attachment-kind'] }, [{ type: 'text', value: `（${kind}）` }]),
        ]),
  ]);
  return [card, ...children];
};
