import fc from 'fast-check';
import { aReturn, figuresOf, type LinedReturn } from './a-return.js';

const count = fc.nat({ max: 2_000 });
const anyFigures = fc
  .record({
    early: count,
    onTime: count,
    late: count,
    withinLimit: count,
    overdue: count,
    channel: count,
    before: count,
  })
  .map(({ channel, before, ...rest }) => {
    const { received } = figuresOf(rest);
    const carriedOver = Math.min(before, received);
    return figuresOf({ ...rest, carriedOver, online: Math.min(channel, received - carriedOver) });
  });
const anyReturn = (number: number): fc.Arbitrary<LinedReturn> =>
  fc
    .record({
      level: fc.constantFrom('province' as const, 'district' as const, 'commune' as const),
      lines: fc.uniqueArray(fc.record({ fieldCode: fc.constantFrom('A', 'B', 'C'), figures: anyFigures }), {
        selector: (line) => line.fieldCode,
      }),
    })
    .map(({ level, lines }) => ({
      ...aReturn({ number, agency: `Cơ quan ${String(number)}`, level, figures: {} }),
      lines: lines.map((line) => ({ ...line, fieldName: `Lĩnh vực ${line.fieldCode}` })),
    }));
/** Up to twelve agencies, with up to three fields each. */
export const someReturns = fc
  .nat({ max: 12 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => anyReturn(at))));
