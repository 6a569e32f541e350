/** Whether ten digits, without spaces, carry the check digit (modulus 11) that an NHS number must have. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const weighted = [...digits.slice(0, 9)].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0);
  const check = (11 - (weighted % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
