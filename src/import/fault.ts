/** A file that cannot be imported: what is wrong and how to put it right, both in plain Chinese. */
export class ImportFault extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'ImportFault';
    this.advice = advice;
  }
}
