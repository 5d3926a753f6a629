import { readingText } from '../../strings/reading.ts';
import { sentencesOf } from './sentences.ts';

const HIGHLIGHT = 'reading';

/**
 * Reads an article aloud sentence by sentence and marks the one being read. The button appears only when the browser
 * has a Chinese voice of its own on the device: a remote voice would send the text to another host.
 */
export function offerReadAloud(button: HTMLButtonElement, article: Element): void {
  const { speechSynthesis: speech } = window;
  if (!('speechSynthesis' in window)) return;
  const chineseVoice = () =>
    speech.getVoices().find(({ lang, localService }) => localService && /^(zh|cmn)/i.test(lang));
  const offer = () => {
    button.hidden = chineseVoice() === undefined;
  };
  offer();
  speech.addEventListener('voiceschanged', offer);

  let reading = 0;
  const stop = () => {
    reading += 1;
    speech.cancel();
    CSS.highlights?.delete(HIGHLIGHT);
    button.textContent = readingText.aloud;
    button.setAttribute('aria-pressed', 'false');
  };
  const start = async () => {
    const current = (reading += 1);
    button.textContent = readingText.stop;
    button.setAttribute('aria-pressed', 'true');
    for (const { text, range } of sentencesOf(article)) {
      if (current !== reading) return;
      mark(range);
      await speak(text, chineseVoice());
    }
    if (current === reading) stop();
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') stop();
    else void start();
  });
  // A page that is left must not go on talking.
  window.addEventListener('pagehide', stop);
}

function mark(range: Range): void {
  if (typeof Highlight !== 'undefined') CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

function speak(text: string, voice: SpeechSynthesisVoice | undefined): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.9;
    if (voice) utterance.voice = voice;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    window.speechSynthesis.speak(utterance);
  });
}
