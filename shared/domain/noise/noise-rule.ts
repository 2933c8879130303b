/** One way in which a text differs though it says the same; each stands with its examples, which are tests. */
export type NoiseRule = {
  name: string;
  /** The text without what the rule is about. */
  quieten: (text: string) => string;
  /** Pairs that this rule alone makes one. */
  same: readonly (readonly [string, string])[];
  /** Pairs that no rule may make one. */
  different: readonly (readonly [string, string])[];
};
