import { useSearchParams } from 'react-router';

export type Filters = Record<string, string | undefined>;

/** Filters live in the address: a number on the overview opens the list behind it, and "back" works. */
export function useFilters(): { filters: Filters; set: (change: Filters) => void; clear: () => void } {
  const [search, setSearch] = useSearchParams();
  const set = (change: Filters) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('page');
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return { filters: Object.fromEntries(search), set, clear: () => setSearch({}, { replace: true }) };
}
