export {
  brokenIdentities,
  type BrokenIdentity,
  carriedDifference,
  COLUMN_NUMBERS,
  COLUMNS,
  NO_FIGURES,
  ratesOf,
  sumFigures,
} from './domain/tthc-figures.js';
