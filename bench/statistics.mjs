/** Median, quantiles and spread of a sample. */
export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  return { samples: sorted.length, median: at(0.5), p20: at(0.2), p80: at(0.8), min: sorted[0], max: sorted.at(-1) };
}
