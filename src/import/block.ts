/** A piece of the text that goes into the entry's body. */
export type Block =
  | {
      kind: 'heading';
      /** 1 to 3, as 一、 （一） 1. */
      level: 1 | 2 | 3;
      text: string;
    }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] }
  /** A picture beside the entry. Nobody but an editor can say what it shows. */
  | { kind: 'picture'; file: string };
