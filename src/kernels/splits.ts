/** What programs that may take a row in parts have in common. */
export const SPLITS = { "splits must be at least 1": ({ splits }: { splits: number }) => splits >= 1 } as const;
