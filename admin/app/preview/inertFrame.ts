import { createElement, useEffect, useRef, type ReactElement } from 'react';

/** A preview follows the typing after a pause of so many milliseconds. */
const PAUSE = 250;

interface InertFrameProps {
  title: string;
  /** Style sheet of the page. */
  css: string;
  /** What is in its body; safe HTML. */
  html: string;
}

/**
 * A page of its own of a phone's width, in which nothing runs and from which nothing leads away: without
 * `allow-scripts`, forms and pop-ups the browser itself sees to that, whatever the text holds. The same origin is
 * allowed so that pictures which are not uploaded yet can be seen and the text can be changed in place.
 */
export function InertFrame({ title, css, html }: InertFrameProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const fill = () => {
    const body = frame.current?.contentDocument?.body;
    if (body && body.innerHTML !== html) body.innerHTML = html;
  };
  useEffect(() => {
    const waiting = setTimeout(fill, PAUSE);
    return () => {
      clearTimeout(waiting);
    };
  });
  return createElement(
    'figure',
    null,
    createElement('figcaption', null, title),
    createElement('iframe', {
      ref: frame,
      title,
      sandbox: 'allow-same-origin',
      srcDoc: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><base target="_blank"><style>${css}</style><body></body></html>`,
      onLoad: fill,
    }),
  );
}
