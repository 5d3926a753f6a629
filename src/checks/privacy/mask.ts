/** Forms in which a number may be shown; the input is the number without blanks. */

/** `35*************123`: the first two and the last three characters of an identity number. */
export const maskIdentityNumber = (digits: string): string => mask(digits, 2, 3);

/** `138****1234`. */
export const maskMobileNumber = (digits: string): string => mask(digits, 3, 4);

/** `6222***********1234`: what a receipt shows. */
export const maskBankCard = (digits: string): string => mask(digits, 4, 4);

/** `*栋*单元*室`: the address without its numbers. */
export const maskAddress = (address: string): string => address.replace(/\d+/g, '*');

function mask(text: string, first: number, last: number): string {
  const hidden = '*'.repeat(text.length - first - last);
  return text.slice(0, first) + hidden + text.slice(-last);
}
