/** A stretch of text inside an attachment, and where a person finds it. */
export interface Passage {
  /** In plain Chinese, e.g. `工作表“名单”C列第2行（隐藏列）`. */
  place: string;
  text: string;
}

/** What could be read of an attachment. */
export interface AttachmentText {
  passages: Passage[];
  /** What could not be looked into, in plain Chinese, e.g. `第3页没有文字，可能是扫描件`. */
  gaps: string[];
}

/** An attachment that cannot be looked into at all. */
export class UnreadableAttachment extends Error {
  override name = 'UnreadableAttachment';
  /** How to put it right, in plain Chinese. */
  readonly advice: string;

  /** @param message - why not, in plain Chinese */
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** The passage, or nothing when there is no text in it. */
export function passage(place: string, text: string): Passage[] {
  return text.trim() === '' ? [] : [{ place, text }];
}

/** Several readings as one. */
export function joinTexts(texts: AttachmentText[]): AttachmentText {
  return {
    passages: texts.flatMap(({ passages }) => passages),
    gaps: texts.flatMap(({ gaps }) => gaps),
  };
}
