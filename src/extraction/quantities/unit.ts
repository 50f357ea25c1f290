/** What a number is a number of. */
export interface Unit {
  id: string;
  /** Head of a counted phrase; the identifier itself for codes. */
  noun: string;
  kind: 'money' | 'percent' | 'measure' | 'age' | 'count' | 'times';
}
