const BARE_NUMBER = /^\d{1,3}(\.\d{1,3}){0,4}[.)]?$/;

/** A number and nothing else: «1», «1.», «2)», «1.1.4.». */
export function isBareNumber(text: string): boolean {
  return BARE_NUMBER.test(text);
}
