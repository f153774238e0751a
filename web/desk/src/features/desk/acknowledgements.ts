/** Short words that show one is listening (handbook A-13); they promise and admit nothing. Buyers read them, so they are Chinese. */
export const acknowledgements: readonly string[] = [
  '嗯，您说，我在看。',
  '明白，您接着讲。',
  '好的，我都记下来了。',
  '我理解，这事换谁都着急。',
  '您说的情况我看到了。',
  '嗯嗯，我先把您说的理一遍。',
];
