/** Throws for what a message would have a hole without. */
export const mustBeThere = <Value>(value: Value | null, what: string): Value => {
  if (value === null) throw new Error(`The ${what} that a delivery tells of is gone.`);
  return value;
};
