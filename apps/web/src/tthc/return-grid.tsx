import type { TthcColumn, TthcFigures, TthcReturnLine } from '#contracts';
import {
  columnGroups,
  columnWords,
  type CountedTexts,
  countOf,
  countWords,
  imbalanceOf,
  isCounted,
  summed,
} from '../words/tthc.js';

interface Props {
  lines: TthcReturnLine[];
  texts: ReadonlyMap<string, CountedTexts>;
  /** By `<field>.<column>`. */
  faults: ReadonlyMap<string, string>;
  /** Whether a difference to the last return has its reason. */
  explained: boolean;
  readOnly: boolean;
  onChange: (fieldId: string, line: CountedTexts) => void;
}

const columns = columnGroups.flatMap((group) => group.columns);

/** The form as it is printed: a line for each field; sums are counted, never typed. */
export function ReturnGrid({ lines, texts, faults, explained, readOnly, onChange }: Props) {
  const entered = lines.map(({ field }) => texts.get(field.id)).filter((line) => line !== undefined);
  return (
    <div className="tthc-scroll" role="region" aria-label="Biểu số liệu" tabIndex={0}>
      <table className="tthc-grid">
        <Head />
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.field.id}
              line={line}
              texts={texts.get(line.field.id)}
              faults={faults}
              explained={explained}
              readOnly={readOnly}
              onChange={(change) => onChange(line.field.id, change)}
            />
          ))}
        </tbody>
        <tfoot>
          <Totals all={entered.map(summed)} />
        </tfoot>
      </table>
    </div>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          Lĩnh vực
        </th>
        {columnGroups.map(({ label, columns: own }) => (
          <th key={label} scope="colgroup" colSpan={own.length}>
            {label}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {columnWords[column].label} <span className="quiet">({columnWords[column].number})</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps {
  line: TthcReturnLine;
  texts: CountedTexts | undefined;
  faults: ReadonlyMap<string, string>;
  explained: boolean;
  readOnly: boolean;
  onChange: (change: CountedTexts) => void;
}

function Line({ line: { field, carriedBefore }, texts, faults, explained, readOnly, onChange }: LineProps) {
  if (texts === undefined) return null;
  const figures = summed(texts);
  const notes = notesOf(figures, explained ? null : carriedBefore);
  // What the form says by itself need not be said twice.
  const told = columns.flatMap((column) => (notes.has(column) ? [] : (faults.get(`${field.id}.${column}`) ?? [])));
  const noteId = `note-${field.id}`;
  return (
    <>
      <tr>
        <th scope="row">{field.name}</th>
        {columns.map((column) => {
          const isWrong = faults.has(`${field.id}.${column}`) || notes.has(column);
          if (!isCounted(column)) {
            return (
              <td key={column} className={isWrong ? 'sum wrong' : 'sum'}>
                {countWords(figures[column])}
              </td>
            );
          }
          return (
            <td key={column} className={isWrong || countOf(texts[column]) === null ? 'wrong' : undefined}>
              <input
                aria-label={`${field.name}, ${columnWords[column].spoken}`}
                aria-invalid={isWrong || countOf(texts[column]) === null}
                aria-describedby={isWrong ? noteId : undefined}
                inputMode="numeric"
                value={texts[column]}
                placeholder="0"
                readOnly={readOnly}
                onChange={(event) => onChange({ ...texts, [column]: event.target.value })}
              />
            </td>
          );
        })}
      </tr>
      {(notes.size > 0 || told.length > 0) && (
        <tr className="tthc-note">
          <td colSpan={columns.length + 1} id={noteId}>
            {[...new Set([...notes.values(), ...told])].map((note) => (
              <div key={note}>{note}</div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** What a person sees at once, before anything is sent. */
function notesOf(figures: TthcFigures, carriedBefore: number | null): Map<TthcColumn, string> {
  const notes = new Map<TthcColumn, string>();
  const gap = imbalanceOf(figures);
  if (gap !== 0) {
    const words = gap > 0 ? `còn ${countWords(gap)} hồ sơ chưa ghi kết quả` : `thừa ${countWords(-gap)} hồ sơ`;
    notes.set('received', `Tiếp nhận (3) khác đã giải quyết (7) + đang giải quyết (11): ${words}.`);
  }
  if (carriedBefore !== null && carriedBefore !== figures.carriedOver) {
    notes.set('carriedOver', `Kỳ trước còn ${countWords(carriedBefore)} hồ sơ đang giải quyết; khác thì ghi lý do.`);
  }
  return notes;
}

function Totals({ all }: { all: TthcFigures[] }) {
  return (
    <tr>
      <th scope="row">Cộng</th>
      {columns.map((column) => (
        <td key={column} className="sum">
          {countWords(all.reduce((sum, figures) => sum + figures[column], 0))}
        </td>
      ))}
    </tr>
  );
}
